import GraphFormats

/// The names under which outside files keep what is known about one city.
enum ColumnWords {
  static let id = ["id", "qid", "wikidata", "wikidataid", "nodeid", "node", "key", "cityid"]
  /// The last is what `GMLWriter` calls a label, since GML has one of its own.
  static let name = ["name", "label", "city", "citylabel", "cityname", "title", "town", "label2"]
  static let country = ["country", "countryname", "countrylabel", "iso2", "countrycode", "iso"]
  static let latitude = ["lat", "latitude", "y"]
  static let longitude = ["lon", "lng", "long", "longitude", "x"]
  static let population = ["population", "pop", "inhabitants"]
  static let weight = ["weight"]
  static let kind = ["kind"]
  static let relation = ["relation"]
  static let status = ["status"]
  static let start = ["start"]
  static let end = ["end", "enddate", "endtime", "until"]
  static let sources = ["sources"]
  static let date = ["date", "year", "since", "signed", "startdate", "starttime"]

  /// The first column, by the order of the words, that is called by one of them.
  static func column(_ words: [String], in header: [String]) -> Int? {
    let names = header.map { EndColumns.plain($0) }
    return words.lazy.compactMap { names.firstIndex(of: $0) }.first
  }
}

extension DelimitedTable {
  /// The table that a file holds.
  static func of(_ file: InputFile) throws(ImportError) -> DelimitedTable {
    if let error = ImporterCatalog.spreadsheetError([file]) { throw error }
    do throws(DelimitedTextError) {
      return try DelimitedReader.read(file.bytes, file: file.name)
    } catch {
      throw ImportError(
        file: error.file, line: error.line, column: error.column, problem: error.problem,
        remedy: error.remedy)
    }
  }

  /// The names of the columns of a file; nil if it is no table of text.
  static func header(of file: InputFile) -> [String]? {
    try? DelimitedReader.header(file.bytes, file: file.name)
  }
}

extension DelimitedRow {
  /// The trimmed value of a column, empty if the table has no such column.
  func value(_ column: Int?) -> String { column.map { fields[$0].trimmed } ?? "" }

  /// Whether no field holds anything.
  var isBlank: Bool { fields.allSatisfy { $0.trimmed.isEmpty } }
}

extension DraftNetwork {
  /// Notes the columns of a table that were not read.
  mutating func noteUnread(_ table: DelimitedTable, read: [Int?]) {
    let unread = table.header.indices.filter { !read.contains($0) }
    guard !unread.isEmpty else { return }
    let names = unread.map { "'\(table.header[$0].abridged)'" }.joined(separator: ", ")
    doubt(.notRead, table.file, table.headerLine, "not read: \(names)")
  }

  /// Notes the files of a folder that were not read.
  mutating func noteUnread(_ files: [InputFile], read: [InputFile]) {
    for file in files where !read.contains(where: { $0.name == file.name }) {
      doubt(.notRead, file.name, nil, "the file is not read")
    }
  }
}
