public import Graphs

/// Reads a list of edges as delimited text: a header, then one edge per row.
///
/// The two ends stand in the columns named for them (`source`/`target`, `from`/`to`, `qid1`/`qid2`
/// …) or, if no names are known, in the first two. A column `weight` gives weights; every further
/// column becomes a text attribute of the edges. Ids are trimmed.
public struct EdgeListReader: GraphReader {
  /// Delimited text with two columns of ids.
  public static let format = GraphFormat(
    id: "edge-list", title: "Edge list (CSV, TSV)", fileEndings: ["csv", "tsv", "tab", "txt"],
    recognizes: { start in
      guard let header = try? DelimitedReader.header(start, file: "") else { return false }
      return EndColumns(named: header) != nil
    })

  /// Whether the edges have a direction, which such a file cannot say.
  public let direction: Direction

  /// A reader of edges with or without direction.
  public init(direction: Direction = .undirected) { self.direction = direction }

  /// The graph of an edge list.
  ///
  /// - Complexity: O(bytes + n log n).
  public func read(_ bytes: [UInt8], file: String) throws(GraphFormatError) -> AttributedGraph {
    try refuseLongLines(bytes, file)
    let table: DelimitedTable
    do throws(DelimitedTextError) {
      table = try DelimitedReader.read(bytes, file: file)
    } catch {
      throw GraphFormatError(error)
    }
    let ends = try endColumns(of: table)
    let names = table.header.map { EndColumns.plain($0) }
    let weightColumn = names.firstIndex(of: "weight")
    let others = names.indices.filter {
      $0 != ends.source && $0 != ends.target && $0 != weightColumn
    }
    var assembler = GraphAssembler(file: file)
    assembler.edgeAttributes = others.map {
      ColumnBuilder(name: table.header[$0].trimmed, type: .string)
    }
    for row in table.rows {
      let source = try id(in: row, at: ends.source, file)
      let target = try id(in: row, at: ends.target, file)
      _ = assembler.node(source, line: row.line)
      _ = assembler.node(target, line: row.line)
      let strength = try weight(in: row, at: weightColumn, file)
      let edge = assembler.addEdge(
        GraphAssembler.FileEdge(
          source: source, target: target,
          kind: direction == .directed ? .directed : .undirected, weight: strength,
          line: row.line))
      for (place, column) in others.enumerated() where !row.fields[column].isEmpty {
        assembler.edgeAttributes[place].set(row.fields[column], row: edge, line: row.line)
      }
    }
    return try assembler.graph()
  }

  /// No line of such a table is long, so a file that is no table is refused before it costs time.
  private func refuseLongLines(_ bytes: [UInt8], _ file: String) throws(GraphFormatError) {
    var line = 1
    var start = 0
    for offset in bytes.indices {
      if bytes[offset] == .lineFeed || bytes[offset] == .carriageReturn {
        line += bytes[offset] == .lineFeed ? 1 : 0
        start = offset + 1
      } else if offset - start > Self.lineBytes {
        throw GraphFormatError(
          file: file, line: line, problem: "the line is longer than \(Self.lineBytes) bytes",
          remedy: "Is this really a list of edges?")
      }
    }
  }

  private static let lineBytes = 1 << 20

  private func endColumns(of table: DelimitedTable) throws(GraphFormatError) -> EndColumns {
    guard table.header.count >= 2 else {
      throw GraphFormatError(
        file: table.file, line: table.headerLine,
        problem: "the header has one column, an edge needs two",
        remedy: "Separate the columns with commas, semicolons or tabs.")
    }
    if let ends = EndColumns(named: table.header) { return ends }
    if table.header.allSatisfy({ Double($0.trimmed) != nil }) {
      throw GraphFormatError(
        file: table.file, line: table.headerLine,
        problem: "the first line holds values and no names of columns",
        remedy: "Put a line such as \"source,target\" above it.")
    }
    guard table.header.count == 2 else {
      throw GraphFormatError(
        file: table.file, line: table.headerLine,
        problem: "no column is known as an end of an edge among '"
          + "\(table.header.joined(separator: "', '").abridged)'",
        remedy: "Name the two columns 'source' and 'target', or give a table of two columns.")
    }
    return EndColumns(source: 0, target: 1)
  }

  private func id(
    in row: DelimitedRow, at column: Int, _ file: String
  ) throws(GraphFormatError) -> String {
    let id = row.fields[column].trimmed
    guard !id.isEmpty else {
      throw GraphFormatError(
        file: file, line: row.line(of: column), column: row.column(of: column),
        problem: "an end of the edge is empty", remedy: "Name both ends, or remove the row.")
    }
    return id
  }

  private func weight(
    in row: DelimitedRow, at column: Int?, _ file: String
  ) throws(GraphFormatError) -> Double? {
    guard let column else { return nil }
    let text = row.fields[column].trimmed
    if text.isEmpty { return nil }
    guard let weight = Double(text), weight.isFinite else {
      throw GraphFormatError(
        file: file, line: row.line(of: column), column: row.column(of: column),
        problem: "the weight '\(text.abridged)' is not a number",
        remedy: "Write it with a decimal point, as in 2.5.")
    }
    return weight
  }
}

/// The two columns of a table that hold the ends of an edge.
package struct EndColumns: Sendable, Equatable {
  /// The column of the first end.
  package let source: Int
  /// The column of the second end.
  package let target: Int

  init(source: Int, target: Int) {
    self.source = source
    self.target = target
  }

  /// The columns that are named as ends, nil if there are none.
  package init?(named header: [String]) {
    let names = header.map { Self.plain($0) }
    for (first, second) in Self.pairs {
      if let source = names.firstIndex(of: first), let target = names.firstIndex(of: second) {
        self.init(source: source, target: target)
        return
      }
    }
    return nil
  }

  /// A name of a column as it is compared: trimmed, lower case, only letters and digits.
  package static func plain(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private static let pairs = [
    ("source", "target"), ("from", "to"), ("qid1", "qid2"), ("id1", "id2"), ("node1", "node2"),
    ("sourceid", "targetid"), ("fromid", "toid"), ("wikidata1", "wikidata2"), ("a", "b"),
    ("src", "dst"), ("city1", "city2"), ("city", "sister"),
  ]
}
