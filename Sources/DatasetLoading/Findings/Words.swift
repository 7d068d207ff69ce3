/// Turns of phrase that several messages share.
enum Words {
  /// "a", "a and b", "a, b and c".
  static func list(_ items: [some CustomStringConvertible]) -> String {
    let words = items.map(\.description)
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// What to write instead of an unknown word: what it usually means, the nearest known word, or
  /// all known words.
  static func suggestion(
    _ word: String, among known: [String], meaning: [String: String]
  ) -> String {
    if let meant = meaning[word.lowercased()] ?? Spelling.nearest(to: word, among: known) {
      return "Did you mean '\(meant)'?"
    }
    return "Write one of: \(known.joined(separator: ", "))."
  }

  /// What to do about a word in a row: as `suggestion`, and where nothing is near, that the user may
  /// decide what it means.
  static func decision(
    on word: String, among known: [String], meaning: [String: String] = [:]
  ) -> String {
    let hint = suggestion(word, among: known, meaning: meaning)
    return hint.hasPrefix("Did")
      ? hint : hint + " Or give a file with --words that says its meaning."
  }
}
