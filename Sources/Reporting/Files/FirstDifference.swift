import FoundationEssentials

/// Where two versions of a file begin to differ.
public struct FirstDifference: Sendable, Equatable {
  /// The place: a line from 1, or a byte from 0 in what is no text.
  public let place: String
  /// What stands there in the first version; empty past its end.
  public let was: String
  /// What stands there in the second version.
  public let now: String

  /// So many characters of a line are quoted around the place.
  private static let most = 80

  /// The first difference; nil if there is none.
  public init?(from first: [UInt8], to second: [UInt8]) {
    let common = zip(first, second).prefix { $0 == $1 }.count
    guard common < first.count || common < second.count else { return nil }
    guard let old = Self.text(first), let new = Self.text(second) else {
      place = "byte \(common)"
      was = common < first.count ? String(first[common]) : ""
      now = common < second.count ? String(second[common]) : ""
      return
    }
    let line = first[..<common].count { $0 == 0x0A }
    place = String(line + 1)
    let start = first[..<common].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let offset = String(decoding: first[start..<common], as: UTF8.self).count
    was = Self.excerpt(Self.line(line, of: old), at: offset)
    now = Self.excerpt(Self.line(line, of: new), at: offset)
  }

  /// The bytes as text; nil if they are none.
  private static func text(_ bytes: [UInt8]) -> String? {
    bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
  }

  private static func line(_ number: Int, of text: String) -> String {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return number < lines.count ? String(lines[number]) : ""
  }

  /// The whole of a short line, of a long one what lies around the place.
  private static func excerpt(_ line: String, at offset: Int) -> String {
    guard line.count > most else { return CellText.onOneLine(line) }
    let begin = max(0, offset - most / 2)
    let part = line.dropFirst(begin).prefix(most)
    return (begin > 0 ? "…" : "") + CellText.onOneLine(String(part))
      + (begin + most < line.count ? "…" : "")
  }

  /// The place and both texts: `:4: was "a", now "b"`.
  public func words(_ was: String = "was", _ now: String = "now") -> String {
    let isByte = place.hasPrefix("byte")
    return (isByte ? ": \(place)" : ":\(place)")
      + ": \(was) \(Self.quoted(self.was)), \(now) \(Self.quoted(self.now))"
  }

  private static func quoted(_ text: String) -> String { text.isEmpty ? "nothing" : "\"\(text)\"" }
}
