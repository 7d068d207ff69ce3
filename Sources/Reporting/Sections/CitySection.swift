import NetworkAnalysis

/// One city and its ties.
enum CitySection: ReportSection {
  static let title = "City in focus"

  static func blocks(from material: ReportMaterial) -> [Block] {
    ["ego", "partners", "map-city", "timeline"].flatMap { material.figures(of: $0) }
      + material.tables("ties-", shownRows: 40)
      + material.tables("evidence-", shownRows: 40)
      + material.tables("dossier-", shownRows: 40)
      + material.tables("city-", shownRows: 40)
  }
}
