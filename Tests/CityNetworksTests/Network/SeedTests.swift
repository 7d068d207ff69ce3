import CityNetworks
import Testing

/// Worked cases 2, 3 and 4 of the definitions.
struct SeedTests {
  private static func names(_ network: CityNetwork) -> [String] {
    network.ties.map { "\($0.first)–\($0.second)" }
  }

  @Test func threeTwinningsBindAndSixBindOrAreOnTheirWay() throws {
    let strict = SeedNetwork.network.selecting(NetworkSelection())
    #expect(
      Self.names(strict) == ["barcelona–isfahan", "karachi–urumqi", "nakhchivan–urumqi"])
    let both = SeedNetwork.network.selecting(
      NetworkSelection(statusRule: try StatusRule("strict,planned")))
    #expect(both.ties.count == 6)
  }

  @Test(arguments: [
    (
      "2021-06-01", "barcelona–isfahan possible, karachi–urumqi certain, nakhchivan–urumqi possible"
    ),
    ("2025-06-26", "barcelona–isfahan possible, karachi–urumqi certain, nakhchivan–urumqi certain"),
    (
      "2021-05-18",
      "barcelona–isfahan possible, karachi–urumqi possible, nakhchivan–urumqi possible"
    ),
  ])
  func whatWasInForceOnADayHasThreeAnswers(day: String, expected: String) {
    let selection = NetworkSelection(asOf: Make.day(day), certainty: .includingPossible)
    let held = SeedNetwork.network.selecting(selection).ties
    let text = held.map { "\($0.first)–\($0.second) \($0.certainty(under: selection))" }
    #expect(text.joined(separator: ", ") == expected)
  }

  @Test func thePlannedTwinsAreInTheirLatestState() {
    let twinnings = SeedNetwork.network.ties.filter { $0.relation == .twinning }
    let lines = twinnings.map {
      "\($0.first)–\($0.second): \($0.statuses.map(\.rawValue)) \($0.status)"
    }
    #expect(
      lines == [
        #"barcelona–isfahan: ["dormant", "revived"] revived"#,
        #"hyderabad-in–isfahan: ["intended", "in-preparation"] inPreparation"#,
        #"isfahan–porto: ["draft"] draft"#,
        #"isfahan–samarkand: ["intended", "in-preparation"] inPreparation"#,
        #"karachi–urumqi: ["in-force"] inForce"#, #"nakhchivan–urumqi: ["signed"] signed"#,
      ])
    #expect(twinnings.allSatisfy { !$0.isDisputed })
  }

  @Test func thereAreTwelvePairsOfCities() {
    let pairs = Set(SeedNetwork.network.ties.map { Set([$0.first, $0.second]) })
    // a28, Isfahan–Freiburg, joins a pair that a06 joins already.
    #expect(pairs.count == 12)
  }

  @Test func claimsAndNamelessPartnersMakeNoTies() {
    #expect(SeedNetwork.network.claims.map(\.count) == [13])
    #expect(SeedNetwork.network.ties(of: CityID("qingdao")).isEmpty)
    #expect(SeedNetwork.network.memberships.map(\.organization.rawValue) == ["gnlc", "wego"])
  }

  /// The order of News ID 476144 and 493402; Barcelona's two states are in one source.
  @Test(arguments: [
    (
      "samarkand",
      "intended (publisher's number, first) in-preparation (publisher's number, plausible)"
    ),
    (
      "hyderabad-in",
      "intended (publisher's number, first) in-preparation (publisher's number, plausible)"
    ),
    ("porto", "draft (not known, first)"),
    ("barcelona", "dormant (one source, first) revived (one source, plausible)"),
  ])
  func theLifeOfPlannedTwins(city: String, story: String) throws {
    let ties = SeedNetwork.network.ties(between: CityID("isfahan"), and: CityID(city))
    let steps = try #require(ties.first).timelineSteps
    let told = steps.map {
      "\($0.statement.status.rawValue) (\($0.basis.rawValue), \($0.verdict.rawValue))"
    }
    #expect(told.joined(separator: " ") == story)
    #expect(steps.allSatisfy { $0.statement.days == nil })
  }
}
