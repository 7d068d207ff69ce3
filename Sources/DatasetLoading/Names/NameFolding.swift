/// Names reduced to what people agree on, so that spellings of one name meet.
///
/// Case, marks on letters, apostrophes, Unicode forms, and the difference of hyphen, full stop and
/// space do not matter; "St.", "Sankt" and "Sint" are "Saint". Letters of other scripts are kept.
enum NameFolding {
  /// Words that are written in several ways, with the one that stands for them.
  private static let words: [(written: String, plain: String)] = [
    ("st", "saint"), ("sankt", "saint"), ("sanct", "saint"), ("sint", "saint"),
    ("ste", "sainte"), ("sta", "santa"), ("sto", "santo"),
  ]

  /// The folded name: words of plain small letters with one space between them.
  static func fold(_ name: some StringProtocol) -> String {
    String(decoding: bytes(of: name.unicodeScalars), as: UTF8.self)
  }

  /// The folded name as UTF-8.
  static func bytes(of name: some Sequence<Unicode.Scalar>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(32)
    var wordStart = 0
    // The last scalar of another script, while nothing has followed it.
    var unfinished: Unicode.Scalar?
    func endWord() {
      guard result.count > wordStart else { return }
      if result[wordStart] == UInt8(ascii: "s"), result.count - wordStart <= 5 {
        for word in words where result[wordStart...].elementsEqual(word.written.utf8) {
          result.replaceSubrange(wordStart..., with: word.plain.utf8)
          break
        }
      }
      result.append(UInt8(ascii: " "))
      wordStart = result.count
    }
    for scalar in name {
      switch kind(of: scalar) {
      case .plain(let byte):
        result.append(byte)
        unfinished = nil
      case .ignored: break
      case .separator:
        endWord()
        unfinished = nil
      case .other:
        if let first = unfinished, let whole = ScriptLetters.composed(first, scalar) {
          result.removeLast(String(first).utf8.count)
          result.append(contentsOf: String(whole).utf8)
          unfinished = whole
          continue
        }
        unfinished = nil
        for small in scalar.properties.lowercaseMapping.unicodeScalars
        where !ScriptLetters.isMark(small) {
          if let plain = LatinLetters.plain(small) ?? ScriptLetters.plain(small) {
            result.append(contentsOf: plain.utf8)
          } else {
            result.append(contentsOf: String(small).utf8)
            unfinished = small
          }
        }
      }
    }
    endWord()
    if !result.isEmpty { result.removeLast() }
    return result
  }

  private enum Kind {
    case plain(UInt8)
    case ignored
    case separator
    case other
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    case "a"..."z", "0"..."9": .plain(UInt8(truncatingIfNeeded: scalar.value))
    case "A"..."Z": .plain(UInt8(truncatingIfNeeded: scalar.value + 32))
    case "'", "`", "´", "’", "‘", "‛", "′", "ʻ", "ʼ", "ʽ", "ʾ", "ʿ", "ʹ": .ignored
    case " ", "\u{A0}", "-", ".", "_", "\t", "‐", "‑", "–", "—", "/", "·": .separator
    default: ScriptLetters.isMark(scalar) ? .ignored : .other
    }
  }
}
