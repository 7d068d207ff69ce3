/// A country or territory with a code of its own in ISO 3166-1, or Kosovo (XK).
public struct Country: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The two letters of ISO 3166-1, upper case: "IR".
  public let code: String
  /// The English name in common use: "Iran".
  public let name: String
  /// The sub-region of UN M49.
  ///
  /// UN M49 places neither Taiwan nor Kosovo; here they stand in Eastern Asia and in Southern
  /// Europe. Antarctica is its own region.
  public let region: Region

  /// The English name.
  public var description: String { name }

  /// Orders countries by their codes.
  public static func < (a: Country, b: Country) -> Bool { a.code < b.code }

  /// Two countries are the same if their codes are.
  public static func == (a: Country, b: Country) -> Bool { a.code == b.code }

  /// Adds the code, which stands for the rest.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// All countries in the order of their codes.
  public static let all: [Country] = table.flatMap { regionCode, entries in
    entries.split(separator: ";").map { entry in
      let entry = entry.drop { $0 == " " || $0 == "\n" }
      guard let region = Region(code: regionCode) else {
        preconditionFailure("no region \(regionCode)")
      }
      return Country(
        code: String(entry.prefix(2)), name: String(entry.dropFirst(3)), region: region)
    }
  }.sorted()

  /// The country with this code, in whatever case; nil if there is none.
  public init?(code: String) {
    guard let country = Self.byCode[code] ?? Self.byCode[code.uppercased()] else { return nil }
    self = country
  }

  private init(code: String, name: String, region: Region) {
    self.code = code
    self.name = name
    self.region = region
  }

  private static let byCode: [String: Country] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.code, $0) })
}
