import GraphFormats

/// Where a table of results of the Wikidata Query Service keeps what.
struct WikidataColumns {
  /// The columns about one of the two parties of a row.
  struct Party {
    let item: Int
    let label: Int?
    let country: Int?
    let countryLabel: Int?
    let point: Int?
    let latitude: Int?
    let longitude: Int?
    let population: Int?
    let geonames: Int?

    var all: [Int?] {
      [item, label, country, countryLabel, point, latitude, longitude, population, geonames]
    }
  }

  /// What the subject is joined with.
  enum Object {
    case city(Party)
    case organization(Party)

    var party: Party {
      switch self {
      case .city(let party), .organization(let party): party
      }
    }
  }

  let city: Party
  let object: Object
  let rank: Int?
  let statement: Int?
  let start: Int?
  let startPrecision: Int?
  let end: Int?
  let endPrecision: Int?
  let reference: Int?
  let referenceURL: Int?
  let statedIn: Int?
  let statedInLabel: Int?
  let retrieved: Int?

  /// The columns by their names; nil unless there are a city and a partner or an organization.
  init?(named header: [String]) {
    let names = header.map { EndColumns.plain($0) }
    func column(_ words: [String]) -> Int? {
      words.lazy.compactMap { names.firstIndex(of: $0) }.first
    }
    guard let city = Self.party(Self.cities, names, isSubject: true) else { return nil }
    self.city = city
    if let sister = Self.party(Self.sisters, names, isSubject: false) {
      object = .city(sister)
    } else if let organization = Self.party(Self.organizations, names, isSubject: false) {
      object = .organization(organization)
    } else {
      return nil
    }
    rank = column(["rank", "statementrank"])
    statement = column(["statement", "st", "stmt"])
    start = column(["start", "starttime", "startdate", "since", "p580"])
    startPrecision = column(["startprecision", "starttimeprecision"])
    end = column(["end", "endtime", "enddate", "until", "p582"])
    endPrecision = column(["endprecision", "endtimeprecision"])
    reference = column(["reference", "ref"])
    referenceURL = column(["referenceurl", "refurl", "p854"])
    statedIn = column(["statedin", "p248"])
    statedInLabel = column(["statedinlabel", "p248label"])
    retrieved = column(["retrieved", "p813"])
  }

  /// All columns that are read.
  var all: [Int?] {
    city.all + object.party.all + [
      rank, statement, start, startPrecision, end, endPrecision, reference, referenceURL, statedIn,
      statedInLabel, retrieved,
    ]
  }

  /// The columns that hold labels.
  var labels: [Int] {
    [
      city.label, city.countryLabel, object.party.label, object.party.countryLabel, statedInLabel,
    ].compactMap { $0 }
  }

  private static let cities = ["city", "city1", "item", "place", "town", "municipality", "subject"]
  private static let sisters = [
    "sister", "sistercity", "twin", "twincity", "twintown", "partner", "partnercity", "twinned",
    "city2", "object", "othercity",
  ]
  private static let organizations = [
    "organization", "organisation", "network", "memberof", "membership", "org",
  ]

  /// The columns of the first role that a column is named by; those of the subject may stand
  /// without the name of the role.
  private static func party(_ roles: [String], _ names: [String], isSubject: Bool) -> Party? {
    guard
      let (role, item) = roles.lazy.compactMap({ role in
        names.firstIndex(of: role).map { (role, $0) }
      }).first
    else { return nil }
    func column(_ words: [String]) -> Int? {
      let own = words.lazy.compactMap { names.firstIndex(of: role + $0) }.first
      guard own == nil, isSubject else { return own }
      return words.lazy.compactMap { names.firstIndex(of: $0) }.first
    }
    return Party(
      item: item, label: column(["label", "name"]), country: column(["country"]),
      countryLabel: column(["countrylabel", "countryname"]),
      point: column([
        "coord", "coords", "coordinate", "coordinates", "coordinatelocation", "location", "point",
        "p625",
      ]),
      latitude: column(["lat", "latitude"]), longitude: column(["lon", "lng", "longitude"]),
      population: column(["population", "pop", "p1082"]),
      geonames: column(["geonames", "geonamesid", "p1566"]))
  }
}
