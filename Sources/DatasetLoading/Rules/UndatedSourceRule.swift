/// Sources that do not say when they appeared.
struct UndatedSourceRule: ValidationRule {
  let descriptor = RuleDescriptor("undated-source", "sources without a date")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.sources
    guard table.raw.index(of: "published") != nil else {
      guard !table.rows.isEmpty else { return [] }
      return [
        finding(
          .note, table.raw.headerLocation,
          "there is no column 'published', so no source has a date", "Add the column.")
      ]
    }
    return table.rows.enumerated().compactMap { row, source in
      guard case .absent = source.published else { return nil }
      let isNumbered = !source.publisher.isEmpty && source.locator.contains(where: \.isWholeNumber)
      return finding(
        .note, table.location(row, "published"),
        isNumbered
          ? "the source \(source.id) has no date; only its number (\(source.locator)) tells its "
            + "place among those of \(source.publisher)"
          : "the source \(source.id) has no date, so what it says without a date has no time",
        "Fill in when it appeared, if only as a year or as '../' and the day it was read.")
    }
  }
}
