import NetworkAnalysis

/// How far the data reach: ties by country, sources, dates, statements from both sides.
enum CoverageSection: ReportSection {
  static let title = "Coverage"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let tables =
      material.tables("coverage", shownRows: 20)
    guard !tables.isEmpty else { return [] }
    return [
      .paragraph(
        "Before any figure: what is known, and of whom. A country with many ties for its cities may "
          + "be well connected, or only well documented. Ranks and clusters carry that bias with "
          + "them.")
    ] + tables
  }
}
