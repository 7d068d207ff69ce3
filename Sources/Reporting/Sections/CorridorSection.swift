import NetworkAnalysis

/// Corridors given as data.
enum CorridorSection: ReportSection {
  static let title = "Corridors"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.figures(of: "corridor") + material.tables("corridor-", shownRows: 60)
  }
}
