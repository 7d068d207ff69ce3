import DatasetLoading
import NetworkAnalysis

/// The findings of a dataset's check as a table.
enum FindingTable {
  /// The findings by the ids of their rows, so that the order of rows in the files leaves no trace;
  /// for reports.
  static func tableByRow(of findings: [Finding], basis: String) -> ResultTable {
    let inOrder = findings.sorted { a, b in
      let (x, y) = (a.location, b.location)
      if a.severity != b.severity { return a.severity < b.severity }
      if x.file != y.file { return x.file < y.file }
      return (x.row ?? "", a.rule, a.message) < (y.row ?? "", b.rule, b.message)
    }
    return ResultTable(
      id: "findings", title: "Findings about the data", basis: basis,
      columns: [
        severity, file,
        ResultColumn("row", "Row", form: .words, meaning: "The id of the row in the file."),
        message, remedy, rule,
      ],
      rows: inOrder.map { finding in
        [
          .text(finding.severity.rawValue), .text(finding.location.file),
          ResultValue(finding.location.row), .text(finding.message), .text(finding.remedy),
          .text(finding.rule),
        ]
      },
      method: method)
  }

  /// The findings by file and line, for those who put the files right.
  static func table(
    of findings: [Finding], basis: String, remarks: [String] = []
  ) -> ResultTable {
    ResultTable(
      id: "findings", title: "Findings about the data", basis: basis,
      columns: [
        severity, file,
        ResultColumn("line", "Line", form: .count, meaning: "The line in the file, from 1."),
        ResultColumn("column", "Column", form: .count, meaning: "The character, from 1."),
        message, remedy, rule,
      ],
      rows: findings.map { finding in
        [
          .text(finding.severity.rawValue), .text(finding.location.file),
          ResultValue(finding.location.line), ResultValue(finding.location.column),
          .text(finding.message), .text(finding.remedy), .text(finding.rule),
        ]
      },
      method: method, remarks: remarks)
  }

  private static let severity = ResultColumn(
    "severity", "Severity", form: .words, meaning: "Error, warning or note.")
  private static let file = ResultColumn(
    "file", "File", form: .words, meaning: "The file of the dataset.")
  private static let message = ResultColumn(
    "message", "Finding", form: .words, meaning: "What is doubtful.")
  private static let remedy = ResultColumn(
    "remedy", "Remedy", form: .words, meaning: "What to do about it.")
  private static let rule = ResultColumn(
    "rule", "Rule", form: .words, meaning: "The rule that found it.")

  private static let method = MethodNote(
    name: "Check of the data",
    meaning: "Every row of the dataset is read by every rule; errors make it unusable, "
      + "warnings and notes do not.")
}
