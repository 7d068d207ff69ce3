import Graphs

/// Collects what a writer could not carry, value by value, and makes the list of losses of it.
struct LossCollector {
  private struct Key: Hashable {
    let owner: FormatLoss.Owner
    let attribute: String
    let treatment: String
  }

  private var place: [Key: Int] = [:]
  private var found: [(key: Key, count: Int, values: [FormatLoss.Value])] = []

  /// Notes a value that is not carried as it is.
  mutating func add(
    _ owner: FormatLoss.Owner, _ attribute: String, _ treatment: String, of id: String,
    text: String
  ) {
    let index = index(of: Key(owner: owner, attribute: attribute, treatment: treatment))
    found[index].count += 1
    found[index].values.append(FormatLoss.Value(of: id, text: text))
  }

  /// Notes that `count` values stand under another name, or that a column without any is absent.
  mutating func add(
    _ owner: FormatLoss.Owner, _ attribute: String, _ treatment: String, count: Int
  ) {
    found[index(of: Key(owner: owner, attribute: attribute, treatment: treatment))].count += count
  }

  /// Notes the column or property `attribute`, whose `count` values stand as they are under `name`.
  mutating func noteName(
    _ owner: FormatLoss.Owner, _ attribute: String, to name: String, count: Int
  ) {
    add(owner, attribute, "called '\(name)' in the file", count: count)
  }

  /// Notes a column `weight` of a graph without strengths that will be read as strengths.
  mutating func noteStrengths(in graph: AttributedGraph) {
    guard let column = graph.edgeColumn("weight"), column.looksLikeStrengths else { return }
    for edge in graph.graph.edges {
      guard let text = column.text(at: edge.index) else { continue }
      add(
        .edges, "weight", "will be read as the strength of edges", of: "\(edge.index + 1)",
        text: text)
    }
  }

  /// Everything noted: of the graph, of nodes, of edges; then by attribute and treatment.
  var losses: [FormatLoss] {
    found.sorted { a, b in
      if a.key.owner != b.key.owner { return a.key.owner.rank < b.key.owner.rank }
      if !a.key.attribute.utf8.elementsEqual(b.key.attribute.utf8) {
        return a.key.attribute.precedesByScalars(b.key.attribute)
      }
      return a.key.treatment.precedesByScalars(b.key.treatment)
    }
    .map {
      FormatLoss(
        owner: $0.key.owner, attribute: $0.key.attribute, count: $0.count,
        treatment: $0.key.treatment, values: $0.values)
    }
  }

  private mutating func index(of key: Key) -> Int {
    if let known = place[key] { return known }
    place[key] = found.count
    found.append((key, 0, []))
    return found.count - 1
  }
}

extension FormatLoss.Owner {
  /// The place of what belongs to it in a list of losses.
  var rank: Int {
    switch self {
    case .graph: 0
    case .nodes: 1
    case .edges: 2
    }
  }
}
