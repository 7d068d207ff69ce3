import NetworkAnalysis

/// Organizations, apart from twinnings.
enum MembershipSection: ReportSection {
  static let title = "Memberships"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let figures = ["memberships", "membership-matrix"].flatMap { material.figures(of: $0) }
    let tables =
      ["memberships", "organizations", "two-mode", "projection", "leave-out"].flatMap {
        material.tables($0, shownRows: 20)
      }
    guard !(figures + tables).isEmpty else { return [] }
    return [
      .paragraph(
        "A membership joins a city with an organization. It is kept apart from twinnings: two "
          + "members of one organization are not tied by that.")
    ] + figures + tables
  }
}
