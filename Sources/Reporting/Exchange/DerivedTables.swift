import CityNetworks
import GraphFormats

/// What follows from the assertions, as tables: ties and memberships with the statements they rest on
/// and the periods in which they held.
struct DerivedTables {
  private let export: NetworkExport
  private var network: CityNetwork { export.network }

  init(_ export: NetworkExport) { self.export = export }

  var tables: [SQLiteTable] {
    let ties = network.ties.map { network.stated($0) }
    let memberships = export.memberships
    return [
      tieTable(ties),
      statements("tie_statements", of: "ties", "tie", ties.map(\.statements)),
      periods("tie_periods", of: "ties", "tie", ties.map { tie in { tie.periods(rule: $0) } }),
      membershipTable(memberships),
      statements(
        "membership_statements", of: "memberships", "membership", memberships.map(\.statements)),
      periods(
        "membership_periods", of: "memberships", "membership",
        memberships.map { membership in { membership.periods(rule: $0) } }),
    ]
  }

  private func tieTable(_ ties: [Tie]) -> SQLiteTable {
    SQLiteTable(
      "ties",
      [
        .init("id", .integer, isRequired: true),
        .init("city", .text, isRequired: true, references: "cities"),
        .init("partner", .text, isRequired: true, references: "cities"),
        .init("relation", .text, isRequired: true), .init("directed", .integer, isRequired: true),
        .init("status", .text, isRequired: true), .init("start", .text), .init("end", .text),
        .init("weight", .real), .init("count", .integer),
        .init("disputed", .integer, isRequired: true), .init("certainty", .text, isRequired: true),
      ],
      primaryKey: ["id"],
      rows: ties.enumerated().map { place, tie in
        let dates = TieDates(tie.statements, tie.status, in: network)
        return [
          .integer(place + 1), .text(tie.first.rawValue), .text(tie.second.rawValue),
          .text(tie.relation.rawValue), .integer(tie.isDirected ? 1 : 0),
          .text(tie.status.rawValue), SQLiteValue(dates.start.filled),
          SQLiteValue(dates.end.filled), SQLiteValue(tie.weight), SQLiteValue(tie.count),
          .integer(tie.isDisputed ? 1 : 0),
          .text(tie.certainty(under: export.selection).rawValue),
        ]
      })
  }

  private func membershipTable(_ memberships: [Membership]) -> SQLiteTable {
    SQLiteTable(
      "memberships",
      [
        .init("id", .integer, isRequired: true),
        .init("city", .text, isRequired: true, references: "cities"),
        .init("organization", .text, isRequired: true, references: "organizations"),
        .init("status", .text, isRequired: true), .init("start", .text), .init("end", .text),
        .init("weight", .real), .init("disputed", .integer, isRequired: true),
        .init("certainty", .text, isRequired: true),
      ],
      primaryKey: ["id"],
      rows: memberships.enumerated().map { place, one in
        let dates = TieDates(one.statements, one.status, in: network)
        return [
          .integer(place + 1), .text(one.city.rawValue), .text(one.organization.rawValue),
          .text(one.status.rawValue), SQLiteValue(dates.start.filled),
          SQLiteValue(dates.end.filled), SQLiteValue(one.weight),
          .integer(one.isDisputed ? 1 : 0),
          .text(one.certainty(under: export.selection).rawValue),
        ]
      })
  }

  private func statements(
    _ name: String, of table: String, _ column: String, _ statements: [[TieStatement]]
  ) -> SQLiteTable {
    SQLiteTable(
      name,
      [
        .init(column, .integer, isRequired: true, references: table),
        .init("assertion", .text, isRequired: true, references: "assertions"),
      ],
      primaryKey: [column, "assertion"],
      rows: statements.enumerated().flatMap { place, all in
        all.compactMap { statement in
          network.assertion(statement.assertion) == nil
            ? nil : [.integer(place + 1), .text(statement.assertion.rawValue)]
        }
      })
  }

  private func periods(
    _ name: String, of table: String, _ column: String,
    _ periods: [(StatusRule) -> [Validity]]
  ) -> SQLiteTable {
    var rows: [[SQLiteValue]] = []
    for (place, periods) in periods.enumerated() {
      for rule in Self.rules(of: export.selection) {
        let extremes = periods(rule).compactMap {
          $0.extremes(assuming: export.selection.assumption)
        }
        for (number, one) in extremes.enumerated() {
          rows.append([
            .integer(place + 1), .text(rule.description), .integer(number + 1),
            Self.iso(one.start.earliest), Self.iso(one.start.latest), Self.iso(one.end.earliest),
            Self.iso(one.end.latest), .integer(one.isOpen ? 1 : 0),
          ])
        }
      }
    }
    return SQLiteTable(
      name,
      [
        .init(column, .integer, isRequired: true, references: table),
        .init("rule", .text, isRequired: true), .init("number", .integer, isRequired: true),
        .init("start_earliest", .text), .init("start_latest", .text),
        .init("end_earliest", .text), .init("end_latest", .text),
        .init("goes_on", .integer, isRequired: true),
      ],
      primaryKey: [column, "rule", "number"], rows: rows)
  }

  /// The rules for which periods are written: those with a name, and the one of the selection.
  static func rules(of selection: NetworkSelection) -> [StatusRule] {
    let named = StatusRule.named
    return named.contains { $0.description == selection.statusRule.description }
      ? named : named + [selection.statusRule]
  }

  /// A day of the years 0 to 9999, which sort as text as they sort in time; no bound beyond them.
  private static func iso(_ day: Day?) -> SQLiteValue {
    guard let day, (0...9999).contains(day.components.year) else { return .null }
    return .text(day.description)
  }
}
