import CityNetworks
import NetworkAnalysis

/// The life cycle of ties as `citynet list statuses` shows it: the named rules, then every status
/// with its meaning, the rules that count it and what may come next.
enum StatusTable {
  /// The columns beside id and meaning.
  static let columns = [
    ResultColumn(
      "rules", "Counted by", form: .words, meaning: "The named rules that count the status."),
    ResultColumn(
      "next", "May be followed by", form: .words,
      meaning: "The statuses that a later source may state; any other is a regression."),
  ]

  static var rows: [[ResultValue]] {
    let rules = StatusRule.named.map { rule -> [ResultValue] in
      [.text(rule.description), .text("rule: " + list(rule.statuses.sorted())), .missing, .missing]
    }
    let statuses = TieStatus.transitions.map { status, next -> [ResultValue] in
      [
        .text(status.rawValue), .text(status.meaning),
        .text(
          StatusRule.named.filter { $0.contains(status) }.map(\.description)
            .joined(separator: ", ")),
        ResultValue(list(next)),
      ]
    }
    return rules + statuses
  }

  private static func list(_ statuses: [TieStatus]) -> String {
    statuses.map(\.rawValue).joined(separator: ", ")
  }
}
