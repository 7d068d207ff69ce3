import Execution
import GraphAlgorithms

/// A way of forming clusters that can be run again and again from other seeds.
struct ClusterMethod {
  let id: String
  let algorithm: any SeededPartitionAlgorithm

  /// - Throws: ``AnalysisError/contradictoryParameters(_:)`` for a method that makes no random
  ///   choices; what the catalogue throws.
  init(_ id: String) throws {
    self.id = id
    let algorithm = try PartitionCatalog.algorithm(id: id)
    guard let seeded = algorithm as? any SeededPartitionAlgorithm else {
      let known = PartitionCatalog.all.filter { $0 is any SeededPartitionAlgorithm }
        .map(\.descriptor.id)
      throw AnalysisError.contradictoryParameters(
        "'\(id)' makes no random choices, so every run would find the same clusters. "
          + "Choose one of: \(known.joined(separator: ", ")).")
    }
    self.algorithm = seeded
  }

  /// What runs are compared by, in words.
  var merit: String {
    switch algorithm {
    case let leiden as Leiden: leiden.quality.name
    case let louvain as Louvain: louvain.quality.name
    case is Infomap: "the map equation in bits, below 0"
    default: "modularity, resolution 1.0"
    }
  }

  /// The conventions that hold for each run.
  var choices: [MethodNote.Choice] {
    let convention = algorithm.descriptor.convention
    return [
      .init("What runs look for", merit), .init("Direction", convention.direction),
      .init("Weights", convention.weights), .init("Unreachable cities", convention.disconnection),
    ]
  }

  /// The name of the method for titles: "Leiden clusters".
  var title: String { algorithm.descriptor.title }
}
