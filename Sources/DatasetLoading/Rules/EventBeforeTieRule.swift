import CityNetworks

/// Events that come before the first report of the tie between their cities.
struct EventBeforeTieRule: ValidationRule {
  let descriptor = RuleDescriptor("event-before-tie", "events before the tie they belong to")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.assertions
    guard table.rows.contains(where: { $0.relation.value?.nature == .occurrence }) else {
      return []
    }
    let reports = Self.firstReports(table.rows)
    return table.rows.enumerated().compactMap { row, event in
      guard event.relation.value?.nature == .occurrence, let period = event.period.value,
        let report = reports[Pair(event)], report.tellsTheStart,
        let day = report.validity.start.latest,
        let last = Validity(period, of: .occurrence).lastDay, last < day
      else { return nil }
      return finding(
        .note, table.location(row, "date"),
        "this \(event.relation.value?.title ?? "event") of \(period.text) comes before the first "
          + "report of the tie between \(event.subject) and \(event.object) "
          + "(\(report.text), \(table.rows[report.row].id))",
        "Check both dates.")
    }
  }

  /// For each pair the binding twinning or memorandum that is reported first.
  private static func firstReports(_ rows: [AssertionRow]) -> [Pair: Report] {
    var result: [Pair: Report] = [:]
    for (row, assertion) in rows.enumerated() {
      guard let relation = assertion.relation.value, [.twinning, .mou].contains(relation),
        StatusRule.strict.contains(assertion.effectiveStatus), let period = assertion.period.value
      else { continue }
      let report = Report(
        row: row, text: period.text, status: assertion.effectiveStatus,
        validity: Validity(period, of: .state))
      guard let day = report.validity.start.latest else { continue }
      // Of two reports of one day the one with the least id, wherever the rows stand.
      if let known = result[Pair(assertion)], let first = known.validity.start.latest,
        (first, rows[known.row].id) <= (day, assertion.id)
      {
        continue
      }
      result[Pair(assertion)] = report
    }
    return result
  }

  private struct Report {
    let row: Int
    let text: String
    let status: TieStatus
    let validity: Validity

    /// Whether the report is of an act or has a first day; a list on which the pair merely stands
    /// says nothing about how old the tie is.
    var tellsTheStart: Bool { status != .inForce || validity.start.earliest != nil }
  }

  private struct Pair: Hashable {
    let first: String
    let second: String

    init(_ row: AssertionRow) {
      first = min(row.subject, row.object)
      second = max(row.subject, row.object)
    }
  }
}

extension Validity {
  /// The last day on which an occurrence can have taken place, if there is one.
  fileprivate var lastDay: Day? {
    guard case .between(_, let end) = end else { return nil }
    return end?.advanced(by: -1)
  }
}
