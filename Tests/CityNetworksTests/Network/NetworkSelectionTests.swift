import CityNetworks
import Testing

struct NetworkSelectionTests {
  @Test(arguments: [
    (
      NetworkSelection(),
      "twinning; status strict (signed, ratified, in force, revived, renewed, held); "
        + "by the last known status, whatever its date"
    ),
    (
      NetworkSelection(
        asOf: Make.day("2021-06-01"), certainty: .includingPossible, statusRule: .any,
        relations: [.twinning, .mou]),
      "twinning, memorandum of understanding; any status; certainly or possibly in that status on "
        + "2021-06-01, where a tie with no known end is taken to go on"
    ),
    (
      NetworkSelection(
        asOf: Make.day("2021-06-01"), certainty: .certainOnly, statusRule: .list([.signed]),
        relations: [], countries: ["PK", "CN"], assumption: .none),
      "memberships, no ties between cities; status signed; certainly in that status on 2021-06-01, where a tie "
        + "with no known end may have ended on any day after it began; cities of CN, PK only"
    ),
  ])
  func aSelectionSaysInWordsWhatItSelects(selection: NetworkSelection, words: String) {
    #expect(selection.description == words)
  }

  @Test(arguments: [
    (PeriodPredicate.Kind.asOf, "held for certain on 2019-05-31", "in that status on 2019-05-31"),
    (
      .fromTo, "held for certain on some day from 2019-05-31 on and before 2019-06-01",
      "in that status on some day from 2019-05-31 on and before 2019-06-01"
    ),
    (
      .between, "held for certain on some day from 2019-05-31 through 2019-05-31",
      "in that status on some day from 2019-05-31 through 2019-05-31"
    ),
    (
      .containedIn, "began and ended for certain from 2019-05-31 through 2019-05-31",
      "entering and leaving that status from 2019-05-31 through 2019-05-31"
    ),
    (
      .createdIn, "began for certain from 2019-05-31 through 2019-05-31",
      "entering that status from 2019-05-31 through 2019-05-31"
    ),
    (
      .deletedIn,
      "ended for certain with a first day without it from 2019-05-31 through 2019-05-31",
      "leaving that status with a first day without it from 2019-05-31 through 2019-05-31"
    ),
  ])
  func everyQuestionAboutTimeHasItsWords(
    kind: PeriodPredicate.Kind, summary: String, description: String
  ) throws {
    let selection = NetworkSelection(time: try PeriodPredicate(kind, "2019-05-31"))
    #expect(selection.timeSummary == summary)
    #expect(selection.description.contains("; certainly \(description), where a tie with no known"))
    #expect(selection.summary.contains("; \(summary); a tie with no known end"))
  }

  @Test func aPeriodSelectsTiesAndMemberships() throws {
    func network(_ time: PeriodPredicate.Kind, _ text: String) throws -> CityNetwork {
      let period = try PeriodPredicate(time, text)
      return SeedNetwork.network.selecting(
        NetworkSelection(time: period, certainty: .includingPossible))
    }
    #expect(
      try network(.createdIn, "2021-05-20/2025-06-26").ties.map(\.first.rawValue)
        == ["barcelona", "nakhchivan"])
    #expect(try network(.createdIn, "2025-06-27/2026").ties.map(\.first.rawValue) == ["barcelona"])
    #expect(try network(.deletedIn, "2019/2026").ties.isEmpty)
    #expect(try network(.deletedIn, "2019/2026").memberships.isEmpty)
    #expect(try network(.between, "2019/2026").memberships.count == 2)
  }

  @Test func theProvenanceCountsWhatWasCertainAndPossible() {
    let selected = SeedNetwork.network.selecting(
      NetworkSelection(asOf: Make.day("2021-06-01"), certainty: .includingPossible))
    #expect(selected.provenance.steps.count == 1)
    #expect(selected.provenance.steps[0].hasSuffix(": 1 tie certain, 2 possible"))
  }

  @Test func certainOnlyLeavesOutWhatIsOpen() {
    let selected = SeedNetwork.network.selecting(
      NetworkSelection(asOf: Make.day("2021-06-01")))
    #expect(selected.ties.map(\.first.rawValue) == ["karachi"])
  }

  @Test func countriesKeepTheirCitiesAndTheTiesAmongThem() {
    let selected = SeedNetwork.network.selecting(NetworkSelection(countries: ["CN", "PK"]))
    #expect(selected.cities.count == 7)
    #expect(selected.ties.map(\.evidence) == [[AssertionID("a21")]])
    #expect(selected.assertions.map(\.id.rawValue) == ["a21"])
    #expect(selected.sources.map(\.id.rawValue) == ["s003"])
    #expect(selected.memberships.isEmpty)
  }

  @Test func relationsChooseTiesAndLeaveMemberships() {
    let selected = SeedNetwork.network.selecting(NetworkSelection(relations: [.aid]))
    #expect(selected.ties.map(\.first.rawValue) == ["freiburg", "xian"])
    #expect(selected.memberships.count == 2)
    #expect(selected.cities.count == SeedNetwork.cities.count)
  }

  @Test func selectingTwiceSelectsOnce() {
    let selection = NetworkSelection(asOf: Make.day("2021-06-01"), certainty: .includingPossible)
    let once = SeedNetwork.network.selecting(selection)
    #expect(once.selecting(selection).ties == once.ties)
    #expect(once.selection == selection)
  }
}
