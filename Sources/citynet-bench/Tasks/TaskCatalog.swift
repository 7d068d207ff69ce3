import GraphAlgorithms

/// Everything that can be timed.
enum TaskCatalog {
  /// The entries of the library's catalogues, then the kernels below; a new kernel is one line here.
  static let all: [any BenchTask] =
    MeasureCatalog.all.map { MeasureTask($0) }
    + PartitionCatalog.all.map { PartitionTask($0) }
    + KernelTask.all
    + [
      // Asked for as much as other tools are: one start, two rounds, a change of 1e-9.
      PartitionTask(Leiden(starts: 1, rounds: 2), id: "leiden-two-rounds"),
      PartitionTask(Louvain(starts: 1), id: "louvain-one-start"),
      MeasureTask(PageRank(tolerance: 1e-9), id: "pagerank-1e-9"),
      MeasureTask(SampledBetweenness(sources: 32), id: "betweenness-32-sources"),
      TriangleTask(),
      ProjectionTask(),
      DistanceProfileTask(),
      BreadthFirstTask(),
      AllPairsTask(),
      CheapestCostsTask(),
      CostSearchTask(),
      PointToPointTask(),
      IndexedRoutesTask(),
      SeveralPathsTask(),
      MaximumFlowTask(),
    ]

  /// The tasks with these ids, in the order of the catalogue; all of them if none is named.
  ///
  /// - Throws: ``BenchError/unknownTask(_:)``.
  static func tasks(_ ids: [String]) throws -> [any BenchTask] {
    if let unknown = ids.first(where: { id in !all.contains { $0.descriptor.id == id } }) {
      throw BenchError.unknownTask(unknown)
    }
    return ids.isEmpty ? all : all.filter { ids.contains($0.descriptor.id) }
  }
}
