/// A word that names nothing in a closed list.
public struct UnknownWord: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the word should have named: "status".
  public let what: String
  /// The word as written.
  public let word: String
  /// The words that can be written, in their order.
  public let known: [String]

  /// A word that names no `what`.
  public init(what: String, word: String, known: [String]) {
    self.what = what
    self.word = word
    self.known = known
  }

  /// What is wrong and what can be written instead.
  public var description: String {
    word.isEmpty
      ? "no \(what) is given. Write one of: \(known.joined(separator: ", "))."
      : "no \(what) is called '\(word)'. Write one of: \(known.joined(separator: ", "))."
  }

  /// The words between the commas of `text`, without the spaces around them.
  static func words(of text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      var part = part
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return String(part)
    }
  }
}
