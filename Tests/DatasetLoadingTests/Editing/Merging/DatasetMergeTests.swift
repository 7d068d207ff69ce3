import CityNetworks
import DatasetLoading
import Foundation
import GraphFormats
import Testing

@Suite struct DatasetMergeTests {
  typealias Texts = MergeSample.Texts

  @Test func allSourcesAndAssertionsOfBothStay() throws {
    let merged = try MergeSample.merge()
    #expect(merged.report.assertionsAdded == 1 && merged.report.assertionsKnown == 0)
    #expect(merged.tables.assertions.rows.count == 3)
    #expect(merged.tables.sources.rows.count == 2)
    let loaded = DatasetLoader().load(merged.tables.datasetFiles)
    #expect(!loaded.hasErrors)
    #expect(loaded.network?.ties.count == 1)
    #expect(loaded.network?.ties.first?.sources.map(\.rawValue) == ["s1", "s1-2"])
  }

  @Test(arguments: [
    ("karachi,Quetta,PK,,", "id"),
    ("x,Somewhere,IR,Q42053,", "Wikidata item"),
    ("x,Somewhere,IR,,418863", "GeoNames number"),
    ("x,URUMQI,CN,,", "name and country"),
    ("x,Esfahān,IR,,", "other name and country"),
  ])
  func eachKeyRecognizesACity(row: String, key: String) throws {
    let merged = try MergeSample.merge(cities: "id,name,country,wikidata,geonames\n\(row)\n")
    #expect(merged.report.citiesAdded == 0)
    #expect(merged.report.citiesKnownBy.keys.map(\.title) == [key])
    #expect(merged.tables.cities.rows.count == 3)
  }

  @Test(arguments: [
    ("isfahan,Isfahan,IR,Q1,,,", "the Wikidata items Q42053 and Q1 differ"),
    ("isfahan,Isfahan,IR,,7,,", "the GeoNames numbers 418863 and 7 differ"),
    ("karachi,Karachi,IN,,,,", "the countries Pakistan and India differ"),
    ("x,Karachi,PK,,,51,0.1", "they lie 6292 km apart"),
    ("x,Karachi,,,,,", "a country is missing and the places are not known"),
    ("x,Somewhere,IR,Q42053,7,,", "the GeoNames numbers 418863 and 7 differ"),
  ])
  func aKeyThatDiffersKeepsTwoCitiesApartAndIsReported(row: String, reason: String) throws {
    let merged = try MergeSample.merge(
      cities: "id,name,country,wikidata,geonames,lat,lon\n\(row)\n")
    #expect(merged.report.citiesAdded == 1 && merged.report.citiesKnown == 0)
    #expect(merged.tables.cities.rows.count == 4)
    #expect(merged.report.doubts.contains { $0.contains(reason) }, "\(merged.report.doubts)")
    #expect(!DatasetLoader().load(merged.tables.datasetFiles).hasErrors)
  }

  @Test func identifiersOfTwoCitiesAreThoseOfNone() throws {
    let base =
      "id,name,country,wikidata,geonames\na,A,IR,Q1,\nb,B,IR,,2\nkarachi,Karachi,PK,,\n"
    let merged = try MergeSample.merge(
      into: base, cities: "id,name,country,wikidata,geonames\nc,C,IR,Q1,2\n",
      assertions: "subject,object,relation\n")
    #expect(merged.report.citiesAdded == 1)
    #expect(
      merged.report.doubts == [
        "'c' is added as c: a has the same Wikidata item and b the same GeoNames number."
      ])
  }

  @Test func aRuleCanKeepCitiesApart() throws {
    let merge = DatasetMerge { known, added in
      known.id == "urumqi" && added.name == "Ürümqi" ? "they are listed as two" : nil
    }
    let merged = try MergeSample.merge(
      cities: "id,name,country\nx,Ürümqi,CN\n", with: merge)
    #expect(merged.report.citiesAdded == 1)
    #expect(merged.report.doubts.first?.contains("they are listed as two") == true)
  }

  @Test func otherSpellingsBecomeAliasesAndEmptyCellsAreFilled() throws {
    let merged = try MergeSample.merge(
      cities: "id,name,aliases,country,population,wikidata,mayor\n"
        + "x,Karáchi,Karatschi|Karachi,PK,14910352,Q8660,Ms A\n")
    let cities = merged.tables.cities
    let row = try #require(cities.rowNumbers(by: "id")["karachi"])
    #expect(cities[row, "aliases"] == "Karáchi|Karatschi")
    #expect(cities[row, "population"] == "14910352" && cities[row, "wikidata"] == "Q8660")
    #expect(cities[row, "mayor"] == "Ms A")
    #expect(merged.report.cellsFilled == 3 && merged.report.aliasesAdded == 2)
  }

  @Test func whatIsStatedOtherwiseIsKeptAndListed() throws {
    let merged = try MergeSample.merge(
      cities: "id,name,country,population,lat,lon\nx,Isfahan,IR,5,32.7,51.6746\n")
    let kept = merged.changes.filter(\.isKept)
    #expect(
      kept.map(\.field) == ["lat", "population"] && kept.map(\.other) == ["32.7", "5"]
        && kept.map(\.after) == ["32.6525", "1961260"])
    #expect(kept.map(\.why) == ["5.3 km apart; kept", "stated otherwise; kept"])
    #expect(kept.map(\.line) == [2, 2])
  }

  @Test func theSameStatementOfTheSameSourceIsCountedNotRepeated() throws {
    let merged = try MergeSample.merge(
      cities: "id,name,country\nk,Karachi,PK\nu,Urumqi,CN\n",
      assertions: """
        id,subject,object,relation,status,date,sector,source,quote
        b1,u,k,twinning,,../2021-05-19,tourism|education,s1,"twin cities, says"
        b2,u,k,twinning,signed,../2021-05-19,tourism|education,s1,"twin cities, says"

        """, sources: Sample.sources)
    #expect(merged.report.assertionsKnown == 1 && merged.report.assertionsAdded == 1)
    #expect(merged.report.sourcesKnown == 1)
  }

  @Test func aTieOfTwoSpellingsOfOneCityIsLeftOut() throws {
    let merged = try MergeSample.merge(
      cities: "id,name,country\na,Esfahan,IR\nb,Isfahan,IR\n",
      assertions: "id,subject,object,relation\nb1,a,b,twinning\n")
    #expect(merged.report.selfTies == 1 && merged.report.assertionsAdded == 0)
    #expect(merged.report.doubts.last?.contains("both of its cities are isfahan") == true)
  }

  @Test func branchesThatRunOtherwiseStayBesideEachOther() throws {
    let corridor = "corridor,name,branch,order,city\ncpec,CPEC,main,1,karachi\n"
    let other = "corridor,name,branch,order,city\ncpec,CPEC,main,1,urumqi\n"
    let merged = try MergeSample.merge(
      corridors: (corridor, other), cities: "id,name,country\nurumqi,Urumqi,CN\n")
    let table = merged.tables.corridors
    #expect(table.rows.indices.map { table[$0, "branch"] } == ["main", "main-2"])
    #expect(merged.report.branchesAdded == 1)
  }

  @Test func anOrganizationIsRecognizedByAnotherName() throws {
    let merged = try MergeSample.merge(
      cities: "id,name,country\nkarachi,Karachi,PK\n",
      assertions: "id,subject,object,relation\nb1,karachi,w,membership\n",
      organizations: "id,name,short_name\nw,Smart Cities,WORLD SMART CITIES\n")
    #expect(merged.report.organizationsKnown == 1)
    let assertions = merged.tables.assertions
    #expect(assertions.rows.indices.contains { assertions[$0, "object"] == "wego" })
  }
}

/// A dataset and another one that is merged into it.
enum MergeSample {
  typealias Texts = (base: String?, added: String?)

  static let cities = "id,name,country\nkhi,Karachi,PK\nurc,Ürümqi,CN\n"
  static let assertions = """
    id,subject,object,relation,status,date,source
    a1,khi,urc,twinning,signed,2021,s1

    """
  static let sources = "id,publisher,title\ns1,Xinhua,Twin cities\n"

  static func base(cities: String = Sample.cities, corridors: String? = nil) throws -> DatasetTables
  {
    let isOwn = cities == Sample.cities
    return try tables([
      "cities.csv": cities,
      "assertions.csv": isOwn ? Sample.assertions : "subject,object,relation\n",
      "organizations.csv": Sample.organizations, "sources.csv": Sample.sources,
      "corridors.csv": corridors,
    ])
  }

  static func tables(_ texts: [String: String?]) throws -> DatasetTables {
    try DatasetTables(
      DatasetFiles(
        origin: "sample",
        files: texts.compactMap { name, text in text.map { (name, Array($0.utf8)) } }))
  }

  static func merge(
    into base: String = Sample.cities, corridors: Texts = (nil, nil), cities: String = cities,
    assertions: String? = nil, sources: String? = nil, organizations: String? = nil,
    with merge: DatasetMerge = DatasetMerge()
  ) throws -> MergedDataset {
    let isWhole = cities == Self.cities
    let added = try tables([
      "cities.csv": cities,
      "assertions.csv": assertions ?? (isWhole ? Self.assertions : "subject,object,relation\n"),
      "sources.csv": sources ?? (isWhole ? Self.sources : nil), "corridors.csv": corridors.added,
      "organizations.csv": organizations,
    ])
    return merge.merged(
      added, into: try Self.base(cities: base, corridors: corridors.base), input: "more.csv")
  }
}
