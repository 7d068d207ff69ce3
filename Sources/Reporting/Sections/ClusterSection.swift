import NetworkAnalysis

/// Groups of closely tied cities.
enum ClusterSection: ReportSection {
  static let title = "Clusters"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.results.clusterings.flatMap { clustering in
      material.results.tables.filter { $0.id == "clusters-\(clustering.method)" }.map {
        .table(TableBlock($0, shownRows: 20))
      }
    } + narrowed(material) + material.tables("compare-")
  }

  /// The clusters of questions that were asked of fewer memberships or of other ties.
  private static func narrowed(_ material: ReportMaterial) -> [Block] {
    material.results.tables.filter { table in
      table.id.hasPrefix("clusters-") && table.column("leading_cities") != nil
        && (table.id.contains("-without-") || table.id.contains("-co-membership-"))
    }.map { .table(TableBlock($0, shownRows: 20)) }
  }
}
