import GraphFormats
import NetworkAnalysis

/// A result table as comma-separated values: column ids, then rows, all digits.
struct CSVTable {
  let table: ResultTable

  init(_ table: ResultTable) { self.table = table }

  var text: String {
    var writer = DelimitedWriter(header: table.columns.map(\.id))
    for row in table.rows { writer.append(row.map(\.exactText)) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
