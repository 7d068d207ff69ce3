/// Letters of other scripts than Latin, reduced so that their Unicode forms meet.
///
/// Cyrillic and Greek letters lose their marks, as Latin ones do; Arabic letters lose hamza, madda
/// and vowel signs, and the Persian forms of yeh and kaf are the Arabic ones. Korean syllables and
/// the voiced letters of Japanese are put together again where a file has them in parts.
enum ScriptLetters {
  /// The plain letter for a small letter with a mark, nil if it has none.
  static func plain(_ letter: Unicode.Scalar) -> String? { table[letter] }

  /// Whether a scalar is a mark or a sign that a reader leaves out.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    // Arabic vowel signs, the small alef, the stretching line; marks of direction.
    case 0x640, 0x64B...0x655, 0x670, 0x200B...0x200F, 0xFEFF: true
    default: false
    }
  }

  /// The one scalar that two in a row stand for; nil if they do not belong together.
  static func composed(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    switch (first.value, second.value) {
    case (0x1100...0x1112, 0x1161...0x1175):
      return Unicode.Scalar(
        0xAC00 + ((first.value - 0x1100) * 21 + second.value - 0x1161) * 28)
    case (0xAC00...0xD7A3, 0x11A8...0x11C2):
      return (first.value - 0xAC00).isMultiple(of: 28)
        ? Unicode.Scalar(first.value + second.value - 0x11A7) : nil
    case (0x3046, 0x3099), (0x30A6, 0x3099):
      return Unicode.Scalar(first.value + 0x4E)
    case (0x304B...0x3062, 0x3099), (0x30AB...0x30C2, 0x3099):
      // か to ぢ: the voiced letter follows the plain one, which has an odd number.
      return first.value % 2 == 1 ? Unicode.Scalar(first.value + 1) : nil
    case (0x3064...0x3068, 0x3099), (0x30C4...0x30C8, 0x3099):
      return first.value % 2 == 0 ? Unicode.Scalar(first.value + 1) : nil
    case (0x306F...0x307D, 0x3099), (0x30CF...0x30DD, 0x3099):
      return first.value.isMultiple(of: 3) ? Unicode.Scalar(first.value + 1) : nil
    case (0x306F...0x307D, 0x309A), (0x30CF...0x30DD, 0x309A):
      return first.value.isMultiple(of: 3) ? Unicode.Scalar(first.value + 2) : nil
    default: return nil
    }
  }

  private static let table: [Unicode.Scalar: String] = {
    var result: [Unicode.Scalar: String] = [:]
    for line in letters.split(separator: "\n") {
      let parts = line.split(separator: " ")
      for letter in parts[1].unicodeScalars { result[letter] = String(parts[0]) }
    }
    return result
  }()

  private static let letters = """
    а \u{4D1}\u{4D3}
    г \u{453}
    е \u{450}\u{451}\u{4D7}
    ж \u{4C2}\u{4DD}
    з \u{4DF}
    и \u{439}\u{45D}\u{4E3}\u{4E5}
    і \u{457}
    к \u{45C}
    о \u{4E7}
    у \u{45E}\u{4EF}\u{4F1}\u{4F3}
    ч \u{4F5}
    ы \u{4F9}
    ә \u{4DB}
    ө \u{4EB}
    э \u{4ED}
    α \u{3AC}
    ε \u{3AD}
    η \u{3AE}
    ι \u{3AF}\u{3CA}\u{390}
    ο \u{3CC}
    υ \u{3CD}\u{3CB}\u{3B0}
    ω \u{3CE}
    σ \u{3C2}
    \u{627} \u{622}\u{623}\u{625}\u{671}
    \u{648} \u{624}
    \u{64A} \u{626}\u{649}\u{6CC}
    \u{643} \u{6A9}
    \u{6D5} \u{6C0}
    """
}
