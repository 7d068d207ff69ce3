public import GraphFormats

/// What can be put right in the files of a dataset with certainty, and nothing else.
///
/// Spaces around values; names of columns, relations and statuses that stand for others (see
/// `Vocabulary`), the status that goes being kept in the note of its row if there is such a column;
/// names of countries that have one code; letters with marks as one character;
/// rows that repeat another word for word; lines that end in CR. Columns that nobody reads are kept,
/// and rows in which nothing is wrong keep their bytes. Fixing what was fixed changes nothing.
public struct DatasetFix: Sendable {
  /// The files that change, in the order in which a dataset's files are read.
  public let files: [FixedFile]

  /// What can be put right in `files`.
  ///
  /// - Throws: `DelimitedTextError` if a file is no table of text.
  public init(_ files: DatasetFiles, vocabulary: Vocabulary = .standard) throws(DelimitedTextError)
  {
    var fixed: [FixedFile] = []
    var renamed: [(old: String, new: String)] = []
    for schema in TableSchema.all {
      guard let name = vocabulary.file(for: schema, among: files.contents.keys),
        let bytes = files.contents[name]
      else { continue }
      let table = try TableFix(schema, file: name, bytes: bytes, vocabulary)
      renamed += table.renamedColumns
      if let file = table.fixedFile { fixed.append(file) }
    }
    if let package = files.contents[DatasetDescription.file],
      let file = Self.renaming(renamed, inPackage: package)
    {
      fixed.append(file)
    }
    self.files = fixed
  }

  /// How many places change.
  public var changeCount: Int { files.reduce(0) { $0 + $1.changeCount } }

  /// The description of a dataset names its columns; they follow.
  private static func renaming(
    _ columns: [(old: String, new: String)], inPackage bytes: [UInt8]
  ) -> FixedFile? {
    let old = String(decoding: bytes, as: UTF8.self)
    var new = old
    for column in columns {
      for space in ["", " "] {
        new = new.replacing(
          "\"name\":\(space)\"\(column.old)\"", with: "\"name\":\(space)\"\(column.new)\"")
      }
    }
    guard !new.utf8.elementsEqual(old.utf8) else { return nil }
    let (before, after) = (TextLines(old), TextLines(new))
    let blocks = zip(before.lines, after.lines).map { old, new in
      old.utf8.elementsEqual(new.utf8)
        ? FixedFile.Block.kept([old]) : .changed(from: [old], to: [new])
    }
    return FixedFile(
      name: DatasetDescription.file, blocks: blocks, endsInNewline: before.endsInNewline)
  }
}

/// A file with what changes in it.
public struct FixedFile: Sendable {
  /// The name of the file.
  public let name: String
  /// The lines of the file, without their line feeds.
  let blocks: [Block]
  let endsInNewline: Bool

  /// Lines that stay, or that others take the place of.
  enum Block: Sendable {
    case kept([String])
    case changed(from: [String], to: [String])
  }

  /// How many places of the file change.
  public var changeCount: Int {
    blocks.count { if case .changed = $0 { true } else { false } }
  }

  /// The whole file as it is to be.
  public var bytes: [UInt8] {
    let lines = blocks.flatMap { block in
      switch block {
      case .kept(let lines), .changed(_, let lines): lines
      }
    }
    return Array(lines.joined(separator: "\n").utf8)
      + (endsInNewline && !lines.isEmpty ? [0x0A] : [])
  }
}

/// A text in lines without line feeds; a carriage return is left at the end of its line.
struct TextLines {
  let lines: [String]
  let endsInNewline: Bool

  init(_ text: String) {
    var parts = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    endsInNewline = parts.last?.isEmpty == true && parts.count > 1
    if endsInNewline { parts.removeLast() }
    lines = parts
  }
}
