import DatasetLoading
import NetworkAnalysis

/// The differences between two versions of a dataset as tables.
enum DifferenceTables {
  /// The counts per file, and every row and cell that differs.
  static func tables(
    of difference: DatasetDifference, from first: String, to second: String
  ) -> [ResultTable] {
    let basis = "Before: \(first). After: \(second)."
    let method = MethodNote(
      name: "Comparison of rows",
      meaning:
        "Rows are told apart by their ids, places on corridors by corridor, branch and order; "
        + "the order of rows and columns does not count.")
    let counted = counts(difference, basis, method)
    return difference.isEmpty ? [counted] : [counted, entries(difference, basis, method)]
  }

  private static func counts(
    _ difference: DatasetDifference, _ basis: String, _ method: MethodNote
  ) -> ResultTable {
    ResultTable(
      id: "diff-files", title: "What differs", basis: basis,
      columns: [
        ResultColumn("file", "File", form: .words, meaning: "The file of the dataset."),
        ResultColumn(
          "before", "Rows before", form: .count, meaning: "Rows in the first version."),
        ResultColumn("after", "Rows after", form: .count, meaning: "Rows in the second version."),
        ResultColumn("added", "Added", form: .count, meaning: "Rows only in the second version."),
        ResultColumn(
          "removed", "Removed", form: .count, meaning: "Rows only in the first version."),
        ResultColumn(
          "changed", "Changed", form: .count, meaning: "Rows in both with a cell that differs."),
      ],
      rows: difference.counts.map { count in
        [
          .text(count.file), .integer(count.before), .integer(count.after), .integer(count.added),
          .integer(count.removed), .integer(count.changed),
        ]
      }, method: method,
      remarks: difference.isEmpty ? ["The two versions say the same."] : [])
  }

  private static func entries(
    _ difference: DatasetDifference, _ basis: String, _ method: MethodNote
  ) -> ResultTable {
    ResultTable(
      id: "diff-rows", title: "Rows and cells that differ", basis: basis,
      columns: [
        ResultColumn(
          "change", "Change", form: .words,
          meaning: "Whether the row was added or removed, or the cell changed."),
        ResultColumn("file", "File", form: .words, meaning: "The file of the dataset."),
        ResultColumn("key", "Row", form: .identifier, meaning: "What identifies the row."),
        ResultColumn(
          "field", "Column", form: .words, meaning: "The column; nothing for a whole row."),
        ResultColumn(
          "before", "Before", form: .words, meaning: "The cell, or the row in words, before."),
        ResultColumn(
          "after", "After", form: .words, meaning: "The cell, or the row in words, after."),
      ],
      rows: difference.entries.map { entry in
        [
          .text(entry.kind.rawValue), .text(entry.file), ResultValue(entry.key),
          ResultValue(entry.field), ResultValue(entry.before), ResultValue(entry.after),
        ]
      }, method: method)
  }
}
