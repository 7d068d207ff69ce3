/// What the text in a column of countries means.
public enum CountryReading: Hashable, Sendable {
  /// One country; the note says what is not plain about it, and is empty if nothing is.
  case country(Country, note: String)
  /// A state of the past whose ground is several countries today; none is chosen.
  case historic(HistoricState)
  /// No country that is known, with the one whose name is nearest; it is not applied.
  case unknown(nearest: Country?)
  /// The cell is empty.
  case absent

  /// The country, if there is one.
  public var country: Country? {
    switch self {
    case .country(let country, _): country
    case .historic, .unknown, .absent: nil
    }
  }
}

/// How names of countries in the wild are read; a user may say it otherwise for some of them.
public struct CountryNames: Hashable, Sendable {
  /// What a user says that one text means.
  public struct Override: Hashable, Sendable {
    /// The country; nil says that the text names none.
    public let country: Country?
    /// Why, for the report.
    public let note: String

    /// What a text means, and why.
    public init(country: Country?, note: String = "") {
      self.country = country
      self.note = note
    }
  }

  /// The names that are known without a user's help.
  public static let standard = CountryNames()

  private let overrides: [String: Override]

  /// The known names with these on top, by the text as written; case and blanks do not matter.
  public init(overrides: [(text: String, meaning: Override)] = []) {
    var table: [String: Override] = [:]
    for (text, meaning) in overrides { table[Country.folded(text)] = meaning }
    self.overrides = table
  }

  /// What `text` means: what the user says, else a country by one of its names, else a state of
  /// the past.
  public func reading(of text: String) -> CountryReading {
    let key = Country.folded(text)
    if key.isEmpty { return .absent }
    if let said = overrides[key] {
      guard let country = said.country else { return .unknown(nearest: nil) }
      return .country(country, note: said.note.isEmpty ? "" : "as the user says: \(said.note)")
    }
    if let state = HistoricState.named(text) {
      guard state.successors.count == 1 else { return .historic(state) }
      return .country(
        state.successors[0], note: "\(state.name) is \(state.successors[0].name) today")
    }
    if let country = Country.named(text) {
      let disputed = Country.disputed[key] ?? ""
      return .country(country, note: disputed)
    }
    return .unknown(nearest: nearest(to: key))
  }

  /// The country whose name differs in the fewest letters, at most two and fewer than a third; nil
  /// if two are as near.
  private func nearest(to key: String) -> Country? {
    let word = Array(key.unicodeScalars)
    var best: (changes: Int, country: Country?)?
    for country in Country.all {
      let name = Array(Country.folded(country.name).unicodeScalars)
      let changes = Self.changes(word, name)
      guard changes <= 2, 3 * changes < name.count else { continue }
      if best.map({ changes < $0.changes }) ?? true {
        best = (changes, country)
      } else if best?.changes == changes {
        best = (changes, nil)
      }
    }
    return best?.country
  }

  /// The Levenshtein distance, by rows.
  private static func changes(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if abs(a.count - b.count) > 2 { return 3 }
    var last = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var row = [i + 1]
      for (j, other) in b.enumerated() {
        row.append(min(last[j + 1] + 1, row[j] + 1, last[j] + (letter == other ? 0 : 1)))
      }
      last = row
    }
    return last[b.count]
  }
}
