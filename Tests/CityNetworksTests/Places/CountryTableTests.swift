import CityNetworks
import TestSupport
import Testing

@Suite(.enabled(if: SharedMaterial.isPresent))
struct CountryTableTests {
  /// The table of UN M49 by lukes/ISO-3166-Countries-with-Regional-Codes, which leaves Taiwan and
  /// Antarctica without a region.
  @Test func everyCodeHasTheRegionOfTheUnitedNations() throws {
    let rows = try Self.table("data/gazetteer/iso3166-m49.csv").dropFirst()
    #expect(rows.count == 249)
    for row in rows {
      let country = try #require(Country(code: row[1]))
      if !["TW", "AQ"].contains(row[1]) {
        #expect(country.region.code == row[9])
        #expect(country.region.name == row[6])
      }
      #expect(Country.named(row[0]) == country, "\(row[0])")
    }
  }

  /// What is left are misspellings, an empty cell and a country that no longer exists.
  @Test func everyCountryOfTheTwinningsOf2026IsKnown() throws {
    let rows = try Self.table("data/twinnings-wikipedia-2026/twin_cities.csv").dropFirst()
    let names = Set(rows.flatMap { [$0[1], $0[5]] })
    let unknown = names.filter { Country.named($0) == nil }
    #expect(unknown.sorted() == ["", "Grece", "Island", "Kazakhstah", "in Italy"])
  }

  @Test func everyCountryOfTheTwinningsOf2022IsKnown() throws {
    let rows = try Self.table("data/twinnings-wikidata-2022/nodes.csv").dropFirst()
    let unknown = Set(rows.map { $0[2] }).filter { Country.named($0) == nil }
    #expect(unknown.sorted() == ["Mandatory Palestine", "israel🇮🇱🇮🇱"])
  }

  /// Rows of a comma-separated file; enough for files whose fields hold no line breaks.
  static func table(_ path: String) throws -> [[String]] {
    let text = String(decoding: try SharedMaterial.bytes(path), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).map { line in
      var fields = [""]
      var isQuoted = false
      for character in line {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: fields.append("")
        default: fields[fields.count - 1].append(character)
        }
      }
      return fields
    }
  }
}
