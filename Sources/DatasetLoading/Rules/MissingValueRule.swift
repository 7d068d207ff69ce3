/// Rows without an identifier, a name or a subject.
struct MissingValueRule: ValidationRule {
  let descriptor = RuleDescriptor("missing-value", "required cells that are empty")

  func findings(in dataset: RawDataset) -> [Finding] {
    zip([TableSchema.cities, .organizations, .assertions, .corridors, .sources], dataset.tables)
      .flatMap { schema, table in
        schema.requiredColumns
          // An empty object, relation or order has a rule of its own.
          .filter { !["object", "relation", "order"].contains($0) }
          .flatMap { empty($0, in: table) }
      }
  }

  private func empty(_ column: String, in table: RawTable) -> [Finding] {
    let index = table.index(of: column)
    return (0..<table.rowCount).compactMap { row in
      guard table.value(index, in: row).isEmpty else { return nil }
      return finding(
        .error, table.location(row: row, column: column), "the \(column) is empty",
        "Fill in the cell, or remove the row.")
    }
  }
}
