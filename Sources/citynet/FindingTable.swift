import DatasetLoading
import NetworkAnalysis

/// The findings of a dataset's check as a table.
enum FindingTable {
  static func table(
    of findings: [Finding], basis: String, remarks: [String] = []
  ) -> ResultTable {
    ResultTable(
      id: "findings", title: "Findings about the data", basis: basis,
      columns: [
        ResultColumn("severity", "Severity", form: .words, meaning: "Error, warning or note."),
        ResultColumn("file", "File", form: .words, meaning: "The file of the dataset."),
        ResultColumn("line", "Line", form: .count, meaning: "The line in the file, from 1."),
        ResultColumn("column", "Column", form: .count, meaning: "The character, from 1."),
        ResultColumn("message", "Finding", form: .words, meaning: "What is doubtful."),
        ResultColumn("remedy", "Remedy", form: .words, meaning: "What to do about it."),
        ResultColumn("rule", "Rule", form: .words, meaning: "The rule that found it."),
      ],
      rows: findings.map { finding in
        [
          .text(finding.severity.rawValue), .text(finding.location.file),
          ResultValue(finding.location.line), ResultValue(finding.location.column),
          .text(finding.message), .text(finding.remedy), .text(finding.rule),
        ]
      },
      method: MethodNote(
        name: "Check of the data",
        meaning: "Every row of the dataset is read by every rule; errors make it unusable, "
          + "warnings and notes do not."),
      remarks: remarks)
  }
}
