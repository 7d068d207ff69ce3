import GraphFormats

/// Where a list of members keeps what.
struct MembershipColumns {
  let city: CityColumns
  let organization: Int?
  let date: Int?
  let end: Int?
  let status: Int?
  let sector: Int?
  let fullName: Int?
  let source: Int?
  let note: Int?
  /// How much the organization is present in the city, or how close the membership is.
  let weight: Int?
  /// Whether a column is called something that only members have, such as a date of adhesion.
  let tellsOfJoining: Bool

  /// The columns by their names; nil if there is no column of cities, or one of second cities.
  init?(named header: [String]) {
    func column(_ words: [String]) -> Int? { ColumnWords.column(words, in: header) }
    guard let city = CityColumns(named: header), PairColumns(named: header) == nil,
      EndColumns(named: header) == nil
    else { return nil }
    self.city = city
    let called =
      column(Self.organizations)
      // A list without a column of cities may call its members organisations.
      ?? column(["organisationname", "organizationname"])
    organization = called == city.name ? nil : called
    date = column(Self.joining + ["since", "year", "date", "signed", "startdate", "start"])
    end = column(["yearofleaving", "left", "until", "enddate", "end"])
    status = column(["status", "signatorystatus", "membershipstatus", "statut", "membertype"])
    sector = column(["creativefield", "sector", "field", "category"])
    fullName = column(["memberfullname", "fullname"]).flatMap { $0 == city.name ? nil : $0 }
    source = column(["sourceurl", "source", "url", "link", "reference"])
    note = column(["note", "remark", "comment"])
    weight = column(ColumnWords.weight + ["value", "servicevalue"])
    tellsOfJoining = column(Self.joining) != nil
  }

  /// All columns that are read.
  var all: [Int?] {
    city.all + [organization, date, end, status, sector, fullName, source, note, weight]
  }

  /// Words for that to which cities belong.
  static let organizations = [
    "organization", "organisation", "network", "networkname", "association", "programme",
    "alliance", "organizationlabel", "group", "club",
  ]
  /// Words that only a list of members uses of a date.
  static let joining = [
    "dateofadhesion", "yearofjoining", "dateofjoining", "membersince", "joined", "accession",
    "adhesion",
  ]
}
