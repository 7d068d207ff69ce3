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
      "no ties between cities; status signed; certainly in that status on 2021-06-01, where a tie "
        + "with no known end may have ended on any day after it began; cities of CN, PK only"
    ),
  ])
  func aSelectionSaysInWordsWhatItSelects(selection: NetworkSelection, words: String) {
    #expect(selection.description == words)
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
