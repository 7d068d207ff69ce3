import CityNetworks

extension Vocabulary {
  /// Words whose meaning is not open to doubt; a status may be certain in one relation only.
  static let builtIn: [Entry] =
    [
      Entry(.file, "networks.csv", for: "organizations.csv"),
      Entry(.file, "organisations.csv", for: "organizations.csv"),
      Entry(.file, "statements.csv", for: "assertions.csv"),
      Entry(.file, "references.csv", for: "sources.csv"),
      Entry(.column, "event_date", for: "date"),
      Entry(.column, "region_m49", for: "region"),
      Entry(.column, "m49", for: "region"),
      Entry(.column, "latitude", for: "lat"),
      Entry(.column, "longitude", for: "lon"),
      Entry(.column, "lng", for: "lon"),
      Entry(.column, "country_code", for: "country"),
      Entry(.column, "iso2", for: "country"),
      Entry(.column, "qid", for: "wikidata"),
      Entry(.column, "wikidata_id", for: "wikidata"),
      Entry(.column, "geonameid", for: "geonames"),
      Entry(.column, "geonames_id", for: "geonames"),
      Entry(.column, "source_id", for: "source"),
    ] + relations + statuses

  private static let relations = [
    ("sister", "twinning"), ("sister-city", "twinning"), ("sister-cities", "twinning"),
    ("twin", "twinning"), ("twin-town", "twinning"), ("twin-towns", "twinning"),
    ("twin-city", "twinning"), ("twin-cities", "twinning"), ("twinned", "twinning"),
    ("town-twinning", "twinning"), ("member", "membership"), ("sister-count", "twinning-count"),
    ("twin-count", "twinning-count"), ("memorandum-of-understanding", "mou"),
    ("coproduction", "co-production"), ("corridor-city", "corridor-node"),
  ].map { Entry(.relation, $0.0, for: $0.1) }

  private static let statuses = [
    Entry(.status, "delivered", for: "held", of: .aid),
    Entry(.status, "joined", for: "in-force", of: .membership),
    Entry(.status, "member", for: "in-force", of: .membership),
    Entry(.status, "reported", for: "in-force", of: .twinningCount),
    Entry(.status, "pictured", for: "in-force", of: .corridorNode),
    Entry(.status, "attenuated", for: "dormant"),
    Entry(.status, "intended-mou", for: "intended"),
    Entry(.status, "to-be-added", for: "intended"),
    Entry(.status, "initial-stage", for: "in-preparation"),
    Entry(.status, "in-effect", for: "in-force"),
    Entry(.status, "cancelled", for: "called-off", of: .event),
    Entry(.status, "canceled", for: "called-off", of: .event),
  ]
}
