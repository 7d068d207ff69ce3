/// The difference between two versions of a file as `diff -u` writes it and `patch` reads it.
public struct UnifiedDiff: Sendable, CustomStringConvertible {
  /// The difference, with three lines around each change.
  public let description: String

  /// What changes in `file`, which lies in `folder`.
  public init(_ file: FixedFile, in folder: String) {
    let path = folder.hasSuffix("/") ? folder + file.name : "\(folder)/\(file.name)"
    description =
      (["--- \(path)", "+++ \(path)"] + Hunks(file).lines).joined(separator: "\n") + "\n"
  }
}

/// Groups changes whose surroundings touch.
private struct Hunks {
  private(set) var lines: [String] = []
  private static let context = 3

  private struct Entry {
    let mark: Character
    let text: String
    let oldLine: Int
    let newLine: Int
    let isLast: Bool
  }

  init(_ file: FixedFile) {
    let entries = Self.entries(of: file)
    let changed = entries.indices.filter { entries[$0].mark != " " }
    var start = 0
    while start < changed.count {
      var end = start
      while end + 1 < changed.count, changed[end + 1] - changed[end] <= 2 * Self.context + 1 {
        end += 1
      }
      let first = max(0, changed[start] - Self.context)
      let last = min(entries.count - 1, changed[end] + Self.context)
      add(entries[first...last], endsInNewline: file.endsInNewline)
      start = end + 1
    }
  }

  private mutating func add(_ entries: ArraySlice<Entry>, endsInNewline: Bool) {
    guard let first = entries.first else { return }
    let old = entries.count { $0.mark != "+" }
    let new = entries.count { $0.mark != "-" }
    // An empty side is named by the line before it.
    lines.append(
      "@@ -\(first.oldLine - (old == 0 ? 1 : 0)),\(old) "
        + "+\(first.newLine - (new == 0 ? 1 : 0)),\(new) @@")
    for entry in entries {
      lines.append("\(entry.mark)\(entry.text)")
      if entry.isLast, !endsInNewline { lines.append("\\ No newline at end of file") }
    }
  }

  private static func entries(of file: FixedFile) -> [Entry] {
    var plain: [(mark: Character, text: String)] = []
    var added: [String] = []
    for block in file.blocks {
      switch block {
      case .kept(let lines):
        plain += added.map { ("+", $0) } + lines.map { (" ", $0) }
        added = []
      case .changed(let old, let new):
        // Of changes that follow each other the old lines come before the new ones.
        plain += old.map { ("-", $0) }
        added += new
      }
    }
    plain += added.map { ("+", $0) }
    let lastOld = plain.lastIndex { $0.mark != "+" }
    let lastNew = plain.lastIndex { $0.mark != "-" }
    var (oldLine, newLine) = (1, 1)
    return plain.enumerated().map { position, line in
      defer {
        if line.mark != "+" { oldLine += 1 }
        if line.mark != "-" { newLine += 1 }
      }
      return Entry(
        mark: line.mark, text: line.text, oldLine: oldLine, newLine: newLine,
        isLast: position == lastOld || position == lastNew)
    }
  }
}
