import Graphs

/// The names and texts of a graph as XML can carry them, and what had to be changed.
struct XMLGraphText {
  let graph: AttributedGraph
  let nodeIDs: [String]
  var losses = LossCollector()

  init(_ graph: AttributedGraph) {
    self.graph = graph
    nodeIDs = UniqueNames.carried(graph.nodeIDs.values) { XMLText.cleaned($0) }
    for (id, written) in zip(graph.nodeIDs.values, nodeIDs) where !XMLText.isCarried(id) {
      losses.add(.nodes, "id", XMLText.treatment, of: written, text: id)
    }
  }

  /// The names of columns as they are written.
  mutating func names(
    of columns: [AttributeColumn], _ owner: FormatLoss.Owner, reserved: [String] = []
  ) -> [String] {
    let names = columns.map(\.name)
    let written = UniqueNames.carried(names, reserved: reserved) { XMLText.cleaned($0) }
    for (column, name) in zip(columns, written) where ExactText(column.name) != ExactText(name) {
      losses.noteName(owner, column.name, to: name, count: column.presentCount)
    }
    return written
  }

  /// The names of what is said of the graph as they are written.
  mutating func propertyNames(reserved: [String] = []) -> [String] {
    let names = graph.properties.map(\.name)
    let written = UniqueNames.carried(names, reserved: reserved) { XMLText.cleaned($0) }
    for (name, other) in zip(names, written) where ExactText(name) != ExactText(other) {
      losses.noteName(.graph, name, to: other, count: 1)
    }
    return written
  }

  /// A text as it is written; `id` and `attribute` say whose it is.
  mutating func carried(
    _ text: String, _ owner: FormatLoss.Owner, _ attribute: String, of id: @autoclosure () -> String
  ) -> String {
    guard !XMLText.isCarried(text) else { return text }
    losses.add(owner, attribute, XMLText.treatment, of: id(), text: text)
    return XMLText.cleaned(text)
  }
}
