import NetworkAnalysis

/// Corridors given as data.
enum CorridorSection: ReportSection {
  static let title = "Corridors"

  static func blocks(from material: ReportMaterial) -> [Block] {
    ["map-corridor", "corridor", "lanes"].flatMap { material.figures(of: $0) }
      + material.tables("corridor-", shownRows: 60)
  }
}
