import CityNetworks
import GraphFormats
import NetworkAnalysis

/// A city network as a SQLite database: the tables of a dataset, what follows from them, and views
/// that tell what held on a day.
///
/// Foreign keys hold, tables are strict, and the same network gives the same bytes.
struct DatasetDatabase {
  let export: NetworkExport

  init(_ export: NetworkExport) { self.export = export }

  private var network: CityNetwork { export.network }

  func bytes() throws -> [UInt8] {
    try SQLiteWriter(
      tables: [meta, cities, cityDetails, organizations, sources, corridors]
        + [assertions, assertionQuantities] + derived.tables,
      statements: AsOfViews(export).statements
    ).bytes()
  }

  private var derived: DerivedTables { DerivedTables(export) }

  private var meta: SQLiteTable {
    let said =
      export.properties.map { ($0.name, $0.text) } + [
        ("format", "citynet dataset 1"),
        ("open_end_assumption", export.selection.assumption.rawValue),
        (
          "as_of",
          "UPDATE as_of SET day = '2021-06-01'; then ask the view ties_as_of, or ties_certain and "
            + "ties_possible, or memberships_as_of. The column rule of as_of says which statuses count."
        ),
      ]
    return SQLiteTable(
      "meta", [.init("key", .text, isRequired: true), .init("value", .text, isRequired: true)],
      primaryKey: ["key"], rows: said.map { [.text($0.0), .text($0.1)] })
  }

  private var cities: SQLiteTable {
    SQLiteTable(
      "cities",
      [
        .init("id", .text, isRequired: true), .init("name", .text, isRequired: true),
        .init("aliases", .text), .init("country", .text), .init("region", .text),
        .init("lat", .real), .init("lon", .real), .init("population", .integer),
        .init("wikidata", .text), .init("geonames", .integer),
      ] + export.figures.map { Self.column(of: $0) },
      primaryKey: ["id"],
      rows: export.cities.map { city in
        let described: [SQLiteValue] = [
          .text(city.id.rawValue), .text(city.name),
          SQLiteValue(city.aliases.joined(separator: "|").filled),
          SQLiteValue(city.country?.code), SQLiteValue(city.region?.name),
          SQLiteValue(city.coordinate?.latitude), SQLiteValue(city.coordinate?.longitude),
          SQLiteValue(city.population), SQLiteValue(city.wikidata), SQLiteValue(city.geonames),
        ]
        return described
          + export.figures.map { value(of: $0, for: city) }
      })
  }

  private static func column(of figure: CityColumn) -> SQLiteTable.Column {
    switch figure.values {
    case .scores: SQLiteTable.Column(figure.name, .real)
    case .clusters: SQLiteTable.Column(figure.name, .integer)
    }
  }

  private func value(of figure: CityColumn, for city: City) -> SQLiteValue {
    guard let place = network.position(of: city.id) else { return .null }
    return switch figure.values {
    case .scores(let scores): SQLiteValue(scores[place])
    case .clusters(let numbers): .integer(numbers[place])
    }
  }

  private var cityDetails: SQLiteTable {
    SQLiteTable(
      "city_details",
      [
        .init("city", .text, isRequired: true, references: "cities"),
        .init("name", .text, isRequired: true), .init("value", .text, isRequired: true),
      ],
      primaryKey: ["city", "name"],
      rows: export.cities.flatMap { city in
        city.details.entries.map { [.text(city.id.rawValue), .text($0.name), .text($0.text)] }
      })
  }

  private var organizations: SQLiteTable {
    SQLiteTable(
      "organizations",
      [
        .init("id", .text, isRequired: true), .init("name", .text, isRequired: true),
        .init("short_name", .text), .init("kind", .text), .init("aliases", .text),
        .init("wikidata", .text), .init("url", .text), .init("note", .text),
      ],
      primaryKey: ["id"],
      rows: export.joinedOrganizations.map { one in
        [
          .text(one.id.rawValue), .text(one.name),
          SQLiteValue(one.shortName == one.name ? nil : one.shortName),
          SQLiteValue(one.kind.filled), SQLiteValue(one.aliases.joined(separator: "|").filled),
          SQLiteValue(one.wikidata), SQLiteValue(one.url), SQLiteValue(one.note.filled),
        ]
      })
  }

  private var sources: SQLiteTable {
    SQLiteTable(
      "sources",
      [
        .init("id", .text, isRequired: true), .init("publisher", .text),
        .init("title", .text, isRequired: true), .init("published", .text),
        .init("locator", .text), .init("url", .text), .init("accessed", .text),
        .init("license", .text), .init("note", .text),
      ],
      primaryKey: ["id"],
      rows: network.sources.map { source in
        [
          .text(source.id.rawValue), SQLiteValue(source.publisher.filled), .text(source.title),
          SQLiteValue(source.published?.text), SQLiteValue(source.locator.filled),
          SQLiteValue(source.url), SQLiteValue(source.accessed?.text),
          SQLiteValue(source.license.filled), SQLiteValue(source.note.filled),
        ]
      })
  }

  private var corridors: SQLiteTable {
    let kept = Set(export.cities.map(\.id))
    let rows = network.corridors.flatMap { corridor in
      corridor.branches.flatMap { branch in
        branch.cities.filter(kept.contains).enumerated().map { place, city -> [SQLiteValue] in
          [
            .text(corridor.id.rawValue), .text(corridor.name), .text(branch.name),
            .integer(place + 1), .text(city.rawValue),
            SQLiteValue(branch.sources.map(\.rawValue).joined(separator: "|").filled),
          ]
        }
      }
    }
    return SQLiteTable(
      "corridors",
      [
        .init("corridor", .text, isRequired: true), .init("name", .text),
        .init("branch", .text, isRequired: true), .init("order", .integer, isRequired: true),
        .init("city", .text, isRequired: true, references: "cities"), .init("source", .text),
      ],
      primaryKey: ["corridor", "branch", "order"], rows: rows)
  }

  /// The assertions of what is exported.
  private var keptAssertions: [Assertion] {
    guard export.organizations == .leftOut else { return network.assertions }
    return network.assertions.filter { $0.object?.organization == nil }
  }

  private var assertions: SQLiteTable {
    let cities = Set(export.cities.map(\.id))
    let organizations = Set(export.joinedOrganizations.map(\.id))
    func city(_ party: Party?) -> SQLiteValue {
      SQLiteValue(party?.city.flatMap { cities.contains($0) ? $0.rawValue : nil })
    }
    return SQLiteTable(
      "assertions",
      [
        .init("id", .text, isRequired: true), .init("subject", .text, isRequired: true),
        .init("object", .text), .init("relation", .text, isRequired: true),
        .init("directed", .integer, isRequired: true), .init("status", .text, isRequired: true),
        .init("date", .text), .init("count", .integer), .init("weight", .real),
        .init("sector", .text), .init("source", .text, references: "sources"),
        .init("quote", .text), .init("note", .text),
        .init("city", .text, references: "cities"),
        .init("other_city", .text, references: "cities"),
        .init("organization", .text, references: "organizations"),
      ],
      primaryKey: ["id"],
      rows: keptAssertions.map { one in
        [
          .text(one.id.rawValue), .text(one.subject.rawValue), SQLiteValue(one.object?.rawValue),
          .text(one.relation.rawValue), .integer(one.isDirected ? 1 : 0),
          .text(one.status.rawValue), SQLiteValue(one.period.text.filled),
          SQLiteValue(one.count), SQLiteValue(one.weight),
          SQLiteValue(one.sectors.joined(separator: "|").filled),
          SQLiteValue(one.source.flatMap { network.source($0)?.id.rawValue }),
          SQLiteValue(one.quote.filled), SQLiteValue(one.note.filled), city(one.subject),
          city(one.object),
          SQLiteValue(
            one.object?.organization.flatMap { organizations.contains($0) ? $0.rawValue : nil }),
        ]
      })
  }

  private var assertionQuantities: SQLiteTable {
    SQLiteTable(
      "assertion_quantities",
      [
        .init("assertion", .text, isRequired: true, references: "assertions"),
        .init("name", .text, isRequired: true), .init("value", .real, isRequired: true),
      ],
      primaryKey: ["assertion", "name"],
      rows: keptAssertions.flatMap { one in
        one.quantities.entries.map { [.text(one.id.rawValue), .text($0.name), .real($0.value)] }
      })
  }
}
