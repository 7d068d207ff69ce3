/// A state of the past that sources still name, with the countries that a city of it may lie in.
public struct HistoricState: Hashable, Sendable {
  /// The name in common use: "Ottoman Empire".
  public let name: String
  /// The countries on its ground today, in the order of their codes.
  public let successors: [Country]

  /// The state that a source calls by this name, in whatever case; nil if none is known.
  public static func named(_ text: String) -> HistoricState? { byName[Country.folded(text)] }

  /// All that are known, in the order of their names.
  public static let all: [HistoricState] = Set(byName.values).sorted { $0.name < $1.name }

  private static let byName: [String: HistoricState] = {
    var result: [String: HistoricState] = [:]
    for line in states.split(separator: "\n") {
      let parts = line.split(separator: ":")
      let names = parts[1].split(separator: ";").map { name in
        String(name.drop { $0 == " " })
      }
      let state = HistoricState(
        name: names[0],
        successors: parts[0].split(separator: " ").compactMap { Country(code: String($0)) }.sorted()
      )
      for name in names { result[Country.folded(name)] = state }
    }
    return result
  }()

  /// Today's countries of each, the largest parts only, then its names.
  private static let states = """
    DE: West Germany; WestGER; FRG; Federal Republic of Germany (1949-1990)
    DE: East Germany; EastGER; GDR; German Democratic Republic
    DE: Weimar Republic
    AT CZ DE FR PL: Nazi Germany; German Reich; Third Reich
    DE DK FR LT PL RU: German Empire; Imperial Germany
    DE LT PL RU: Prussia; Kingdom of Prussia
    AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ: Soviet Union; USSR; U.S.S.R.
    AM AZ BY EE FI GE KG KZ LT LV MD PL RU TJ TM UA UZ: Russian Empire; Imperial Russia
    RU: Russian Republic
    RU: Russian Socialist Federative Soviet Republic; Russian SFSR; RSFSR
    UA: Ukrainian Soviet Socialist Republic; Ukrainian SSR; Soviet Ukraine
    UA: Ukrainian State
    UA: Ukrainian People's Republic
    UA: Carpatho-Ukraine
    BY: Byelorussian Soviet Socialist Republic; Byelorussian SSR; Soviet Belarus
    MD RO UA: Moldavian Democratic Republic; Principality of Moldavia
    GE: Democratic Republic of Georgia
    GE: Socialist Soviet Republic of Georgia; Georgian Soviet Socialist Republic; Georgian SSR
    GE: Kingdom of Georgia
    GE: Kingdom of Imereti
    GE: Kingdom of Abkhazia
    GE: Socialist Soviet Republic of Abkhazia
    AM AZ GE: Transcaucasian Democratic Federative Republic; \
    Transcaucasian Socialist Federative Soviet Republic
    CZ SK: Czechoslovakia; CSSR; Czecho-Slovakia
    BA HR ME MK RS SI XK: Yugoslavia; SFR Yugoslavia; Kingdom of Yugoslavia
    ME RS: Serbia and Montenegro; State Union of Serbia and Montenegro
    AT BA CZ HR HU IT ME PL RO RS SI SK UA: Austria-Hungary; Austro-Hungarian Empire; \
    Austrian Empire; Habsburg monarchy; Habsburg Empire
    AT CZ HR HU RO RS SI SK UA: Kingdom of Hungary
    AL AM BA BG CY DZ EG GE GR HU IL IQ JO LB LY ME MK PS RO RS SA SY TN TR YE XK: Ottoman Empire
    AL BG CY GR IT MK RS SY TR: Byzantine Empire
    ES FR GR IT TR: Ancient Rome; Roman Empire
    IL JO PS: Mandatory Palestine; British Mandate of Palestine
    JO: Emirate of Transjordan
    BG: People's Republic of Bulgaria; Kingdom of Bulgaria; Principality of Bulgaria
    PL: Polish People's Republic
    BY LT PL UA: Second Polish Republic
    BY LT LV PL UA: Polish–Lithuanian Commonwealth; Polish-Lithuanian Commonwealth
    HR IT SI: Kingdom of Italy
    ES: Principality of Catalonia
    GB: Kingdom of England
    BD IN MM PK: British Raj; British India
    IN: Portuguese India
    ID: Dutch East Indies
    KP KR: Korea under Japanese rule
    BF: Republic of Upper Volta; French Upper Volta; Upper Volta
    ZW: Rhodesia; Southern Rhodesia; Zimbabwe Rhodesia
    EH: Spanish Sahara
    TZ: Tanganyika; Zanzibar
    VN: South Vietnam; North Vietnam
    YE: South Yemen; North Yemen
    """
}
