import NetworkAnalysis

/// Groups of closely tied cities.
enum ClusterSection: ReportSection {
  static let title = "Clusters"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.results.clusterings.flatMap { clustering in
      material.results.tables.filter { $0.id == "clusters-\(clustering.method)" }.map {
        .table(TableBlock($0, shownRows: 20))
      }
    } + material.tables("compare-")
  }
}
