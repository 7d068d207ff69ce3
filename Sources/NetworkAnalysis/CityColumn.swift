import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// One figure of every selected city, such as a score or the number of its cluster.
public struct CityColumn: Sendable, Equatable {
  /// The figures, all of one kind.
  public enum Values: Sendable, Equatable {
    /// The scores of a measure, nil for a city that has none.
    case scores([Double?])
    /// The numbers of clusters, from 1; the largest cluster is 1.
    case clusters([Int])
  }

  /// What a column with the figures is called.
  public let name: String
  /// One value per city, in the order of the selected network's cities.
  public let values: Values

  /// A figure called `name`.
  public init(name: String, values: Values) {
    self.name = name
    self.values = values
  }
}

extension StudiedNetwork {
  /// The scores of all selected cities by a measure of the catalogue, as `citynet rank` gives them.
  ///
  /// - Throws: a `GraphAlgorithmError` if there is no such measure, or it has no scores here.
  public func scores(by measure: String, in context: ExecutionContext) throws -> CityColumn {
    let scores = try MeasureCatalog.measure(id: measure).scores(on: graph.graph, in: context)
    return CityColumn(name: measure, values: .scores(Array(scores.values)))
  }

  /// The cluster of each selected city by a method of the catalogue, as `citynet clusters` gives it.
  ///
  /// - Throws: a `GraphAlgorithmError` if there is no such method.
  public func clusters(by method: String, in context: ExecutionContext) throws -> CityColumn {
    let partition = try PartitionCatalog.algorithm(id: method).partition(
      of: graph.graph, in: context)
    return CityColumn(
      name: "cluster_" + method, values: .clusters(partition.labels.values.map { $0 + 1 }))
  }
}
