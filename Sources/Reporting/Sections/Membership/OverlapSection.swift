import NetworkAnalysis

/// Which organizations have cities in common, and whether more than by chance.
enum OverlapSection: ReportSection {
  static let title = "Where organizations overlap"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let tables = material.results.tables.filter {
      ($0.id.hasPrefix("backbone-") && $0.id.contains("-organizations"))
        || $0.id.hasPrefix("projection-organizations")
    }
    guard !tables.isEmpty else { return [] }
    return [
      .paragraph(
        "Large organizations share many cities without any plan. What is expected comes from a model "
          + "of chance that keeps, on average, how many members each organization has and how many "
          + "organizations each city belongs to; only what goes beyond it says something of the two."
      )
    ] + tables.map { .table(TableBlock($0, shownRows: 25)) }
  }
}
