import CityNetworks

/// The cities of the world with their names in all scripts, read from one compact file.
///
/// Nothing is read in advance: the names lie in the file in the order of their folded forms, and a
/// look-up halves them. Opening costs one pass over the bytes for the checksum.
public struct Gazetteer: Sendable {
  /// What the data are and whom to credit for them.
  public let source: String
  /// The number of cities.
  public let cityCount: Int
  /// The number of names, the preferred ones among them.
  public let nameCount: Int
  /// The file as given.
  private let bytes: [UInt8]
  private let records: Int
  private let index: Int
  private let text: Int

  /// One name of one city.
  struct Entry: Hashable {
    /// Which city, in the order of GeoNames numbers.
    let city: Int
    /// Whether it is the name that the gazetteer prefers.
    let isPreferred: Bool
  }

  /// The gazetteer that a file holds.
  ///
  /// - Throws: `GazetteerError` if the file is none, is cut off or has been changed.
  /// - Complexity: O(bytes), a millisecond for five megabytes.
  public init(_ bytes: [UInt8], file: String) throws(GazetteerError) {
    let remedy = "Make it again as Datasets/gazetteer/README.md says, or get a fresh copy."
    let header = GazetteerLayout.headerLength
    guard bytes.starts(with: GazetteerLayout.mark.dropLast()), bytes.count >= header else {
      throw GazetteerError(file: file, problem: "the file is no gazetteer", remedy: remedy)
    }
    guard bytes[7] == GazetteerLayout.mark[7] else {
      throw GazetteerError(
        file: file, problem: "the gazetteer has a version that this program does not read",
        remedy: remedy)
    }
    func number(_ place: Int) -> Int { Int(Self.number(bytes, place)) }
    let (cities, names, textLength, noteLength) = (number(8), number(12), number(16), number(20))
    records = header + (noteLength + 3) / 4 * 4
    index = records + cities * GazetteerLayout.recordLength
    text = index + names * 4
    guard text + textLength == bytes.count else {
      throw GazetteerError(
        file: file,
        problem: "the gazetteer has \(bytes.count) bytes where \(text + textLength) are announced",
        remedy: remedy)
    }
    let announced = UInt64(number(24)) | UInt64(number(28)) << 32
    guard GazetteerLayout.checksum(bytes[header...]) == announced else {
      throw GazetteerError(
        file: file, problem: "the bytes of the gazetteer do not have the sum that it announces",
        remedy: remedy)
    }
    source = String(decoding: bytes[header..<(header + noteLength)], as: UTF8.self)
    (cityCount, nameCount) = (cities, names)
    self.bytes = bytes
  }

  /// The city with this GeoNames number. O(log cities).
  public func city(geonames: Int) -> GazetteerCity? {
    guard geonames > 0 else { return nil }
    let place = Self.lowerBound(cityCount) { record(of: $0, 0) < geonames }
    return place < cityCount && record(of: place, 0) == geonames ? city(at: place) : nil
  }

  /// All names of the city with this GeoNames number, the preferred one first.
  public func names(geonames: Int) -> [String] {
    let place = Self.lowerBound(cityCount) { record(of: $0, 0) < geonames }
    guard place < cityCount, record(of: place, 0) == geonames else { return [] }
    let end = place + 1 < cityCount ? record(of: place + 1, 24) : bytes.count - text
    var names: [String] = []
    var start = line(at: record(of: place, 24)).endIndex + 1 - text
    while start < end {
      let line = line(at: start)
      names.append(String(decoding: line, as: UTF8.self))
      start = line.endIndex + 1 - text
    }
    return names
  }

  /// The cities that go by a name, whatever its case, marks and apostrophes, the largest first.
  public func cities(named name: String) -> [GazetteerCity] {
    entries(folded: NameFolding.bytes(of: name.unicodeScalars)).map { city(at: $0.city) }
      .sorted { Self.precedes($0, $1) }
  }

  /// Larger cities before smaller ones, then by GeoNames number.
  static func precedes(_ a: GazetteerCity, _ b: GazetteerCity) -> Bool {
    (b.population, a.geonames) < (a.population, b.geonames)
  }

  /// The cities with a name that folds to `key`, each once. O(log names) foldings.
  func entries(folded key: [UInt8]) -> [Entry] {
    if key.isEmpty { return [] }
    var place = Self.lowerBound(nameCount) { folded($0).lexicographicallyPrecedes(key) }
    var found: [Entry] = []
    while place < nameCount, folded(place) == key {
      let entry = entry(at: place)
      if let known = found.firstIndex(where: { $0.city == entry.city }) {
        if entry.isPreferred { found[known] = entry }
      } else {
        found.append(entry)
      }
      place += 1
    }
    return found
  }

  /// The city with this number in the order of GeoNames numbers.
  func city(at place: Int) -> GazetteerCity {
    let start = records + place * GazetteerLayout.recordLength
    func signed(_ offset: Int) -> Double {
      Double(Int32(bitPattern: Self.number(bytes, start + offset))) / GazetteerLayout.stepsPerDegree
    }
    let division = line(at: record(of: place, 24))
    let item = record(of: place, 20)
    return GazetteerCity(
      geonames: record(of: place, 0),
      name: String(decoding: line(at: division.endIndex + 1 - text), as: UTF8.self),
      country: country(of: place), division: String(decoding: division, as: UTF8.self),
      coordinate: coordinate(signed(4), signed(8)),
      population: record(of: place, 12), wikidata: item == 0 ? nil : "Q\(item)")
  }

  private func coordinate(_ latitude: Double, _ longitude: Double) -> Coordinate {
    guard let point = Coordinate(latitude: latitude, longitude: longitude) else {
      preconditionFailure("a gazetteer with a right checksum holds points of the Earth only")
    }
    return point
  }

  /// The country of the city with this number.
  func country(of place: Int) -> Country? {
    let start = records + place * GazetteerLayout.recordLength + 16
    return Country(code: String(decoding: bytes[start..<(start + 2)], as: UTF8.self))
  }

  /// The name at a place in the order of folded names, as it is written.
  func name(at place: Int) -> ArraySlice<UInt8> { line(at: offset(of: place)) }

  /// Which city has the name at a place in the order of folded names.
  func entry(at place: Int) -> Entry {
    let offset = offset(of: place)
    let city = Self.lowerBound(cityCount) { record(of: $0, 24) <= offset } - 1
    let start = record(of: city, 24)
    return Entry(city: city, isPreferred: line(at: start).endIndex + 1 - text == offset)
  }

  /// The folded name at a place in their order.
  func folded(_ place: Int) -> [UInt8] {
    NameFolding.bytes(of: String(decoding: name(at: place), as: UTF8.self).unicodeScalars)
  }

  private func offset(of place: Int) -> Int { Int(Self.number(bytes, index + place * 4)) }

  private func record(of place: Int, _ offset: Int) -> Int {
    Int(Self.number(bytes, records + place * GazetteerLayout.recordLength + offset))
  }

  private func line(at offset: Int) -> ArraySlice<UInt8> {
    var end = text + offset
    while end < bytes.count, bytes[end] != GazetteerLayout.lineFeed { end += 1 }
    return bytes[(text + offset)..<end]
  }

  private static func number(_ bytes: [UInt8], _ place: Int) -> UInt32 {
    UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
      | UInt32(bytes[place + 3]) << 24
  }

  /// How many of the places 0..<count, which come first, fulfil the condition.
  private static func lowerBound(_ count: Int, where precedes: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if precedes(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
