import CityNetworks
import DatasetLoading
import Testing

/// The texts below were parsed and resolved by rdflib 7.6.0 (`rdflib.plugins.sparql.prepareQuery`)
/// without an error, and the one about Germany was run by it: see `WikidataSamples.answer`.
struct WikidataQueryTests {
  @Test func theQueryAboutTwinningsIsThis() throws {
    let query = WikidataQuery(topic: .twinnings, country: Country(code: "DE"))
    #expect(query.text == Self.twinningsOfGermany)
  }

  @Test func aQueryAboutAllCountriesNamesNone() {
    let text = WikidataQuery(topic: .twinnings).text
    #expect(text.contains("OPTIONAL { ?city wdt:P17 ?cityCountry . }"))
    #expect(!text.contains("P297"))
    #expect(text.contains("# Twinnings (P190) stated by cities of all countries."))
  }

  @Test func theQueryAboutMembershipsNamesTheOrganizations() {
    let text = WikidataQuery(topic: .memberships, organizations: ["Q1065", "Q9"]).text
    for part in [
      "?city p:P463 ?statement .", "VALUES ?organization { wd:Q1065 wd:Q9 }",
      "?organization ?organizationLabel", "ORDER BY ?city ?organization ?statement ?reference",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!WikidataQuery(topic: .memberships).text.contains("VALUES ?organization"))
    #expect(!text.contains("?sister"))
  }

  @Test(arguments: WikidataQuery.Topic.allCases)
  func bracketsArePairedAndEveryVariableAsked(topic: WikidataQuery.Topic) throws {
    let text = WikidataQuery(topic: topic).text
    #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
    let parts = text.split(separator: "WHERE {")
    let selected = try #require(parts.first).split { " \n".contains($0) }.filter {
      $0.hasPrefix("?")
    }
    let body = try #require(parts.last)
    for variable in selected where !variable.hasSuffix("Label") {
      #expect(body.contains("\(variable) "), "\(variable)")
    }
  }

  private static let twinningsOfGermany = """
    # Twinnings (P190) stated by cities of Germany. Paste into https://query.wikidata.org, save as CSV or JSON, then:
    # citynet import query.csv --from wikidata --output my-network --source-accessed YYYY-MM-DD
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
    SELECT ?city ?cityLabel ?cityCountry ?cityCountryLabel ?cityCoord ?cityPopulation ?cityGeonames
      ?sister ?sisterLabel ?sisterCountry ?sisterCountryLabel ?sisterCoord ?sisterPopulation
      ?statement ?rank ?start ?startPrecision ?end ?endPrecision
      ?reference ?referenceURL ?statedIn ?statedInLabel ?retrieved
    WHERE {
      ?city p:P190 ?statement .
      ?statement ps:P190 ?sister ; wikibase:rank ?rank .
      FILTER(STRSTARTS(STR(?sister), STR(wd:Q)))
      ?city wdt:P17 ?cityCountry .
      ?cityCountry wdt:P297 "DE" .
      OPTIONAL { ?city wdt:P625 ?cityCoord . }
      OPTIONAL { ?city wdt:P1082 ?cityPopulation . }
      OPTIONAL { ?city wdt:P1566 ?cityGeonames . }
      OPTIONAL { ?sister wdt:P17 ?sisterCountry . }
      OPTIONAL { ?sister wdt:P625 ?sisterCoord . }
      OPTIONAL { ?sister wdt:P1082 ?sisterPopulation . }
      OPTIONAL {
        ?statement pq:P580 ?start .
        OPTIONAL { ?statement pqv:P580 ?startValue . ?startValue wikibase:timePrecision ?startPrecision . }
      }
      OPTIONAL {
        ?statement pq:P582 ?end .
        OPTIONAL { ?statement pqv:P582 ?endValue . ?endValue wikibase:timePrecision ?endPrecision . }
      }
      OPTIONAL {
        ?statement prov:wasDerivedFrom ?reference .
        OPTIONAL { ?reference pr:P854 ?referenceURL . }
        OPTIONAL { ?reference pr:P248 ?statedIn . }
        OPTIONAL { ?reference pr:P813 ?retrieved . }
      }
      SERVICE wikibase:label {
        bd:serviceParam wikibase:language "en,mul,de,fr,es,it,pt,pl,ru,zh,ar,fa,tr" .
      }
    }
    ORDER BY ?city ?sister ?statement ?reference

    """
}
