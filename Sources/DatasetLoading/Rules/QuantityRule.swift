import GraphFormats

/// Further columns of the assertions: which are read as quantities, and which would be but for a
/// cell that holds no number.
struct QuantityRule: ValidationRule {
  let descriptor = RuleDescriptor(
    "quantity", "further columns of assertions.csv that hold numbers, or numbers and other words")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.assertions.raw
    return FurtherColumn.all(of: table, beside: .assertions).compactMap { column in
      switch column.content {
      case .words: return nil
      case .numbers(let count):
        return finding(
          .note, table.headerLocation,
          "the column '\(column.name)' is read as a quantity: \(count) of \(table.rowCount) rows "
            + "give a number",
          "Use it as a cost or a width of routes, as in `citynet corridor --by \(column.name)`.")
      case .mixed(let numbers, let others, let row):
        return finding(
          .warning, table.location(row: row, column: column.name),
          "'\(table.value(column.index, in: row).abridged)' is no number, while the column "
            + "'\(column.name)' holds numbers in \(numbers) of \(numbers + others) filled cells; it is "
            + "not read as a quantity",
          "Write numbers with a decimal point and without units, and leave the cell empty where "
            + "none is known.")
      }
    }
  }
}
