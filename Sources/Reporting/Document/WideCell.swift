import NetworkAnalysis

/// Cells that would make a table too wide or too high to read: the page shows their begin and folds
/// the rest, which opens without scripts. Exports hold the whole.
enum WideCell {
  /// More keys of sources than these are folded, but for the first two.
  private static let mostKeys = 3
  /// Longer words of sources and remarks are folded.
  private static let mostCharacters = 140
  /// How much of them is shown.
  private static let shownCharacters = 90

  /// Keys of sources, each ready for the page.
  static func folded(_ keys: [String], _ words: PageWords) -> String {
    guard keys.count > mostKeys else { return keys.joined(separator: " ") }
    return keys.prefix(2).joined(separator: " ")
      + " <details><summary\(words.own)>"
      + words.filled("and {1} more", [words.number(keys.count - 2)]) + "</summary>"
      + keys.dropFirst(2).joined(separator: " ") + "</details>"
  }

  /// The text of a cell made safe, with its web addresses as links; long quotes and notes folded.
  static func folded(_ text: String, in column: ResultColumn) -> String {
    guard ["quote", "note"].contains(column.id), text.count > mostCharacters else {
      return HTMLText.linked(text)
    }
    let begin = text.prefix(shownCharacters)
    let shown = begin.lastIndex(of: " ").map { begin[..<$0] } ?? begin
    return "<details><summary>\(HTMLText.escaped(String(shown))) …</summary>"
      + HTMLText.linked(text) + "</details>"
  }
}
