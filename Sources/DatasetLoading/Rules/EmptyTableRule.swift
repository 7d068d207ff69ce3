/// Required files without a single row.
///
/// A dataset of corridors need not state anything else.
struct EmptyTableRule: ValidationRule {
  let descriptor = RuleDescriptor("empty-table", "required files without rows")

  func findings(in dataset: RawDataset) -> [Finding] {
    var result: [Finding] = []
    if dataset.cities.rows.isEmpty {
      result.append(
        finding(
          .error, dataset.cities.raw.headerLocation, "the file lists no city",
          "Add a row for each city. An export of a selection without cities is such a file."))
    }
    if dataset.assertions.rows.isEmpty, dataset.corridors.rows.isEmpty {
      result.append(
        finding(
          .warning, dataset.assertions.raw.headerLocation, "the file states nothing",
          "Add a row for each statement of a source."))
    }
    return result
  }
}
