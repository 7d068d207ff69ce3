import CityNetworks
import DatasetLoading
import Foundation
import Testing

/// The dataset of memberships that the project carries, and what it shares with the other.
struct CityOrganizationsTests {
  private static func folder(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Datasets/" + name)
  }

  private static func network(_ name: String) throws -> CityNetwork {
    try #require(try DatasetLoader().load(folder(name).path).network)
  }

  @Test func theDatasetHasNoErrorsAndNoWarnings() throws {
    let loaded = try DatasetLoader().load(Self.folder("city-organizations").path)
    #expect(loaded.lines.filter { !$0.hasPrefix("note") } == [])
    #expect(loaded.provenance.datasetID == "city-organizations")
  }

  /// The figures of the dataset's own README.
  @Test func theMembershipsAreThoseThatItsDescriptionCounts() throws {
    let network = try Self.network("city-organizations")
    #expect(network.cities.count == 490)
    #expect(network.organizations.count == 34)
    #expect(network.memberships.count == 1857)
    #expect(network.ties.isEmpty)
    #expect(Set(network.cities.map(\.country)).count == 124)
  }

  @Test func everyCityIsAMemberAndEveryOrganizationHasMembers() throws {
    let network = try Self.network("city-organizations")
    let members = Set(network.memberships.map(\.city))
    #expect(network.cities.map(\.id).filter { !members.contains($0) } == [])
    let organizations = Set(network.memberships.map(\.organization))
    #expect(network.organizations.map(\.id).filter { !organizations.contains($0) } == [])
  }

  @Test func everyAssertionNamesAListedSource() throws {
    let network = try Self.network("city-organizations")
    let listed = Set(network.sources.map(\.id))
    let strays = network.assertions.filter { one in !(one.source.map(listed.contains) ?? false) }
    #expect(strays.map(\.id) == [])
    let used = Set(network.assertions.compactMap(\.source))
    #expect(network.sources.map(\.id).filter { !used.contains($0) } == [])
  }

  @Test func aCityOfBothDatasetsIsTheSameInBoth() throws {
    let one = try Self.network("silk-road").cities
    let other = try Self.network("city-organizations").cities
    let byID = Dictionary(uniqueKeysWithValues: other.map { ($0.id, $0) })
    let shared = one.filter { byID[$0.id] != nil }
    #expect(shared.count > 100)
    for city in shared {
      let twin = try #require(byID[city.id])
      #expect(city.country == twin.country, "\(city.id)")
      #expect(city.coordinate == twin.coordinate, "\(city.id)")
      #expect(city.geonames == twin.geonames, "\(city.id)")
    }
    let byNumber = Dictionary(uniqueKeysWithValues: other.map { ($0.geonames, $0.id) })
    let renamed = one.filter { city in
      guard let id = byNumber[city.geonames] else { return false }
      return id != city.id
    }
    #expect(renamed.map(\.id) == [])
  }

  /// What the silk-road dataset says of memberships, this one says too.
  @Test func theMembershipsOfTheSilkRoadAreAmongThem() throws {
    let one = try Self.network("silk-road").assertions.filter { $0.relation == .membership }
    let other = Set(try Self.network("city-organizations").assertions.map(\.id))
    #expect(one.count > 300)
    #expect(one.map(\.id).filter { !other.contains($0) } == [])
  }

  @Test(arguments: [
    ("st-petersburg", "ubc", "2022-01-01", Certainty.possible),
    ("st-petersburg", "ubc", "2022-06-01", .no),
    ("prienai", "douzelage", "2019-01-01", .possible),
    ("karkkila", "douzelage", "2019-01-01", .no),
    ("boston", "100-resilient-cities", "2016-01-01", .certain),
    ("boston", "100-resilient-cities", "2020-01-01", .no),
    ("medellin", "c40", "2026-11-22", .certain),
  ])
  func endedMembershipsDoNotHold(city: String, body: String, day: String, held: Certainty) throws {
    let network = try Self.network("city-organizations")
    let membership = try #require(
      network.memberships.first { $0.city == CityID(city) && $0.organization.rawValue == body })
    let date = try Day(iso: day)
    #expect(membership.certainty(on: date) == held)
  }
}
