import NetworkAnalysis

/// Which cities share organizations, and whether more than by chance.
enum CityPairsSection: ReportSection {
  static let title = "Pairs of cities beyond chance"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let tables = material.results.tables.filter {
      ($0.id.hasPrefix("backbone-") && !$0.id.contains("-organizations"))
        || $0.id.hasPrefix("projection-cities")
    }
    guard !tables.isEmpty else { return [] }
    return [
      .paragraph(
        "Cities that belong to many organizations share some with nearly every other city. A pair is "
          + "beyond chance only if it shares more than cities with as many memberships would.")
    ] + tables.map { .table(TableBlock($0, shownRows: 25)) }
  }
}
