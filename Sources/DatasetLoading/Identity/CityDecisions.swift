public import CityNetworks
public import GraphFormats

/// What people have decided about doubtful rows, read from a review file that they filled in.
public struct CityDecisions: Sendable {
  /// What was decided about one mention.
  public enum Decision: Hashable, Sendable {
    /// It is the city with this GeoNames number.
    case city(Int)
    /// It is none of the gazetteer's cities.
    case none
  }

  private struct Key: Hashable {
    let name: String
    let country: String
    /// The place in steps of a thousandth of a degree, as files round it in different ways.
    let latitude: Int?
    let longitude: Int?
  }

  /// No decisions.
  public static let none = CityDecisions(byKey: [:])

  private let byKey: [Key: Decision]

  /// The number of decisions.
  public var count: Int { byKey.count }

  private init(byKey: [Key: Decision]) { self.byKey = byKey }

  /// The decisions of a review file; rows without a decision are still open.
  ///
  /// - Throws: `GazetteerError` for a decision that is neither `none` nor the number of a city of
  ///   the gazetteer, or for two decisions about one thing.
  public init(
    _ table: DelimitedTable, gazetteer: Gazetteer, countries: CountryNames = .standard
  ) throws(GazetteerError) {
    let wanted = ["name", "country", "lat", "lon", "decision"]
    let columns = wanted.map { table.header.firstIndex(of: $0) }
    if let missing = columns.firstIndex(of: nil) {
      throw GazetteerError(
        file: table.file, line: table.headerLine,
        problem: "there is no column '\(wanted[missing])'",
        remedy: "Give a file that `citynet resolve --review` wrote.")
    }
    var byKey: [Key: Decision] = [:]
    for row in table.rows where !row.value(columns[4]).isEmpty {
      let cells = columns.map { row.value($0) }
      let coordinate = Double(cells[2]).flatMap { latitude in
        Double(cells[3]).flatMap { Coordinate(latitude: latitude, longitude: $0) }
      }
      let mention = PlaceMention(name: cells[0], country: cells[1], coordinate: coordinate)
      let decision: Decision
      if cells[4].lowercased() == "none" {
        decision = .none
      } else if let number = Int(cells[4]), gazetteer.city(geonames: number) != nil {
        decision = .city(number)
      } else {
        throw GazetteerError(
          file: table.file, line: row.line,
          problem: "the decision '\(cells[4])' is no GeoNames number of the gazetteer",
          remedy: "Write a number from the column candidates, or none, or leave the cell empty.")
      }
      let key = Self.key(mention, countries.reading(of: cells[1]))
      if let other = byKey[key], other != decision {
        throw GazetteerError(
          file: table.file, line: row.line,
          problem: "'\(cells[0])' (\(cells[1])) is decided in two ways",
          remedy: "Keep one of the two rows.")
      }
      byKey[key] = decision
    }
    self.init(byKey: byKey)
  }

  /// What was decided about a mention whose country is read like this; nil if it is open.
  func decision(on mention: PlaceMention, in country: CountryReading) -> Decision? {
    byKey.isEmpty ? nil : byKey[Self.key(mention, country)]
  }

  private static func key(_ mention: PlaceMention, _ country: CountryReading) -> Key {
    func step(_ degrees: Double?) -> Int? { degrees.map { Int(($0 * 1000).rounded()) } }
    return Key(
      name: mention.name, country: country.country?.code ?? mention.country,
      latitude: step(mention.coordinate?.latitude), longitude: step(mention.coordinate?.longitude))
  }
}
