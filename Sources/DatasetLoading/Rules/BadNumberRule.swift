/// Cells that should hold a number, or true or false, and do not.
struct BadNumberRule: ValidationRule {
  let descriptor = RuleDescriptor("bad-number", "numbers that cannot be read or make no sense")

  func findings(in dataset: RawDataset) -> [Finding] {
    cities(dataset.cities) + assertions(dataset.assertions) + corridors(dataset.corridors)
  }

  private func cities(_ table: RowTable<CityRow>) -> [Finding] {
    table.rows.enumerated().flatMap { row, city in
      [
        decimal("latitude", city.latitude, table.raw, row, "lat"),
        decimal("longitude", city.longitude, table.raw, row, "lon"),
        whole("population", city.population, table.raw, row, "population"),
        whole("GeoNames number", city.geonames, table.raw, row, "geonames"),
      ].compactMap { $0 }
    }
  }

  private func assertions(_ table: RowTable<AssertionRow>) -> [Finding] {
    table.rows.enumerated().flatMap { row, assertion in
      [
        whole("count", assertion.count, table.raw, row, "count"),
        decimal("weight", assertion.weight, table.raw, row, "weight"),
        positive(assertion.weight.value, table.raw, row),
        truth(assertion.isDirected, table.raw, row),
      ].compactMap { $0 }
    }
  }

  private func corridors(_ table: RowTable<CorridorRow>) -> [Finding] {
    table.rows.enumerated().compactMap { row, place in
      if case .absent = place.order {
        return finding(
          .error, table.location(row, "order"), "the order is missing",
          "Number the cities of each branch from 1 in the order of travel.")
      }
      return whole("order", place.order, table.raw, row, "order")
    }
  }

  private func whole(
    _ name: String, _ cell: Parsed<Int>, _ table: RawTable, _ row: Int, _ column: String
  ) -> Finding? {
    cell.invalidText.map { text in
      finding(
        .error, table.location(row: row, column: column),
        "the \(name) '\(text)' is not a whole number", "Write it in digits only.")
    }
  }

  private func decimal(
    _ name: String, _ cell: Parsed<Double>, _ table: RawTable, _ row: Int, _ column: String
  ) -> Finding? {
    cell.invalidText.map { text in
      finding(
        .error, table.location(row: row, column: column),
        "the \(name) '\(text)' is not a number",
        text.contains(",") ? "Write a decimal point, not a comma." : "Write it as 12.34.")
    }
  }

  private func positive(_ weight: Double?, _ table: RawTable, _ row: Int) -> Finding? {
    guard let weight, weight <= 0 else { return nil }
    return finding(
      .error, table.location(row: row, column: "weight"), "the weight \(weight) is not positive",
      "Give a closer tie a larger weight, or leave the cell empty.")
  }

  private func truth(_ cell: Parsed<Bool>, _ table: RawTable, _ row: Int) -> Finding? {
    cell.invalidText.map { text in
      finding(
        .error, table.location(row: row, column: "directed"),
        "'\(text)' does not say whether the relation is directed", "Write true or false.")
    }
  }
}
