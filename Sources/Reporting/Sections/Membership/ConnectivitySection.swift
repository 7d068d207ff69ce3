import NetworkAnalysis

/// Which cities are best connected by the organizations that they share.
enum ConnectivitySection: ReportSection {
  static let title = "Best connected cities"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let tables =
      material.table("connectivity", shownRows: 25)
      + material.table("connectivity-pairs", shownRows: 15)
      + material.tables("two-mode-cities", shownRows: 20)
    guard !tables.isEmpty else { return [] }
    return [
      .paragraph(
        "A city's connectivity is the sum over its organizations of the other members that it meets "
          + "there. Each organization counts alike, whether it is a lively network or a list of "
          + "signatures.")
    ] + tables
  }
}
