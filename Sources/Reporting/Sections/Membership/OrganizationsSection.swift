import NetworkAnalysis

/// The organizations, their members, and how far these are known.
enum OrganizationsSection: ReportSection {
  static let title = "The organizations"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let figures = ["memberships", "membership-matrix", "map-memberships"]
      .flatMap { material.figures(of: $0) }
    let tables =
      material.table("organizations", shownRows: 60)
      + material.table("organizations-figures", shownRows: 20)
      + material.tables("memberships", shownRows: 20)
    guard !(figures + tables).isEmpty else { return [] }
    return [
      .paragraph(
        "A membership joins a city with an organization. Two members of one organization are not "
          + "tied by that: they may never have met. Large organizations bind most pairs of cities by "
          + "their size alone.")
    ] + figures + tables
  }
}
