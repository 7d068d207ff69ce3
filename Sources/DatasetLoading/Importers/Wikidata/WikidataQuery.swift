public import CityNetworks

/// A query to paste into the Wikidata Query Service, whose result `WikidataQueryImporter` reads.
///
/// Nothing is sent anywhere: the text is all there is. Each row of the result is one statement of an
/// item with one of its references; the rank stands in a column of its own, so that deprecated
/// statements can be reported. A query about all countries may take longer than the service allows;
/// then ask country by country.
public struct WikidataQuery: Sendable, Equatable {
  /// What is asked for.
  public enum Topic: String, Sendable, CaseIterable {
    /// Twinned administrative bodies (P190).
    case twinnings
    /// Memberships of cities (P463).
    case memberships
  }

  /// What is asked for.
  public let topic: Topic
  /// The country whose cities make the statements; nil asks for all.
  public let country: Country?
  /// The organizations, by their items; empty asks for all. Of twinnings it means nothing.
  public let organizations: [String]

  /// A query about the cities of a country, or of all.
  ///
  /// - Precondition: the organizations are identifiers of items, such as "Q1065".
  public init(topic: Topic, country: Country? = nil, organizations: [String] = []) {
    precondition(organizations.allSatisfy(WikidataID.isItem), "an organization without an item")
    self.topic = topic
    self.country = country
    self.organizations = organizations
  }

  /// Whether a text is the identifier of an item, such as "Q1065".
  public static func isItem(_ text: String) -> Bool { WikidataID.isItem(text) }

  /// The query in SPARQL.
  public var text: String {
    let whole = [
      heading, Self.prefixes, select, "WHERE {", statement, countryOfCity, cityFacts, qualifiers,
      references, Self.labels, "}", "ORDER BY ?city ?\(object) ?statement ?reference",
    ]
    return whole.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private var object: String {
    switch topic {
    case .twinnings: "sister"
    case .memberships: "organization"
    }
  }

  private var heading: String {
    let place = country.map { "cities of \($0.name)" } ?? "cities of all countries"
    let what =
      switch topic {
      case .twinnings: "Twinnings (P190) stated by \(place)."
      case .memberships: "Memberships (P463) of \(place)."
      }
    return """
      # \(what) Paste into https://query.wikidata.org, save as CSV or JSON, then:
      # citynet import query.csv --from wikidata --output my-network --source-accessed YYYY-MM-DD
      """
  }

  private static let prefixes = """
    PREFIX bd: <http://www.bigdata.com/rdf#>
    PREFIX p: <http://www.wikidata.org/prop/>
    PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
    PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
    PREFIX pr: <http://www.wikidata.org/prop/reference/>
    PREFIX prov: <http://www.w3.org/ns/prov#>
    PREFIX ps: <http://www.wikidata.org/prop/statement/>
    PREFIX wd: <http://www.wikidata.org/entity/>
    PREFIX wdt: <http://www.wikidata.org/prop/direct/>
    PREFIX wikibase: <http://wikiba.se/ontology#>
    """

  private var select: String {
    let about: String =
      switch topic {
      case .twinnings:
        """
          ?sister ?sisterLabel ?sisterCountry ?sisterCountryLabel ?sisterCoord ?sisterPopulation
        """
      case .memberships: "  ?organization ?organizationLabel"
      }
    return """
      SELECT ?city ?cityLabel ?cityCountry ?cityCountryLabel ?cityCoord ?cityPopulation ?cityGeonames
      \(about)
        ?statement ?rank ?start ?startPrecision ?end ?endPrecision
        ?reference ?referenceURL ?statedIn ?statedInLabel ?retrieved
      """
  }

  private var statement: String {
    switch topic {
    case .twinnings:
      return """
          ?city p:P190 ?statement .
          ?statement ps:P190 ?sister ; wikibase:rank ?rank .
          FILTER(STRSTARTS(STR(?sister), STR(wd:Q)))
        """
    case .memberships:
      let wanted = organizations.map { "wd:\($0)" }.joined(separator: " ")
      let values = wanted.isEmpty ? "" : "\n  VALUES ?organization { \(wanted) }"
      return """
          ?city p:P463 ?statement .
          ?statement ps:P463 ?organization ; wikibase:rank ?rank .\(values)
          FILTER(STRSTARTS(STR(?organization), STR(wd:Q)))
          FILTER EXISTS {
            VALUES ?class { wd:Q486972 wd:Q15284 }
            ?city wdt:P31/wdt:P279* ?class .
          }
        """
    }
  }

  private var countryOfCity: String {
    guard let country else { return "  OPTIONAL { ?city wdt:P17 ?cityCountry . }" }
    return "  ?city wdt:P17 ?cityCountry .\n  ?cityCountry wdt:P297 \"\(country.code)\" ."
  }

  private var cityFacts: String {
    let own = """
        OPTIONAL { ?city wdt:P625 ?cityCoord . }
        OPTIONAL { ?city wdt:P1082 ?cityPopulation . }
        OPTIONAL { ?city wdt:P1566 ?cityGeonames . }
      """
    switch topic {
    case .twinnings:
      return own + "\n" + """
          OPTIONAL { ?sister wdt:P17 ?sisterCountry . }
          OPTIONAL { ?sister wdt:P625 ?sisterCoord . }
          OPTIONAL { ?sister wdt:P1082 ?sisterPopulation . }
        """
    case .memberships: return own
    }
  }

  private var qualifiers: String {
    """
      OPTIONAL {
        ?statement pq:P580 ?start .
        OPTIONAL { ?statement pqv:P580 ?startValue . ?startValue wikibase:timePrecision ?startPrecision . }
      }
      OPTIONAL {
        ?statement pq:P582 ?end .
        OPTIONAL { ?statement pqv:P582 ?endValue . ?endValue wikibase:timePrecision ?endPrecision . }
      }
    """
  }

  private var references: String {
    """
      OPTIONAL {
        ?statement prov:wasDerivedFrom ?reference .
        OPTIONAL { ?reference pr:P854 ?referenceURL . }
        OPTIONAL { ?reference pr:P248 ?statedIn . }
        OPTIONAL { ?reference pr:P813 ?retrieved . }
      }
    """
  }

  private static let labels = """
      SERVICE wikibase:label {
        bd:serviceParam wikibase:language "en,mul,de,fr,es,it,pt,pl,ru,zh,ar,fa,tr" .
      }
    """
}
