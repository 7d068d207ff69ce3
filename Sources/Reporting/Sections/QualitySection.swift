import NetworkAnalysis

/// What the check of the dataset found.
enum QualitySection: ReportSection {
  static let title = "Data quality"

  static func blocks(from material: ReportMaterial) -> [Block] {
    guard !material.quality.rows.isEmpty else {
      return [.paragraph("The check of the dataset found nothing to report.")]
    }
    return byRule(material.quality) + [.table(TableBlock(material.quality, shownRows: 30))]
  }

  /// How many findings there are of each kind, the most frequent first.
  private static func byRule(_ table: ResultTable) -> [Block] {
    guard let rules = table.column("rule"), let severities = table.column("severity") else {
      return []
    }
    var counts: [String: Int] = [:]
    for (rule, severity) in zip(rules, severities) {
      counts["\(rule.exactText) (\(severity.exactText))", default: 0] += 1
    }
    let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return [
      .paragraph(
        "What the check of the dataset found, by rule; `citynet list rules` explains each. Nothing of "
          + "it was put right here."),
      .list(ordered.map { "\($0.key): \(Quoted.count($0.value))" }),
    ]
  }
}
