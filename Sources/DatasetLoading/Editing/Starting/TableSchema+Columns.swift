import CityNetworks

extension TableSchema {
  /// The columns with their meanings, in the order of `columns`.
  public var columnDescriptions: [ColumnDescription] {
    switch self {
    case .cities: Self.cityColumns
    case .organizations: Self.organizationColumns
    case .assertions: Self.assertionColumns
    case .corridors: Self.corridorColumns
    case .sources: Self.sourceColumns
    default: []
    }
  }

  /// What the table is about, in one sentence.
  var meaning: String {
    switch self {
    case .cities: "One row per city."
    case .organizations: "City networks and programmes that cities join; one row each."
    case .assertions: "One statement of one source per row; two sources for one tie are two rows."
    case .corridors: "Cities on each branch of a corridor in the order of travel."
    case .sources: "One row per page, article or data set."
    default: ""
    }
  }

  private static let id = ColumnDescription(
    "id", .string, "Readable key of small letters, digits and hyphens, unique in the file.",
    isRequired: true, isUnique: true, pattern: "^[a-z0-9]+([-_.][a-z0-9]+)*$")
  private static let wikidata = ColumnDescription(
    "wikidata", .string, "Wikidata item, as Q8660.", pattern: "^Q[0-9]+$")
  private static let note = ColumnDescription("note", .string, "A remark in plain words.")

  private static let cityColumns = [
    id,
    ColumnDescription("name", .string, "Usual English name.", isRequired: true),
    ColumnDescription(
      "aliases", .string, "Other names and spellings in any script, with | between them."),
    ColumnDescription(
      "country", .string, "ISO 3166-1 code of two letters, as PK.", pattern: "^[A-Z]{2}$"),
    ColumnDescription("region", .string, "UN M49 sub-region, as Southern Asia or 034."),
    ColumnDescription(
      "lat", .number, "Degrees north, WGS 84, with a decimal point.", bounds: (-90, 90)),
    ColumnDescription(
      "lon", .number, "Degrees east, WGS 84, with a decimal point.", bounds: (-180, 180)),
    ColumnDescription("population", .integer, "Number of inhabitants.", bounds: (0, nil)),
    wikidata,
    ColumnDescription("geonames", .integer, "GeoNames number.", bounds: (1, nil)),
  ]

  private static let organizationColumns = [
    id,
    ColumnDescription("name", .string, "Full name.", isRequired: true),
    ColumnDescription("short_name", .string, "Usual short name."),
    ColumnDescription("kind", .string, "What it is, as city-network, programme or agency."),
    ColumnDescription("aliases", .string, "Other names, with | between them."),
    wikidata,
    ColumnDescription("url", .string, "Address of the home page."),
    note,
  ]

  private static let assertionColumns = [
    id,
    ColumnDescription(
      "subject", .string, "Id of a city; of a claimed number also the code of a country.",
      isRequired: true),
    ColumnDescription(
      "object",
      .string,
      "Id of the other city, of the organization or of the corridor; empty if it is not named."),
    ColumnDescription(
      "relation", .string, "What kind of statement it is.", isRequired: true,
      words: Relation.allCases.map(\.rawValue)),
    ColumnDescription(
      "directed", .boolean, "True where subject and object have different parts, as in aid."),
    ColumnDescription(
      "status", .string, "The state that the source gives.",
      words: TieStatus.allCases.map(\.rawValue)),
    ColumnDescription(
      "date", .string, "When the state was taken, in EDTF; ../D means by D; empty means unknown."),
    ColumnDescription(
      "count", .integer, "A claimed number, or how many times something took place.",
      bounds: (0, nil)),
    ColumnDescription("weight", .number, "Strength, where a source gives one."),
    ColumnDescription("sector", .string, "Fields of cooperation, with | between them."),
    ColumnDescription("source", .string, "Id of the source that says so."),
    ColumnDescription("quote", .string, "The words of the source, unchanged."),
    note,
  ]

  private static let corridorColumns = [
    ColumnDescription("corridor", .string, "Id of the corridor.", isRequired: true),
    ColumnDescription("name", .string, "Name of the corridor."),
    ColumnDescription("branch", .string, "Id of the branch; empty if there is only one."),
    ColumnDescription(
      "order", .integer, "Place on the branch, from 1.", isRequired: true, bounds: (1, nil)),
    ColumnDescription("city", .string, "Id of the city.", isRequired: true),
    ColumnDescription("source", .string, "Ids of the sources, with | between them."),
    note,
  ]

  private static let sourceColumns = [
    id,
    ColumnDescription("publisher", .string, "Who published it."),
    ColumnDescription("title", .string, "What it is called."),
    ColumnDescription("published", .string, "When it was published, in EDTF; empty means unknown."),
    ColumnDescription(
      "locator", .string, "Number or place within the publisher, as News ID 493402."),
    ColumnDescription("url", .string, "Address."),
    ColumnDescription("accessed", .string, "The day on which it was read, as 2026-11-21."),
    ColumnDescription("license", .string, "License, where one is stated."),
    note,
  ]
}
