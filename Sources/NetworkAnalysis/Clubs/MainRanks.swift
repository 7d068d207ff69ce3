import Execution
import GraphAlgorithms
import Graphs

/// The ranks of all cities by the main measures.
struct MainRanks {
  static let measures = ["degree", "harmonic", "betweenness", "eigenvector"]

  /// One measure and the rank of each node by it; nil without a score.
  struct Column {
    let descriptor: MeasureDescriptor
    let ranks: [Int?]
  }

  /// The measures that could be computed.
  let columns: [Column]
  /// Why others could not.
  let failures: [String]

  init(of graph: Graph, in context: ExecutionContext) throws {
    var columns: [Column] = []
    var failures: [String] = []
    for id in Self.measures {
      let measure = try MeasureCatalog.measure(id: id)
      do {
        var ranks = [Int?](repeating: nil, count: graph.nodeCount)
        for place in Ranking(of: try measure.scores(on: graph, in: context)).places {
          ranks[place.node.index] = place.rank
        }
        columns.append(Column(descriptor: measure.descriptor, ranks: ranks))
      } catch let error as GraphAlgorithmError {
        failures.append("\(measure.descriptor.title) is left out: \(error)")
      }
    }
    self.columns = columns
    self.failures = failures
  }
}
