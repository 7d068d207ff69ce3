import CityNetworks
import NetworkAnalysis

/// The ties and memberships of the city.
enum CityTiesSection: ReportSection {
  static let title = "Ties"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let exhibits = CityPart.ties.exhibits(in: material)
    guard !exhibits.isEmpty else { return [] }
    return [
      .paragraph(
        "Every tie carries a kind, a status and its sources. In force means that a source reports a "
          + "signature or lists the tie, and none reports an end; it says nothing about how active "
          + "a tie is. Figures show ties of every status; the column of the table says which count."
      )
    ] + exhibits
  }
}

/// Where the city stands among others.
enum CityPositionSection: ReportSection {
  static let title = "Position in the network"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let exhibits = CityPart.position.exhibits(in: material)
    guard !exhibits.isEmpty else { return [] }
    return [
      .paragraph(
        "Read with care: a city whose own list is missing from the data looks as if it had few "
          + "ties, so open pairs are an upper bound, and ranks hold among the cities of this "
          + "dataset only.")
    ] + exhibits
  }
}

/// The corridors through the city.
enum CityCorridorsSection: ReportSection {
  static let title = "Corridors"

  static func blocks(from material: ReportMaterial) -> [Block] {
    guard let focus = CityFocus(material) else { return CityPart.corridors.exhibits(in: material) }
    if focus.table("city-corridors")?.rows.isEmpty == true {
      return [.paragraph("The city lies on no corridor of the dataset.")]
    }
    return CityPart.corridors.exhibits(in: material)
  }
}

/// Cities with which a tie might be looked into.
enum CityOptionsSection: ReportSection {
  static let title = "Options to examine"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let exhibits = CityPart.options.exhibits(in: material)
    guard !exhibits.isEmpty else { return [] }
    return [
      .paragraph(
        "Computed from the shape of the network only. The list says where a tie would close a "
          + "triangle that partners already share; it knows nothing about politics, budgets or "
          + "sanctions, and is no recommendation.")
    ] + exhibits
  }
}

/// Where sources differ on the city's ties, and which rule decides.
enum CityDisagreementSection: ReportSection {
  static let title = "Where sources disagree"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let exhibits = CityPart.disagreement.exhibits(in: material)
    guard !exhibits.isEmpty else { return [] }
    return [
      .paragraph(
        "The rule applied: \(TieRule.statement) Claimed numbers stand beside it and never become "
          + "ties.")
    ] + exhibits
  }
}

/// What each source says, in its words.
enum CityStatementsSection: ReportSection {
  static let title = "Statements of the sources"

  static func blocks(from material: ReportMaterial) -> [Block] {
    CityPart.statements.exhibits(in: material)
  }
}

/// Answers and figures that belong to no other part.
enum CityFurtherSection: ReportSection {
  static let title = "Further answers"

  static func blocks(from material: ReportMaterial) -> [Block] {
    CityPart.further.exhibits(in: material)
  }
}

/// What the check of the dataset found about the city, its statements and their sources.
enum CityQualitySection: ReportSection {
  static let title = "Data quality"

  static func blocks(from material: ReportMaterial) -> [Block] {
    guard let focus = CityFocus(material) else { return QualitySection.blocks(from: material) }
    let city = focus.city.id
    let statements = material.study.whole.assertions.filter {
      $0.subject == .city(city) || $0.object == .city(city)
    }
    let rows = Set(
      [city.rawValue] + statements.map(\.id.rawValue)
        + statements.compactMap(\.source?.rawValue))
    return material.qualityOf(rows)
  }
}

/// The full reference of each source on the city.
enum CitySourcesSection: ReportSection {
  static let title = "Sources"

  static func blocks(from material: ReportMaterial) -> [Block] {
    guard let table = material.results.tables.first(where: { $0.id == SourceAnchor.table }) else {
      return DossierSourcesSection.blocks(from: material)
    }
    guard !table.rows.isEmpty else {
      return [.paragraph("The dataset names no source for what is shown here.")]
    }
    return [.table(TableBlock(table, shownRows: 500))]
  }
}
