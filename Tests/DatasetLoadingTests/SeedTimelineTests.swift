import CityNetworks
import DatasetLoading
import TestSupport
import Testing

/// Worked cases 3 and 4 on the shared fixture of the seed articles.
@Suite(.enabled(if: SharedMaterial.isPresent))
struct SeedTimelineTests {
  /// By the News IDs 476144 and 493402 of one publisher; no date is made up.
  @Test(arguments: [
    ("samarkand", "intended, News ID 476144; in-preparation, News ID 493402"),
    ("hyderabad-in", "intended, News ID 476144; in-preparation, News ID 493402"),
    ("porto", "draft, News ID 493402"),
    ("barcelona", "dormant, News ID 476144; revived, News ID 476144"),
  ])
  func theLifeOfPlannedTwins(city: String, story: String) throws {
    let network = try #require(try SeedDataset.load().network)
    let tie = try #require(
      network.ties(between: CityID("isfahan"), and: CityID(city)).first {
        $0.relation == .twinning
      })
    let steps = tie.timelineSteps
    let told = steps.map { step in
      let source = step.statement.source.flatMap(network.source)
      return "\(step.statement.status.rawValue), \(source?.locator ?? "")"
    }
    #expect(told.joined(separator: "; ") == story)
    #expect(steps.dropFirst().allSatisfy { $0.verdict == .plausible })
    #expect(steps.allSatisfy { $0.statement.days == nil })
  }

  @Test(arguments: [
    ("2021-05-18", "barcelona possible, karachi possible, nakhchivan possible"),
    ("2021-06-01", "barcelona possible, karachi certain, nakhchivan possible"),
    ("2025-06-26", "barcelona possible, karachi certain, nakhchivan certain"),
  ])
  func whatWasInForceOnADay(day: String, expected: String) throws {
    let network = try #require(try SeedDataset.load().network)
    let selection = NetworkSelection(
      asOf: try Day(iso: day), certainty: .includingPossible)
    let held = network.selecting(selection).ties.map {
      "\($0.first) \($0.certainty(under: selection))"
    }
    #expect(held.joined(separator: ", ") == expected)
  }

  @Test func theSeedsDoNotContradictOneAnother() throws {
    let findings = try SeedDataset.load().findings
    #expect(!findings.contains { $0.rule.hasPrefix("status-") })
  }
}
