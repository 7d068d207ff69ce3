import CityNetworks
import DatasetLoading
import Execution
import GraphFormats
import TestSupport
import Testing

struct PairsImporterTests {
  @Test func theFilesHaveTheColumnsOfADataset() throws {
    let dataset = try ImportSamples.pairs(
      "city1,country1,lat1,lng1,city2,country2,lat2,lng2\nLublin,Poland,51.25,22.57,Lviv,Ukraine,,\n",
      options: ImportOptions(
        datasetID: "My Data", title: "Mine", relation: .mou, status: .signed,
        source: ImportSource(
          title: "A list", publisher: "P", url: "https://x.org/",
          accessed: UncertainDate("2026-02"),
          license: "CC0-1.0")))
    #expect(dataset.id == "my-data")
    #expect(
      dataset.files.dropLast(2).map { String(decoding: $0.bytes, as: UTF8.self) } == [
        """
        id,subject,object,relation,directed,status,date,count,weight,sector,source,quote,note
        lublin-pl-lviv-ua,lublin-pl,lviv-ua,mou,false,signed,../2026-02,,,,a-list,,

        """,
        """
        id,name,aliases,country,region,lat,lon,population,wikidata,geonames
        lublin-pl,Lublin,,PL,Eastern Europe,51.25,22.57,,,
        lviv-ua,Lviv,,UA,Eastern Europe,,,,,

        """,
      ])
    #expect(
      String(decoding: try #require(dataset.bytes(of: "sources.csv")), as: UTF8.self) == """
        id,publisher,title,published,locator,url,accessed,license,note
        a-list,P,A list,,,https://x.org/,2026-02,CC0-1.0,

        """)
    let package = String(
      decoding: try #require(dataset.bytes(of: "datapackage.json")), as: UTF8.self)
    for part in ["\"name\" : \"my-data\"", "\"title\" : \"Mine\"", "\"path\" : \"cities.csv\""] {
      #expect(package.contains(part))
    }
  }

  @Test func aRealListGivesTheKnownNumbers() throws {
    guard SharedMaterial.isPresent else { return }
    // 17,717 cities and 25,914 ties: expected/computed_hekman_twincities.json.
    let files = try ImportSamples.shared("twinnings-wikipedia-2026/twin_cities.csv")
    let dataset = try ImporterCatalog.importing(ImportInput(files: files))
    let report = dataset.report
    #expect(report.rowsRead == 25_917)
    #expect(report.citiesKept == 17_717)
    #expect(report.tiesKept == 25_914)
    #expect(report.droppedSelfTies == 3)
    #expect(report.mergedDuplicates == 0)
    #expect(report.doubts.filter { $0.kind == .selfTie }.map(\.line) == [12_069, 24_153, 24_482])
    try expectSoundIDs(dataset)
    let ids = try dataset.column("id", of: "cities.csv")
    for id in ["bethlehem-ps", "rio-de-janeiro-br", "naestved-dk", "xetai-baku-az", "hue-vn"] {
      #expect(ids.contains(id), "\(id)")
    }
  }

  @Test func aRealListWithoutPlacesIsReadToo() throws {
    guard SharedMaterial.isPresent else { return }
    // 26,114 rows (SOURCE.txt of the folder).
    let files = try ImportSamples.shared("twinnings-wikipedia-2026/twin_cities_raw.csv")
    let report = try ImporterCatalog.importing(ImportInput(files: files)).report
    #expect(report.rowsRead == 26_114)
    #expect(report.tiesKept + report.mergedDuplicates + report.droppedSelfTies == 26_114)
  }

  private func expectSoundIDs(_ dataset: ImportedDataset) throws {
    for file in ["cities.csv", "assertions.csv"] {
      let ids = try dataset.column("id", of: file)
      #expect(Set(ids).count == ids.count)
      #expect(
        ids.allSatisfy { id in
          let words = id.split(separator: "-", omittingEmptySubsequences: false)
          return words.allSatisfy { word in
            !word.isEmpty
              && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
          }
        })
    }
  }

  @Test func tiesAreMergedInEitherDirectionAndSelfTiesLeftOut() throws {
    let dataset = try ImportSamples.pairs(
      """
      city1,country1,city2,country2
      Lublin,Poland,Lviv,Ukraine
      Lviv,Ukraine, Lublin ,Poland
      Lviv,Ukraine,Lviv,Ukraine
      Lviv,Ukraine,,Poland

      """)
    #expect(dataset.report.tiesKept == 1)
    #expect(
      dataset.report.description == """
        Rows read: 4. Cities kept: 2. Ties kept: 1.
        Repeated ties merged: 1. Left out: ties of a city with itself: 1, incomplete rows: 1.
        pairs.csv:3: 'Lviv' (Ukraine) and 'Lublin' (Poland) are tied in line 2 already; \
        the two are one tie
        pairs.csv:4: 'Lviv' (Ukraine) is tied to itself; the tie is left out
        pairs.csv:5: only 'Lviv' is named; the row is left out
        """)
  }

  @Test func nameAndCountryAreKeptApart() throws {
    let dataset = try ImportSamples.pairs(
      "city1,country1,city2,country2\n\"A, B\",C,A,\"B, C\"\nA|B,C,A,B|C\n")
    #expect(dataset.report.citiesKept == 4)
    #expect(dataset.report.tiesKept == 2)
  }

  @Test func spellingsOfACountryAreNoted() throws {
    let dataset = try ImportSamples.pairs(
      "city1,country1,city2,country2\nDili,East Timor,Lviv,Ukraine\nDili,Timor-Leste,Lviv,Ukraine\n"
    )
    #expect(dataset.report.tiesKept == 2)
    #expect(
      dataset.dataDoubts == [
        "pairs.csv:3: 'Dili' stands under 'East Timor' and 'Timor-Leste', which are one country; "
          + "they are kept apart as dili-tl, dili-tl-2"
      ])
  }

  @Test func anUnknownCountryIsReportedAndTheCityKept() throws {
    let dataset = try ImportSamples.pairs(
      "city1,country1,city2,country2\nOral,Kazakhstah,Lviv,\nAktau,Kazakhstah,Lublin,Poland\n")
    #expect(try dataset.column("id", of: "cities.csv").contains("oral-kazakhstah"))
    #expect(try dataset.column("country", of: "cities.csv") == ["", "PL", "", ""])
    #expect(
      dataset.dataDoubts == [
        "pairs.csv:2: no country is called 'Kazakhstah', perhaps Kazakhstan (KZ); 2 cities are kept "
          + "without a country, as oral-kazakhstah and so on",
        "pairs.csv:2: no country is given; 1 city is kept without a country, as lviv",
      ])
  }

  @Test func ofTwoPlacesTheFirstInOrderIsKept() throws {
    let header = "city1,country1,lat1,lng1,city2,country2,lat2,lng2\n"
    let rows = ["Lublin,Poland,52,22,Lviv,Ukraine,0,0\n", "Lublin,Poland,51,22,Lviv,Ukraine,,\n"]
    for rows in [rows, rows.reversed()] {
      let dataset = try ImportSamples.pairs(header + rows.joined())
      #expect(try dataset.column("lat", of: "cities.csv") == ["51", "0"])
      #expect(
        dataset.report.doubts.filter { $0.kind == .conflict }.map(\.text) == [
          "'Lublin' (Poland) lies at two places 111.2 km apart; 51, 22 is kept and 52, 22 is not"
        ])
    }
  }

  @Test func valuesThatCannotBeRightAreReported() throws {
    let dataset = try ImportSamples.pairs(
      "city1,country1,lat1,lng1,city2,country2,lat2,lng2\n"
        + "Lublin,Poland,512.3,22,Lviv,Ukraine,\"49,84\",0.00002503\n")
    #expect(try dataset.column("lat", of: "cities.csv") == ["", "49.84"])
    #expect(try dataset.column("lon", of: "cities.csv") == ["", "0.00002503"])
    #expect(
      dataset.dataDoubts == [
        "pairs.csv:2: '512.3', '22' is no latitude and longitude in degrees; "
          + "the city is kept without a place"
      ])
  }

  @Test func datesOfRowsAreKept() throws {
    let dataset = try ImportSamples.pairs(
      """
      City1;Year;City2
      Lublin;1999;Lviv
      Lviv;1991-05;Lublin
      Lublin;0;Luck
      Luck;1.5.1999;Lviv

      """, options: ImportOptions(source: ImportSource(accessed: UncertainDate("2026"))))
    #expect(try dataset.column("date", of: "assertions.csv") == ["../2026", "1991-05", "../2026"])
    #expect(
      dataset.report.doubts.filter { $0.kind != .country }.map(\.description) == [
        "pairs.csv:3: 'Lviv' and 'Lublin' are tied in line 2 already; the two are one tie "
          + "with the earlier of the dates 1999 and 1991-05",
        "pairs.csv:4: the year 0 is read as a year that is not known, here and below",
        "pairs.csv:5: '1.5.1999' is no date such as 1999 or 1999-05-01; "
          + "the tie is kept without it",
      ])
  }

  @Test func aRealListWithYearsIsRead() throws {
    guard SharedMaterial.isPresent else { return }
    // 1,759 rows, 969 with a year (SOURCE.txt of the folder); one tie of a city with itself.
    let files = try ImportSamples.shared("twinnings-baltic-dated/dyad.hans.csv")
    let dataset = try ImporterCatalog.importing(ImportInput(files: files))
    #expect(dataset.report.rowsRead == 1759)
    #expect(dataset.report.tiesKept == 1758)
    let dates = try dataset.column("date", of: "assertions.csv")
    #expect((968...969).contains(dates.filter { !$0.isEmpty }.count))
  }

  @Test(arguments: [("Von,Nach", 2), ("x,y,z,w", 4), ("a1,b1,c1,d1,a2,b2,c2,d2", 8)])
  func columnsOfUnknownNamesAreTakenByTheirOrder(header: String, count: Int) throws {
    let rows = [
      2: "Lublin,Lviv", 4: "Lublin,Poland,Lviv,Ukraine",
      8: "Lublin,Poland,51,22,Lviv,Ukraine,49,24",
    ]
    let dataset = try ImportSamples.pairs("\(header)\n\(rows[count] ?? "")\n")
    #expect(try dataset.column("name", of: "cities.csv") == ["Lublin", "Lviv"])
    #expect(dataset.report.doubts.contains { $0.kind == .columns })
  }

  @Test func columnsThatTellNothingAreAnError() {
    let error = #expect(throws: ImportError.self) { try ImportSamples.pairs("a,b,c\n1,2,3\n") }
    #expect(
      error?.description
        == "pairs.csv:1: the names of the 3 columns do not tell where the two cities are. "
        + "Call them city1, country1, lat1, lng1, city2, country2, lat2, lng2.")
  }

  @Test(arguments: [
    ("Łódź", "lodz"), ("Şəki", "seki"), ("Großröhrsdorf", "grossrohrsdorf"), ("Ærø", "aero"),
    ("İzmir", "izmir"), ("Iğdır", "igdir"), ("Nukuʻalofa", "nukualofa"), ("St. John's", "st-johns"),
    ("Hà Nội", "ha-noi"), ("Cafe\u{301}", "cafe"), ("Taita–Taveta", "taita-taveta"),
    ("10 de Abril", "10-de-abril"), ("Þórshöfn", "thorshofn"), ("اصفهان", "city"), ("北京", "city"),
  ])
  func namesBecomeReadableIDs(name: String, id: String) throws {
    let dataset = try ImportSamples.pairs("city1,city2\n\(name),zz\n")
    #expect(try dataset.column("id", of: "cities.csv") == [id, "zz"])
  }

  @Test func equalSlugsAreNumberedInCanonicalOrder() throws {
    let rows = ["Ab,a-b-2", "a.b,a b", "a/b,Ab"]
    for rows in [rows, rows.reversed()] {
      let dataset = try ImportSamples.pairs("city1,city2\n" + rows.joined(separator: "\n"))
      #expect(
        try dataset.column("id", of: "cities.csv") == ["a-b", "a-b-2", "a-b-3", "a-b-4", "ab"])
      #expect(try dataset.column("name", of: "cities.csv") == ["a b", "a-b-2", "a.b", "a/b", "Ab"])
    }
  }
}

struct ImportRowOrderTests {
  private func shuffled(_ bytes: [UInt8], seed: Int) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A)
    let header = lines.removeFirst()
    var generator = Seed(UInt64(seed)).stream(0)
    generator.shuffle(&lines)
    return Array(([header] + lines).joined(separator: [0x0A]))
  }

  private func expectNoTrace(of bytes: [UInt8], seeds: Range<Int>) throws {
    func files(_ bytes: [UInt8]) throws -> [InputFile] {
      try PairsImporter().importing(
        ImportInput(files: [InputFile(name: "pairs.csv", bytes: bytes)])
      ).files
    }
    let expected = try files(bytes)
    for seed in seeds { #expect(try files(shuffled(bytes, seed: seed)) == expected, "\(seed)") }
  }

  @Test func theOrderOfRowsLeavesNoTraceInASample() throws {
    var generator = Seed(7).stream(0)
    let names = ["A", "a", "Á", "A\u{301}", "Lviv", "Lwów", "اصفهان", "北京", "Dili", "a-2"]
    let countries = ["Poland", "East Timor", "Timor-Leste", "Nowhere", ""]
    func end() -> String {
      let name = names[generator.index(below: names.count)]
      let country = countries[generator.index(below: countries.count)]
      return "\(name),\(country),\(generator.index(below: 100)),\(generator.index(below: 3))"
    }
    var text = "city1,country1,lat1,lng1,city2,country2,lat2,lng2,weight\n"
    for _ in 0..<200 { text += "\(end()),\(end()),\(generator.index(below: 4))\n" }
    try expectNoTrace(of: Array(text.utf8), seeds: 0..<20)
  }

  @Test func theOrderOfRowsLeavesNoTraceInARealList() throws {
    guard SharedMaterial.isPresent else { return }
    let path = "data/twinnings-wikipedia-2026/twin_cities.csv"
    try expectNoTrace(of: try SharedMaterial.bytes(path), seeds: 0..<3)
  }
}
