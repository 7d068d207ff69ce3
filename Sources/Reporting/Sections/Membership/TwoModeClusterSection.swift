import NetworkAnalysis

/// Which cities and organizations go together by memberships, and whether methods agree on it.
enum TwoModeClusterSection: ReportSection {
  static let title = "Clusters of cities and organizations"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let places = Set(material.results.tables.map(\.id).filter { $0.hasSuffix("-places") })
    // The clusters of the first method stand on the page; those of the others are in files.
    let all = material.results.tables.filter {
      $0.id.hasPrefix("two-mode-clusters-") && !places.contains($0.id)
    }
    let tables =
      all.prefix(1).map { Block.table(TableBlock($0, shownRows: 20)) }
      + material.tables("two-mode-clusterings", shownRows: 20)
    guard !tables.isEmpty else { return [] }
    return [
      .paragraph(
        "Here cities and organizations are divided together, by memberships alone. Where methods "
          + "disagree, the borders are not in the data.")
    ] + tables
  }
}
