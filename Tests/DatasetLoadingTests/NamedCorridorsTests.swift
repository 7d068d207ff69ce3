import CityNetworks
import DatasetLoading
import Foundation
import Testing

/// The dataset of named corridors that the project carries, and what it shares with the others.
struct NamedCorridorsTests {
  private static func folder(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Datasets/" + name)
  }

  private static func network(_ name: String = "corridors") throws -> CityNetwork {
    try #require(try DatasetLoader().load(folder(name).path).network)
  }

  @Test func theDatasetHasNoErrorsAndNoWarnings() throws {
    let loaded = try DatasetLoader().load(Self.folder("corridors").path)
    #expect(loaded.lines.filter { !$0.hasPrefix("note") } == [])
    #expect(loaded.provenance.datasetID == "corridors")
  }

  /// The figures of the dataset's own README.
  @Test func theCorridorsAreThoseThatItsDescriptionCounts() throws {
    let network = try Self.network()
    let branches = network.corridors.flatMap(\.branches)
    #expect(network.corridors.count == 20)
    #expect(branches.count == 133)
    #expect(branches.map(\.cities.count).reduce(0, +) == 597)
    #expect(network.cities.count == 332)
    #expect(Set(network.cities.map(\.country)).count == 63)
    #expect(network.sources.count == 30)
    #expect(network.corridors.count { $0.name.hasPrefix("TEN-T") } == 9)
    let text = try String(
      contentsOf: Self.folder("corridors").appendingPathComponent("README.md"), encoding: .utf8)
    for corridor in network.corridors {
      let row = text.split(separator: "\n").first { $0.hasPrefix("| `\(corridor.id)` |") }
      let figures = " | \(corridor.branches.count) | \(corridor.cities.count) | "
      #expect(row?.contains(figures) == true, "\(corridor.id)")
    }
  }

  @Test func everyBranchHasASourceOfTheListAndEverySourceABranch() throws {
    let network = try Self.network()
    let branches = network.corridors.flatMap(\.branches)
    #expect(branches.filter { $0.sources.count != 1 || $0.cities.count < 2 }.map(\.name) == [])
    let used = Set(branches.flatMap(\.sources))
    #expect(used == Set(network.sources.map(\.id)))
    let onBranches = Set(branches.flatMap(\.cities))
    #expect(onBranches == Set(network.cities.map(\.id)))
    #expect(network.sources.filter { $0.url == nil || $0.accessed == nil }.map(\.id) == [])
  }

  /// Alignments of Regulation (EU) No 1316/2013, Annex I, and of the sources that the rows name.
  @Test(arguments: [
    (
      "rhine-alpine", "genoa-cologne",
      "genoa novara brig bern basel karlsruhe mannheim mainz koblenz cologne"
    ),
    ("mediterranean", "cartagena-es-tarragona", "cartagena-es murcia valencia-es tarragona"),
    ("north-sea-baltic", "warsaw-hamburg", "warsaw poznan frankfurt-oder berlin hamburg"),
    (
      "rhine-danube", "strasbourg-linz-by-mannheim",
      "strasbourg mannheim frankfurt wurzburg nuremberg regensburg passau linz"
    ),
    ("cpec", "western", "dera-ismail-khan zhob quetta surab gwadar"),
    ("middle-corridor", "kars", "baku tbilisi kars"),
    (
      "bri", "new-eurasian-land-bridge",
      "lianyungang lanzhou urumqi astana samara smolensk brest-by warsaw berlin rotterdam"
    ),
  ])
  func branchesRunAsTheirSourcesSay(corridor: String, branch: String, cities: String) throws {
    let found = try #require(try Self.network().corridor(CorridorID(corridor)))
    let line = try #require(found.branches.first { $0.name == branch })
    #expect(line.cities.map(\.rawValue).joined(separator: " ") == cities)
  }

  /// A homonym put at the wrong place would make a long way of a short step.
  @Test func stepsOnLandInEuropeAreShort() throws {
    let network = try Self.network()
    for corridor in network.corridors where corridor.name.hasPrefix("TEN-T") {
      for branch in corridor.branches {
        for (a, b) in zip(branch.cities, branch.cities.dropFirst()) {
          let places = try [a, b].map { try #require(network.city($0)?.coordinate) }
          let step = places[0].distanceInKilometers(to: places[1])
          #expect(step < (b == CityID("limassol") ? 1000 : 600), "\(corridor.id) \(a) \(b)")
        }
      }
    }
  }

  @Test func aCityOfSeveralDatasetsIsTheSameInAll() throws {
    let here = try Self.network().cities
    for name in ["silk-road", "city-organizations"] {
      let there = try Self.network(name).cities
      let byID = Dictionary(uniqueKeysWithValues: there.map { ($0.id, $0) })
      let byNumber = Dictionary(uniqueKeysWithValues: there.map { ($0.geonames, $0.id) })
      let shared = here.filter { byID[$0.id] != nil }
      #expect(shared.count > 90)
      let differing = shared.filter { city in
        guard let twin = byID[city.id] else { return true }
        return city.country != twin.country || city.coordinate != twin.coordinate
          || city.geonames != twin.geonames || city.wikidata != twin.wikidata
      }
      #expect(differing.map(\.id) == [])
      #expect(here.filter { (byNumber[$0.geonames] ?? $0.id) != $0.id }.map(\.id) == [])
    }
  }

  /// Of one corridor, the silk-road dataset has a part of the cities in the same order.
  @Test func theCorridorsOfTheSilkRoadDatasetAreParts() throws {
    let here = try Self.network()
    for corridor in try Self.network("silk-road").corridors {
      let whole = try #require(here.corridor(corridor.id), "\(corridor.id)")
      #expect(Set(corridor.cities).isSubset(of: whole.cities), "\(corridor.id)")
      #expect(corridor.name == whole.name)
      // Its branches of this corridor join several of the source, as the README says.
      if corridor.id.rawValue == "rhine-alpine" { continue }
      for branch in corridor.branches {
        let line = try #require(whole.branches.first { $0.name == branch.name })
        let known = Set(branch.cities)
        #expect(
          line.cities.filter(known.contains) == branch.cities, "\(corridor.id) \(branch.name)")
        #expect(line.sources == branch.sources)
      }
    }
  }

  @Test func citiesOfOneNameStandWhereTheirSourcesMeanThem() throws {
    let network = try Self.network()
    let main = network.corridor(CorridorID("silk-road"))?.branches.first { $0.name == "main" }
    let list = network.corridor(CorridorID("silk-road-west-asia"))?.branches.first {
      $0.name == "unordered-central-asia"
    }
    #expect(main?.cities.contains(CityID("urgench")) == true)
    #expect(list?.cities.contains(CityID("konye-urgench")) == true)
    #expect(network.city(CityID("urgench"))?.country == Country(code: "UZ"))
    #expect(network.city(CityID("konye-urgench"))?.country == Country(code: "TM"))
    #expect(network.city(CityID("frankfurt-oder"))?.country == Country(code: "DE"))
    #expect(network.city(CityID("pingxiang-guangxi"))?.coordinate?.latitude == 22.0969)
  }
}
