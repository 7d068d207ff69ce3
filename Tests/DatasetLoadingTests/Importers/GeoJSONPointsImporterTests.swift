import CityNetworks
import DatasetLoading
import Execution
import TestSupport
import Testing

struct GeoJSONPointsImporterTests {
  private func imported(_ text: String) throws -> ImportedDataset {
    let files = [ImportSamples.file("p.geojson", text)]
    #expect(ImporterCatalog.importer(for: files)?.descriptor.id == "geojson")
    return try ImporterCatalog.importing(ImportInput(files: files))
  }

  private let points = [
    #"{"type": "Feature", "properties": {"name": "Lviv", "country": "Ukraine", "population": 717273, "wikidata": "Q36036", "lat": 1}, "geometry": {"type": "Point", "coordinates": [24.03, 49.84]}}"#,
    #"{"type": "Feature", "properties": {"name": "Lublin", "country": "Poland"}, "geometry": {"type": "Point", "coordinates": [51.25, 122.57]}}"#,
    #"{"type": "Feature", "properties": {"name": "Luck", "country": "Ukraine", "geonameid": 702569}, "geometry": null}"#,
    #"{"type": "Feature", "properties": {"country": "Poland"}, "geometry": {"type": "Point", "coordinates": [20, 50]}}"#,
    #"{"type": "Feature", "properties": null, "geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}}"#,
  ]

  private func collection(_ features: [String]) -> String {
    "{\"type\": \"FeatureCollection\", \"features\": [\n" + features.joined(separator: ",\n")
      + "\n]}"
  }

  @Test func pointsBecomeCitiesWithoutTies() throws {
    let dataset = try imported(collection(points))
    #expect(
      String(decoding: try #require(dataset.bytes(of: "cities.csv")), as: UTF8.self) == """
        id,name,aliases,country,region,lat,lon,population,wikidata,geonames
        lublin-pl,Lublin,,PL,Eastern Europe,,,,,
        lviv-ua,Lviv,,UA,Eastern Europe,49.84,24.03,717273,Q36036,

        """)
    #expect(
      dataset.dataDoubts == [
        "p.geojson:3: '122.57', '51.25' is no latitude and longitude in degrees; the city is kept "
          + "without a place",
        "p.geojson:3: are longitude and latitude exchanged? GeoJSON wants longitude first",
        "p.geojson:4: a feature without a place is no point; it is left out",
        "p.geojson:5: no city is named; the row is left out",
        "p.geojson:6: a LineString is no point; it is left out",
      ])
    let loaded = DatasetLoader().load(dataset.datasetFiles)
    #expect(loaded.findings.map(\.rule) == ["empty-table", "undated-source"])
    #expect(loaded.network?.cities.count == 2)
    #expect(loaded.network?.ties.isEmpty == true)
  }

  @Test func linesThatNameTheirEndsMakeTheFileAGraph() {
    let tie =
      #"{"type": "Feature", "properties": {"source": "a", "target": "b"}, "geometry": null}"#
    let files = [ImportSamples.file("p.geojson", collection(points + [tie]))]
    #expect(ImporterCatalog.importer(for: files)?.descriptor.id == "graph-file")
  }

  @Test func theOrderOfPointsLeavesNoTrace() throws {
    let expected = try imported(collection(points)).files
    for seed in 0..<20 {
      var shuffled = points
      var generator = Seed(UInt64(seed)).stream(0)
      generator.shuffle(&shuffled)
      #expect(try imported(collection(shuffled)).files == expected, "seed \(seed)")
    }
  }

  @Test func areasAreNoCities() throws {
    guard SharedMaterial.isPresent else { return }
    // 25 lakes (json.load of the file, len of "features").
    let files = try ImportSamples.shared("world-outlines/ne_110m_lakes.geojson")
    let report = try ImporterCatalog.importing(ImportInput(files: files)).report
    #expect(report.rowCount(.dropped) == 25)
    #expect(report.citiesKept == 0)
  }
}

struct CityListImporterTests {
  /// 7,343 places and 34,006 cities (SOURCE.txt of the folders).
  @Test(arguments: [
    ("world-outlines/ne_10m_populated_places_slim.csv", 7343),
    ("gazetteer/cities15000.tsv", 34_006),
    ("twinnings-wikipedia-2026/missing_cities.csv", 2398),
  ])
  func aListOfCitiesIsReadWhenAskedFor(path: String, rows: Int) throws {
    guard SharedMaterial.isPresent else { return }
    let files = try ImportSamples.shared(path)
    #expect(ImporterCatalog.importer(for: files) == nil)
    let importer = try #require(ImporterCatalog.importer(id: "cities"))
    let dataset = try importer.importing(ImportInput(files: files))
    #expect(dataset.report.rowsRead == rows)
    #expect(dataset.report.rows.count == rows)
    #expect(dataset.report.rowCount(.dropped) == 0)
    let loaded = DatasetLoader().load(dataset.datasetFiles)
    #expect(loaded.findings.filter { $0.severity == .error }.isEmpty)
    #expect(loaded.network?.cities.count == dataset.report.citiesKept)
  }

  @Test func namesakesStayApartByTheirNumbers() throws {
    let importer = try #require(ImporterCatalog.importer(id: "cities"))
    let dataset = try importer.importing(
      ImportInput(files: [
        ImportSamples.file(
          "c.csv",
          "geonameid,name,countrycode,latitude,longitude\n1790923,Wuxi,CN,31.57,120.29\n"
            + "1790926,Wuxi,CN,26.58,111.86\n3354071,Oranjemund,NA,-28.55,16.43\n")
      ]))
    #expect(
      try dataset.column("id", of: "cities.csv") == ["oranjemund-na", "wuxi-cn", "wuxi-cn-2"])
    #expect(try dataset.column("country", of: "cities.csv") == ["NA", "CN", "CN"])
  }
}
