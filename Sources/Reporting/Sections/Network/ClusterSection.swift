import NetworkAnalysis

/// Groups of closely tied cities, how firm they are, and what goes with them.
enum ClusterSection: ReportSection {
  static let title = "Clusters"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let figures = ["quotient", "partitions"].flatMap { material.figures(of: $0) }
    let overview = material.tables("cluster-overview-")
    let ids = Set(material.results.tables.map(\.id))
    // An overview holds what the plain list of the same clusters has, and how firm each is.
    let main = material.results.tables.filter { table in
      material.results.clusterings.contains {
        table.id == "clusters-\($0.method)" && !ids.contains("cluster-overview-\($0.method)")
      }
    }
    let trust = material.results.tables.filter { table in
      (table.id.hasPrefix("ensemble-") || table.id.hasPrefix("clusters-"))
        && !material.results.clusterings.contains { table.id == "clusters-\($0.method)" }
        && !["-cities", "-quality"].contains { table.id.hasSuffix($0) }
    }
    return figures + overview + (main + trust).map { .table(TableBlock($0, shownRows: 20)) }
      + material.tables("resolution-") + material.tables("compare-")
  }
}
