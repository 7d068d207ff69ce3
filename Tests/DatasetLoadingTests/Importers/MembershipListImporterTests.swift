import CityNetworks
import DatasetLoading
import Execution
import TestSupport
import Testing

struct MembershipListImporterTests {
  private func imported(
    _ text: String, name: String = "members.csv", of organization: String? = nil,
    read: String? = nil
  ) throws -> ImportedDataset {
    let source = try ImportSource(title: "A list", accessed: read.map { try UncertainDate($0) })
    return try ImporterCatalog.importing(
      ImportInput(
        files: [ImportSamples.file(name, text)],
        options: ImportOptions(organization: organization, source: source)))
  }

  private func real(_ path: String, of organization: String? = nil) throws -> ImportedDataset {
    try ImporterCatalog.importing(
      ImportInput(
        files: try ImportSamples.shared(path),
        options: ImportOptions(
          organization: organization, source: ImportSource(accessed: UncertainDate("2024-01")))))
  }

  @Test func aListIsReadWithAllThatItSays() throws {
    let dataset = try imported(
      """
      "City";"Country";"Network";"Year";"Status";"lat";"lon";"Population";"geonameid";"link"
      "Lviv";"Ukraine";"Eurocities";2009;"Full Member";49,84;24,03;717273;702550;"https://x.org/lviv"
      "Lublin";"Poland";"OWHC";NA;NA;NA;NA;NA;NA;NA
      "Lublin";"Poland";"OWHC";NA;NA;NA;NA;NA;NA;NA
      "None";"Italy";"OWHC";2008-2012 - PLUS;NA;NA;NA;NA;NA;NA
      NA;"Italy";"OWHC";2008;NA;NA;NA;NA;NA;NA
      "Rovigo";"Italy";NA;2008;NA;NA;NA;NA;NA;NA

      """, read: "2019")
    #expect(
      String(decoding: try #require(dataset.bytes(of: "assertions.csv")), as: UTF8.self) == """
        id,subject,object,relation,directed,status,date,count,weight,sector,source,quote,note
        lublin-pl-owhc,lublin-pl,owhc,membership,false,in-force,../2019,,,,a-list,,
        lviv-ua-eurocities,lviv-ua,eurocities,membership,false,in-force,2009,,,,x-org,,status in the list: Full Member
        none-it-owhc,none-it,owhc,membership,false,in-force,2008/2012,,,,a-list,,PLUS

        """)
    #expect(
      String(decoding: try #require(dataset.bytes(of: "organizations.csv")), as: UTF8.self) == """
        id,name,short_name,kind,aliases,wikidata,url,note
        eurocities,Eurocities,,,,,,
        owhc,OWHC,,,,,,

        """)
    #expect(try dataset.column("lat", of: "cities.csv") == ["", "49.84", ""])
    #expect(try dataset.column("geonames", of: "cities.csv") == ["", "702550", ""])
    #expect(
      dataset.report.description == """
        Rows read: 6. Cities kept: 3. Organizations kept: 2. Memberships kept: 3.
        Repeated memberships merged: 1. Left out: incomplete rows: 2.
        members.csv:4: line 3 states this membership of 'Lublin' (Poland) already; the two are one
        members.csv:6: no city is named; the row is left out
        members.csv:7: 'Rovigo' is a member of nothing that is named; the row is left out
        """)
    #expect(
      dataset.report.rows.map(\.outcome) == [.kept, .kept, .merged, .kept, .dropped, .dropped])
  }

  @Test func aMembershipThatEndedIsStatedToHaveEnded() throws {
    let text = "city,network,joined,status\nLviv,A,2001,Former Member\nLuck,A,,on_hold\n"
    let read = try imported(text, read: "2024-01")
    #expect(try read.column("date", of: "assertions.csv") == ["../2024-01", "2001", "../2024-01"])
    #expect(
      try read.column("status", of: "assertions.csv") == ["suspended", "in-force", "terminated"])
    let network = try #require(DatasetLoader().load(read.datasetFiles).network)
    #expect(network.memberships.map(\.status) == [.suspended, .terminated])
    #expect(network.memberships.allSatisfy { !$0.isDisputed })
    let undated = try imported(text)
    #expect(try undated.column("date", of: "assertions.csv") == ["", ""])
    #expect(
      try undated.column("note", of: "assertions.csv")
        == [
          "status in the list: on_hold", "since 2001; status in the list: Former Member",
        ])
  }

  @Test func flatObjectsOfJSONAreRows() throws {
    let dataset = try imported(
      """
      {"members": [
        {"name_on_website": "Izmir", "wikidata_id": "Q35997", "wikidata_name": "İzmir",
         "latitude": 38.41, "longitude": 27.14, "population": 4493242.0, "country": "Q43"},
        {"name_on_website": "Kadikoy", "wikidata_id": "Q932886", "population": null, "country": "Q43"}
      ], "not_found": ["Nantes"]}
      """, name: "members.json", of: "Eurocities")
    #expect(
      String(decoding: try #require(dataset.bytes(of: "cities.csv")), as: UTF8.self) == """
        id,name,aliases,country,region,lat,lon,population,wikidata,geonames
        izmir-tr,Izmir,İzmir,TR,Western Asia,38.41,27.14,4493242,Q35997,
        kadikoy-tr,Kadikoy,,TR,Western Asia,,,,Q932886,

        """)
    #expect(
      dataset.report.doubts.map(\.description)
        == ["members.json: not read: \"not_found\" beside the list"])
    #expect(dataset.report.rows.map(\.line) == [2, 4])
  }

  @Test func aListThatDoesNotSayOfWhatIsAnError() {
    let error = #expect(throws: ImportError.self) {
      try imported("city,member_since\nLviv,2001\n")
    }
    #expect(
      error?.description == "members.csv:1: no column tells of what the cities are members. "
        + "Name it with --organization, or add a column called organization.")
  }

  /// 11,973 rows (SOURCE.txt of the folder); one is said twice. 2,253 are on hold.
  @Test func theCovenantOfMayorsIsRead() throws {
    guard SharedMaterial.isPresent else { return }
    let dataset = try real(
      "memberships-covenant-of-mayors/signatories.csv", of: "Covenant of Mayors")
    #expect(dataset.report.rowsRead == 11_973)
    #expect(dataset.report.membershipsKept == 11_972)
    #expect(dataset.report.mergedDuplicates == 1)
    #expect(dataset.report.rows.count == 11_973)
    #expect(dataset.report.rowCount(.dropped) == 0)
    let statuses = try dataset.column("status", of: "assertions.csv")
    #expect(statuses.count { $0 == "suspended" } == 2253)
    #expect(statuses.count { $0 == "in-force" } == 11_972)
    let dates = try dataset.column("date", of: "assertions.csv")
    #expect(dates.allSatisfy { !$0.isEmpty })
    #expect(try dataset.column("country", of: "cities.csv").count { $0 == "IT" } > 5000)
  }

  /// 17,333 rows of 59 networks (SOURCE.txt of the folder). One row names neither city nor member.
  @Test func theEuropeanNetworksAreRead() throws {
    guard SharedMaterial.isPresent else { return }
    let dataset = try real("memberships-europe/MembersETMUNGeocode.csv")
    let report = dataset.report
    #expect(report.rowsRead == 17_333)
    #expect(report.organizationsKept == 59)
    #expect(report.incompleteRows == 1)
    #expect(report.membershipsKept + report.mergedDuplicates + report.incompleteRows == 17_333)
    #expect(
      report.doubts.filter { $0.kind == .incompleteRow }.map(\.description)
        == ["MembersETMUNGeocode.csv:3458: no city is named; the row is left out"])
    let derived = try real("memberships-europe/derived_memberships.csv").report
    #expect(derived.rowsRead == 17_333)
    #expect(derived.organizationsKept == 59)
    #expect(derived.incompleteRows == 1)
    let loaded = DatasetLoader().load(dataset.datasetFiles)
    #expect(loaded.findings.filter { $0.severity == .error }.isEmpty)
  }

  /// The counts of the SOURCE.txt of each folder: UCCN 349 rows, 182 with country and year, 256 with
  /// a place; 252 signatures; 209 members; 107 of GNLC and 30 of WeGO, 114 with a place.
  @Test func theSmallerListsAreRead() throws {
    guard SharedMaterial.isPresent else { return }
    let creative = try real(
      "memberships-creative-cities/derived_uccn_members.csv", of: "UNESCO Creative Cities Network")
    #expect(creative.report.rowsRead == 349)
    #expect(creative.report.membershipsKept == 349)
    let dates = try creative.column("date", of: "assertions.csv")
    #expect(dates.count { $0 != "../2024-01" } == 182)
    #expect(try creative.column("lat", of: "cities.csv").count { !$0.isEmpty } == 256)
    #expect(try creative.column("sector", of: "assertions.csv").allSatisfy { !$0.isEmpty })
    let mayors = try real(
      "memberships-eurocities/gpm_mayors_for_democracy_signatures.csv", of: "GPM")
    #expect(mayors.report.rowsRead == 252)
    #expect(mayors.report.membershipsKept + mayors.report.mergedDuplicates == 252)
    let eurocities = try real(
      "memberships-eurocities/members-wikidata-enriched.json", of: "Eurocities")
    #expect(eurocities.report.rowsRead == 209)
    #expect(eurocities.report.citiesKept == 206)
    let partial = try real("memberships-partial/memberships.csv")
    let objects = try partial.column("object", of: "assertions.csv")
    #expect(objects.count { $0 == "unesco-gnlc" } == 107)
    #expect(objects.count { $0 == "wego" } == 30)
    #expect(partial.report.organizationsKept == 2)
  }

  @Test func theOrderOfRowsLeavesNoTrace() throws {
    guard SharedMaterial.isPresent else { return }
    let bytes = try SharedMaterial.bytes("data/memberships-europe/MembersETMUNGeocode.csv")
    let lines = bytes.split(separator: 0x0A)
    func files(_ lines: [ArraySlice<UInt8>]) throws -> [InputFile] {
      try ImporterCatalog.importing(
        ImportInput(files: [
          InputFile(
            name: "m.csv", bytes: Array(([lines[0]] + lines.dropFirst()).joined(separator: [0x0A])))
        ])
      ).files
    }
    let expected = try files(lines)
    for seed in 0..<20 {
      var rows = Array(lines.dropFirst())
      var generator = Seed(UInt64(seed)).stream(0)
      generator.shuffle(&rows)
      let isSame = try files([lines[0]] + rows) == expected
      #expect(isSame, "seed \(seed)")
    }
  }
}
