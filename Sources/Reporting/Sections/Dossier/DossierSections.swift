import NetworkAnalysis

/// The routes from which one can choose.
enum DossierRoutesSection: ReportSection {
  static let title = "Alternatives"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let exhibits = material.exhibits(.alternatives)
    guard !exhibits.isEmpty else { return [] }
    return [
      .paragraph(
        "A route is a chain of existing ties, each between two cities whose governments have an "
          + "agreement under the selection. It shows whom one could ask for an introduction, and "
          + "is no transport route.")
    ] + exhibits
  }
}

/// Each step of each route.
enum DossierHopsSection: ReportSection {
  static let title = "Hop by hop"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.exhibits(.hops, shownRows: 200)
  }
}

/// A corridor given as data, step by step.
enum DossierAlongSection: ReportSection {
  static let title = "Along the corridor"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let exhibits = material.exhibits(.along, shownRows: 80)
    guard !exhibits.isEmpty else { return [] }
    return exhibits + material.corridorCourses.map { .table(TableBlock($0, shownRows: 80)) }
  }
}

/// What can least be relied on.
enum DossierWeakLinksSection: ReportSection {
  static let title = "Weakest links"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.exhibits(.weakLinks, shownRows: 40)
  }
}

/// What would happen if a city or a tie fell away.
enum DossierFragilitySection: ReportSection {
  static let title = "Fragility"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.exhibits(.fragility, shownRows: 25)
  }
}

/// Which ties there could be.
enum DossierMissingLinksSection: ReportSection {
  static let title = "Options to examine"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let exhibits = material.exhibits(.missingLinks, shownRows: 20)
    guard !exhibits.isEmpty else { return [] }
    return [
      .note(
        "These ties do not exist in the data. They are put forward from the shape of the network "
          + "alone, with what speaks for them: common partners, shared organizations, distance. "
          + "Budgets, sanctions and politics are not known here.")
    ] + supposed(material) + exhibits
  }
}

extension DossierMissingLinksSection {
  /// How routes with supposed ties differ from those of the part on alternatives.
  private static func supposed(_ material: ReportMaterial) -> [Block] {
    let ids = material.results.tables.map(\.id)
    guard ids.contains(where: { DossierPart.isSupposed($0) }),
      material.firstTable(.alternatives) != nil
    else { return [] }
    return [
      .paragraph(
        "The routes below may each suppose ties that no source states; in the list of hops such a "
          + "tie does not exist, and its note says what speaks for it. The routes under "
          + "\u{201C}Alternatives\u{201D} use existing ties only.")
    ]
  }
}

/// What follows from ties that are supposed.
enum DossierScenarioSection: ReportSection {
  static let title = "Scenarios"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.exhibits(.scenarios, shownRows: 15)
  }
}

/// One line for each city on the way.
enum DossierCitiesSection: ReportSection {
  static let title = "The cities"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.exhibits(.cities, shownRows: 60)
  }
}

/// Who says so, in which words.
enum DossierEvidenceSection: ReportSection {
  static let title = "Evidence"

  static func blocks(from material: ReportMaterial) -> [Block] {
    guard material.firstTable(.evidence) != nil else { return nothing(material) }
    let exhibits = material.exhibits(.evidence, shownRows: 200)
    return [
      .paragraph(
        "Each link rests on the statements below. The key of a source leads to its full reference "
          + "at the end; the statement's id is its row in assertions.csv.")
    ] + exhibits
  }
}

extension DossierEvidenceSection {
  /// Why no statement is shown, for a dossier that looks for some.
  private static func nothing(_ material: ReportMaterial) -> [Block] {
    guard !material.results.corridors.isEmpty else { return [] }
    return [
      .paragraph(
        "No two cities of the corridor have a tie that counts under this selection, so there is no "
          + "statement to show. Who says where the corridor runs stands in the part along the "
          + "corridor.")
    ]
  }
}

/// Answers that belong to no other part.
enum DossierFurtherSection: ReportSection {
  static let title = "Further answers"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.exhibits(.further, shownRows: 30)
  }
}

/// What the check of the dataset found about the cities, statements and sources of the dossier.
enum DossierQualitySection: ReportSection {
  static let title = "Data quality"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.qualityOf(material.mentionedRows)
  }
}

/// The full reference of each source that the dossier names.
enum DossierSourcesSection: ReportSection {
  static let title = "Sources"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let table = SourceList.table(for: material.study, only: material.namedSources)
    guard !table.rows.isEmpty else {
      return [.paragraph("The dataset names no source for what is shown here.")]
    }
    return [.table(TableBlock(table, shownRows: 500))]
  }
}
