import CityNetworks
import Testing

struct TieTests {
  @Test func anUndirectedKeyHasItsCitiesInCanonicalOrder() {
    let key = TieKey(CityID("b"), CityID("a"), relation: .twinning)
    #expect(key == TieKey(CityID("a"), CityID("b"), relation: .twinning))
    #expect(TieKey(CityID("b"), CityID("a"), relation: .aid, isDirected: true).first == CityID("b"))
  }

  @Test(
    arguments: [
      ([(.signed, "2019-05-31", "s")], "2019-05-31"),
      ([(.signed, "2019", "s")], "2019"), ([(.signed, "2019-02", "s")], "2019-02"),
      ([(.signed, "2019~", "s")], "between 2018-01-01 and 2020-12-31"),
      ([(.inForce, "../2021-05-19", "s")], "by 2021-05-19"), ([(.inForce, "", "s")], "unknown"),
      ([(.signed, "1990-01-01", "s"), (.inForce, "../2021", "s")], "1990-01-01"),
      ([(.draft, "1980-01-01", "s"), (.signed, "1990-01-01", "s")], "1990-01-01"),
      ([(.draft, "1980-01-01", "s")], "1980-01-01"),
    ] as [([(status: TieStatus, date: String, source: String)], String)])
  func theBeginningIsTheFirstBindingStatement(
    said: [(status: TieStatus, date: String, source: String)], since: String
  ) throws {
    #expect(try #require(Make.pair(said).ties.first).since == since)
  }

  @Test func occurrencesAddUpAndStatesDoNot() throws {
    func network(_ relation: Relation) -> CityNetwork {
      CityNetwork(
        cities: ["a", "b"].map { City(id: CityID($0), name: $0) },
        assertions: [2, 3].map { number in
          Assertion(
            id: AssertionID("x\(number)"), subject: .city(CityID("a")),
            object: .city(CityID("b")), relation: relation, count: number, weight: Double(number))
        })
    }
    #expect(network(.event).ties.map(\.weight) == [5])
    #expect(network(.event).ties.map(\.count) == [5])
    #expect(network(.twinning).ties.map(\.weight) == [3])
    #expect(network(.twinning).ties.map(\.count) == [3])
  }

  @Test func aPartnerIsTheOtherEnd() throws {
    let tie = try #require(Make.pair([(.signed, "", "s")]).ties.first)
    #expect(tie.partner(of: CityID("a")) == CityID("b"))
    #expect(tie.partner(of: CityID("c")) == nil)
  }
}
