import NetworkAnalysis

/// The whole network: the drawings and its figures.
enum NetworkSection: ReportSection {
  static let title = "The network"

  static func blocks(from material: ReportMaterial) -> [Block] {
    ["network", "countries", "map-world", "map-region"].flatMap { material.figures(of: $0) }
      + material.tables("describe", shownRows: 40) + material.tables("aggregate-", shownRows: 20)
      + ["distances", "centralization", "census", "core-periphery", "rich-club"]
      .flatMap { material.tables($0) }
      + material.table("ties", shownRows: 100) + material.table("evidence", shownRows: 100)
  }
}
