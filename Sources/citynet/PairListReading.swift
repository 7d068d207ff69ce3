import CityNetworks
import DatasetLoading
import GraphFormats
import NetworkAnalysis

/// Reads the tables of pairs that relations name as `pairs:FILE`.
///
/// The first two columns name cities of the dataset, by id, name or alias. The number of a pair is
/// that of a column called weight, value, number or count, else of a third column if there are three,
/// else 1.
struct PairListReading {
  private let resolver: NameResolver

  init(_ network: CityNetwork) { resolver = NameResolver(network) }

  /// The relation that a text names, read if it is a file.
  func relation(_ text: String) throws -> CityRelation {
    guard text.hasPrefix("pairs:") else { return try CityRelation(text) }
    return CityRelation(text, pairs: try pairs(of: String(text.dropFirst("pairs:".count))))
  }

  private func pairs(of file: String) throws -> [CityRelation.ListedPair] {
    let table = try DelimitedReader.read(try InputPath.bytes(of: file), file: file)
    guard table.header.count >= 2 else {
      throw Self.bad(
        file, table.headerLine, "the table has one column, and a pair needs two cities",
        "Write a header and two names in each row, with a comma between them.")
    }
    if table.header.prefix(2).allSatisfy({ (try? resolver.city($0)) != nil }) {
      throw Self.bad(
        file, table.headerLine,
        "the first line names two cities, '\(table.header[0])' and '\(table.header[1])', and would be "
          + "taken for a header", "Write a header such as city,partner above it.")
    }
    let column = numberColumn(of: table)
    return try table.rows.map { row in
      let value = try column.map { try number(row, $0, in: file) } ?? 1
      return CityRelation.ListedPair(
        try city(row, 0, in: file), try city(row, 1, in: file), value: value)
    }
  }

  private func numberColumn(of table: DelimitedTable) -> Int? {
    let words = ["weight", "value", "number", "count"]
    let named = table.header.indices.dropFirst(2).first {
      words.contains(table.header[$0].lowercased())
    }
    return named ?? (table.header.count == 3 ? 2 : nil)
  }

  private func city(_ row: DelimitedRow, _ column: Int, in file: String) throws -> CityID {
    do {
      return try resolver.city(row.fields[column]).id
    } catch {
      throw EarlyEnd(status: .badData, message: "\(file):\(row.line): \(error)")
    }
  }

  private func number(_ row: DelimitedRow, _ column: Int, in file: String) throws -> Double {
    let text = row.fields[column]
    guard let number = Double(text), number.isFinite else {
      throw Self.bad(
        file, row.line, "'\(text)' is no number of a pair",
        "Write a number with a decimal point, or name the column otherwise and add a fourth.")
    }
    return number
  }

  private static func bad(
    _ file: String, _ line: Int, _ problem: String, _ remedy: String
  ) -> EarlyEnd {
    EarlyEnd(status: .badData, message: "\(file):\(line): \(problem). \(remedy)")
  }
}
