import GraphFormats
import Graphs

/// Compares a graph with what was read back from a file of it, except for what losses name.
struct WriteReadLaw {
  let original: AttributedGraph
  let read: AttributedGraph
  let losses: [FormatLoss]

  private func isLost(_ owner: FormatLoss.Owner, _ attribute: String) -> Bool {
    losses.contains {
      $0.owner == owner && $0.attribute.utf8.elementsEqual(attribute.utf8)
    }
  }

  /// What differs though no loss says so.
  var differences: [String] {
    var found: [String] = []
    if !isLost(.graph, "direction"), original.graph.direction != read.graph.direction {
      found.append("direction \(read.graph.direction)")
    }
    if original.graph.edgeCount != read.graph.edgeCount {
      found.append("\(read.graph.edgeCount) edges instead of \(original.graph.edgeCount)")
      return found
    }
    if !isLost(.nodes, "id") {
      let same = original.nodeIDs.values.elementsEqual(read.nodeIDs.values) {
        $0.utf8.elementsEqual($1.utf8)
      }
      if !same {
        found.append("ids \(read.nodeIDs.values) instead of \(original.nodeIDs.values)")
        return found
      }
      found += columns(original.nodeColumns, read.nodeColumns, .nodes)
    }
    // Nodes that are called otherwise stand in another order, and so do their edges.
    let isRenamed = losses.contains {
      $0.owner == .nodes && $0.attribute == "id" && !$0.treatment.hasPrefix("left out")
    }
    if !isRenamed {
      found += edges()
      found += columns(original.edgeColumns, read.edgeColumns, .edges)
    }
    for property in original.properties where !isLost(.graph, property.name) {
      if !read.properties.contains(property) { found.append("property \(property)") }
    }
    return found
  }

  private func edges() -> [String] {
    func ends(_ graph: AttributedGraph) -> [[String]] {
      let (sources, targets) = graph.graph.edgeEnds()
      return sources.indices.map {
        [graph.nodeIDs.values[Int(sources[$0])], graph.nodeIDs.values[Int(targets[$0])]]
      }
    }
    var found: [String] = []
    if ends(original) != ends(read) { found.append("ends \(ends(read))") }
    let isSame = original.graph.strengths == read.graph.strengths
    if !isLost(.edges, "weight"), !isSame { found.append("strengths") }
    return found
  }

  private func columns(
    _ wanted: [AttributeColumn], _ got: [AttributeColumn], _ owner: FormatLoss.Owner
  ) -> [String] {
    var found: [String] = []
    for column in wanted where !isLost(owner, column.name) {
      let same = got.first { $0.name.utf8.elementsEqual(column.name.utf8) }
      if same.map({ isSame(column.values, $0.values) }) != true {
        found.append("\(owner) \(column) read as \(same.map { "\($0)" } ?? "nothing")")
      }
    }
    for column in got where !wanted.contains(where: { $0.name == column.name }) {
      let isTold = losses.contains { $0.treatment == "called '\(column.name)' in the file" }
      if !isTold { found.append("\(owner) have a new column \(column)") }
    }
    return found
  }

  private func isSame(_ a: AttributeColumn.Values, _ b: AttributeColumn.Values) -> Bool {
    switch (a, b) {
    case (.strings(let a), .strings(let b)):
      a.elementsEqual(b) { $0.map { Array($0.utf8) } == $1.map { Array($0.utf8) } }
    case (.doubles(let a), .doubles(let b)):
      a.elementsEqual(b) { $0?.bitPattern == $1?.bitPattern }
    default: a == b
    }
  }
}
