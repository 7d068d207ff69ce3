import CityNetworks
public import GraphFormats

/// Makes the compact file of a gazetteer from a table.
///
/// Columns: `geonameid`, `name`, `latitude`, `longitude`, `countrycode`, and if there are any
/// `admin1code`, `population`, `wikidata`, `alternatenames` with `|` between them. The same cities
/// in any order give the same bytes.
public struct GazetteerCompiler: Sendable {
  /// What the data are and whom to credit for them; kept in the file.
  public let source: String

  /// A compiler that notes this source.
  public init(source: String) { self.source = source }

  /// The bytes of the compact file.
  ///
  /// - Throws: `GazetteerError` for a missing column or a value that cannot be right.
  /// - Complexity: O(names · log names).
  public func compact(_ table: DelimitedTable) throws(GazetteerError) -> [UInt8] {
    let cities = try Row.all(of: table)
    var text: [UInt8] = []
    var records: [UInt8] = []
    var names: [(folded: [UInt8], offset: UInt32)] = []
    for city in cities {
      for number in [
        UInt32(city.geonames), Self.steps(city.latitude), Self.steps(city.longitude),
        UInt32(city.population),
      ] {
        GazetteerLayout.append(number, to: &records)
      }
      records += Array(city.country.utf8) + [0, 0]
      GazetteerLayout.append(UInt32(city.item), to: &records)
      GazetteerLayout.append(UInt32(text.count), to: &records)
      text += Array(city.division.utf8) + [GazetteerLayout.lineFeed]
      for name in city.names {
        names.append((NameFolding.bytes(of: name.unicodeScalars), UInt32(text.count)))
        text += Array(name.utf8) + [GazetteerLayout.lineFeed]
      }
    }
    names.sort { a, b in
      a.folded == b.folded ? a.offset < b.offset : a.folded.lexicographicallyPrecedes(b.folded)
    }
    var body = Array(source.utf8)
    while !body.count.isMultiple(of: 4) { body.append(0) }
    body += records
    for name in names { GazetteerLayout.append(name.offset, to: &body) }
    body += text
    var bytes = GazetteerLayout.mark
    for count in [cities.count, names.count, text.count, source.utf8.count] {
      GazetteerLayout.append(UInt32(count), to: &bytes)
    }
    GazetteerLayout.append(GazetteerLayout.checksum(body[...]), to: &bytes)
    return bytes + body
  }

  private static func steps(_ degrees: Double) -> UInt32 {
    UInt32(bitPattern: Int32((degrees * GazetteerLayout.stepsPerDegree).rounded()))
  }

  /// A city of the table.
  private struct Row {
    let geonames: Int
    let latitude: Double
    let longitude: Double
    let population: Int
    let country: String
    let item: Int
    let division: String
    /// The preferred name, then the others that fold to something else.
    let names: [String]

    static func all(of table: DelimitedTable) throws(GazetteerError) -> [Row] {
      func column(_ name: String) throws(GazetteerError) -> Int {
        if let place = table.header.firstIndex(of: name) { return place }
        throw GazetteerError(
          file: table.file, line: table.headerLine, problem: "there is no column '\(name)'",
          remedy: "Call the columns as Datasets/gazetteer/README.md lists them.")
      }
      let needed = [
        try column("geonameid"), try column("name"), try column("latitude"),
        try column("longitude"), try column("countrycode"),
      ]
      let others = ["admin1code", "population", "wikidata", "alternatenames"].map {
        table.header.firstIndex(of: $0)
      }
      var rows: [Row] = []
      for row in table.rows {
        func cell(_ place: Int?) -> String { place.map { RawTable.trimmed(row.fields[$0]) } ?? "" }
        guard let number = UInt32(cell(needed[0])), number > 0, !cell(needed[1]).isEmpty,
          let latitude = Double(cell(needed[2])), let longitude = Double(cell(needed[3])),
          Coordinate(latitude: latitude, longitude: longitude) != nil,
          cell(needed[4]).utf8.count == 2
        else {
          throw GazetteerError(
            file: table.file, line: row.line,
            problem: "the row has no number, name, place and two-letter country",
            remedy: "Correct or leave out the row.")
        }
        let name = cell(needed[1])
        var seen: Set<[UInt8]> = [NameFolding.bytes(of: name.unicodeScalars)]
        let aliases = list(cell(others[3])).filter {
          let key = NameFolding.bytes(of: $0.unicodeScalars)
          return !key.isEmpty && seen.insert(key).inserted
        }
        rows.append(
          Row(
            geonames: Int(number), latitude: latitude, longitude: longitude,
            population: Int(UInt32(cell(others[1])) ?? 0), country: cell(needed[4]),
            item: Int(UInt32(cell(others[2]).drop { $0 == "Q" }) ?? 0), division: cell(others[0]),
            names: ([name] + aliases).map { name in
              String(name.map { $0.isNewline ? " " : $0 })
            }))
      }
      rows.sort { $0.geonames < $1.geonames }
      if let twice = zip(rows, rows.dropFirst()).first(where: { $0.geonames == $1.geonames }) {
        throw GazetteerError(
          file: table.file, problem: "the number \(twice.0.geonames) stands in two rows",
          remedy: "Leave out one of them.")
      }
      return rows
    }
  }
}
