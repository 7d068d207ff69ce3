/// What XML 1.0 can carry.
enum XMLText {
  /// What is said of text in which something was replaced.
  static let treatment = "characters that XML cannot carry written as \u{FFFD}"

  /// Whether every character can stand in a document.
  static func isCarried(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { allows($0) } }

  /// The text with U+FFFD for each character that cannot stand in a document.
  static func cleaned(_ text: String) -> String {
    guard !isCarried(text) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(allows(scalar) ? scalar : "\u{FFFD}") }
    return String(result)
  }

  private static func allows(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
