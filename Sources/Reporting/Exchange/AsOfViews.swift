import CityNetworks

/// The indices and views of an exported database: what held on the day that the table `as_of` names.
///
/// As in `Validity`: certain if the latest day of the start is no later than the day and the earliest
/// day of the end is after it; possible if some days of both allow it. What sources dispute is never
/// certain.
struct AsOfViews {
  private let export: NetworkExport

  init(_ export: NetworkExport) { self.export = export }

  var statements: [String] {
    [
      "CREATE INDEX ties_by_city ON ties (city)",
      "CREATE INDEX ties_by_partner ON ties (partner)",
      "CREATE INDEX memberships_by_organization ON memberships (organization)",
      "CREATE INDEX assertions_by_source ON assertions (source)",
      """
      CREATE TABLE as_of (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        rule TEXT NOT NULL CHECK (rule IN (\(rules)))
      ) STRICT
      """,
      "INSERT INTO as_of VALUES (1, '\(day)', '\(rule(export.selection.statusRule))')",
      asOf("ties_as_of", "ties", "tie_periods", "tie"),
      "CREATE VIEW ties_certain AS SELECT * FROM ties_as_of WHERE certainty_on_day = 'certain'",
      "CREATE VIEW ties_possible AS SELECT * FROM ties_as_of WHERE certainty_on_day = 'possible'",
      asOf("memberships_as_of", "memberships", "membership_periods", "membership"),
    ]
  }

  private func asOf(_ view: String, _ table: String, _ periods: String, _ column: String) -> String
  {
    """
    CREATE VIEW \(view) AS
    SELECT t.*, CASE WHEN t.disputed = 0 AND max(
        p.start_latest IS NOT NULL AND p.start_latest <= a.day
        AND (p.goes_on OR (p.end_earliest IS NOT NULL AND a.day < p.end_earliest))
      ) THEN 'certain' ELSE 'possible' END AS certainty_on_day
    FROM as_of AS a JOIN \(periods) AS p ON p.rule = a.rule JOIN \(table) AS t ON t.id = p.\(column)
    WHERE (p.start_earliest IS NULL OR p.start_earliest <= a.day)
      AND (p.goes_on OR p.end_latest IS NULL OR a.day < p.end_latest)
    GROUP BY t.id
    """
  }

  private var rules: String {
    DerivedTables.rules(of: export.selection).map { "'\(rule($0))'" }.joined(separator: ", ")
  }

  private func rule(_ rule: StatusRule) -> String {
    rule.description.replacing("'", with: "''")
  }

  /// The day of the selection, else the last day on which a source was read or published.
  private var day: String {
    if let day = export.selection.asOf { return day.description }
    let known =
      export.network.sources.compactMap(\.accessed?.latest)
      + export.network.sources.compactMap { Validity.startDay($0.published) }
    return known.filter { (0...9999).contains($0.components.year) }.max()?.description
      ?? "2000-01-01"
  }
}

extension Validity {
  /// The last day that the start of an interval may be.
  fileprivate static func startDay(_ interval: Interval?) -> Day? {
    interval.flatMap { Validity($0, of: .state).start.latest }
  }
}
