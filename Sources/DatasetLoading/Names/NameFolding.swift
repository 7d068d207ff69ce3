/// Names reduced to what people agree on, so that spellings of one name meet.
///
/// Case, marks on Latin letters, apostrophes, and the difference of hyphen, full stop and space do
/// not matter; "St." is "Saint". Letters of other scripts are kept as they are.
enum NameFolding {
  /// The folded name: words of plain small letters with one space between them.
  static func fold(_ name: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(name.utf8.count)
    var wordStart = 0
    func endWord() {
      guard result.count > wordStart else { return }
      if result[wordStart...].elementsEqual("st".utf8) {
        result.replaceSubrange(wordStart..., with: "saint".utf8)
      }
      result.append(UInt8(ascii: " "))
      wordStart = result.count
    }
    for scalar in name.unicodeScalars {
      switch kind(of: scalar) {
      case .plain(let byte): result.append(byte)
      case .ignored: break
      case .separator: endWord()
      case .other:
        for small in scalar.properties.lowercaseMapping.unicodeScalars where !isMark(small) {
          result.append(
            contentsOf: LatinLetters.plain(small).map { Array($0.utf8) }
              ?? Array(String(small).utf8))
        }
      }
    }
    endWord()
    return String(decoding: result.dropLast(), as: UTF8.self)
  }

  private enum Kind {
    case plain(UInt8)
    case ignored
    case separator
    case other
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    case "a"..."z", "0"..."9": .plain(UInt8(scalar.value))
    case "A"..."Z": .plain(UInt8(scalar.value + 32))
    case "'", "`", "´", "’", "‘", "‛", "′", "ʻ", "ʼ", "ʽ", "ʾ", "ʿ", "ʹ": .ignored
    case " ", "\u{A0}", "-", ".", "_", "\t", "‐", "‑", "–", "—", "/", "·": .separator
    default: isMark(scalar) ? .ignored : .other
    }
  }

  /// Whether a scalar is a mark that Latin, Greek and Cyrillic letters take on; the vowel signs of
  /// other scripts are letters of theirs.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    default: false
    }
  }
}
