/// A country or territory with a code of its own in ISO 3166-1, or Kosovo (XK).
public struct Country: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Where the country stands in the order of codes; all that is stored, so copies are cheap.
  private let position: UInt8

  /// The two letters of ISO 3166-1, upper case: "IR".
  public var code: String { Self.entries[Int(position)].code }
  /// The English name in common use: "Iran".
  public var name: String { Self.entries[Int(position)].name }
  /// The sub-region of UN M49.
  ///
  /// UN M49 places neither Taiwan nor Kosovo; here they stand in Eastern Asia and in Southern
  /// Europe. Antarctica is its own region.
  public var region: Region { Self.entries[Int(position)].region }

  /// The English name.
  public var description: String { name }

  /// Orders countries by their codes.
  public static func < (a: Country, b: Country) -> Bool { a.position < b.position }

  /// All countries in the order of their codes.
  public static let all: [Country] = entries.indices.map { Country(position: UInt8($0)) }

  /// The country with this code, in whatever case; nil if there is none.
  public init?(code: String) {
    guard let country = Self.byCode[code] ?? Self.byCode[code.uppercased()] else { return nil }
    self = country
  }

  private init(position: UInt8) { self.position = position }

  private struct Entry {
    let code: String
    let name: String
    let region: Region
  }

  private static let entries: [Entry] = table.flatMap { regionCode, countries in
    countries.split(separator: ";").map { country in
      let country = country.drop { $0 == " " || $0 == "\n" }
      guard let region = Region(code: regionCode) else {
        preconditionFailure("no region \(regionCode)")
      }
      return Entry(
        code: String(country.prefix(2)), name: String(country.dropFirst(3)), region: region)
    }
  }.sorted { $0.code < $1.code }

  private static let byCode: [String: Country] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.code, $0) })
}
