public import CityNetworks

/// A row of `cities.csv` with its cells read.
public struct CityRow: Sendable {
  /// The cell `id`.
  public let id: CityID
  /// The cell `name`.
  public let name: String
  /// The cell `aliases`, parted at `|`.
  public let aliases: [String]
  /// The cell `country`: an ISO code, or a name.
  public let country: Parsed<Country>
  /// The cell `region`: a UN M49 code or name.
  public let region: Parsed<Region>
  /// The cell `lat`.
  public let latitude: Parsed<Double>
  /// The cell `lon`.
  public let longitude: Parsed<Double>
  /// The cell `population`.
  public let population: Parsed<Int>
  /// The cell `wikidata`.
  public let wikidata: String
  /// The cell `geonames`.
  public let geonames: Parsed<Int>
  /// The filled cells of all other columns.
  public let details: Details
}

/// A row of `organizations.csv`.
public struct OrganizationRow: Sendable {
  /// The cell `id`.
  public let id: OrganizationID
  /// The cell `name`.
  public let name: String
  /// The cell `short_name`.
  public let shortName: String
  /// The cell `kind`.
  public let kind: String
  /// The cell `aliases`, parted at `|`.
  public let aliases: [String]
  /// The cell `wikidata`.
  public let wikidata: String
  /// The cell `url`.
  public let url: String
  /// The cell `note`.
  public let note: String
}

/// A row of `assertions.csv` with its cells read.
public struct AssertionRow: Sendable {
  /// The cell `id`, or an identifier made of the content where there is none.
  public let id: AssertionID
  /// Whether the file gives the identifier.
  public let hasOwnID: Bool
  /// The cell `subject`.
  public let subject: String
  /// The cell `object`.
  public let object: String
  /// The cell `relation`.
  public let relation: Parsed<Relation>
  /// The cell `directed`.
  public let isDirected: Parsed<Bool>
  /// The cell `status`.
  public let status: Parsed<TieStatus>
  /// The cell `date`; a value also if empty.
  public let period: Parsed<Interval>
  /// The cell `count`.
  public let count: Parsed<Int>
  /// The cell `weight`.
  public let weight: Parsed<Double>
  /// The cell `sector`, parted at `|`.
  public let sectors: [String]
  /// The cell `source`.
  public let source: String
  /// The cell `quote`.
  public let quote: String
  /// The cell `note`.
  public let note: String
  /// The cells of further columns all of whose filled cells are numbers.
  public let quantities: Quantities

  /// The status that counts: the stated one, else "in force", or "held" for an occurrence.
  var effectiveStatus: TieStatus {
    status.value ?? (relation.value?.nature == .occurrence ? .held : .inForce)
  }
}

/// A row of `corridors.csv`: one city on one branch.
public struct CorridorRow: Sendable {
  /// The cell `corridor`.
  public let corridor: CorridorID
  /// The cell `name`, the name of the corridor.
  public let name: String
  /// The cell `branch`.
  public let branch: String
  /// The cell `order`.
  public let order: Parsed<Int>
  /// The cell `city`.
  public let city: CityID
  /// The cell `source`.
  public let source: String
}

/// A row of `sources.csv`.
public struct SourceRow: Sendable {
  /// The cell `id`.
  public let id: SourceID
  /// The cell `publisher`.
  public let publisher: String
  /// The cell `title`.
  public let title: String
  /// The cell `published`.
  public let published: Parsed<Interval>
  /// The cell `locator`.
  public let locator: String
  /// The cell `url`.
  public let url: String
  /// The cell `accessed`.
  public let accessed: Parsed<UncertainDate>
  /// The cell `license`.
  public let license: String
  /// The cell `note`.
  public let note: String
}
