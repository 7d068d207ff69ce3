import CityNetworks
import DatasetLoading
import Foundation
import GraphFormats
import TestSupport
import Testing

/// The twinnings of Wikipedia in 2026 against `derived_node_geonames_match.csv`, which another
/// program made with all 234,908 places of GeoNames above 500 inhabitants.
@Suite(.enabled(if: SharedMaterial.isPresent))
struct TwinCitiesIdentityTests {
  private static let folder = "data/twinnings-wikipedia-2026/"

  private struct Match {
    let number: Int
    let kilometers: Double
  }

  private struct Node: Hashable {
    let name: String
    let country: String
  }

  private static func matches() throws -> [Node: Match] {
    let rows = commaSeparatedRows(
      try SharedMaterial.bytes(folder + "derived_node_geonames_match.csv"))
    return Dictionary(
      rows.dropFirst().compactMap { row in
        guard row.count > 9, let number = Int(row[6]), let distance = Double(row[9]) else {
          return nil
        }
        return (Node(name: row[0], country: row[1]), Match(number: number, kilometers: distance))
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func outcomes(_ gazetteer: Gazetteer) throws -> [Node: PlaceOutcome] {
    let table = try DelimitedReader.read(
      try SharedMaterial.bytes(folder + "twin_cities.csv"), file: "twin_cities.csv")
    let resolved = PlaceTable(
      table, columns: try PlaceColumns(of: table), by: PlaceIdentifier(gazetteer))
    return Dictionary(
      resolved.outcomes.map {
        (Node(name: $0.mention.name, country: $0.mention.country), $0.outcome)
      },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func namesLeadToTheCitiesThatTheOtherProgramFound() throws {
    let gazetteer = try GazetteerSample.project()
    let outcomes = try Self.outcomes(gazetteer)
    let matches = try Self.matches()
    #expect(outcomes.count == 17_717 && matches.count == 14_950)
    let known = matches.filter { gazetteer.city(geonames: $0.value.number) != nil }
    var (right, wrong, missed, rightNear, near) = (0, 0, 0, 0, 0)
    for (node, match) in matches {
      let city = outcomes[node]?.city?.geonames
      let isKnown = known[node] != nil
      if city == match.number {
        right += 1
      } else if city != nil {
        wrong += 1
      } else if isKnown {
        missed += 1
      }
      if isKnown, match.kilometers <= 50 {
        near += 1
        if city == match.number { rightNear += 1 }
      }
    }
    // 7,330 of 7,608 cities of the gazetteer; of those whose place is theirs 7,330 of 7,405.
    // In the 54 that differ, the other program mostly took a place without inhabitants, or one that
    // lies more than 50 km from the place that the file gives.
    #expect(known.count == 7608 && near == 7405)
    #expect(Double(right) / Double(right + wrong) > 0.992, "\(right) right, \(wrong) wrong")
    #expect(Double(right) / Double(known.count) > 0.96, "\(missed) missed")
    #expect(Double(rightNear) / Double(near) > 0.989)
  }

  @Test func hundredsOfMisplacedCitiesAreTold() throws {
    let outcomes = try Self.outcomes(try GazetteerSample.project())
    let told = Set(outcomes.filter { $0.value.status == .misplaced }.keys)
    let far = Set(try Self.matches().filter { $0.value.kilometers > 500 }.keys)
    #expect((250...280).contains(told.count), "\(told.count)")
    // The others are places too small for the gazetteer of cities above 15,000 inhabitants.
    #expect(far.count == 313 && told.intersection(far).count >= 175)
    #expect(outcomes[Node(name: "Hyderabad", country: "Pakistan")]?.status == .misplaced)
    #expect(outcomes[Node(name: "Perth", country: "Scotland")]?.status == .misplaced)
  }

  @Test func spellingsMergeAndNothingElseDoes() throws {
    let imported = try PairsImporter().importing(
      ImportInput(files: [
        InputFile(
          name: "twin_cities.csv", bytes: try SharedMaterial.bytes(Self.folder + "twin_cities.csv"))
      ]))
    let identifier = PlaceIdentifier(try GazetteerSample.project())
    let result = try CityIdentification(identifier).identifying(imported)
    #expect((650...710).contains(result.mergedInto.count), "\(result.mergedInto.count)")
    let loaded = DatasetLoader().load(result.dataset.datasetFiles)
    let network = try #require(loaded.network)
    #expect(network.cities.count == imported.report.citiesKept - result.mergedInto.count)
    #expect(network.ties.count == result.dataset.report.tiesKept)
    let ids = network.cities.map(\.id.rawValue)
    for pair in [
      ["hyderabad-in", "hyderabad-pk"], ["perth-au", "perth-gb"], ["perth-au", "perth-ca"],
      ["brest-fr", "brest-by"], ["wesel-de", "wesel-district-de"],
      ["winchester-gb-2", "winchester-local-government-district-gb"],
      ["gyor-hu", "gyorszentivan-gyor-hu"], ["berlin-mitte-de", "mitte-hamburg-de"],
    ] {
      #expect(pair.allSatisfy { ids.contains($0) }, "\(pair)")
    }
    for gone in ["kamianets-podilskyi-ua", "boiarka-ua"] { #expect(!ids.contains(gone)) }
  }
}

/// The cities of the bundled dataset, whose GeoNames numbers were looked up by hand.
struct SilkRoadIdentityTests {
  @Test func nameCountryAndPlaceLeadToTheNumberThatTheDatasetGives() throws {
    let folder = GazetteerSample.datasets.appendingPathComponent("silk-road").path
    let network = try #require(try DatasetLoader().load(folder).network)
    let resolver = PlaceResolver(try GazetteerSample.project())
    let different = network.cities.filter { city in
      let query = PlaceQuery(name: city.name, country: city.country, coordinate: city.coordinate)
      return resolver.resolution(of: query).match?.city.geonames != city.geonames
    }
    #expect(different.map(\.id.rawValue) == [])
  }
}
