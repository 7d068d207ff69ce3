import GraphAlgorithms
import Graphs

/// How well clusters fit the ties, cluster by cluster and as a whole.
struct ClusterQuality {
  private let quality: PartitionQuality

  init(of partition: Partition, on graph: Graph) {
    quality = PartitionQuality(of: partition, on: graph)
  }

  /// One row per cluster of two or more cities; the figures of the whole are remarks.
  func table(
    _ id: String, names: [String], _ method: MethodNote, _ study: StudiedNetwork
  ) -> ResultTable {
    let shown = quality.clusters.indices.filter { quality.clusters[$0].size > 1 }
    let rows = shown.map { number -> [ResultValue] in
      let cluster = quality.clusters[number]
      return [
        .integer(number + 1), .text(names[number]), .integer(cluster.size),
        ResultValue(cluster.modularity), ResultValue(cluster.conductance),
        ResultValue(cluster.mixing), ResultValue(cluster.internalDensity),
      ]
    }
    return ResultTable(
      id: id + "-quality", title: "How well the clusters fit the ties",
      basis: study.basis,
      columns: [
        ResultColumn("cluster", "No.", form: .count, meaning: "The number of the cluster."),
        ResultColumn("name", "Cluster", form: .words, meaning: "Its two best-tied cities."),
        ResultColumn("cities", "Cities", form: .count, meaning: "Cities of the cluster."),
        ResultColumn(
          "modularity", "Modularity", form: .decimals(4),
          meaning: "What the cluster adds to modularity at resolution 1."),
        ResultColumn(
          "conductance", "Conductance", form: .decimals(3),
          meaning: "Ties that lead out, as a share of the ends of ties on its smaller side."),
        ResultColumn(
          "mixing", "Mixing μ", form: .decimals(3),
          meaning: "Ties that lead out, as a share of all ends of ties of its cities."),
        ResultColumn(
          "density", "Density", form: .significant(3),
          meaning: "The share of its pairs of cities that are tied."),
      ],
      rows: rows, method: method, remarks: remarks)
  }

  private var remarks: [String] {
    let figures: [(String, Double?)] = [
      ("Coverage (ties inside clusters)", quality.coverage),
      ("performance (pairs tied and together, or untied and apart)", quality.performance),
      ("mixing (mean share of a city's ties to other clusters)", quality.mixing),
    ]
    return [
      figures.map { "\($0.0): \($0.1.map(decimals) ?? "undefined")" }.joined(separator: "; ") + "."
    ]
  }
}
