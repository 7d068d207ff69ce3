import CityNetworks
import DatasetLoading
import TestSupport
import Testing

struct NodeEdgeListImporterTests {
  private func imported(_ nodes: String, _ edges: String) throws -> ImportedDataset {
    try NodeEdgeListImporter().importing(
      ImportInput(files: [
        ImportSamples.file("nodes.csv", nodes), ImportSamples.file("edges.csv", edges),
      ]))
  }

  @Test func aRealListGivesTheKnownNumbers() throws {
    guard let shared = SharedMaterial.path else { return }
    // 4,566 cities and 8,182 ties: expected/computed_ursino_graphs_comparison.json.
    let input = try ImportInput.reading([shared + "/data/twinnings-wikidata-2022"])
    #expect(ImporterCatalog.importer(for: input.files)?.descriptor.id == "node-edge-list")
    let dataset = try ImporterCatalog.importing(input)
    #expect(dataset.id == "twinnings-wikidata-2022")
    #expect(dataset.report.citiesKept == 4566)
    #expect(dataset.report.tiesKept == 8182)
    #expect(dataset.report.doubts.filter { $0.kind == .notRead }.count == 3)
    let items = try dataset.column("wikidata", of: "cities.csv")
    #expect(items.allSatisfy { $0.hasPrefix("Q") })
  }

  @Test func idsOfWikidataAreKept() throws {
    let dataset = try imported(
      "qid,label,country,latitude,lng,pop\nQ1,Łódź,Poland,51.75,19.4667,670642\n"
        + "http://www.wikidata.org/entity/Q2,Лев,Ukraine,,,\nx3,Nis,Serbia,,,260237.0\n",
      "source,target,weight\nQ1,Q2,2\nQ2,Q1,3.50\nQ1,x3,\n")
    #expect(try dataset.column("id", of: "cities.csv") == ["lodz-pl", "nis-rs", "q2-ua"])
    #expect(try dataset.column("wikidata", of: "cities.csv") == ["Q1", "", "Q2"])
    #expect(try dataset.column("population", of: "cities.csv") == ["670642", "260237", ""])
    #expect(try dataset.column("weight", of: "assertions.csv") == ["", "3.5"])
    #expect(
      dataset.dataDoubts == [
        "edges.csv:3: 'Лев' (Ukraine) and 'Łódź' (Poland) are tied in line 2 already; "
          + "the two are one tie with the larger of the weights 2 and 3.5"
      ])
  }

  @Test func citiesOfOneNameStayApartByTheirIDs() throws {
    let dataset = try imported("id,name,country\nQ9,Dili,x\nQ10,Dili,x\n", "a,b\nQ9,Q10\n")
    #expect(try dataset.column("id", of: "cities.csv") == ["dili-x", "dili-x-2"])
    #expect(try dataset.column("wikidata", of: "cities.csv") == ["Q10", "Q9"])
  }

  @Test func anUnlistedCityIsKeptUnderItsID() throws {
    let dataset = try imported("id,name\nQ1,Lviv\n", "from,to\nQ1,Q7\n,Q1\n")
    #expect(try dataset.column("name", of: "cities.csv") == ["Lviv", "Q7"])
    #expect(
      dataset.dataDoubts
        == [
          "edges.csv:2: 'Q7' is not in nodes.csv; it is kept as a city that is called by its id",
          "edges.csv:3: an id is missing; the row is left out",
          "nodes.csv:2: no country is given; 2 cities are kept without a country, as lviv and so on",
        ])
  }

  @Test func aCityListedTwiceIsOneCity() throws {
    let nodes = ["Q1,Lviv,Ukraine,49.84,24.03,700\n", "Q1,Lwow,Austria-Hungary,49.84,24.03,\n"]
    for rows in [nodes, nodes.reversed()] {
      let dataset = try imported(
        "id,name,country,lat,lon,population\n" + rows.joined() + "Q2,Lublin,Poland,,,many\n",
        "id1,id2\nQ1,Q2\n")
      #expect(try dataset.column("name", of: "cities.csv") == ["Lublin", "Lviv"])
      #expect(try dataset.column("population", of: "cities.csv") == ["", "700"])
      #expect(
        dataset.report.doubts.map(\.text).sorted() == [
          "'Lviv' (Ukraine) has two values of country; 'Ukraine' is kept and "
            + "'Austria-Hungary' is not",
          "'Lviv' (Ukraine) has two values of name; 'Lviv' is kept and 'Lwow' is not",
          "'many' is no number of inhabitants; the city is kept without one",
        ])
    }
  }

  @Test func aMissingTableIsAnError() {
    let error = #expect(throws: ImportError.self) {
      try NodeEdgeListImporter().importing(
        ImportInput(files: [ImportSamples.file("edges.csv", "from,to\na,b\n")]))
    }
    #expect(
      error?.description == "no file is a table of cities with ids. "
        + "Give two files: cities with the columns id, name, country, lat, lon, population, "
        + "and ties with the columns source, target.")
  }
}

struct GraphFileImporterTests {
  @Test func aGraphFileGivesTheSameFilesAsItsTables() throws {
    guard SharedMaterial.isPresent else { return }
    let options = ImportOptions(source: ImportSource(title: "Wikidata"))
    let folder = "twinnings-wikidata-2022/"
    let graph = try ImporterCatalog.importing(
      ImportInput(
        files: try ImportSamples.shared(folder + "sister_cities.gexf"), options: options))
    let tables = try ImporterCatalog.importing(
      ImportInput(
        files: try ImportSamples.shared(folder + "nodes.csv", folder + "edges.csv"),
        options: options))
    for file in ["assertions.csv", "sources.csv"] {
      #expect((graph.bytes(of: file) == tables.bytes(of: file)) as Bool, "\(file)")
    }
    // The graph file has an attribute more, the degree, which is kept as the last column.
    let lines = String(decoding: graph.bytes(of: "cities.csv") ?? [], as: UTF8.self)
      .split(separator: "\n")
    let withoutDegree = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .map { $0.dropLast().joined(separator: ",") + "\n" }.joined()
    #expect(lines.first?.hasSuffix(",degree") == true)
    #expect((Array(withoutDegree.utf8) == tables.bytes(of: "cities.csv")) as Bool)
    #expect(graph.report.citiesKept == 4566)
    #expect(graph.report.tiesKept == 8182)
  }

  @Test func doubtsNameTheLinesOfTheFile() throws {
    let text = """
      <gexf><graph defaultedgetype="directed"><nodes>
      <node id="Q1" label="Lviv"/>
      <node id="Q2"/></nodes><edges>
      <edge source="Q1" target="Q2" weight="2"/>
      <edge source="Q1" target="Q1"/></edges></graph></gexf>
      """
    let dataset = try ImporterCatalog.importing(
      ImportInput(files: [ImportSamples.file("g.gexf", text)]))
    #expect(try dataset.column("name", of: "cities.csv") == ["Lviv", "Q2"])
    #expect(try dataset.column("weight", of: "assertions.csv") == ["2"])
    #expect(
      dataset.dataDoubts == [
        "g.gexf: the direction of ties is not kept",
        "g.gexf:2: no country is given; 2 cities are kept without a country, as lviv and so on",
        "g.gexf:5: 'Lviv' is tied to itself; the tie is left out",
      ])
  }

  @Test func aBrokenFileIsAnErrorWithItsLine() {
    let error = #expect(throws: ImportError.self) {
      try ImporterCatalog.importing(
        ImportInput(files: [ImportSamples.file("g.gexf", "<gexf>\n<graph><nodes><node/>")]))
    }
    #expect(
      error?.description == "g.gexf:2: an element <node> has no id. Give it id=\"...\".")
  }
}

struct ImporterCatalogTests {
  @Test(arguments: [
    ("city1,country1,city2,country2\n", "pairs"), ("Source;Target\n", "pairs"),
    ("<gexf><graph/></gexf>", "graph-file"), ("city,country\n", nil), ("", nil),
  ])
  func aFileIsRecognizedByItsLook(text: String, id: String?) {
    let found = ImporterCatalog.importer(for: [ImportSamples.file("data", text)])
    #expect(found?.descriptor.id == id)
  }

  @Test func idsAreUnique() {
    let ids = ImporterCatalog.importers.map(\.descriptor.id)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(ImporterCatalog.importer(id: id)?.descriptor.id == id) }
  }

  @Test func unknownFilesNameTheImporters() {
    let error = #expect(throws: ImportError.self) {
      try ImporterCatalog.importing(ImportInput(files: [ImportSamples.file("a.bin", "\0")]))
    }
    #expect(
      error?.description == "no importer recognizes a.bin. Give the file with the ties alone, "
        + "or name the importer (sqlite, package, wikidata, wikidata-entities, geojson, "
        + "node-edge-list, pairs, graph-file, memberships, cities).")
  }

  @Test(arguments: [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]] as [[UInt8]])
  func aSpreadsheetIsToBeSavedAsCSV(mark: [UInt8]) {
    let files = [InputFile(name: "members.xlsx", bytes: mark + [0, 1, 2, 3])]
    let message =
      "members.xlsx: the file is a spreadsheet or an archive, which is not read. "
      + "Save each sheet as CSV in UTF-8 (in Excel: \"CSV UTF-8\") and import that."
    let found = #expect(throws: ImportError.self) {
      try ImporterCatalog.importing(ImportInput(files: files))
    }
    #expect(found?.description == message)
    let named = #expect(throws: ImportError.self) {
      try MembershipListImporter().importing(ImportInput(files: files))
    }
    #expect(named?.description == message)
  }

  @Test func aMissingPathIsAnError() {
    let error = #expect(throws: ImportError.self) { try ImportInput.reading(["/no/such/file"]) }
    #expect(
      error?.description == "/no/such/file: there is no such file or folder. Check the path.")
  }
}
