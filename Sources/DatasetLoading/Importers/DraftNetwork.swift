import CityNetworks
import GraphFormats

/// What tells one city of an outside file from another: an id, or else name and country as written.
struct CityKey: Hashable {
  let id: String
  let name: String
  let country: String

  /// A city that has an id of its own.
  init(id: String) { (self.id, name, country) = (id, "", "") }

  /// A city that is known by its name and the name of its country only.
  init(name: String, country: String) { (id, self.name, self.country) = ("", name, country) }
}

/// What one row says about a city.
struct CityDescription {
  let name: String
  let country: String
  let coordinate: Coordinate?
  let population: Int?
  let file: String
  let line: Int

  /// Whether it comes first among all descriptions of a city, wherever it stands in the file.
  func precedes(_ other: CityDescription) -> Bool {
    let (a, b) = (sortKey, other.sortKey)
    if a.name != b.name { return a.name.lexicographicallyPrecedes(b.name) }
    if a.country != b.country { return a.country.lexicographicallyPrecedes(b.country) }
    return a.numbers.lexicographicallyPrecedes(b.numbers)
  }

  /// Whether it says the same, scalar by scalar.
  func says(_ other: CityDescription) -> Bool {
    coordinate == other.coordinate && population == other.population
      && name.utf8.elementsEqual(other.name.utf8) && country.utf8.elementsEqual(other.country.utf8)
  }

  private var sortKey: (name: [UInt8], country: [UInt8], numbers: [Double]) {
    // What is missing sorts last, so that a value wins over none.
    (
      Array(name.utf8), Array(country.utf8),
      [
        coordinate?.latitude ?? .infinity, coordinate?.longitude ?? .infinity,
        population.map { Double($0) } ?? .infinity,
      ]
    )
  }
}

/// A city of an outside file with everything that the file says about it.
struct DraftCity {
  let key: CityKey
  /// Different descriptions only; the first of them is the one that counts.
  var descriptions: [CityDescription]

  var name: String { descriptions[0].name }
  var country: String { descriptions[0].country }
  var file: String { descriptions[0].file }
  var line: Int { descriptions[0].line }
  var coordinate: Coordinate? { descriptions.lazy.compactMap(\.coordinate).first }
  var population: Int? { descriptions.lazy.compactMap(\.population).first }

  /// The Wikidata item, if the id of the city is one.
  var wikidata: String? {
    guard key.id.utf8.first == UInt8(ascii: "Q"), key.id.utf8.count > 1 else { return nil }
    return key.id.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) } ? key.id : nil
  }
}

/// Two cities that a row joins, by their numbers in the draft.
struct DraftTie {
  let a: Int
  let b: Int
  let weight: Double?
  /// When, as the column `date` of a dataset writes it; empty if the row does not say.
  var date = ""
  let file: String
  let line: Int
}

/// What the importers gather from outside files before ids are given and rows are merged.
struct DraftNetwork {
  private(set) var cities: [DraftCity] = []
  private(set) var ties: [DraftTie] = []
  private(set) var doubts: [ImportDoubt] = []
  private(set) var rowsRead = 0
  private(set) var incompleteRows = 0
  private var numbers: [CityKey: Int] = [:]
  private var hasYearZero = false

  func number(of key: CityKey) -> Int? { numbers[key] }

  /// Notes that a row describes a city; the same description again costs nothing.
  mutating func describe(_ key: CityKey, _ description: CityDescription) -> Int {
    guard let number = numbers[key] else {
      numbers[key] = cities.count
      cities.append(DraftCity(key: key, descriptions: [description]))
      return cities.count - 1
    }
    if !cities[number].descriptions.contains(where: { $0.says(description) }) {
      cities[number].descriptions.append(description)
    }
    return number
  }

  /// Notes that a row joins two cities.
  mutating func join(_ tie: DraftTie) {
    rowsRead += 1
    ties.append(tie)
  }

  /// Notes that a row names no two cities.
  mutating func leaveOutRow(file: String, line: Int, _ text: String) {
    rowsRead += 1
    incompleteRows += 1
    doubt(.incompleteRow, file, line, text)
  }

  /// Notes, once, that some years are 0.
  mutating func noteYearZero(file: String, line: Int) {
    if hasYearZero { return }
    hasYearZero = true
    doubt(.value, file, line, "the year 0 is read as a year that is not known, here and below")
  }

  mutating func doubt(_ kind: ImportDoubt.Kind, _ file: String, _ line: Int?, _ text: String) {
    doubts.append(ImportDoubt(kind: kind, file: file, line: line, text: text))
  }
}
