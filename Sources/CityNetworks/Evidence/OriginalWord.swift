/// A word that stood in a package before it was imported, as the note of a statement keeps it.
///
/// In a note it reads "Status as written: attenuated." or, where the user of the importer decided
/// what it means, "Status as written: implied (by decision)."
public struct OriginalWord: Hashable, Sendable {
  /// Who said what the word means.
  public enum Reading: Hashable, Sendable, CaseIterable {
    /// The word has one meaning.
    case certain
    /// Somebody decided on its meaning.
    case decided
  }

  /// The column in which the word stood: "status" or "relation".
  public let column: String
  /// The word.
  public let word: String
  /// Who said what it means.
  public let reading: Reading

  /// A word of a column, and who said what it means.
  public init(column: String, word: String, reading: Reading) {
    self.column = column
    self.word = word
    self.reading = reading
  }

  /// The sentence that notes hold.
  public var note: String {
    let mark = reading == .decided ? Self.mark : ""
    return "\(column.prefix(1).uppercased())\(column.dropFirst()) as written: \(word)\(mark)."
  }

  /// The words that a note holds, in their order.
  public static func all(in note: String) -> [OriginalWord] {
    note.split(separator: ". ").flatMap { sentence -> [OriginalWord] in
      let sentence = sentence.hasSuffix(".") ? sentence.dropLast() : sentence
      return ["Status", "Relation"].compactMap { column in
        let start = "\(column) as written: "
        guard sentence.hasPrefix(start) else { return nil }
        let rest = sentence.dropFirst(start.count)
        let isDecided = rest.hasSuffix(mark)
        return OriginalWord(
          column: column.lowercased(),
          word: String(isDecided ? rest.dropLast(mark.count) : rest),
          reading: isDecided ? .decided : .certain)
      }
    }
  }

  private static let mark = " (by decision)"
}
