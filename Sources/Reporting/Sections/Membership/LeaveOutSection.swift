import NetworkAnalysis

/// What would be left without each organization.
enum LeaveOutSection: ReportSection {
  static let title = "What hangs on one organization"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let ids = material.results.tables.map(\.id).filter { $0.hasPrefix("leave-out-") }
    guard !ids.isEmpty else { return [] }
    return [
      .paragraph(
        "Each row leaves out one organization with all its memberships and counts anew. If a figure "
          + "changes much with one row, it is a figure of that organization.")
    ]
      + ids.flatMap { id in
        material.table(
          id, shownRows: 40,
          columns: [
            "without", "members", "cities", "pairs", "components", "largest_share", "agreement",
            "top_kept", "top",
          ])
      }
  }
}
