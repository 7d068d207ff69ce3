import CityNetworks
import GraphFormats

/// Imports a table in which each row names two cities, with or without countries and places.
///
/// A city is its name and its country exactly as written, apart from blanks around them; nothing
/// is folded or guessed. Columns are found by their names or, if those are unknown, by their
/// number: two (names), four (name, country), eight (name, country, latitude, longitude).
/// Named columns `weight` and `date` (`year`, `since`) are read as well, and further columns whose
/// filled cells are all numbers as quantities.
public struct PairsImporter: Importer {
  /// The importer called `pairs`.
  public let descriptor = ImporterDescriptor(
    id: "pairs", title: "A table with two cities in each row")

  /// An importer; it has no options of its own.
  public init() {}

  /// Whether exactly one of the files is a table with columns for two cities.
  ///
  /// A table that says of each row the relation and the status is a list of edges, as `citynet export`
  /// writes it, whose statements `GraphFileImporter` reads.
  public func recognizes(_ files: [InputFile]) -> Bool {
    guard tables(among: files).count == 1 else { return false }
    let isExported =
      files.count == 1
      && (DelimitedTable.header(of: files[0]).map { header in
        Set(["source", "target", "relation", "status"]).isSubset(of: header)
      } ?? false)
    return !isExported
  }

  /// The dataset of a table of pairs.
  ///
  /// - Complexity: O(rows · log rows).
  public func importing(_ input: ImportInput) throws(ImportError) -> ImportedDataset {
    let file = try chosenFile(input.files)
    let table = try DelimitedTable.of(file)
    var draft = DraftNetwork()
    draft.noteUnread(input.files, read: [file])
    let columns = try PairColumns.find(in: table, &draft)
    let read = columns.first.all + columns.second.all + [columns.weight, columns.date]
    let numbers = NumberColumns(of: table, beside: read, &draft)
    draft.noteUnread(table, read: read + numbers.indices)
    for row in table.rows where !row.isBlank {
      take(row, of: table, columns, numbers, &draft)
    }
    return DatasetComposer(draft, of: [file], input).dataset()
  }

  private func take(
    _ row: DelimitedRow, of table: DelimitedTable, _ columns: PairColumns,
    _ numbers: NumberColumns, _ draft: inout DraftNetwork
  ) {
    let names = [row.value(columns.first.name), row.value(columns.second.name)]
    guard names.allSatisfy({ !$0.isEmpty }) else {
      let named = names.first { !$0.isEmpty }
      let what = named.map { "only '\($0.abridged)' is named" } ?? "no city is named"
      draft.leaveOutRow(file: table.file, line: row.line, "\(what); the row is left out")
      return
    }
    let a = city(in: row, of: table, columns.first, &draft)
    let b = city(in: row, of: table, columns.second, &draft)
    let weight = draft.weight(row.value(columns.weight), file: table.file, line: row.line)
    let date = draft.date(row.value(columns.date), file: table.file, line: row.line)
    draft.join(
      DraftTie(
        a: a, b: b, weight: weight, quantities: numbers.quantities(of: row), date: date,
        file: table.file, line: row.line))
  }

  private func city(
    in row: DelimitedRow, of table: DelimitedTable, _ end: PairColumns.End,
    _ draft: inout DraftNetwork
  ) -> Int {
    let name = row.value(end.name)
    let country = row.value(end.country)
    let coordinate = draft.coordinate(
      row.value(end.latitude), row.value(end.longitude), file: table.file, line: row.line)
    return draft.describe(
      CityKey(name: name, country: country),
      CityDescription(
        name: name, country: country, coordinate: coordinate, population: nil,
        file: table.file, line: row.line))
  }

  private func chosenFile(_ files: [InputFile]) throws(ImportError) -> InputFile {
    if files.count == 1 { return files[0] }
    let tables = tables(among: files)
    guard tables.count == 1 else {
      let names = tables.map(\.name).joined(separator: ", ")
      throw ImportError(
        problem: tables.isEmpty
          ? "none of the \(files.count) files has columns for two cities"
          : "\(tables.count) files have columns for two cities (\(names))",
        remedy: "Give one file.")
    }
    return tables[0]
  }

  private func tables(among files: [InputFile]) -> [InputFile] {
    files.filter { file in
      guard let header = DelimitedTable.header(of: file) else { return false }
      return PairColumns(named: header) != nil || PairColumns.mayBeTwoNames(header)
    }
  }
}

/// Where a table of pairs keeps its two cities.
struct PairColumns {
  /// The columns of one of the two cities.
  struct End {
    let name: Int
    var country: Int?
    var latitude: Int?
    var longitude: Int?

    var all: [Int?] { [name, country, latitude, longitude] }
  }

  let first: End
  let second: End
  let weight: Int?
  let date: Int?

  /// The columns as their names tell, or else as their number does.
  static func find(
    in table: DelimitedTable, _ draft: inout DraftNetwork
  ) throws(ImportError) -> PairColumns {
    if let columns = PairColumns(named: table.header) { return columns }
    let count = table.header.count
    guard let columns = PairColumns(count: count) else {
      throw ImportError(
        file: table.file, line: table.headerLine,
        problem: "the names of the \(count) columns do not tell where the two cities are",
        remedy: "Call them city1, country1, lat1, lng1, city2, country2, lat2, lng2.")
    }
    let names = table.header.map { "'\($0.abridged)'" }.joined(separator: ", ")
    draft.doubt(
      .columns, table.file, table.headerLine,
      "the columns \(names) are taken by their order; is the first line a header?")
    return columns
  }

  /// Whether two columns can be the names of two cities: neither is called by something else, and
  /// they are not called the ends of an edge.
  static func mayBeTwoNames(_ header: [String]) -> Bool {
    guard header.count == 2, EndColumns(named: header) == nil else { return false }
    let others =
      ColumnWords.country + ColumnWords.latitude + ColumnWords.longitude + ColumnWords.population
      + ColumnWords.weight + ColumnWords.date + MembershipColumns.joining
      + MembershipColumns.organizations + ["region", "type", "wikidataid", "qid", "status"]
    return ColumnWords.column(others, in: header) == nil
  }

  init?(named header: [String]) {
    let names = header.map { EndColumns.plain($0) }
    func end(_ number: Int) -> End? {
      guard let name = Self.find(Self.names[number], names) else { return nil }
      return End(
        name: name, country: Self.find(Self.countries[number], names),
        latitude: Self.find(Self.latitudes[number], names),
        longitude: Self.find(Self.longitudes[number], names))
    }
    guard let first = end(0), let second = end(1) else { return nil }
    self.first = first
    self.second = second
    weight = ColumnWords.column(ColumnWords.weight, in: header)
    date = ColumnWords.column(ColumnWords.date, in: header)
  }

  private init?(count: Int) {
    switch count {
    case 2: (first, second) = (End(name: 0), End(name: 1))
    case 4: (first, second) = (End(name: 0, country: 1), End(name: 2, country: 3))
    case 8:
      first = End(name: 0, country: 1, latitude: 2, longitude: 3)
      second = End(name: 4, country: 5, latitude: 6, longitude: 7)
    default: return nil
    }
    (weight, date) = (nil, nil)
  }

  private static func find(_ words: [String], _ names: [String]) -> Int? {
    words.lazy.compactMap { names.firstIndex(of: $0) }.first
  }

  private static let names = [
    [
      "city1", "name1", "town1", "cityname1", "citya", "sourcecity", "sourcename", "source", "from",
    ],
    ["city2", "name2", "town2", "cityname2", "cityb", "targetcity", "targetname", "target", "to"],
  ]
  private static let countries = [
    ["country1", "iso1", "countrya", "sourcecountry", "fromcountry"],
    ["country2", "iso2", "countryb", "targetcountry", "tocountry"],
  ]
  private static let latitudes = [
    ["lat1", "latitude1", "sourcelat", "sourcelatitude", "fromlat"],
    ["lat2", "latitude2", "targetlat", "targetlatitude", "tolat"],
  ]
  private static let longitudes = [
    [
      "lng1", "lon1", "long1", "longitude1", "sourcelng", "sourcelon", "sourcelongitude", "fromlng",
    ],
    ["lng2", "lon2", "long2", "longitude2", "targetlng", "targetlon", "targetlongitude", "tolng"],
  ]
}
