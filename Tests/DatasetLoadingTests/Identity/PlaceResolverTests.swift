import CityNetworks
import DatasetLoading
import Foundation
import Testing

struct PlaceResolverTests {
  private let resolver = PlaceResolver(GazetteerSample.small)

  private func place(_ latitude: Double, _ longitude: Double) -> Coordinate? {
    Coordinate(latitude: latitude, longitude: longitude)
  }

  @Test(arguments: [
    ("Urumqi", 1_529_102), ("U\u{308}ru\u{308}mqi", 1_529_102), ("Xi'an", 1_790_630),
    ("Xi’an", 1_790_630), ("Xian", 1_790_630), ("西安", 1_790_630), ("Iasi", 675_810),
    ("Hyderabad, Pakistan", 1_176_734), ("Hyderabad (IN)", 1_269_843),
    ("Portland, Oregon", 5_746_545), ("Portland, ME", 4_975_802), ("Hyderabad, IN", 1_269_843),
    ("London, Canada", 6_058_560),
    ("St. Pölten", 2_778_067), ("St Polten", 2_778_067), ("1269843", 1_269_843),
    ("Hamburg, Deutschland", 2_911_298), ("ZURICH", 2_657_896),
  ])
  func aNameLeadsToItsCity(text: String, number: Int) {
    let match = resolver.resolution(of: PlaceQuery(text: text)).match
    #expect(match?.city.geonames ?? 0 == number)
  }

  @Test func severalCitiesOfOneNameAreNotChosenFrom() {
    let hyderabad = resolver.resolution(of: PlaceQuery(text: "Hyderabad"))
    #expect(hyderabad == .ambiguous(hyderabad.candidates))
    #expect(hyderabad.candidates.map(\.geonames) == [1_269_843, 1_176_734])
    // London in England is twenty times as large as London in Ontario, but no country is given.
    #expect(resolver.resolution(of: PlaceQuery(text: "London")).match == nil)
    let portland = PlaceQuery(name: "Portland", country: Country(code: "US"))
    #expect(resolver.resolution(of: portland).candidates.count == 2)
  }

  /// Rye in England has 9,000 inhabitants and stands in no list of larger cities.
  @Test func aNameThatACityTooSmallForTheGazetteerSharesIsAmbiguous() {
    #expect(resolver.resolution(of: PlaceQuery(text: "Rye")).match == nil)
    let american = PlaceQuery(name: "Rye", country: Country(code: "US"))
    #expect(resolver.resolution(of: american).match?.city.geonames == 5_134_693)
  }

  @Test func anotherNameOfALargeCityDoesNotBeatTheNameOfASmallOne() throws {
    let table = """
      geonameid,name,latitude,longitude,countrycode,admin1code,population,alternatenames
      5099836,Jersey City,40.72816,-74.07764,US,NJ,264290,Hudson
      5158164,Hudson,41.24006,-81.44067,US,OH,22437,

      """
    let resolver = PlaceResolver(
      try Gazetteer(GazetteerSample.bytes(of: table), file: "hudson.gazetteer"))
    let country = Country(code: "US")
    for place in [nil, place(40.6967, -74.0283)] {
      let found = resolver.resolution(
        of: PlaceQuery(name: "Hudson", country: country, coordinate: place))
      #expect(found.match == nil && found.candidates.map(\.geonames) == [5_099_836, 5_158_164])
    }
    let there = PlaceQuery(name: "Hudson", country: country, coordinate: place(41.24, -81.44))
    #expect(resolver.resolution(of: there).match?.city.geonames == 5_158_164)
  }

  @Test func thePlaceDecidesAmongCitiesOfOneName() {
    let query = PlaceQuery(name: "Hyderabad", coordinate: place(25.4, 68.4))
    let match = resolver.resolution(of: query).match
    #expect(match?.city.geonames == 1_176_734 && match?.certainty == .likely)
    #expect(match?.reason == "name and place")
  }

  @Test func aPlaceInAnotherCountryIsToldAndNothingIsChosen() throws {
    let query = PlaceQuery(
      name: "Perth", country: Country(code: "GB"), coordinate: place(-31.96, 115.86))
    let resolution = resolver.resolution(of: query)
    guard case .mistaken(let other, let here) = resolution else {
      Issue.record("\(resolution)")
      return
    }
    #expect(other.geonames == 2_063_523 && here.map(\.geonames) == [2_640_358])
    #expect(resolution.match == nil)
  }

  @Test func aPlaceFarFromTheCityOfTheNameIsNotThatCity() {
    let query = PlaceQuery(
      name: "Hamburg", country: Country(code: "DE"), coordinate: place(47.5, 11.1))
    guard case .elsewhere(let cities, let distance) = resolver.resolution(of: query) else {
      Issue.record("found a city 680 km away")
      return
    }
    #expect(cities.map(\.geonames) == [2_911_298] && (670...690).contains(distance))
  }

  @Test func aDistrictIsNotItsCity() {
    for name in ["Saarbrücken (district)", "Emirate of Dubai", "Dubai (emirate)", "Dubai Emirate"] {
      guard case .region(_, let cities) = resolver.resolution(of: PlaceQuery(name: name)) else {
        Issue.record("\(name) is taken for a city")
        continue
      }
      #expect(cities.count == 1)
    }
  }

  @Test func aPartOfACityNeedsItsCityNearby() {
    func match(_ name: String) -> Int? {
      let query = PlaceQuery(
        name: name, country: Country(code: "DE"), coordinate: place(52.52, 13.40))
      return resolver.resolution(of: query).match?.city.geonames
    }
    #expect(match("Mitte (Berlin)") == 6_545_310)
    #expect(match("Berlin – Mitte") == 6_545_310)
    #expect(match("Mitte (Hamburg)") == nil)
    #expect(match("Berlin (Berlin)") == nil)
  }

  @Test(arguments: ["Atlantis", "Yash", "", " ", ",", "()", "Hyderabad, Atlantis", "9999999999"])
  func whatIsNotThereIsNotFound(name: String) {
    #expect(resolver.resolution(of: PlaceQuery(text: name)).match == nil)
  }
}

struct SpellingIndexTests {
  @Test func nearSpellingsAreSuggested() {
    let index = SpellingIndex(GazetteerSample.small)
    #expect(index.suggestions(for: "Yash").first?.city.geonames == 675_810)
    #expect(index.suggestions(for: "Yash").first?.name == "Jash")
    #expect(index.suggestions(for: "Hyderabat").map(\.city.geonames) == [1_269_843, 1_176_734])
    #expect(
      index.suggestions(for: "Hyderabat", in: Country(code: "PK")).map(\.city.geonames)
        == [1_176_734])
    #expect(index.suggestions(for: "Dubai City").first?.changes == 0)
    #expect(index.suggestions(for: "x").isEmpty && index.suggestions(for: "").isEmpty)
  }

  /// The definition, letter by letter, over all names and without an index.
  @Test(arguments: [
    "Urumtschi", "Lomdon", "Xi an", "Pert", "Berlni", "Kamianets Podilsky", "Ssian",
  ])
  func noNearSpellingIsMissed(word: String) {
    let gazetteer = GazetteerSample.small
    let numbers = GazetteerSample.table.split(separator: "\n").dropFirst().compactMap { line in
      line.split(separator: ",").first.flatMap { Int($0) }
    }
    func plain(_ name: String) -> [Character] {
      Array(
        name.lowercased().folding(options: .diacriticInsensitive, locale: nil)
          .replacing("’", with: "").replacing("'", with: "").replacing("-", with: " "))
    }
    let limit = plain(word).count <= 3 ? 1 : 2
    let expected = numbers.filter { number in
      gazetteer.names(geonames: number).contains { name in
        Self.distance(plain(word), plain(name)) <= limit
      }
    }
    let found = SpellingIndex(gazetteer).suggestions(for: word)
    #expect(Set(found.map(\.city.geonames)) == Set(expected))
  }

  /// Insertions, deletions, substitutions and swaps of neighbors, by the recursion as it stands.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        if i == 0 || j == 0 {
          table[i][j] = i + j
          continue
        }
        let same = a[i - 1] == b[j - 1] ? 0 : 1
        table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + same)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }
}
