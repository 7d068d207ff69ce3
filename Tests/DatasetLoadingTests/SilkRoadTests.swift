import CityNetworks
import DatasetLoading
import Foundation
import Testing

/// The dataset that the project carries.
struct SilkRoadTests {
  private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Datasets/silk-road").path

  @Test func theBundledDatasetHasNoErrorsAndNoWarnings() throws {
    let loaded = try DatasetLoader().load(Self.path)
    #expect(loaded.lines.filter { !$0.hasPrefix("note") } == [])
    #expect(loaded.provenance.datasetID == "silk-road")
  }

  /// The figures of the dataset's own README.
  @Test func theTiesAreThoseThatItsDescriptionCounts() throws {
    let network = try #require(try DatasetLoader().load(Self.path).network)
    let twinnings = network.ties.filter { $0.relation == .twinning }
    #expect(twinnings.count == 679)
    #expect(network.memberships.count == 332)
    #expect(network.claims.count == 53)
    #expect(network.corridors.count == 8)
    #expect(
      network.ties.filter(\.isDisputed).map { "\($0.first) \($0.second) \($0.status.rawValue)" }
        == [
          "baku tabriz in-force", "baku tbilisi in-force", "barcelona isfahan revived",
          "barcelona st-petersburg in-force", "dushanbe shiraz in-force",
          "freiburg isfahan suspended", "hamburg st-petersburg in-force",
          "iasi isfahan in-force", "isfahan kuala-lumpur in-force", "isfahan porto in-force",
          "milan st-petersburg in-force", "multan xian in-force", "peshawar xining signed",
        ])
  }

  /// A list that was read before the end does not keep a tie alive; one read after it disputes it.
  @Test(arguments: [
    ("gdansk", "st-petersburg", "terminated"), ("kyiv", "minsk", "terminated"),
    ("vilnius", "st-petersburg", "terminated"), ("dusseldorf", "moscow", "suspended"),
    ("dresden", "st-petersburg", "in-force"), ("berlin", "moscow", "in-force"),
  ])
  func endedTiesAreToldFromThoseThatWereKept(one: String, other: String, status: String) throws {
    let network = try #require(try DatasetLoader().load(Self.path).network)
    let pair = Set([one, other])
    let tie = try #require(
      network.ties.first {
        $0.relation == .twinning && Set([$0.first.rawValue, $0.second.rawValue]) == pair
      })
    #expect(tie.status.rawValue == status)
  }
}
