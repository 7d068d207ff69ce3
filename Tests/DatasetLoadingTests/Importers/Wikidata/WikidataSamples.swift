import DatasetLoading
import TestSupport

/// Answers of Wikidata for the tests.
enum WikidataSamples {
  /// What `WikidataQuery(topic: .twinnings, country: Germany)` gives on a graph of three cities.
  ///
  /// Made with rdflib 7.6.0 (`Graph.query`, `Result.serialize(format="json")`) from triples in the
  /// shape of Wikidata, with the label service replaced by rdfs:label. Cologne is twinned with Lille
  /// since 1958 (precision 9) by two references, and once more by a deprecated statement; with
  /// Volgograd from 27 June 1988 (precision 11) to March 2022 (precision 10).
  static let answer = #"""
    {"head": {"vars": ["city", "cityLabel", "cityCountry", "cityCountryLabel", "cityCoord", "cityPopulation", "cityGeonames", "sister", "sisterLabel", "sisterCountry", "sisterCountryLabel", "sisterCoord", "sisterPopulation", "statement", "rank", "start", "startPrecision", "end", "endPrecision", "reference", "referenceURL", "statedIn", "statedInLabel", "retrieved"]},
    "results": {"bindings": [
    {"city": {"type": "uri", "value": "http://www.wikidata.org/entity/Q365"}, "cityCoord": {"type": "literal", "value": "Point(6.956 50.942)"}, "cityCountry": {"type": "uri", "value": "http://www.wikidata.org/entity/Q183"}, "cityCountryLabel": {"type": "literal", "value": "Germany", "xml:lang": "en"}, "cityGeonames": {"type": "literal", "value": "2886242"}, "cityLabel": {"type": "literal", "value": "Cologne", "xml:lang": "en"}, "cityPopulation": {"type": "literal", "value": "1084831"}, "rank": {"type": "uri", "value": "http://wikiba.se/ontology#NormalRank"}, "reference": {"type": "uri", "value": "http://www.wikidata.org/reference/1"}, "referenceURL": {"type": "uri", "value": "https://www.stadt-koeln.de/lille"}, "retrieved": {"type": "literal", "value": "2021-05-03T00:00:00+00:00"}, "sister": {"type": "uri", "value": "http://www.wikidata.org/entity/Q648"}, "sisterCoord": {"type": "literal", "value": "Point(3.063 50.637)"}, "sisterCountry": {"type": "uri", "value": "http://www.wikidata.org/entity/Q142"}, "sisterCountryLabel": {"type": "literal", "value": "France", "xml:lang": "en"}, "sisterLabel": {"type": "literal", "value": "Lille", "xml:lang": "en"}, "sisterPopulation": {"type": "literal", "value": "236234"}, "start": {"type": "literal", "value": "1958-01-01T00:00:00+00:00"}, "startPrecision": {"type": "literal", "value": "9"}, "statement": {"type": "uri", "value": "http://www.wikidata.org/entity/statement/a"}},
    {"city": {"type": "uri", "value": "http://www.wikidata.org/entity/Q365"}, "cityCoord": {"type": "literal", "value": "Point(6.956 50.942)"}, "cityCountry": {"type": "uri", "value": "http://www.wikidata.org/entity/Q183"}, "cityCountryLabel": {"type": "literal", "value": "Germany", "xml:lang": "en"}, "cityGeonames": {"type": "literal", "value": "2886242"}, "cityLabel": {"type": "literal", "value": "Cologne", "xml:lang": "en"}, "cityPopulation": {"type": "literal", "value": "1084831"}, "rank": {"type": "uri", "value": "http://wikiba.se/ontology#NormalRank"}, "reference": {"type": "uri", "value": "http://www.wikidata.org/reference/2"}, "sister": {"type": "uri", "value": "http://www.wikidata.org/entity/Q648"}, "sisterCoord": {"type": "literal", "value": "Point(3.063 50.637)"}, "sisterCountry": {"type": "uri", "value": "http://www.wikidata.org/entity/Q142"}, "sisterCountryLabel": {"type": "literal", "value": "France", "xml:lang": "en"}, "sisterLabel": {"type": "literal", "value": "Lille", "xml:lang": "en"}, "sisterPopulation": {"type": "literal", "value": "236234"}, "start": {"type": "literal", "value": "1958-01-01T00:00:00+00:00"}, "startPrecision": {"type": "literal", "value": "9"}, "statedIn": {"type": "uri", "value": "http://www.wikidata.org/entity/Q36578"}, "statedInLabel": {"type": "literal", "value": "Integrated Authority File", "xml:lang": "en"}, "statement": {"type": "uri", "value": "http://www.wikidata.org/entity/statement/a"}},
    {"city": {"type": "uri", "value": "http://www.wikidata.org/entity/Q365"}, "cityCoord": {"type": "literal", "value": "Point(6.956 50.942)"}, "cityCountry": {"type": "uri", "value": "http://www.wikidata.org/entity/Q183"}, "cityCountryLabel": {"type": "literal", "value": "Germany", "xml:lang": "en"}, "cityGeonames": {"type": "literal", "value": "2886242"}, "cityLabel": {"type": "literal", "value": "Cologne", "xml:lang": "en"}, "cityPopulation": {"type": "literal", "value": "1084831"}, "rank": {"type": "uri", "value": "http://wikiba.se/ontology#DeprecatedRank"}, "sister": {"type": "uri", "value": "http://www.wikidata.org/entity/Q648"}, "sisterCoord": {"type": "literal", "value": "Point(3.063 50.637)"}, "sisterCountry": {"type": "uri", "value": "http://www.wikidata.org/entity/Q142"}, "sisterCountryLabel": {"type": "literal", "value": "France", "xml:lang": "en"}, "sisterLabel": {"type": "literal", "value": "Lille", "xml:lang": "en"}, "sisterPopulation": {"type": "literal", "value": "236234"}, "statement": {"type": "uri", "value": "http://www.wikidata.org/entity/statement/c"}},
    {"city": {"type": "uri", "value": "http://www.wikidata.org/entity/Q365"}, "cityCoord": {"type": "literal", "value": "Point(6.956 50.942)"}, "cityCountry": {"type": "uri", "value": "http://www.wikidata.org/entity/Q183"}, "cityCountryLabel": {"type": "literal", "value": "Germany", "xml:lang": "en"}, "cityGeonames": {"type": "literal", "value": "2886242"}, "cityLabel": {"type": "literal", "value": "Cologne", "xml:lang": "en"}, "cityPopulation": {"type": "literal", "value": "1084831"}, "end": {"type": "literal", "value": "2022-03-01T00:00:00+00:00"}, "endPrecision": {"type": "literal", "value": "10"}, "rank": {"type": "uri", "value": "http://wikiba.se/ontology#NormalRank"}, "sister": {"type": "uri", "value": "http://www.wikidata.org/entity/Q891"}, "sisterCountry": {"type": "uri", "value": "http://www.wikidata.org/entity/Q159"}, "sisterCountryLabel": {"type": "literal", "value": "Russia", "xml:lang": "en"}, "sisterLabel": {"type": "literal", "value": "Volgograd", "xml:lang": "en"}, "start": {"type": "literal", "value": "1988-06-27T00:00:00+00:00"}, "startPrecision": {"type": "literal", "value": "11"}, "statement": {"type": "uri", "value": "http://www.wikidata.org/entity/statement/b"}}
    ]}}

    """#

  /// The damaged file, with its lines grouped to records: a line that starts with no item belongs to
  /// the one before it.
  static func damagedRecords() throws -> (header: [UInt8], records: [[UInt8]]) {
    let bytes = try SharedMaterial.bytes(
      "data/twinnings-wikidata-query-dirty/SestrinskiGradovi.csv")
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: true).map { Array($0) }
    let header = lines.removeFirst()
    var records: [[UInt8]] = []
    for line in lines {
      if line.starts(with: "http".utf8) || records.isEmpty {
        records.append(line)
      } else {
        records[records.count - 1] += [0x0A] + line
      }
    }
    return (header, records)
  }
}
