/// Land, borders and the middles of countries, as a file of outlines holds them.
///
/// The format is described in `Datasets/outlines/README.md`.
public struct Outlines: Sendable {
  /// Where a country's name may be written.
  public struct Country: Hashable, Sendable {
    /// The ISO 3166-1 code of two letters.
    public let code: String
    /// The middle of its largest part.
    public let middle: MapPoint
  }

  /// Whom to thank, with the license.
  public let source: String
  /// Closed lines with land at the left hand; land-locked seas go round with the clock.
  public let coasts: [[MapPoint]]
  /// Lines between two countries.
  public let borders: [[MapPoint]]
  /// The countries, by code.
  public let countries: [Country]

  /// Outlines of one's own.
  public init(
    source: String, coasts: [[MapPoint]], borders: [[MapPoint]] = [], countries: [Country] = []
  ) {
    self.source = source
    self.coasts = coasts
    self.borders = borders
    self.countries = countries
  }

  /// The outlines that a file holds; `file` names it in messages.
  ///
  /// - Complexity: O(bytes).
  /// - Throws: ``OutlinesError``.
  public init(_ bytes: [UInt8], file: String) throws(OutlinesError) {
    var reader = try OutlinesReader(bytes, file: file)
    source = try reader.text()
    coasts = try reader.lines()
    borders = try reader.lines()
    countries = try reader.countries()
    try reader.requireEnd()
  }

  /// Whether land lies at a place.
  ///
  /// - Complexity: O(points).
  package func isLand(at point: MapPoint) -> Bool {
    // The North Pole is sea; every coast crossed on the way there changes sides.
    var isLand = false
    for coast in coasts {
      guard var last = coast.last else { continue }
      for next in coast {
        let a = (last.longitude - point.longitude).wrapped
        let b = a + (next.longitude - last.longitude).wrapped
        let crossing = last.latitude - (next.latitude - last.latitude) * a / (b - a)
        if (a < 0) != (b < 0), crossing > point.latitude { isLand.toggle() }
        last = next
      }
    }
    return isLand
  }
}

/// Why a file of outlines cannot be read.
public struct OutlinesError: Error, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The first bytes are not those of such a file.
    case otherKind
    /// The content does not fit its checksum, or breaks off.
    case damaged
  }

  /// The file.
  public let file: String
  /// What is wrong with it.
  public let reason: Reason

  /// What is wrong with the file, and what to do.
  public var description: String {
    switch reason {
    case .otherKind:
      "\(file): this is no file of outlines, version 1. Give one made with "
        + "Datasets/outlines/compile.sh."
    case .damaged:
      "\(file): the outlines do not fit their checksum; the file is damaged or cut off. Copy it "
        + "again, or make it with Datasets/outlines/compile.sh."
    }
  }
}
