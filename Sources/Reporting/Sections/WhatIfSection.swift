import NetworkAnalysis

/// What would follow from ties and cities that come or go.
enum WhatIfSection: ReportSection {
  static let title = "What if"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let tables = material.tables("what-if", shownRows: 15) + material.tables("next-ties-")
    guard !tables.isEmpty else { return [] }
    return [
      .paragraph(
        "The figures of this part are supposed: they tell what follows from changes that no source "
          + "states, each made on a copy of the network.")
    ] + tables
  }
}
