import NetworkAnalysis

/// How the network came about, as far as dates tell.
enum GrowthSection: ReportSection {
  static let title = "Growth"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let figures = ["growth", "bump"].flatMap { material.figures(of: $0) }
    let tables = ["slices", "turnover", "survival", "rank-trend-", "rank-changes-"]
      .flatMap { material.tables($0, shownRows: 20) }
    guard !(figures + tables).isEmpty else { return [] }
    return [
      .paragraph(
        "Growth of a list is growth of what is known. Ties without a date of begin count for certain "
          + "only from the day on which a source lists them.")
    ] + figures + tables
  }
}
