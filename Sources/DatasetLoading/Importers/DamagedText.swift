import GraphFormats

/// Text of which characters are lost on the way from its source.
enum DamagedText {
  /// What stands where a character is lost: U+FFFD.
  static let lost: Unicode.Scalar = "\u{FFFD}"

  /// Whether bytes are UTF-8, and if not, on which line they first are not.
  static func firstLineNotInUTF8(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return 1 + bytes[..<error.byteOffsets.lowerBound].count { $0 == 0x0A }
    }
  }

  /// The bytes read as Latin-1, one character per byte, in UTF-8.
  static func readAsLatin1(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        result.append(0xC0 | byte >> 6)
        result.append(0x80 | byte & 0x3F)
      }
    }
    return result
  }

  /// The name with a mark in the place of each character that no name holds: control characters,
  /// of which line breaks within a name are some.
  static func marked(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars { result.append(isControl(scalar) ? lost : scalar) }
    return String(result)
  }

  /// Whether a name of a file that is not UTF-8 shows that letters were cut to their low bytes:
  /// marks that no name of a place holds, or a capital after a small letter and before another.
  static func looksCut(_ name: String) -> Bool {
    if name.unicodeScalars.contains(where: { isControl($0) || $0 == lost || isForeign($0) }) {
      return true
    }
    let letters = Array(name.unicodeScalars)
    return letters.indices.dropFirst().contains { place in
      letters[place].properties.isUppercase && letters[place - 1].properties.isLowercase
        && place + 1 < letters.count && letters[place + 1].properties.isLowercase
        && !isPrefixOfNames(letters[..<place])
    }
  }

  // McAllen, DeKalb, LaSalle: a capital after two letters at the start of a word is common.
  private static func isPrefixOfNames(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = letters.reversed().prefix { $0.properties.isAlphabetic }
    return word.count <= 3 && word.last?.properties.isUppercase == true
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "{", "}", "[", "]", "|", "<", ">", "^", "~", "`", "@", "#", "$", "%", "=", "+", "*", "_",
      "\\", "?", "!", ";", ":", "\"":
      true
    default: false
    }
  }
}
