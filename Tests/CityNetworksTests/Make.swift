import CityNetworks

/// Values for tests from the texts that people write; a text that cannot be read is a test's error.
enum Make {
  static func date(_ text: String) -> UncertainDate {
    do { return try UncertainDate(text) } catch { preconditionFailure("\(error)") }
  }

  static func interval(_ text: String) -> Interval {
    do { return try Interval(text) } catch { preconditionFailure("\(error)") }
  }

  static func day(_ text: String) -> Day {
    do { return try Day(iso: text) } catch { preconditionFailure("\(error)") }
  }

  /// A network of two cities a and b with statements (status, date, source) about their twinning.
  static func pair(
    _ statements: [(status: TieStatus, date: String, source: String)], sources: [Source] = []
  ) -> CityNetwork {
    CityNetwork(
      cities: [City(id: CityID("a"), name: "A"), City(id: CityID("b"), name: "B")],
      sources: sources,
      assertions: statements.enumerated().map { position, statement in
        Assertion(
          id: AssertionID("x\(position)"), subject: .city(CityID("a")), object: .city(CityID("b")),
          relation: .twinning, status: statement.status, period: interval(statement.date),
          source: SourceID(statement.source))
      })
  }

  /// The same numbers on every run (Knuth's linear congruential generator).
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }
}
