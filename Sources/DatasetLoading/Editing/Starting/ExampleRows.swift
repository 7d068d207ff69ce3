/// True rows that show what each table is for; the same facts stand in `Datasets/silk-road`.
enum ExampleRows {
  static func rows(of schema: TableSchema) -> [[String: String]] {
    switch schema {
    case .cities: cities
    case .organizations: organizations
    case .assertions: assertions
    case .corridors: corridors
    case .sources: sources
    default: []
    }
  }

  private static func rows(_ columns: [String], _ rows: [[String]]) -> [[String: String]] {
    rows.map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }
  }

  private static let cities = rows(
    TableSchema.cities.columns,
    [
      [
        "barcelona", "Barcelona", "Barcelone|Барселона|巴塞罗那", "ES", "Southern Europe", "41.3888",
        "2.1590", "1686208", "Q1492", "3128760",
      ],
      [
        "isfahan", "Isfahan", "Esfahan|اصفهان", "IR", "Southern Asia", "32.6525", "51.6746",
        "1547164", "Q42053", "418863",
      ],
      [
        "karachi", "Karachi", "کراچی", "PK", "Southern Asia", "24.8608", "67.0104", "11624219",
        "Q8660", "1174872",
      ],
      [
        "kashgar", "Kashgar", "Kashi|喀什|قەشقەر", "CN", "Eastern Asia", "39.4672", "75.9868",
        "506640", "Q170521", "1280849",
      ],
      [
        "urumqi", "Ürümqi", "Urumqi|乌鲁木齐|ئۈرۈمچى", "CN", "Eastern Asia", "43.8010", "87.6005",
        "3029372", "Q16959", "1529102",
      ],
    ])
  private static let organizations = rows(
    ["id", "name", "short_name", "kind", "url", "note"],
    [
      [
        "wego", "World Smart Sustainable Cities Organization", "WeGO", "city-network",
        "https://we-gov.org/", "Example.",
      ]
    ])
  private static let assertions = rows(
    ["id", "subject", "object", "relation", "status", "date", "count", "source", "quote", "note"],
    [
      [
        "e1", "karachi", "urumqi", "twinning", "in-force", "../2021-05-19", "", "global-times-2021",
        "Take for example the twin cities Urumqi",
        "Example. The article gives no day of signature, so it held by the day of the article.",
      ],
      [
        "e2", "karachi", "urumqi", "twinning", "signed", "2019-03-28", "", "dawn-1472506", "",
        "Example. A second source for the same tie is a second row.",
      ],
      [
        "e3", "isfahan", "barcelona", "twinning", "dormant", "", "", "imna-476144",
        "the attenuated bond between Isfahan and its sister city in Spain, namely Barcelona",
        "Example. The state before the revival.",
      ],
      [
        "e4", "isfahan", "barcelona", "twinning", "revived", "", "", "imna-476144",
        "Last year, the attenuated bond between Isfahan and its sister city in Spain, namely "
          + "Barcelona, was fortunately revived",
        "Example. No date: last year is relative to an undated report.",
      ],
      [
        "e5", "isfahan", "wego", "membership", "in-force", "", "", "imna-493402",
        "last year, Isfahan joined two global networks of Learning Cities and World Smart "
          + "Sustainable Cities Organization (WeGO)", "Example.",
      ],
      [
        "e6", "CN", "PK", "twinning-count", "in-force", "../2021-05-19", "16", "global-times-2021",
        "A total of 16 pairs of sister cities have been established between the two countries",
        "Example. A number without names; it never becomes a tie.",
      ],
    ]
  ).map { row in row.merging(["directed": "false"]) { first, _ in first } }
  private static let corridors = rows(
    TableSchema.corridors.columns,
    [
      [
        "cpec", "China-Pakistan Economic Corridor", "nodes", "1", "kashgar",
        "radio-pakistan-2015-08-16", "Example. The first of nine nodal cities.",
      ],
      [
        "cpec", "China-Pakistan Economic Corridor", "nodes", "2", "karachi",
        "radio-pakistan-2015-08-16", "Example. The eighth of nine nodal cities.",
      ],
    ])
  private static let sources = rows(
    ["id", "publisher", "title", "published", "locator", "url", "accessed", "note"],
    [
      [
        "dawn-1472506", "Dawn",
        "Three Chinese towns named sister cities to Karachi, Gwadar, Multan", "2019-03-29", "",
        "https://www.dawn.com/news/1472506/", "2026-11-21", "Example.",
      ],
      [
        "global-times-2021", "Global Times",
        "Sister city ties foster in-depth bilateral cooperation between Pakistan and China",
        "2021-05-19", "", "", "2026-11-21", "Example.",
      ],
      [
        "imna-476144", "IMNA", "Isfahan to reinvigorate relations with Barcelona", "",
        "News ID 476144", "", "2026-11-21", "Example. Undated.",
      ],
      [
        "imna-493402", "IMNA", "Isfahan's achievements in urban diplomacy", "", "News ID 493402",
        "",
        "2026-11-21", "Example. Undated.",
      ],
      [
        "radio-pakistan-2015-08-16", "Radio Pakistan", "CPEC to ensure sustainable development",
        "2015-08-16", "",
        "http://www.radio.gov.pk/16-Aug-2015/cpec-to-ensure-sustainable-development",
        "2026-11-21", "Example.",
      ],
    ])
}
