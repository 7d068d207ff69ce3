import CityNetworks
import DatasetLoading
import Foundation
import GraphFormats
import Testing

struct CityIdentificationTests {
  private static let header = "city1,country1,lat1,lng1,city2,country2,lat2,lng2\n"

  private func identify(
    _ rows: [String], decisions: CityDecisions = .none, apart: KeepApart = .standard
  ) throws -> CityIdentification.Result {
    let text = Self.header + rows.joined(separator: "\n") + "\n"
    let imported = try PairsImporter().importing(
      ImportInput(files: [InputFile(name: "pairs.csv", bytes: Array(text.utf8))]))
    let identifier = PlaceIdentifier(
      GazetteerSample.small, decisions: decisions, apart: apart)
    return try CityIdentification(identifier).identifying(imported)
  }

  private func column(_ result: CityIdentification.Result, _ column: String) throws -> [String] {
    let cities = try DatasetTables(result.dataset).cities
    return cities.rows.indices.map { cities[$0, column] }
  }

  private static let spellings = [
    "Kamianets-Podilskyi,Ukraine,48.68,26.58,Iaşi,Romania,47.17,27.60",
    "Kamyanets-Podilskyi,Ukraine,48.67,26.59,Iași,Romania,47.16,27.58",
    "Small Town,Ireland,53.1,-7.1,London,United Kingdom,,",
    "Small Town,Republic of Ireland,53.1,-7.1,London,\"England, United Kingdom\",51.5,-0.1",
  ]

  @Test func spellingsOfOneCityBecomeOneRow() throws {
    let result = try identify(Self.spellings)
    #expect(
      try column(result, "id") == [
        "iasi-ro", "kamyanets-podilskyi-ua", "london-gb", "small-town-ie",
      ]
    )
    #expect(try column(result, "geonames") == ["675810", "705392", "2643743", ""])
    #expect(try column(result, "aliases")[1] == "Kamianets-Podilskyi")
    #expect(try column(result, "population") == ["378954", "99755", "8961989", ""])
    #expect(result.dataset.report.tiesKept == 2 && result.dataset.report.citiesKept == 4)
    #expect(result.dataset.report.mergedDuplicates == 2)
    let merged = result.dataset.report.doubts.filter { $0.kind == .merged }
    #expect(!result.dataset.report.doubts.contains { $0.kind == .countrySpelling })
    #expect(merged.count == 4 && result.mergedInto.count == 4)
    let network = DatasetLoader().load(result.dataset.datasetFiles).network
    #expect(network?.cities.count == 4)
    #expect(network?.sources.contains { $0.title == "a sample" } == true)
  }

  @Test(arguments: 1...6)
  func theOrderOfRowsDoesNotMatter(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let files = try identify(Self.spellings.shuffled(using: &dice)).dataset.files
    let same = try files == identify(Self.spellings).dataset.files
    #expect(same)
  }

  @Test(arguments: [
    // Two countries, one of them with the other's place.
    "Hyderabad,India,17.4,78.5,Hyderabad,Pakistan,17.4,78.5",
    "Hyderabad,India,,,Hyderabad,Pakistan,,",
    "Perth,Australia,-31.9,115.9,Perth,Scotland,-31.9,115.9",
    // One without a country: it may be either.
    "Hyderabad,India,17.38,78.46,Hyderabad,,17.38,78.46",
    // A city and its surroundings.
    "Saarbrücken,Germany,49.23,7.0,Saarbrücken (district),Germany,49.25,7.0",
    "Dubai,United Arab Emirates,25.1,55.3,Emirate of Dubai,United Arab Emirates,25.1,55.3",
    // One name, one country, two places.
    "Newtown,Wales,52.5,-3.3,Newtown,\"England, United Kingdom\",51.4,-0.9",
    // Parts of two cities, one of them with the other's place.
    "Mitte (Berlin),Germany,52.52,13.40,Mitte (Hamburg),Germany,52.52,13.40",
    "Rye,England,50.95,0.73,Rye,United States,40.98,-73.68",
    "Brest,France,48.39,-4.49,Brest,Belarus,48.39,-4.49",
  ])
  func whatMustNotMergeStaysTwo(row: String) throws {
    let result = try identify([row])
    #expect(result.dataset.report.citiesKept == 2 && result.mergedInto.isEmpty)
    #expect(result.dataset.report.tiesKept == 1)
  }

  @Test func rowsWithDifferentItemsStayTwo() throws {
    let cities = """
      id,name,country,lat,lon
      Q612,Dubai,AE,25.08,55.31
      Q613,Dubai,AE,25.08,55.31
      Q84,London,GB,51.5,-0.12

      """
    let ties = "source,target\nQ612,Q84\nQ613,Q84\n"
    let imported = try NodeEdgeListImporter().importing(
      ImportInput(files: [
        InputFile(name: "nodes.csv", bytes: Array(cities.utf8)),
        InputFile(name: "edges.csv", bytes: Array(ties.utf8)),
      ]))
    let identifier = PlaceIdentifier(GazetteerSample.small)
    let result = try CityIdentification(identifier).identifying(imported)
    #expect(result.mergedInto.isEmpty)
    #expect(result.dataset.report.doubts.count { $0.text.contains("stay two") } == 1)
    #expect(
      result.dataset.report.doubts.contains {
        $0.text.contains("look like one city and stay two: their Wikidata items are Q612 and Q613")
      })
  }

  @Test func pairsOfAUserStayTwo() throws {
    let rows = ["Zurich,Switzerland,,,Zürich,Switzerland,,"]
    #expect(try identify(rows).mergedInto.count == 1)
    // Within one country the names of a pair must differ in more than marks.
    let table = try GazetteerSample.text(
      "name,country,other_name,other_country\nIaşi,RO,Jassy,Romania\n")
    let apart = try KeepApart(adding: table)
    let pair = ["Iaşi,Romania,47.17,27.60,Jassy,Romania,47.17,27.60"]
    #expect(try identify(pair).mergedInto.count == 1)
    #expect(try identify(pair, apart: apart).mergedInto.isEmpty)
  }

  @Test func aMisplacedCityIsToldAndKeepsWhatTheFileSays() throws {
    let result = try identify(["Perth,Scotland,-31.96,115.86,London,United Kingdom,51.5,-0.1"])
    let told = result.dataset.report.doubts.filter { $0.kind == .place }
    #expect(
      told.map(\.description) == [
        "cities.csv: perth-gb: misplaced: the given place is that of Perth, Australia (08), "
          + "2384371 inhabitants: 2640358 Perth, United Kingdom (SCT), 47350 inhabitants"
      ])
    #expect(try column(result, "geonames") == ["2643743", ""])
    #expect(try column(result, "lat")[1] == "-31.96")
  }

  @Test func aDecisionSettlesARow() throws {
    let review = """
      name,country,lat,lon,decision
      Perth,Scotland,-31.96,115.86,2640358

      """
    let decisions = try CityDecisions(
      try GazetteerSample.text(review), gazetteer: GazetteerSample.small)
    let result = try identify(
      [
        "Perth,Scotland,-31.96,115.86,London,United Kingdom,51.5,-0.1",
        "Perth,United Kingdom,56.4,-3.43,London,United Kingdom,51.5,-0.1",
      ], decisions: decisions)
    #expect(try column(result, "geonames") == ["2643743", "2640358"])
    #expect(result.dataset.report.tiesKept == 1)
  }
}
