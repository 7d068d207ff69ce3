import CityNetworks
import DatasetLoading
import GraphFormats
import Testing

struct PlaceTableTests {
  private static let rows = """
    key,town,nation,note
    1,Hyderabad,,"a, b"
    2,Urumqi,China,
    3,Yash,Romania,x
    4,Saarbrücken (district),Germany,
    5,,,

    """

  private func resolved(_ text: String, decisions: CityDecisions = .none) throws -> PlaceTable {
    let table = try GazetteerSample.text(text)
    let columns = try PlaceColumns(
      of: table, named: .init(names: ["town"], countries: ["nation"]))
    return PlaceTable(
      table, columns: columns,
      by: PlaceIdentifier(GazetteerSample.small, decisions: decisions))
  }

  @Test func theTableIsKeptAndFiveColumnsAreAdded() throws {
    let text = String(decoding: try resolved(Self.rows).resolved, as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(
      lines[0] == "key,town,nation,note,geonames,resolved_name,resolved_country,certainty,reason")
    #expect(lines[1] == #"1,Hyderabad,,"a, b",,,,ambiguous,2 cities go by the name"#)
    #expect(lines[2] == "2,Urumqi,China,,1529102,Ürümqi,CN,likely,name and country")
    #expect(lines[3] == "3,Yash,Romania,x,,,,unknown,no city of the gazetteer goes by the name")
    #expect(lines.count == 6)
  }

  @Test func aReviewThatAPersonFillsInSettlesTheRows() throws {
    let first = try resolved(Self.rows)
    let review = PlaceReview(
      first.outcomes, spellings: SpellingIndex(GazetteerSample.small))
    var lines = String(decoding: review.bytes, as: UTF8.self).split(separator: "\n").map(
      String.init)
    #expect(
      lines[0] == "name,country,lat,lon,mentions,status,reason,candidates,decision")
    #expect(lines.contains { $0.hasPrefix("Yash,Romania,") && $0.contains("675810 'Jash'") })
    lines = lines.map { line in
      line.hasPrefix("Yash") ? line + "675810" : line.hasPrefix("Hyd") ? line + "1176734" : line
    }
    lines = lines.map { $0.hasPrefix("Saar") ? $0 + "none" : $0 }
    let decisions = try CityDecisions(
      try GazetteerSample.text(lines.joined(separator: "\n") + "\n", file: "review.csv"),
      gazetteer: GazetteerSample.small)
    #expect(decisions.count == 3)
    let second = try resolved(Self.rows, decisions: decisions)
    let settled = second.outcomes.map { $0.outcome.city?.geonames }
    #expect(settled == [1_176_734, 1_529_102, 675_810, nil, nil])
    #expect(second.outcomes[3].outcome.status == .none)
    // Nothing is lost: without the new columns the table is what it was.
    let cut = try GazetteerSample.text(String(decoding: second.resolved, as: UTF8.self))
    let before = try GazetteerSample.text(Self.rows)
    #expect(cut.rows.map { Array($0.fields.prefix(4)) } == before.rows.map(\.fields))
  }

  @Test(arguments: [
    ("name,country,lat,lon\nA,,,\n", "there is no column 'decision'"),
    ("name,country,lat,lon,decision\nA,,,,yes\n", "review.csv:2: the decision 'yes' is no"),
    ("name,country,lat,lon,decision\nA,,,,12\n", "'12' is no GeoNames number"),
    ("name,country,lat,lon,decision\nA,,,,none\nA,,,,675810\n", "is decided in two ways"),
  ])
  func aDecisionThatCannotBeMeantIsRefused(text: String, message: String) throws {
    let table = try GazetteerSample.text(text, file: "review.csv")
    let error = #expect(throws: GazetteerError.self) {
      try CityDecisions(table, gazetteer: GazetteerSample.small)
    }
    #expect(error?.description.contains(message) == true)
  }

  @Test func columnsAreFoundByTheirNames() throws {
    let pairs = try GazetteerSample.text("city1,country1,city2,country2\nLondon,GB,Perth,AU\n")
    #expect(try PlaceColumns(of: pairs).ends.map(\.name) == [0, 2])
    let single = try GazetteerSample.text("id,Name,Country,lat,lon\nx,London,GB,,\n")
    #expect(try PlaceColumns(of: single).ends.map(\.country) == [2])
    let unclear = try GazetteerSample.text("a,b\n1,2\n")
    let error = #expect(throws: GazetteerError.self) { try PlaceColumns(of: unclear) }
    #expect(error?.description.contains("Name them with --column") == true)
    let typed = #expect(throws: GazetteerError.self) {
      try PlaceColumns(of: single, named: .init(names: ["Nam"]))
    }
    #expect(typed?.description.contains("Did you mean 'Name'?") == true)
  }

  @Test func countriesAreReadAsAUserSays() throws {
    let table = try GazetteerSample.text(
      "as_written,code,note\nKazakhstah,KZ,typing error\nAtlantis,,\n")
    let names = try CountryNames(table)
    #expect(names.reading(of: "kazakhstah").country?.code == "KZ")
    #expect(names.reading(of: "Atlantis") == .unknown(nearest: nil))
    let bad = try GazetteerSample.text("as_written,code\nX,XYZ\n", file: "c.csv")
    let error = #expect(throws: GazetteerError.self) { try CountryNames(bad) }
    #expect(error?.description.hasPrefix("c.csv:2: 'XYZ' is no code of ISO 3166-1") == true)
  }
}
