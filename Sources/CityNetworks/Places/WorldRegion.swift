/// One of the eight parts of the world that figures color and reports group by.
public enum WorldRegion: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Europe without Russia.
  case europe = "Europe"
  /// UN Western Asia with the Caucasus, Türkiye, Cyprus and Iran.
  case westAsiaAndCaucasus = "West Asia & Caucasus"
  /// UN Eastern Asia with Mongolia and Taiwan.
  case eastAsia = "East Asia"
  /// UN Southern Asia without Iran.
  case southAsia = "South Asia"
  /// UN Central Asia with Russia.
  case centralAsiaAndRussia = "Central Asia & Russia"
  /// UN South-eastern Asia, Australia, New Zealand and the islands of the Pacific.
  case southEastAsiaAndOceania = "South-East Asia & Oceania"
  /// All of Africa.
  case africa = "Africa"
  /// Both Americas and the Caribbean.
  case americas = "Americas"

  /// The name that people read.
  public var name: String { rawValue }

  /// Orders the regions as legends list them.
  public static func < (a: WorldRegion, b: WorldRegion) -> Bool { a.position < b.position }

  private var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Country {
  /// The part of the world that the country belongs to; nil for Antarctica alone.
  ///
  /// Follows UN M49 but for Russia, which goes with Central Asia, and Iran, with West Asia.
  public var worldRegion: WorldRegion? {
    if code == "RU" { return .centralAsiaAndRussia }
    if code == "IR" { return .westAsiaAndCaucasus }
    return switch region.code {
    case "015", "202": .africa
    case "021", "419": .americas
    case "143": .centralAsiaAndRussia
    case "030": .eastAsia
    case "035", "053", "054", "057", "061": .southEastAsiaAndOceania
    case "034": .southAsia
    case "145": .westAsiaAndCaucasus
    case "151", "154", "039", "155": .europe
    default: nil
    }
  }
}
