extension Country {
  /// The country that a source calls by this name, in one of the spellings in common use.
  ///
  /// Case, a leading "the" and spaces around the name do not matter. "Scotland, United Kingdom" and
  /// "Ohio, United States" are read from the right, unless the left part has a code of its own
  /// ("Réunion, France" is RE). A two-letter code is read as a code. A misspelling gives nil: no
  /// country is guessed. Places whose status is disputed are put where their ISO code lies:
  /// Northern Cyprus in CY, Somaliland in SO, Abkhazia and South Ossetia in GE,
  /// Transnistria in MD.
  public static func named(_ name: String) -> Country? {
    let key = folded(name)
    if let code = codes[key] { return Country(code: code) }
    if let comma = key.lastIndex(of: ",") {
      return codes[folded(String(key[key.index(after: comma)...]))].flatMap { Country(code: $0) }
    }
    return key.utf8.count == 2 ? Country(code: key) : nil
  }

  /// The text in small letters with single blanks and without a leading "the".
  static func folded(_ name: String) -> String {
    var rest = name.lowercased().split(separator: " ")
    if rest.count > 1, rest.first == "the" { rest.removeFirst() }
    return rest.joined(separator: " ").replacing("’", with: "'")
  }

  /// Names of places whose status is disputed, with where they are put.
  static let disputed: [String: String] = [
    "northern cyprus": "Northern Cyprus is put in Cyprus",
    "turkish republic of northern cyprus": "Northern Cyprus is put in Cyprus",
    "somaliland": "Somaliland is put in Somalia",
    "republic of abkhazia": "Abkhazia is put in Georgia",
    "autonomous republic of abkhazia": "Abkhazia is put in Georgia",
    "abkhazia": "Abkhazia is put in Georgia",
    "south ossetia": "South Ossetia is put in Georgia",
    "transnistria": "Transnistria is put in Moldova",
    "republic of artsakh": "Artsakh is put in Azerbaijan",
  ]

  private static let codes: [String: String] = {
    var result: [String: String] = [:]
    for country in all { result[folded(country.name)] = country.code }
    for line in variants.split(separator: "\n") {
      let code = String(line.prefix(2))
      for name in line.dropFirst(3).split(separator: ";") { result[folded(String(name))] = code }
    }
    return result
  }()

  private static let variants = """
    AE UAE
    AZ Republic of Artsakh; Artsakh; Nagorno-Karabakh
    AX Aland Islands; Aland; Åland; Åland Islands, Finland
    AT Österreich
    BA Bosnia; Bosnia-Herzegovina; Bosnia and Hercegovina; Bosnia & Herzegovina
    BL Saint Barthelemy
    BN Brunei Darussalam
    BO Plurinational State of Bolivia; Bolivia, Plurinational State of
    BQ Bonaire, Sint Eustatius and Saba; Bonaire
    BR Brasil
    BY Byelorussia; Belorussia
    CC Cocos (Keeling) Islands
    CD DR Congo; DRC; Congo-Kinshasa; Congo - Kinshasa; Congo (Kinshasa); Congo, Democratic Republic of the; Zaire
    CG Congo; Congo-Brazzaville; Congo - Brazzaville; Congo (Brazzaville)
    CI Ivory Coast; Cote d'Ivoire
    CN People's Republic of China; PR China; PRC; Mainland China
    CV Cabo Verde
    CW Curacao
    CY Northern Cyprus; Turkish Republic of Northern Cyprus
    CZ Czech Republic; Česko
    DE Federal Republic of Germany; Deutschland
    DK Danmark
    EH Sahrawi Arab Democratic Republic; Sahrawi Republic
    ES España
    FI Suomi
    FK Falkland Islands (Malvinas); Malvinas
    FM Federated States of Micronesia; Micronesia, Federated States of
    FO Faeroe Islands; Faroes
    GB UK; Great Britain; Britain; England; Scotland; Wales; Northern Ireland; \
    United Kingdom of Great Britain and Northern Ireland
    GE Georgia (country); Republic of Georgia; Abkhazia; Republic of Abkhazia; \
    Autonomous Republic of Abkhazia; South Ossetia; Republic of South Ossetia
    GF French Guiana, France
    GM Republic of the Gambia
    GP Guadeloupe, France
    GR Hellas; Hellenic Republic
    GW Guinea Bissau
    HK Hong Kong SAR; Hong Kong SAR, China; Hong Kong, China
    IE Republic of Ireland; Eire
    IR Islamic Republic of Iran; Iran, Islamic Republic of; Iran (Islamic Republic of)
    IT Italia
    KG Kirghizia; Kyrgyz Republic
    KN St. Kitts and Nevis; Saint Kitts & Nevis
    KP Democratic People's Republic of Korea; Korea, Democratic People's Republic of; DPRK
    KR Republic of Korea; Korea, Republic of; Korea, South; Korea
    LA Lao People's Democratic Republic; Lao PDR
    LC St. Lucia
    LT Lietuva
    LV Latvija
    MD Republic of Moldova; Moldova, Republic of; Moldavia; Transnistria; Pridnestrovie
    MF Saint Martin (French part)
    MG Madagaskar
    MK Macedonia; Republic of North Macedonia; Republic of Macedonia; FYR Macedonia; FYROM
    MM Burma
    MO Macau; Macau, China; Macao, China
    MQ Martinique, France
    MX México
    NC New Caledonia, France
    NL Kingdom of the Netherlands; Netherlands, Kingdom of the; Holland
    PF French Polynesia, France
    PL Polska
    PS State of Palestine; Palestina; Palestine, State of; Palestinian National Authority; \
    Palestinian Authority; Palestinian Territories; Palestinian Territory; West Bank; Gaza Strip
    PN Pitcairn Islands
    PR Puerto Rico, United States
    RE Reunion; Réunion, France
    RO Kingdom of Romania
    RU Russian Federation
    SH Saint Helena, Ascension and Tristan da Cunha
    SE Sverige
    SI Slovenija
    SK Slovak Republic; Slovensko
    SO Somaliland
    SR Surinam
    ST São Tomé and Príncipe; São Tomé & Príncipe
    SX Sint Maarten (Dutch part)
    SY Syrian Arab Republic
    SZ Swaziland
    TL East Timor
    TR Turkey; Turkiye; Republic of Türkiye
    TW Taiwan, Province of China; Republic of China; Taiwan (Republic of China); Chinese Taipei
    TZ United Republic of Tanzania; Tanzania, United Republic of
    US United States of America; USA; U.S.; U.S.A.; US
    VA Holy See; Vatican; Vatican (Holy See); Holy See (Vatican City State)
    VC St. Vincent and the Grenadines
    VE Bolivarian Republic of Venezuela; Venezuela, Bolivarian Republic of
    VG Virgin Islands (British)
    VI Virgin Islands (U.S.); U.S. Virgin Islands
    VN Viet Nam
    YT Mayotte, France
    """
}
