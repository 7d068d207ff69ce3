import GraphFormats
import Graphs
import Testing

/// What is written is read back, but for what the writer says is lost.
@Suite struct WriterLawTests {
  /// The formats that can be written and read.
  static let formats = FormatCatalog.writers.map { type(of: $0).format.id }
    .filter { FormatCatalog.reader(id: $0) != nil }

  @Test(arguments: formats, 0..<300)
  func whatIsWrittenIsReadBackButForTheLosses(format: String, seed: Int) throws {
    let writer = try #require(FormatCatalog.writer(id: format))
    let reader = try #require(FormatCatalog.reader(id: format))
    let graph = RandomAttributedGraphs.graph(seed: seed)
    let written = try writer.write(graph)
    let read = try reader.read(written.bytes, file: "g")
    let law = WriterLaw(before: graph, losses: written.losses, after: read)
    #expect(law.breaches() == [], "\(String(decoding: written.bytes, as: UTF8.self))")
  }

  @Test(arguments: formats, 0..<20)
  func theSameGraphGivesTheSameBytesAndIsRecognized(format: String, seed: Int) throws {
    let writer = try #require(FormatCatalog.writer(id: format))
    let graph = RandomAttributedGraphs.graph(seed: seed)
    let written = try writer.write(graph)
    let again = try writer.write(graph)
    let isSame = written == again
    #expect(isSame)
    guard let reader = FormatCatalog.reader(for: written.bytes, file: "") else { return }
    #expect(type(of: reader).format.id == format)
  }

  @Test func bothVersionsOfGEXFCarryTheSame() throws {
    for seed in 0..<50 {
      let graph = RandomAttributedGraphs.graph(seed: seed)
      let written = try GEXFWriter(version: .gexf13).write(graph)
      let read = try GEXFReader().read(written.bytes, file: "g")
      #expect(WriterLaw(before: graph, losses: written.losses, after: read).breaches() == [])
    }
  }
}

/// Compares a graph with what came back of it.
struct WriterLaw {
  let before: AttributedGraph
  let losses: [FormatLoss]
  let after: AttributedGraph

  /// Each difference that no loss tells, in words.
  func breaches() -> [String] {
    guard before.graph.nodeCount == after.graph.nodeCount,
      before.graph.edgeCount == after.graph.edgeCount,
      before.graph.direction == after.graph.direction
    else { return ["another size or direction"] }
    let nodes = nodesAfter()
    guard Set(nodes).count == nodes.count, !nodes.contains(-1) else { return ["other ids"] }
    guard let edges = edgesAfter(nodes) else { return ["other edges"] }
    return strengthBreaches(edges)
      + columnBreaches(
        .nodes, before.nodeColumns, after.nodeColumns, places: nodes,
        ids: before.nodeIDs.values)
      + columnBreaches(
        .edges, before.edgeColumns, after.edgeColumns, places: edges,
        ids: before.graph.edges.map { "\($0.index + 1)" })
      + propertyBreaches() + falseLosses()
  }

  /// For each node the node that it has become, -1 if it is gone.
  private func nodesAfter() -> [Int] {
    let changed = losses.filter { $0.owner == .nodes && $0.attribute == "id" }.flatMap(\.values)
    return before.nodeIDs.values.map { id in
      let written =
        changed.first { $0.text.utf8.elementsEqual(id.utf8) && !$0.of.utf8.elementsEqual(id.utf8) }?
        .of ?? id
      return after.nodeIDs.values.firstIndex { $0.utf8.elementsEqual(written.utf8) } ?? -1
    }
  }

  /// For each edge the edge that it has become: parallel ones in their order.
  private func edgesAfter(_ nodes: [Int]) -> [Int]? {
    var rest = Array(after.graph.edges)
    return before.graph.edges.reduce(into: [Int]?.some([])) { result, edge in
      let (source, target) = before.graph.ends(of: edge)
      let wanted = [nodes[source.index], nodes[target.index]]
      let isDirected = before.graph.direction == .directed
      guard
        let place = rest.firstIndex(where: { other in
          let ends = after.graph.ends(of: other)
          let found = [ends.source.index, ends.target.index]
          return found == wanted || !isDirected && found.reversed() == wanted
        })
      else { return result = nil }
      result?.append(rest.remove(at: place).index)
    }
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
    _ owner: FormatLoss.Owner, _ old: [AttributeColumn], _ new: [AttributeColumn], places: [Int],
    ids: [String]
  ) -> [String] {
    old.flatMap { column -> [String] in
      let told = losses.filter { $0.owner == owner && $0.attribute == column.name }
      let name = newName(told) ?? column.name
      let other = new.first { $0.name.utf8.elementsEqual(name.utf8) }
      let excused = told.flatMap(\.values)
      return places.indices.compactMap { row in
        let text = column.text(at: row)
        let now = other?.text(at: places[row])
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
