import NetworkAnalysis

/// Who is central.
enum CentralitySection: ReportSection {
  static let title = "Central cities"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let tables = material.tables("rank-", shownRows: 15) + material.tables("key-players-")
    guard !tables.isEmpty else { return [] }
    return [
      .paragraph(
        "Each measure answers another question. Betweenness finds cities that lie between others, "
          + "harmonic closeness those that reach all others in few steps, the number of ties those "
          + "with many partners. A rank is no verdict: look at the distance between the scores.")
    ] + tables
  }
}
