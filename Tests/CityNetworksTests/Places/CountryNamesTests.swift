import CityNetworks
import TestSupport
import Testing

struct CountryNamesTests {
  @Test(arguments: [
    ("Ottoman Empire", 26), ("Austria-Hungary", 13), ("Austrian Empire", 13), ("Soviet Union", 15),
    ("USSR", 15), ("yugoslavia", 7), ("Czechoslovakia", 2), ("Mandatory Palestine", 3),
    ("Korea under Japanese rule", 2), ("The Russian Empire", 17),
  ])
  func statesOfThePastAreRecognizedAndNotMapped(text: String, successors: Int) {
    guard case .historic(let state) = CountryNames.standard.reading(of: text) else {
      Issue.record("\(text) is not recognized")
      return
    }
    #expect(state.successors.count == successors)
  }

  @Test(arguments: [
    ("WestGER", "DE"), ("EastGER", "DE"), ("German Democratic Republic", "DE"),
    ("Ukrainian Soviet Socialist Republic", "UA"), ("Republic of Upper Volta", "BF"),
    ("Southern Rhodesia", "ZW"), ("Northern Cyprus", "CY"), ("Transnistria", "MD"),
  ])
  func aCountryOfTodayIsToldWithANote(text: String, code: String) {
    guard case .country(let country, let note) = CountryNames.standard.reading(of: text) else {
      Issue.record("\(text) is not read")
      return
    }
    #expect(country.code == code && !note.isEmpty)
  }

  @Test(arguments: [
    ("Georgia (country)", "GE"), ("Scotland, United Kingdom", "GB"), ("Republic of Ireland", "IE"),
    ("iran", "IR"), ("Georgia, United States", "US"),
  ])
  func plainNamesNeedNoNote(text: String, code: String) {
    #expect(
      CountryNames.standard.reading(of: text)
        == .country(Country(code: code)!, note: ""))
  }

  @Test(arguments: [
    ("Kazakhstah", "KZ"), ("Madagaskar", "MG"), ("Grece", "GR"), ("Japa", "JP"),
    ("in Italy", ""), ("Island", ""), ("Atlantis", ""), ("X", ""),
  ])
  func misspellingsAreSuggestedAtMost(text: String, code: String) {
    guard case .unknown(let nearest) = CountryNames.standard.reading(of: text) else {
      #expect(text == "Madagaskar")
      return
    }
    #expect(nearest?.code ?? "" == code)
  }

  @Test func anEmptyCellIsNoCountry() {
    #expect(CountryNames.standard.reading(of: " ") == .absent)
  }

  @Test func whatAUserSaysComesFirst() {
    let names = CountryNames(overrides: [
      ("Georgia", .init(country: Country(code: "US"), note: "the state")),
      ("Ottoman Empire", .init(country: Country(code: "TR"))),
      ("England", .init(country: nil)),
    ])
    #expect(
      names.reading(of: "GEORGIA")
        == .country(Country(code: "US")!, note: "as the user says: the state"))
    #expect(names.reading(of: "Ottoman Empire").country?.code == "TR")
    #expect(names.reading(of: "England") == .unknown(nearest: nil))
    #expect(names.reading(of: "Iran").country?.code == "IR")
  }

  /// Every country column of the shared material: what is left are misspellings and city names.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func everyCountryOfTheRealFilesIsReadOrFlagged() throws {
    let files = [
      ("twinnings-wikipedia-2026/twin_cities.csv", [1, 5]),
      ("twinnings-wikipedia-2026/twin_cities_raw.csv", [1, 3]),
      ("twinnings-wikipedia-2026/missing_cities.csv", [1]),
      ("twinnings-wikidata-2022/nodes.csv", [2]), ("twinnings-baltic-dated/dyad.hans.csv", [1, 3]),
      ("memberships-creative-cities/derived_uccn_members.csv", [1]),
      ("memberships-eurocities/gpm_mayors_for_democracy_signatures.csv", [1]),
      ("memberships-covenant-of-mayors/signatories.csv", [5]),
    ]
    var unknown: Set<String> = []
    for (file, columns) in files {
      let rows = commaSeparatedRows(try SharedMaterial.bytes("data/" + file)).dropFirst()
      for row in rows {
        for column in columns where column < row.count {
          if case .unknown = CountryNames.standard.reading(of: row[column]) {
            unknown.insert(row[column])
          }
        }
      }
    }
    #expect(
      unknown.sorted() == ["Grece", "Island", "Japa", "Kazakhstah", "in Italy", "israel🇮🇱🇮🇱"])
  }
}
