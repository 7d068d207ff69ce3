import CityNetworks
import GraphFormats

/// What can be put right with certainty in one table.
struct TableFix {
  /// The columns that get the names of a dataset.
  let renamedColumns: [(old: String, new: String)]
  /// The file, if anything changes.
  let fixedFile: FixedFile?

  init(
    _ schema: TableSchema, file: String, bytes: [UInt8], _ vocabulary: Vocabulary
  ) throws(DelimitedTextError) {
    let table = try DelimitedReader.read(bytes, file: file)
    let raw = RawTable(table) { vocabulary.columns($0, of: schema) }
    renamedColumns = zip(raw.writtenHeader, raw.header).filter { $0 != $1 }.map { ($0, $1) }
    let cells = CellFix(schema: schema, table: raw, vocabulary: vocabulary)
    let lines = TextLines(String(decoding: bytes, as: UTF8.self))
    // A lone CR ends a line for the reader, so such a file is written anew as a whole.
    let hasLoneReturns = lines.lines.contains { line in
      line.utf8.dropLast().contains(0x0D)
    }
    var seen: Set<[[UInt8]]> = []
    var parts: [Part] = [
      Part(
        kind: .header, line: table.headerLine, old: table.header,
        new: zip(table.header, raw.header).map(cells.header))
    ]
    for row in table.rows {
      let new = cells.fields(replacing: row.fields)
      let isFirst = seen.insert(new.map { Array($0.utf8) }).inserted
      parts.append(Part(kind: .row, line: row.line, old: row.fields, new: isFirst ? new : nil))
    }
    let blocks =
      hasLoneReturns
      ? [.changed(from: lines.lines, to: parts.flatMap { $0.text(table.delimiter) })]
      : Self.blocks(of: parts, in: lines.lines, delimiter: table.delimiter)
    let fixed = FixedFile(name: file, blocks: blocks, endsInNewline: lines.endsInNewline)
    fixedFile = fixed.changeCount == 0 ? nil : fixed
  }

  /// The header or a row: where it starts and what becomes of it.
  private struct Part {
    enum Kind { case header, row }
    let kind: Kind
    let line: Int
    let old: [String]
    /// The fields that take its place, nil if it goes.
    let new: [String]?

    var isChanged: Bool {
      guard let new else { return true }
      return !zip(old, new).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    }

    /// The lines that take the place of the part.
    func text(_ delimiter: UInt8) -> [String] {
      guard let new else { return [] }
      var bytes: ArraySlice<UInt8>
      switch kind {
      case .header: bytes = DelimitedWriter(header: new, delimiter: delimiter).bytes[...]
      case .row:
        var writer = DelimitedWriter(
          header: [String](repeating: "x", count: new.count), delimiter: delimiter)
        let start = writer.bytes.count
        writer.append(new)
        bytes = writer.bytes[start...]
      }
      return TextLines(String(decoding: bytes.dropLast(), as: UTF8.self)).lines
    }
  }

  private static func blocks(
    of parts: [Part], in lines: [String], delimiter: UInt8
  ) -> [FixedFile.Block] {
    var blocks: [FixedFile.Block] = []
    var next = 0
    func keep(upTo end: Int) {
      for line in lines[next..<max(next, end)] {
        let bare = withoutReturn(line)
        blocks.append(
          bare.utf8.count == line.utf8.count ? .kept([line]) : .changed(from: [line], to: [bare]))
      }
      next = max(next, end)
    }
    for (position, part) in parts.enumerated() where part.isChanged {
      keep(upTo: part.line - 1)
      var end = position + 1 < parts.count ? parts[position + 1].line - 1 : lines.count
      // Blank lines after a row are none of its own.
      while end > part.line, withoutReturn(lines[end - 1]).isEmpty { end -= 1 }
      blocks.append(.changed(from: Array(lines[next..<end]), to: part.text(delimiter)))
      next = end
    }
    keep(upTo: lines.count)
    return blocks
  }

  private static func withoutReturn(_ line: String) -> String {
    guard line.utf8.last == 0x0D else { return line }
    return String(decoding: line.utf8.dropLast(), as: UTF8.self)
  }
}
