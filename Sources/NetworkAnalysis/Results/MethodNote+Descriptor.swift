import CityNetworks
import GraphAlgorithms
import Graphs

extension MethodNote {
  /// The note on a measure, from what the measure says of itself and of what it was asked.
  init(_ descriptor: MeasureDescriptor, on graph: CityGraph) {
    let choices = Self.choices(of: descriptor.convention).map { choice in
      switch choice.name {
      case "Direction" where graph.graph.direction == .undirected:
        Choice("Direction", "ignored; a tie joins both cities")
      case "Weights" where graph.graph.strengths == nil:
        Choice("Weights", "none; all tied pairs count the same")
      case "Weights":
        Choice("Weights", "\(choice.value); strength of a pair: \(graph.weighting.title)")
      default: choice
      }
    }
    self.init(
      name: descriptor.title, meaning: descriptor.meaning, choices: choices,
      caveat: descriptor.caveat, literature: [descriptor.reference.citation])
  }

  /// The note on a way of forming clusters, from what it says of itself.
  init(_ descriptor: PartitionDescriptor) {
    self.init(
      name: descriptor.title, meaning: descriptor.meaning,
      choices: Self.choices(of: descriptor.convention), caveat: descriptor.caveat,
      literature: [descriptor.reference.citation])
  }

  private static func choices(of convention: Convention) -> [Choice] {
    [
      Choice("Variant", convention.variant),
      Choice("Normalization", convention.normalization),
      Choice("Direction", convention.direction),
      Choice("Weights", convention.weights),
      Choice("Unreachable cities", convention.disconnection),
    ]
  }
}

extension MeasureDescriptor {
  /// The title inside a sentence: in lower case, but for names: "betweenness", "PageRank",
  /// "Katz centrality".
  var titleInSentence: String {
    let first = title.prefix { $0 != " " }
    let isName = reference.authors.contains(first) || first.dropFirst().contains { $0.isUppercase }
    return isName ? title : title.prefix(1).lowercased() + title.dropFirst()
  }
}
