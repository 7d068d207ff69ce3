import NetworkAnalysis

/// Organizations, apart from twinnings.
enum MembershipSection: ReportSection {
  static let title = "Memberships"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let tables =
      ["memberships", "two-mode", "projection", "leave-out", "cliques"].flatMap {
        material.tables($0, shownRows: 20)
      }
    guard !tables.isEmpty else { return [] }
    return [
      .paragraph(
        "A membership joins a city with an organization. It is kept apart from twinnings: two "
          + "members of one organization are not tied by that.")
    ] + tables
  }
}
