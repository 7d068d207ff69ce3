import NetworkAnalysis

/// The whole network: the drawing and its figures.
enum NetworkSection: ReportSection {
  static let title = "The network"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.figures(of: "network") + material.tables("describe", shownRows: 40)
      + ["distances", "centralization", "census", "blocks", "core-periphery", "rich-club"]
      .flatMap { material.tables($0) }
      + material.table("ties", shownRows: 100) + material.table("evidence", shownRows: 100)
  }
}
