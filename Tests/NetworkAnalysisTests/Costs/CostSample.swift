import CityNetworks
import Graphs
import NetworkAnalysis

/// Three cities in a row with a third way round, whose costs can be worked out by hand.
///
/// a (IR) – b (IR): km 300, twinning in force, sources s, t; a – c (CN): km 500, risk 4, signed;
/// b – c: a mou agreed, and an event held, of which the mou says km 200; c – d (country and place
/// unknown): proposed.
enum CostSample {
  static let sources = ["s", "t"].map { Source(id: SourceID($0), title: $0) }

  static let network = CityNetwork(
    cities: [
      City(id: CityID("a"), name: "A", country: Country(code: "IR"), coordinate: place(0)),
      City(id: CityID("b"), name: "B", country: Country(code: "IR"), coordinate: place(1)),
      City(id: CityID("c"), name: "C", country: Country(code: "CN"), coordinate: place(3)),
      City(id: CityID("d"), name: "D"),
    ],
    sources: sources,
    assertions: [
      stated("1", "a", "b", .twinning, .inForce, ["km": 300, "risk": 1], weight: 4),
      stated("2", "a", "b", .twinning, .inForce, ["km": 300], source: "t"),
      stated("3", "a", "c", .twinning, .signed, ["km": 500, "risk": 4], weight: 1, date: "2010"),
      stated("4", "a", "c", .twinning, .signed, ["risk": 6], source: "t", date: "2015"),
      stated("5", "b", "c", .mou, .agreed, ["km": 200, "risk": 2], weight: 2),
      stated("6", "b", "c", .event, .held, [:]),
      stated("7", "c", "d", .twinning, .proposed, ["risk": 0, "travel time": 9]),
    ])

  static func study(
    _ relations: Set<Relation> = [.twinning, .mou, .event], _ rule: StatusRule = .any
  ) throws -> StudiedNetwork {
    try StudiedNetwork(
      network, selection: NetworkSelection(statusRule: rule, relations: relations))
  }

  /// What the pairs cost by one criterion, in the order a–b, a–c, b–c, c–d.
  static func costs(
    _ criterion: String, missing: [String] = [],
    _ relations: Set<Relation> = [.twinning, .mou, .event]
  ) throws -> [Double] {
    try study(relations).prices(
      of: [try CostCriterion(criterion)], missing: try MissingQuantities(missing)
    ).costs[0].values
  }

  private static func place(_ longitude: Double) -> Coordinate? {
    Coordinate(latitude: 0, longitude: longitude)
  }

  private static func stated(
    _ id: String, _ a: String, _ b: String, _ relation: Relation, _ status: TieStatus,
    _ numbers: [String: Double], source: String = "s", weight: Double? = nil, date: String = ""
  ) -> Assertion {
    Assertion(
      id: AssertionID(id), subject: .city(CityID(a)), object: .city(CityID(b)), relation: relation,
      status: status, period: (try? Interval(date)) ?? .nothingKnown, weight: weight,
      quantities: Quantities(numbers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }),
      source: SourceID(source))
  }
}
