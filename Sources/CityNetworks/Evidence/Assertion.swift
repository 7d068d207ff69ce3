/// One of the things that an assertion can be about.
public enum Party: Hashable, Sendable {
  /// A city.
  case city(CityID)
  /// An organization.
  case organization(OrganizationID)
  /// A corridor.
  case corridor(CorridorID)
  /// A whole country, of which only numbers are claimed.
  case country(Country)

  /// The city, if it is one.
  public var city: CityID? { if case .city(let id) = self { id } else { nil } }

  /// The organization, if it is one.
  public var organization: OrganizationID? {
    if case .organization(let id) = self { id } else { nil }
  }

  /// The identifier as the files write it.
  public var rawValue: String {
    switch self {
    case .city(let id): id.rawValue
    case .organization(let id): id.rawValue
    case .corridor(let id): id.rawValue
    case .country(let country): country.code
    }
  }
}

/// One sourced statement that a relation exists: who, with whom, what kind, what status, when, and
/// who says so in which words.
public struct Assertion: Hashable, Sendable, Identifiable {
  /// The identifier within the dataset.
  public let id: AssertionID
  /// Of whom it is stated.
  public let subject: Party
  /// With whom, if the source names anybody.
  public let object: Party?
  /// What is stated.
  public let relation: Relation
  /// Whether it leads from the subject to the object only.
  public let isDirected: Bool
  /// The status as stated.
  public let status: TieStatus
  /// The date as stated.
  public let period: Interval
  /// The number that a claim claims, or how many times something took place.
  public let count: Int?
  /// The weight that the source gives, larger for a closer tie.
  public let weight: Double?
  /// Further numbers that the source gives, by the names of their columns.
  public let quantities: Quantities
  /// The fields of cooperation, in the order of the file.
  public let sectors: [String]
  /// Who says so; nil where the dataset names nobody.
  public let source: SourceID?
  /// In which words.
  public let quote: String
  /// A remark of the dataset's editors.
  public let note: String

  /// A statement; what is not given was not said.
  public init(
    id: AssertionID, subject: Party, object: Party? = nil, relation: Relation,
    isDirected: Bool = false, status: TieStatus = .inForce, period: Interval = .nothingKnown,
    count: Int? = nil, weight: Double? = nil, quantities: Quantities = .none,
    sectors: [String] = [], source: SourceID? = nil, quote: String = "", note: String = ""
  ) {
    self.id = id
    self.subject = subject
    self.object = object
    self.relation = relation
    self.isDirected = isDirected
    self.status = status
    self.period = period
    self.count = count
    self.weight = weight
    self.quantities = quantities
    self.sectors = sectors
    self.source = source
    self.quote = quote
    self.note = note
  }

  /// Whether it speaks of something that lasts or of something that takes place.
  public var nature: TemporalNature {
    status.role == .occurring ? .occurrence : relation.nature
  }

  /// In which period it held, as far as the date tells.
  public var validity: Validity { Validity(period, of: nature) }

  /// Whether a number is all it states: no tie ever follows from it.
  public var isClaim: Bool { relation.kind == .claim }
}
