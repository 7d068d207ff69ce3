import CityNetworks
import Graphs
import Testing

struct StatedQuantityTests {
  /// The tie of a and b by these statements: value of km, date, source.
  private func network(
    _ statements: [(km: Double?, date: String, source: String)], sources: [Source] = []
  ) -> CityNetwork {
    CityNetwork(
      cities: [City(id: CityID("a"), name: "A"), City(id: CityID("b"), name: "B")],
      sources: sources,
      assertions: statements.enumerated().map { position, statement in
        Assertion(
          id: AssertionID("x\(position)"), subject: .city(CityID("a")), object: .city(CityID("b")),
          relation: .twinning, period: Make.interval(statement.date),
          quantities: statement.km.map { Quantities([("km", $0)]) } ?? .none,
          source: SourceID(statement.source))
      })
  }

  private func km(
    _ statements: [(km: Double?, date: String, source: String)], sources: [Source] = []
  ) -> StatedQuantity? {
    network(statements, sources: sources).ties[0].quantity("km")
  }

  @Test func theLatestDatedStatementCounts() {
    let found = km([(700, "2010", "p"), (730, "2015", "q"), (nil, "2020", "r")])
    #expect(found?.value == 730)
    #expect(found?.stated == 700...730)
    #expect(found?.isAgreed == false)
  }

  @Test func statementsOfOneTimeGiveTheirMean() {
    // 2015 and 2015-06 overlap, so neither is known to be later: (730 + 740) / 2.
    #expect(km([(700, "2010", "p"), (730, "2015", "q"), (740, "2015-06", "r")])?.value == 735)
  }

  @Test func anUndatedStatementMayBeTheLatest() {
    // Nobody knows when 600 was said: (600 + 730) / 2; 700 is known to be earlier than 730.
    #expect(km([(700, "2010", "p"), (730, "2015", "q"), (600, "", "r")])?.value == 665)
  }

  @Test func numbersOfOnePublisherOrderUndatedStatements() {
    let sources = [
      Source(id: SourceID("p"), publisher: "Agency", title: "1", locator: "News ID 12"),
      Source(id: SourceID("q"), publisher: "Agency", title: "2", locator: "News ID 9"),
    ]
    #expect(km([(5, "", "p"), (7, "", "q")], sources: sources)?.value == 5)
  }

  @Test func equalValuesAgreeWhateverTheirDates() {
    let found = km([(700, "2010", "p"), (700, "", "q")])
    #expect(found?.value == 700)
    #expect(found?.isAgreed == true)
  }

  @Test func aQuantityThatNobodyGivesIsAbsent() {
    #expect(km([(nil, "2010", "p")]) == nil)
    #expect(network([(3, "2010", "p")]).ties[0].quantity("risk") == nil)
    #expect(network([(nil, "2010", "p")]).quantityNames.isEmpty)
    #expect(network([(3, "2010", "p")]).quantityNames == ["km"])
  }

  @Test(arguments: 0..<20)
  func theOrderOfStatementsLeavesNoTrace(seed: UInt64) {
    var dice = Make.Dice(state: seed)
    let dates = ["", "2010", "2012/2014", "../2013", "2013-05"]
    var statements = (0..<6).map { number in
      (
        km: Optional(Double.random(in: 0...1, using: &dice)),
        date: dates.randomElement(using: &dice) ?? "", source: "s\(number)"
      )
    }
    let before = km(statements)
    statements.shuffle(using: &dice)
    #expect(km(statements) == before)
  }

  @Test func severalTiesOfAPairCountAsOne() throws {
    func stated(_ id: String, _ relation: Relation, _ km: Double, _ date: String) -> Assertion {
      Assertion(
        id: AssertionID(id), subject: .city(CityID("a")), object: .city(CityID("b")),
        relation: relation, period: Make.interval(date), quantities: Quantities([("km", km)]))
    }
    let network = CityNetwork(
      cities: [City(id: CityID("a"), name: "A"), City(id: CityID("b"), name: "B")],
      assertions: [stated("x", .twinning, 10, "2001"), stated("y", .mou, 30, "2005")])
    let graph = try CityGraph(network)
    #expect(graph.quantity("km", of: Edge(0))?.value == 30)
    #expect(graph.quantity("km", of: Edge(0))?.isAgreed == false)
    #expect(graph.quantity("risk", of: Edge(0)) == nil)
  }

  @Test func anEditKeepsTheQuantitiesOfATie() throws {
    let edited = try network([(700, "2010", "p"), (730, "2015", "q")]).applying([
      NetworkEdit(
        .change, .pair(CityID("a"), CityID("b"), nil), status: .dormant, place: "edit 1")
    ])
    #expect(edited.ties[0].quantity("km")?.value == 730)
  }
}
