import GraphFormats
import Graphs

/// Compares a graph with what came back of it.
struct WriterLaw {
  let before: AttributedGraph
  let losses: [FormatLoss]
  let after: AttributedGraph

  /// Each difference that no loss tells, in words.
  func breaches() -> [String] {
    guard before.graph.edgeCount == after.graph.edgeCount else {
      return ["\(after.graph.edgeCount) edges instead of \(before.graph.edgeCount)"]
    }
    // A table without rows does not have the direction that its reader is told.
    let isUntold = losses.contains { $0.owner == .graph && $0.attribute == "direction" }
    guard isUntold || before.graph.direction == after.graph.direction else {
      return ["another direction"]
    }
    guard let nodes = nodesAfter() else { return ["other ids \(after.nodeIDs.values)"] }
    guard let edges = edgesAfter(nodes) else { return ["other edges"] }
    return strengthBreaches(edges)
      + columnBreaches(
        .nodes, before.nodeColumns, after.nodeColumns, places: nodes,
        ids: before.nodeIDs.values)
      + columnBreaches(
        .edges, before.edgeColumns, after.edgeColumns, places: edges,
        ids: before.graph.edges.map { "\($0.index + 1)" })
      + newColumns(.nodes, before.nodeColumns, after.nodeColumns)
      + newColumns(.edges, before.edgeColumns, after.edgeColumns)
      + propertyBreaches() + falseLosses()
  }

  /// For each node the node that it has become, nil in it for one that is told to be left out; nil
  /// if that is not so for all.
  private func nodesAfter() -> [Int?]? {
    // A column called "id" is left out without a word more.
    let told = losses.filter {
      $0.owner == .nodes && $0.attribute == "id" && $0.treatment != "left out"
    }
    let isLeftOut = { (loss: FormatLoss) in loss.treatment.hasPrefix("left out: ") }
    let gone = Set(told.filter(isLeftOut).flatMap(\.values).map { Array($0.text.utf8) })
    let changed = told.filter { !isLeftOut($0) }.flatMap(\.values)
    var places: [[UInt8]: Int] = [:]
    for (place, id) in after.nodeIDs.values.enumerated() { places[Array(id.utf8)] = place }
    var found: [Int?] = []
    for id in before.nodeIDs.values {
      if gone.contains(Array(id.utf8)) {
        found.append(nil)
        continue
      }
      let written = changed.first { $0.text.utf8.elementsEqual(id.utf8) }?.of ?? id
      guard let place = places.removeValue(forKey: Array(written.utf8)) else { return nil }
      found.append(place)
    }
    // Each node of the file is one of the graph.
    return places.isEmpty ? found : nil
  }

  /// For each edge the edge that it has become: parallel ones in their order.
  private func edgesAfter(_ nodes: [Int?]) -> [Int]? {
    let isDirected = before.graph.direction == .directed
    func key(_ a: Int, _ b: Int) -> [Int] { isDirected ? [a, b] : [min(a, b), max(a, b)] }
    var rest: [[Int]: [Int]] = [:]
    for edge in after.graph.edges.reversed() {
      let (source, target) = after.graph.ends(of: edge)
      rest[key(source.index, target.index), default: []].append(edge.index)
    }
    var found: [Int] = []
    for edge in before.graph.edges {
      let (source, target) = before.graph.ends(of: edge)
      guard let source = nodes[source.index], let target = nodes[target.index],
        let place = rest[key(source, target)]?.popLast()
      else { return nil }
      found.append(place)
    }
    return found
  }

  private func strengthBreaches(_ edges: [Int]) -> [String] {
    // A column of numbers called weight may come back as strengths, if that is told.
    if losses.contains(where: { $0.owner == .edges && $0.attribute == "weight" && $0.count > 0 }),
      before.graph.strengths == nil
    {
      return []
    }
    let same =
      before.graph.strengths?.values
      == after.graph.strengths.map { all in edges.map { all.values[$0] } }
    return same ? [] : ["other strengths"]
  }

  private func columnBreaches(
    _ owner: FormatLoss.Owner, _ old: [AttributeColumn], _ new: [AttributeColumn], places: [Int?],
    ids: [String]
  ) -> [String] {
    old.flatMap { column -> [String] in
      let told = losses.filter { $0.owner == owner && $0.attribute == column.name }
      let name = newName(told) ?? column.name
      let other = new.first { $0.name.utf8.elementsEqual(name.utf8) }
      let excused = told.flatMap(\.values)
      return places.indices.compactMap { row in
        let text = column.text(at: row)
        let now = places[row].flatMap { other?.text(at: $0) }
        let isSame = text.map { Array($0.utf8) } == now.map { Array($0.utf8) }
        if isSame { return nil }
        let isTold = excused.contains {
          $0.of.utf8.elementsEqual(ids[row].utf8)
            && text?.utf8.elementsEqual($0.text.utf8) ?? false
        }
        return isTold
          ? nil : "\(owner) '\(column.name)' of '\(ids[row])': \(text ?? "nil") -> \(now ?? "nil")"
      } + typeBreach(owner, column, other, told)
    }
  }

  private func typeBreach(
    _ owner: FormatLoss.Owner, _ old: AttributeColumn, _ new: AttributeColumn?,
    _ told: [FormatLoss]
  ) -> [String] {
    guard told.allSatisfy({ $0.treatment.hasPrefix("called '") }) else { return [] }
    guard let new else { return ["\(owner): no column '\(old.name)'"] }
    let isSame =
      switch (old.values, new.values) {
      case (.strings, .strings), (.integers, .integers), (.doubles, .doubles),
        (.booleans, .booleans):
        true
      default: false
      }
    return isSame ? [] : ["\(owner) '\(old.name)' has another type"]
  }

  /// Columns that are none of the graph's.
  private func newColumns(
    _ owner: FormatLoss.Owner, _ old: [AttributeColumn], _ new: [AttributeColumn]
  ) -> [String] {
    let told = old.compactMap { column in
      newName(losses.filter { $0.owner == owner && $0.attribute == column.name })
    }
    let known = Set((old.map(\.name) + told).map { Array($0.utf8) })
    return new.filter { !known.contains(Array($0.name.utf8)) }
      .map { "\(owner) have a new column '\($0.name)'" }
  }

  /// The name between quotes in a loss that says that something is called otherwise.
  private func newName(_ told: [FormatLoss]) -> String? {
    for loss in told where loss.treatment.hasPrefix("called '") {
      if let end = loss.treatment.range(of: "' in the file", backwards: true) {
        return String(loss.treatment.dropFirst("called '".count)[..<end])
      }
    }
    return nil
  }

  private func propertyBreaches() -> [String] {
    before.properties.compactMap { property in
      let told = losses.filter { $0.owner == .graph && $0.attribute == property.name }
      let name = newName(told) ?? property.name
      let now = after.properties.first { $0.name.utf8.elementsEqual(name.utf8) }?.text
      if let now, now.utf8.elementsEqual(property.text.utf8) { return nil }
      let isTold = told.flatMap(\.values).contains {
        $0.text.utf8.elementsEqual(property.text.utf8)
      }
      return isTold ? nil : "property '\(property.name)': \(property.text) -> \(now ?? "nil")"
    }
  }

  /// Losses of values that the graph does not have.
  private func falseLosses() -> [String] {
    losses.compactMap { loss in
      if !loss.values.isEmpty && loss.values.count != loss.count {
        return "\(loss.attribute): \(loss.count) told, \(loss.values.count) listed"
      }
      let columns = loss.owner == .nodes ? before.nodeColumns : before.edgeColumns
      let ids =
        loss.owner == .nodes ? before.nodeIDs.values : before.graph.edges.map { "\($0.index + 1)" }
      guard loss.owner != .graph, let column = columns.first(where: { $0.name == loss.attribute }),
        loss.attribute != "id"
      else { return nil }
      let isTrue = loss.values.allSatisfy { value in
        ids.indices.contains {
          ids[$0].utf8.elementsEqual(value.of.utf8)
            && column.text(at: $0)?.utf8.elementsEqual(value.text.utf8) ?? false
        }
      }
      return isTrue ? nil : "\(loss.attribute): a value told is none of the graph's"
    }
  }
}

extension String {
  /// Where a text starts in this one, the last time.
  fileprivate func range(of text: String, backwards: Bool) -> String.Index? {
    let ends = indices.filter { self[$0...].hasPrefix(text) }
    return backwards ? ends.last : ends.first
  }
}
