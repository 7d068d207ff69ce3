import CityNetworks

extension City {
  /// The city's name in the script of its country, where the dataset has one among its other names.
  ///
  /// Datasets do not say in which language a name is, so this is a guess by script: the first name all of
  /// whose letters belong to a script in which the country's own signs are written. Countries that write
  /// in Latin letters have none; a Russian or Chinese name of theirs would be somebody else's.
  var nativeName: String? {
    guard let scripts = country.flatMap({ Script.ofCountries[$0.code] }) else { return nil }
    return aliases.first { alias in
      let letters = alias.unicodeScalars.filter(\.properties.isAlphabetic)
      return !letters.isEmpty
        && letters.allSatisfy { letter in scripts.contains { $0.holds(letter.value) } }
    }
  }
}

/// A script that is not Latin, by the blocks of its letters.
private enum Script: CaseIterable {
  case arabic, armenian, bengali, chinese, cyrillic, devanagari, ethiopic, georgian, greek, hebrew
  case japanese, khmer, korean, lao, burmese, sinhala, tamil, telugu, gujarati, gurmukhi, kannada
  case malayalam, thai

  func holds(_ letter: UInt32) -> Bool {
    switch self {
    case .arabic: (0x600...0x6FF).contains(letter) || (0x750...0x77F).contains(letter)
    case .armenian: (0x530...0x58F).contains(letter)
    case .bengali: (0x980...0x9FF).contains(letter)
    case .chinese: (0x3400...0x9FFF).contains(letter)
    case .cyrillic: (0x400...0x52F).contains(letter)
    case .devanagari: (0x900...0x97F).contains(letter)
    case .ethiopic: (0x1200...0x139F).contains(letter)
    case .georgian: (0x10A0...0x10FF).contains(letter)
    case .greek: (0x370...0x3FF).contains(letter) || (0x1F00...0x1FFF).contains(letter)
    case .hebrew: (0x590...0x5FF).contains(letter)
    case .japanese: (0x3040...0x30FF).contains(letter) || (0x3400...0x9FFF).contains(letter)
    case .khmer: (0x1780...0x17FF).contains(letter)
    case .korean: (0xAC00...0xD7AF).contains(letter)
    case .lao: (0xE80...0xEFF).contains(letter)
    case .burmese: (0x1000...0x109F).contains(letter)
    case .sinhala: (0xD80...0xDFF).contains(letter)
    case .tamil: (0xB80...0xBFF).contains(letter)
    case .telugu: (0xC00...0xC7F).contains(letter)
    case .gujarati: (0xA80...0xAFF).contains(letter)
    case .gurmukhi: (0xA00...0xA7F).contains(letter)
    case .kannada: (0xC80...0xCFF).contains(letter)
    case .malayalam: (0xD00...0xD7F).contains(letter)
    case .thai: (0xE00...0xE7F).contains(letter)
    }
  }

  /// The scripts of countries by their ISO codes; countries that write in Latin letters are absent.
  static let ofCountries: [String: [Script]] = {
    let codes: [(Script, String)] = [
      (
        .arabic,
        "AE AF BH DJ DZ EG IQ IR JO KM KW LB LY MA MR OM PK PS QA SA SD SY TN YE"
      ),
      (.armenian, "AM"), (.bengali, "BD IN"), (.chinese, "CN HK MO TW"),
      (.cyrillic, "BA BG BY KG KZ ME MK MN RS RU TJ UA"), (.devanagari, "IN NP"),
      (.ethiopic, "ER ET"), (.georgian, "GE"), (.greek, "CY GR"), (.hebrew, "IL"),
      (.japanese, "JP"), (.khmer, "KH"), (.korean, "KP KR"), (.lao, "LA"), (.burmese, "MM"),
      (.sinhala, "LK"), (.tamil, "IN LK"), (.telugu, "IN"), (.gujarati, "IN"), (.gurmukhi, "IN"),
      (.kannada, "IN"), (.malayalam, "IN"), (.thai, "TH"),
    ]
    var found: [String: [Script]] = [:]
    for (script, countries) in codes {
      for code in countries.split(separator: " ") {
        found[String(code), default: []].append(script)
      }
    }
    return found
  }()
}
