import CityNetworks
import DatasetLoading
import TestSupport
import Testing

@Suite(.enabled(if: SharedMaterial.isPresent))
struct DatasetLoaderTests {
  /// Worked case 1, but for what belongs to the fixture's own columns.
  @Test func theSeedsHaveTheDoubtsOfTheWorkedCase() throws {
    let findings = try SeedDataset.load().findings
    #expect(findings.allSatisfy { $0.severity == .note })
    let events = findings.filter { $0.rule == "event-before-tie" }
    #expect(events.compactMap(\.location.line) == [26, 27, 28])
    let nameless = findings.filter { $0.rule == "unnamed-partner" }
    #expect(nameless.compactMap(\.location.line) == [20, 21, 23])
  }

  /// Worked cases 2 and 4.
  @Test func theSeedsHaveThreeBindingTwinnings() throws {
    let network = try #require(try SeedDataset.load().network)
    #expect(network.selecting(NetworkSelection()).ties.count == 3)
    let planned = NetworkSelection(statusRule: try StatusRule("strict,planned"))
    #expect(network.selecting(planned).ties.count == 6)
    let selection = NetworkSelection(
      asOf: try Day(iso: "2021-06-01"), certainty: .includingPossible)
    let certain = network.selecting(selection).ties.map { $0.certainty(under: selection) }
    #expect(certain == [.possible, .certain, .possible])
  }

  @Test func aNodeOfACorridorIsNoTie() throws {
    let network = try #require(try SeedDataset.load().network)
    let node = try #require(network.assertion(AssertionID("a23")))
    #expect(node.object == .corridor(CorridorID("bri")))
    #expect(network.corridors.map(\.id.rawValue) == ["bri", "cpec"])
  }

  @Test func errorsPreventANetworkAndWarningsDoNot() {
    let doubtful = Sample.load(stating: "a3,isfahan,karachi,twinning,,signed,,,,,,,")
    #expect(doubtful.findings.map(\.severity) == [.warning])
    #expect(doubtful.network != nil)
    let wrong = Sample.load(stating: "a3,isfahan,karachi,twinning,,sined,,,,,,,")
    #expect(wrong.hasErrors)
    #expect(wrong.network == nil)
    #expect(wrong.provenance.digest.count == 64)
  }

  @Test func allErrorsOfAllFilesAreReportedAtOnce() {
    let loaded = Sample.load(
      cities: Sample.cities + "urumqi,Again,,,,,,,,\n",
      assertions: Sample.assertions + "a1,karachi,karachi,sistr,,sined,2020-13,x,,,s9,,\n")
    let rules = Set(loaded.findings.filter { $0.severity == .error }.map(\.rule))
    #expect(
      rules == [
        "duplicate-id", "unknown-relation", "unknown-status", "bad-date", "bad-number",
        "unknown-reference",
      ])
  }
}
