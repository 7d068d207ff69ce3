/// Assertions that do not say where they come from.
struct MissingSourceRule: ValidationRule {
  let descriptor = RuleDescriptor("missing-source", "assertions without a source")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.assertions
    guard table.raw.index(of: "source") != nil else {
      return [
        finding(
          .warning, table.raw.headerLocation,
          "there is no column 'source', so no statement can be traced",
          "Add the column, and the sources to sources.csv.")
      ]
    }
    var result = table.rows.enumerated().compactMap { row, assertion -> Finding? in
      guard assertion.source.isEmpty else { return nil }
      return finding(
        .warning, table.location(row, "source"), "the assertion names no source",
        "Say who states it.")
    }
    let named = Set(table.rows.map(\.source)).subtracting([""])
    if !dataset.listsSources, !named.isEmpty {
      result.append(
        finding(
          .warning, SourceLocation(file: TableSchema.sources.file),
          "the file is missing, so \(named.count) \(named.count == 1 ? "source is" : "sources are") "
            + "known by id only",
          "Add it with the columns \(TableSchema.sources.columns.joined(separator: ", "))."))
    }
    return result
  }
}
