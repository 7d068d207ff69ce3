import NetworkAnalysis

/// Groups of closely tied cities, how firm they are, and what goes with them.
enum ClusterSection: ReportSection {
  static let title = "Clusters"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let main = material.results.tables.filter { table in
      material.results.clusterings.contains { table.id == "clusters-\($0.method)" }
    }
    let trust = material.results.tables.filter { table in
      (table.id.hasPrefix("ensemble-") || table.id.hasPrefix("clusters-"))
        && !main.contains { $0.id == table.id }
        && !["-cities", "-quality"].contains { table.id.hasSuffix($0) }
    }
    return (main + trust).map { .table(TableBlock($0, shownRows: 20)) }
      + material.tables("resolution-") + material.tables("compare-")
  }
}
