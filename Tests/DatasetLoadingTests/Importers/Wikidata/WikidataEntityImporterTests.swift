import CityNetworks
import DatasetLoading
import Execution
import TestSupport
import Testing

struct WikidataEntityImporterTests {
  /// Items in the shape of https://www.wikidata.org/wiki/Special:EntityData/Q365.json.
  private enum Items {
    static func snak(_ value: String) -> String {
      #"{"snaktype": "value", "datavalue": {"value": \#(value)}}"#
    }
    static func item(_ id: String) -> String { snak(#"{"entity-type": "item", "id": "\#(id)"}"#) }
    static func time(_ time: String, _ precision: Int) -> String {
      snak(
        #"{"time": "\#(time)", "precision": \#(precision), "#
          + #""calendarmodel": "http://www.wikidata.org/entity/Q1985727"}"#)
    }
    static func statement(
      _ main: String, rank: String = "normal", qualifiers: String = "{}", references: String = "[]"
    ) -> String {
      #"{"mainsnak": \#(main), "type": "statement", "rank": "\#(rank)", "#
        + #""qualifiers": \#(qualifiers), "references": \#(references)}"#
    }

    static let cologne = """
      {"type": "item", "id": "Q365",
       "labels": {"en": {"language": "en", "value": "Cologne"}, "de": {"language": "de", "value": "Köln"}},
       "aliases": {"it": [{"language": "it", "value": "Colonia"}]},
       "claims": {
        "P17": [\(statement(item("Q183"), rank: "preferred")),
          \(statement(item("Q43287")))],
        "P625": [\(statement(snak(#"{"latitude": 50.942, "longitude": 6.956}"#)))],
        "P1082": [\(statement(snak(#"{"amount": "+1000000", "unit": "1"}"#), qualifiers: "{\"P585\": [\(time("+2010-00-00T00:00:00Z", 9))]}")),
          \(statement(snak(#"{"amount": "+900000", "unit": "1"}"#), qualifiers: "{\"P585\": [\(time("+2020-00-00T00:00:00Z", 9))]}"))],
        "P1566": [\(statement(snak("\"2886242\"")))],
        "P463": [\(statement(item("Q9"), qualifiers: "{\"P580\": [\(time("+1986-01-01T00:00:00Z", 9))]}"))],
        "P190": [
          \(statement(item("Q648"), qualifiers: "{\"P580\": [\(time("+1958-06-00T00:00:00Z", 10))]}", references: "[{\"snaks\": {\"P854\": [\(snak("\"https://koeln.de/a\""))], \"P813\": [\(time("+2021-05-03T00:00:00Z", 11))]}}, {\"snaks\": {\"P248\": [\(item("Q36578"))]}}]")),
          \(statement(item("Q891"), qualifiers: "{\"P582\": [{\"snaktype\": \"somevalue\"}]}")),
          \(statement(item("Q1"), rank: "deprecated")),
          \(statement(#"{"snaktype": "novalue"}"#))]
       }}
      """
    static let lille = """
      {"type": "item", "id": "Q648", "labels": {"fr": {"language": "fr", "value": "Lille"}},
       "aliases": [], "claims": {"P190": [\(statement(item("Q365")))], "P17": [\(statement(item("Q142")))]}}
      """
    static let union = """
      {"type": "item", "id": "Q9", "labels": {"en": {"language": "en", "value": "Eurocities"}}, "aliases": [],
       "claims": []}
      """
    static let missing = #"{"id": "Q999", "missing": ""}"#
    static let all = [cologne, lille, union, missing]
  }

  private func imported(_ text: String) throws -> ImportedDataset {
    let files = [ImportSamples.file("items.json", text)]
    #expect(ImporterCatalog.importer(for: files)?.descriptor.id == "wikidata-entities")
    return try ImporterCatalog.importing(
      ImportInput(
        files: files, options: ImportOptions(source: ImportSource(title: "Wikidata"))))
  }

  private static let forms = [
    "{\"entities\": {"
      + zip(["Q365", "Q648", "Q9", "Q999"], Items.all).map { "\"\($0)\": \($1)" }.joined(
        separator: ",\n")
      + "}}",
    "[\n" + Items.all.joined(separator: ",\n") + "\n]\n",
    Items.all.map { $0.replacing("\n", with: " ") }.joined(separator: "\n") + "\n",
  ]

  @Test(arguments: 0..<3)
  func everyFormGivesTheSameDataset(form: Int) throws {
    let dataset = try imported(Self.forms[form])
    #expect(
      String(decoding: try #require(dataset.bytes(of: "assertions.csv")), as: UTF8.self) == """
        id,subject,object,relation,directed,status,date,count,weight,sector,source,quote,note
        cologne-de-eurocities,cologne-de,eurocities,membership,false,in-force,1986,,,,wikidata,,
        cologne-de-lille-fr,cologne-de,lille-fr,twinning,false,in-force,1958-06,,,,koeln-de,,
        cologne-de-lille-fr-2,cologne-de,lille-fr,twinning,false,in-force,1958-06,,,,q36578,,
        cologne-de-q891,cologne-de,q891,twinning,false,terminated,,,,,wikidata,,
        lille-fr-cologne-de,lille-fr,cologne-de,twinning,false,in-force,,,,,wikidata,,

        """)
    #expect(
      String(decoding: try #require(dataset.bytes(of: "cities.csv")), as: UTF8.self) == """
        id,name,aliases,country,region,lat,lon,population,wikidata,geonames
        cologne-de,Cologne,Colonia|Köln,DE,Western Europe,50.942,6.956,900000,Q365,2886242
        lille-fr,Lille,,FR,Western Europe,,,,Q648,
        q891,Q891,,,,,,,Q891,

        """)
    #expect(try dataset.column("wikidata", of: "organizations.csv") == ["Q9"])
    #expect(dataset.report.rowsRead == 6)
    #expect(DatasetLoader().load(dataset.datasetFiles).network?.ties.count == 2)
  }

  @Test func whatIsLeftOutIsTold() throws {
    let texts = try imported(Self.forms[1]).report.doubts.map(\.text)
    for expected in [
      "Wikidata has no item Q999; it is left out",
      "Q9 is an organization or country of other items; only its label is read",
      "Wikidata marks a statement of Q365 P190 as deprecated; it is left out",
      "a statement of Q365 P190 names no item; it is left out",
      "items that are named as sister cities but not given: 1, as Q891; they are kept as cities "
        + "that are called by their numbers",
    ] {
      #expect(texts.contains(expected), "\(expected)")
    }
  }

  @Test func aCountryThatEndedDoesNotCount() throws {
    let past = Items.statement(
      Items.item("Q15180"), qualifiers: "{\"P582\": [\(Items.time("+1991-12-26T00:00:00Z", 11))]}")
    let dataset = try imported(
      """
      {"id": "Q36036", "labels": {"en": {"value": "Lviv"}}, "claims": {
       "P17": [\(past), \(Items.statement(Items.item("Q212")))],
       "P190": [\(Items.statement(Items.item("Q37333")))]}}
      """)
    #expect(try dataset.column("country", of: "cities.csv") == ["UA", ""])
    #expect(
      dataset.report.doubts.contains {
        $0.text == "Q36036 lay in 'Q15180' until a past date; that country is not kept"
      })
  }

  @Test func theOrderOfItemsLeavesNoTrace() throws {
    let expected = try imported(Self.forms[1]).files
    for seed in 0..<20 {
      var items = Items.all
      var generator = Seed(UInt64(seed)).stream(0)
      generator.shuffle(&items)
      let isSame = try imported("[" + items.joined(separator: ",") + "]").files == expected
      #expect(isSame, "seed \(seed)")
    }
  }

  @Test func anItemWithoutItsNumberIsAnErrorWithItsLine() {
    let error = #expect(throws: ImportError.self) {
      try imported("[{\"id\": \"Q1\", \"claims\": {}},\n {\"claims\": {}}]")
    }
    #expect(
      error?.description == "items.json:2: the value that starts here is without \"id\". "
        + "Is the file complete JSON in UTF-8? Download it again.")
  }
}
