/// A name taken apart: "Taizhou, Zhejiang", "Neukölln (Berlin)", "Berlin – Neukölln", "Orange County".
struct PlaceName: Hashable, Sendable {
  /// The name as written.
  let text: String
  /// The name without what qualifies it.
  let base: String
  /// What stands behind the comma, in parentheses or before the dash; nil if nothing does.
  let qualifier: String?
  /// The word that says that not a city but a district, county or region is meant; nil if none does.
  let regionWord: String?

  init(_ text: String) {
    self.text = text
    var (base, qualifier) = Self.parts(of: text)
    var word: String?
    if let text = qualifier { word = Self.regionWord(in: text, anywhere: true) }
    if word == nil, let (bare, found) = Self.withoutRegionWord(base) {
      word = found
      base = bare
    }
    (self.base, self.qualifier, regionWord) = (base, qualifier, word)
  }

  private static func parts(of text: String) -> (base: String, qualifier: String?) {
    if text.hasSuffix(")"), let open = text.lastIndex(of: "("), open != text.startIndex {
      return (
        RawTable.trimmed(String(text[..<open])),
        RawTable.trimmed(String(text[text.index(after: open)...].dropLast()))
      )
    }
    if let comma = text.lastIndex(of: ","), comma != text.startIndex {
      let behind = RawTable.trimmed(String(text[text.index(after: comma)...]))
      // "Newry, Mourne and Down" is a list, not a name with its region.
      if !behind.isEmpty, !behind.contains(" and "), !behind.contains("&") {
        return (RawTable.trimmed(String(text[..<comma])), behind)
      }
    }
    for dash in [" – ", " - ", " — "] {
      if let place = text.firstRange(of: dash), place.lowerBound != text.startIndex {
        return (
          RawTable.trimmed(String(text[place.upperBound...])),
          RawTable.trimmed(String(text[..<place.lowerBound]))
        )
      }
    }
    return (text, nil)
  }

  /// "Emirate of Dubai" and "Orange County" without the word for the region.
  private static func withoutRegionWord(_ text: String) -> (base: String, word: String)? {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count > 1 else { return nil }
    if parts.count > 2, ["of", "de", "di"].contains(parts[1].lowercased()),
      let word = regionWord(in: parts[0], anywhere: false)
    {
      return (parts.dropFirst(2).joined(separator: " "), word)
    }
    if let last = parts.last, let word = regionWord(in: last, anywhere: false) {
      return (parts.dropLast().joined(separator: " "), word)
    }
    return nil
  }

  private static func regionWord(in text: String, anywhere: Bool) -> String? {
    let words = NameFolding.fold(text).split(separator: " ").map(String.init)
    let found = words.first { regionWords.contains($0) }
    return anywhere || words.count == 1 ? found : nil
  }

  /// Words for places that are not the city of their name.
  private static let regionWords: Set<String> = [
    "emirate", "province", "provincia", "county", "district", "distrikt", "region", "oblast",
    "raion", "rayon", "governorate", "prefecture", "canton", "gmina", "powiat", "voivodeship",
    "department", "departement", "landkreis", "kreis", "arrondissement", "borough",
    "parish", "municipality", "metropolitan", "agglomeration", "township", "state", "communaute",
    "metropole", "verbandsgemeinde", "samtgemeinde", "comarca", "council",
  ]
}

/// Words at the end of a name that some writers add and others leave out.
enum NameEndings {
  static let all = ["city", "town", "shi", "si", "gun", "gu", "ku", "shahri", "sehri"]

  /// The folded name without such a word, and with "city"; only for suggestions.
  static func variants(of folded: String) -> [String] {
    let words = folded.split(separator: " ")
    var result = [folded + " city"]
    if words.count > 1, let last = words.last, all.contains(String(last)) {
      result.append(words.dropLast().joined(separator: " "))
    }
    return result
  }
}

/// The states of the United States by name, with the codes that GeoNames gives their cities.
enum AmericanStates {
  /// The code for the name or abbreviation of a state, nil if it is none.
  static func code(_ text: String) -> String? {
    let word = text.filter { $0 != "." }.lowercased()
    return codes[word] ?? (codes.values.contains(word.uppercased()) ? word.uppercased() : nil)
  }

  private static let codes: [String: String] = {
    var result: [String: String] = [:]
    for entry in list.split(separator: ";") {
      let words = entry.split(whereSeparator: { $0 == " " || $0 == "\n" })
      result[words.dropFirst().joined(separator: " ").lowercased()] = String(words[0])
    }
    return result
  }()

  private static let list = """
    AL Alabama; AK Alaska; AZ Arizona; AR Arkansas; CA California; CO Colorado; CT Connecticut; \
    DE Delaware; DC District of Columbia; FL Florida; GA Georgia; HI Hawaii; ID Idaho; \
    IL Illinois; IN Indiana; IA Iowa; KS Kansas; KY Kentucky; LA Louisiana; ME Maine; \
    MD Maryland; MA Massachusetts; MI Michigan; MN Minnesota; MS Mississippi; MO Missouri; \
    MT Montana; NE Nebraska; NV Nevada; NH New Hampshire; NJ New Jersey; NM New Mexico; \
    NY New York; NC North Carolina; ND North Dakota; OH Ohio; OK Oklahoma; OR Oregon; \
    PA Pennsylvania; RI Rhode Island; SC South Carolina; SD South Dakota; TN Tennessee; TX Texas; \
    UT Utah; VT Vermont; VA Virginia; WA Washington; WV West Virginia; WI Wisconsin; WY Wyoming
    """
}
