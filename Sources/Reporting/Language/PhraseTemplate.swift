/// A phrase with places for names and numbers: `Routes from {1} to {2}`.
struct PhraseTemplate: Sendable, Equatable {
  /// The words before, between and after the places.
  private let words: [String]
  /// The numbers of the places in their order.
  let places: [Int]

  init(_ text: String) {
    var words = [""]
    var places: [Int] = []
    var rest = text[...]
    while let place = rest.firstMatch(of: /\{([1-9])\}/), let number = Int(place.1) {
      words[words.count - 1] += rest[..<place.range.lowerBound]
      places.append(number)
      words.append("")
      rest = rest[place.range.upperBound...]
    }
    words[words.count - 1] += rest
    self.words = words
    self.places = places
  }

  /// How many characters are the same in all texts of this form.
  var length: Int { words.reduce(0) { $0 + $1.count } }

  /// What stands at the places in `text`; nil if it does not have this form.
  func parts(of text: String) -> [Int: String]? {
    guard let first = words.first, text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var parts: [Int: String] = [:]
    for (at, place) in places.enumerated() {
      let next = words[at + 1]
      let end: Substring.Index
      if at == places.count - 1 {
        guard rest.hasSuffix(next) else { return nil }
        end = rest.index(rest.endIndex, offsetBy: -next.count)
      } else {
        guard let found = rest.firstRange(of: next) else { return nil }
        end = found.lowerBound
      }
      guard end > rest.startIndex else { return nil }
      parts[place] = String(rest[..<end])
      rest = rest[end...].dropFirst(next.count)
    }
    return rest.isEmpty ? parts : nil
  }

  /// The text with these names at its places.
  func filled(with parts: [Int: String]) -> String {
    zip(places, words.dropFirst()).reduce(words[0]) { text, next in
      text + (parts[next.0] ?? "") + next.1
    }
  }
}

/// A phrase with places and its translation.
struct PhrasePattern: Sendable, Equatable {
  let english: PhraseTemplate
  let own: PhraseTemplate

  /// What stands at the places in an English text; patterns of few letters fit numbers only, since
  /// `{1} of {2}` would fit half of all phrases.
  func parts(of text: String) -> [Int: String]? {
    guard let parts = english.parts(of: text) else { return nil }
    let fits = english.length > 5 || parts.values.allSatisfy { $0.first?.isNumber ?? false }
    return fits ? parts : nil
  }

  /// The patterns among these phrases; of two that fit a text, the one with more words comes first.
  static func all(in phrases: [String: String]) -> [PhrasePattern] {
    phrases.filter { $0.key.contains("{1}") }.sorted { $0.key < $1.key }.compactMap {
      english, own in
      let pattern = PhrasePattern(english: PhraseTemplate(english), own: PhraseTemplate(own))
      return pattern.english.places.isEmpty ? nil : pattern
    }.sorted { $0.english.length > $1.english.length }
  }
}
