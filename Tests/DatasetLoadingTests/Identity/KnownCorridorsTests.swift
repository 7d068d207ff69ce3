import CityNetworks
import DatasetLoading
import Testing

struct KnownCorridorsTests {
  /// A corridor with one branch through these cities, as another dataset has it.
  private func road(_ cities: [City]) -> CityNetwork {
    CityNetwork(
      cities: cities,
      corridors: [
        Corridor(
          id: CorridorID("road"), name: "Road",
          branches: [
            CorridorBranch(name: "", cities: cities.map(\.id), sources: [SourceID("page")])
          ])
      ], sources: [Source(id: SourceID("page"), title: "A page of the road")],
      provenance: Provenance(datasetID: "roads"))
  }

  private func place(
    _ id: String, _ name: String, _ country: String?, _ latitude: Double? = nil,
    _ longitude: Double? = nil, aliases: [String] = [], wikidata: String? = nil,
    geonames: Int? = nil
  ) -> City {
    City(
      id: CityID(id), name: name, aliases: aliases, country: country.flatMap { Country(code: $0) },
      coordinate: latitude.flatMap { north in
        longitude.flatMap { Coordinate(latitude: north, longitude: $0) }
      }, wikidata: wikidata, geonames: geonames)
  }

  /// What each city of the road became, in the order of the road: "id by key", or why nothing.
  private func outcomes(_ cities: [City], among here: [City]) throws -> [String] {
    let known = KnownCorridors(of: road(cities), in: CityNetwork(cities: here))
    let corridor = try #require(known.network.corridors.first)
    return known.matches(on: corridor).map { match in
      switch match.outcome {
      case .same(let id, let key): "\(id) by \(key.title)"
      case .doubtful: "doubtful"
      case .unknown: "unknown"
      }
    }
  }

  private var frankfurts: [City] {
    [
      place("frankfurt", "Frankfurt", "DE", 50.1155, 8.6842, aliases: ["Frankfurt am Main"]),
      place(
        "frankfurt-oder", "Frankfurt (Oder)", "DE", 52.3471, 14.5506,
        aliases: ["Frankfurt an der Oder", "Frankfurt/Oder"]),
    ]
  }

  @Test func itemsAndNumbersDecideBeforeNames() throws {
    let here = [
      place("1", "Esfahan", "IR", wikidata: "Q42053"), place("2", "Isfahan", "IR"),
      place("3", "Tabrīz", "IR", geonames: 113_646),
    ]
    let there = [
      place("isfahan", "Isfahan", "IR", 32.65, 51.67, wikidata: "Q42053", geonames: 418_863),
      place("tabriz", "Tauris", "IR", geonames: 113_646),
    ]
    #expect(
      try outcomes(there, among: here) == ["1 by Wikidata item", "3 by GeoNames number"])
  }

  @Test func homonymsAreToldByCountryAndPlace() throws {
    let here = [
      place("a", "Frankfurt", "DE", 50.11, 8.68), place("b", "Frankfurt", "DE", 52.34, 14.55),
      place("c", "Valencia", "VE", 10.16, -68.0), place("d", "Valencia", "ES", 39.47, -0.38),
      place("e", "Tripoli", "LB", 34.43, 35.84),
    ]
    let there =
      frankfurts + [
        place("valencia-es", "Valencia", "ES", 39.4739, -0.3797),
        place("tripoli", "Tripoli", "LY", 32.8752, 13.1875),
      ]
    // The Frankfurt at the Oder has no name that the data know, and takes no other city's.
    #expect(
      try outcomes(there, among: here) == [
        "a by name and country", "unknown", "d by name and country", "unknown",
      ])
  }

  @Test func frankfurtAtTheOderIsFoundUnderItsOwnNames() throws {
    let here = [
      place("a", "Frankfurt am Main", "DE", 50.11, 8.68),
      place("b", "Frankfurt/Oder", "DE", 52.34, 14.55),
    ]
    let found = try outcomes(frankfurts, among: here)
    #expect(found == ["a by other name and country", "b by other name and country"])
  }

  @Test func anAliasOnEitherSideIsEnough() throws {
    let here = [
      place("padova", "Padova", "IT"), place("k", "Köln", "DE", aliases: ["Cologne"]),
    ]
    let there = [
      place("padua", "Padua", "IT", 45.4, 11.9, aliases: ["Padova"]),
      place("cologne", "COLOGNE", "DE", 50.9, 6.95),
    ]
    #expect(
      try outcomes(there, among: here) == [
        "padova by other name and country", "k by other name and country",
      ])
  }

  @Test func withoutACountryThePlaceMustBeNear() throws {
    let there = [place("tripoli", "Tripoli", "LY", 32.8752, 13.1875)]
    #expect(
      try outcomes(there, among: [place("t", "Tripoli", nil, 32.9, 13.2)])
        == ["t by name and country"])
    #expect(try outcomes(there, among: [place("t", "Tripoli", nil, 34.4, 35.8)]) == ["doubtful"])
    #expect(try outcomes(there, among: [place("t", "Tripoli", nil)]) == ["doubtful"])
  }

  @Test func withACountryThePlaceMayBeMissingButNotFar() throws {
    let there = [place("verona", "Verona", "IT", 45.44, 10.99)]
    #expect(try outcomes(there, among: [place("v", "Verona", "IT")]) == ["v by name and country"])
    #expect(try outcomes(there, among: [place("v", "Verona", "IT", 41, 16)]) == ["doubtful"])
  }

  @Test func contradictingIdentifiersAndNeighboursOverABorderAreTwo() throws {
    let there = [
      place("brest-by", "Brest", "BY", 52.1, 23.7, wikidata: "Q140147", geonames: 629_634)
    ]
    #expect(
      try outcomes(there, among: [place("b", "Brest", "BY", 52.1, 23.7, wikidata: "Q12193")])
        == ["doubtful"])
    #expect(
      try outcomes(there, among: [place("b", "Brest", "BY", 52.1, 23.7, geonames: 1)])
        == ["doubtful"])
    // Rheinfelden lies on both banks of the Rhine, in two countries.
    #expect(
      try outcomes(
        [place("rheinfelden", "Rheinfelden", "CH", 47.55, 7.79)],
        among: [place("r", "Rheinfelden", "DE", 47.56, 7.79)]) == ["unknown"])
  }

  @Test func ofSeveralThatFitNoneIsTaken() throws {
    let there = [place("rye", "Rye", "GB", 50.95, 0.73)]
    let here = [place("r1", "Rye", "GB", 50.96, 0.73), place("r2", "Rye", "GB", 50.94, 0.75)]
    #expect(try outcomes(there, among: here) == ["doubtful"])
    let known = KnownCorridors(of: road(there), in: CityNetwork(cities: here))
    #expect(known.matches.first?.reasons == ["r1 and r2 have the same name and country"])
  }

  @Test func noCityStandsForTwo() throws {
    let here = [place("m", "Mary", "TM", aliases: ["Merv"])]
    let there = [
      place("mary", "Mary", "TM"), place("merv", "Merv", "TM"),
    ]
    #expect(try outcomes(there, among: here) == ["m by name and country", "doubtful"])
    let equal = [place("a", "Mary", "TM"), place("b", "Mary", "TM")]
    #expect(try outcomes(equal, among: here) == ["doubtful", "doubtful"])
  }

  @Test func aCityThatIsNotFoundStaysAsAGap() throws {
    // The data have another city under the id of the one that is missing.
    let here = [
      place("x", "Murcia", "ES"), place("cartagena", "Cartagena", "CO"),
      place("y", "Valencia", "ES"),
    ]
    let there = [
      place("murcia", "Murcia", "ES"), place("cartagena", "Cartagena", "ES"),
      place("valencia", "Valencia", "ES"),
    ]
    let known = KnownCorridors(of: road(there), in: CityNetwork(cities: here))
    let cities = try #require(known.network.corridors.first?.branches.first).cities
    #expect(cities.map(\.rawValue) == ["x", "cartagena-elsewhere", "y"])
    #expect(known.network.city(cities[1]) == nil)
    #expect(
      KnownCorridors.remark(on: known.matches(on: known.network.corridors[0]), of: "the corridor")
        == "2 of 3 cities of the corridor are in the data. Not found: Cartagena.")
  }

  @Test func tiesStayAndTheCorridorsOfTheDataGiveWay() throws {
    let here = [place("a", "Murcia", "ES"), place("b", "Verona", "IT")]
    let twinning = Assertion(
      id: AssertionID("t"), subject: .city(here[0].id), object: .city(here[1].id),
      relation: .twinning)
    let old = Corridor(
      id: CorridorID("old"), name: "Old",
      branches: [CorridorBranch(name: "", cities: here.map(\.id))])
    let page = Source(id: SourceID("page"), title: "Another page")
    let network = CityNetwork(
      cities: here, corridors: [old], sources: [page], assertions: [twinning])
    let known = KnownCorridors(of: road(here), in: network).network
    #expect(known.ties == network.ties && known.cities == network.cities)
    #expect(known.corridors.map(\.id.rawValue) == ["road"])
    // Two sources of one id stay two.
    #expect(known.source(SourceID("page")) == page)
    #expect(known.source(SourceID("roads-page"))?.title == "A page of the road")
    #expect(known.corridors[0].branches[0].sources == [SourceID("roads-page")])
    #expect(
      known.provenance.steps.last
        == "1 corridor of roads, sha256 , laid over it: 2 of 2 cities found")
  }

  @Test func theOrderOfRowsLeavesNoTrace() throws {
    let here =
      frankfurts + [place("c", "Valencia", "VE", 10.16, -68.0), place("m", "Merv", "TM")]
    let there = [
      place("frankfurt", "Frankfurt", "DE", 50.1, 8.7), place("mary", "Merv", "TM"),
      place("merv", "Merv", "TM"), place("valencia", "Valencia", "ES"),
    ]
    let one = KnownCorridors(of: road(there), in: CityNetwork(cities: here))
    let other = KnownCorridors(of: road(there), in: CityNetwork(cities: here.reversed()))
    #expect(one.matches == other.matches)
    #expect(one.network.corridors == other.network.corridors)
  }
}
