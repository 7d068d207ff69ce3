public import GraphFormats

/// Which columns of a table name cities: one or two per row.
public struct PlaceColumns: Sendable, Hashable {
  /// The columns of one city.
  public struct End: Sendable, Hashable {
    /// The column of the name.
    public let name: Int
    /// The column of the country.
    public let country: Int?
    /// The column of the latitude.
    public let latitude: Int?
    /// The column of the longitude.
    public let longitude: Int?
    /// The column of a GeoNames number.
    public let geonames: Int?
  }

  /// The names of columns that a user gives; the first of each kind belong together, and so on.
  public struct Named: Sendable {
    /// The columns of names.
    public let names: [String]
    /// The columns of countries.
    public let countries: [String]
    /// The columns of latitudes.
    public let latitudes: [String]
    /// The columns of longitudes.
    public let longitudes: [String]

    /// Names of columns; an empty list of names leaves all to be found.
    public init(
      names: [String] = [], countries: [String] = [], latitudes: [String] = [],
      longitudes: [String] = []
    ) {
      self.names = names
      self.countries = countries
      self.latitudes = latitudes
      self.longitudes = longitudes
    }
  }

  /// One or two cities.
  public let ends: [End]

  /// The columns of a table, as a user names them, else as their names tell.
  ///
  /// - Throws: `GazetteerError` if a named column is not there, or if no column tells a name.
  public init(of table: DelimitedTable, named: Named = Named()) throws(GazetteerError) {
    if !named.names.isEmpty {
      ends = try Self.ends(of: table, named)
    } else if let pairs = PairColumns(named: table.header) {
      ends = [pairs.first, pairs.second].map { end in
        End(
          name: end.name, country: end.country, latitude: end.latitude, longitude: end.longitude,
          geonames: nil)
      }
    } else if let name = ColumnWords.column(ColumnWords.name, in: table.header) {
      let header = table.header
      ends = [
        End(
          name: name, country: ColumnWords.column(ColumnWords.country, in: header),
          latitude: ColumnWords.column(ColumnWords.latitude, in: header),
          longitude: ColumnWords.column(ColumnWords.longitude, in: header),
          geonames: ColumnWords.column(["geonames", "geonameid", "geonamesid"], in: header))
      ]
    } else {
      throw GazetteerError(
        file: table.file, line: table.headerLine,
        problem: "the names of the \(table.header.count) columns do not tell where the cities are",
        remedy: "Name them with --column, and --country-column, --lat-column, --lon-column.")
    }
  }

  private static func ends(
    of table: DelimitedTable, _ named: Named
  ) throws(GazetteerError) -> [End] {
    func position(_ names: [String], _ place: Int) throws(GazetteerError) -> Int? {
      guard place < names.count else { return nil }
      if let found = table.header.firstIndex(where: { $0.trimmed == names[place] }) { return found }
      let near = Spelling.nearest(to: names[place], among: table.header)
      throw GazetteerError(
        file: table.file, line: table.headerLine, problem: "there is no column '\(names[place])'",
        remedy: near.map { "Did you mean '\($0)'?" }
          ?? "Columns are: \(table.header.joined(separator: ", ")).")
    }
    var ends: [End] = []
    for place in named.names.indices {
      guard let name = try position(named.names, place) else { continue }
      ends.append(
        End(
          name: name, country: try position(named.countries, place),
          latitude: try position(named.latitudes, place),
          longitude: try position(named.longitudes, place), geonames: nil))
    }
    return ends
  }
}
