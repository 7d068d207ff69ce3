import CityNetworks

/// Cells that refer to a city, an organization or a source that is not listed.
struct UnknownReferenceRule: ValidationRule {
  let descriptor = RuleDescriptor("unknown-reference", "references to what is not listed")

  func findings(in dataset: RawDataset) -> [Finding] {
    let suggester = IDSuggester(dataset)
    return parties(dataset, suggester) + corridorCities(dataset, suggester)
      + sources(dataset.assertions.raw, dataset.assertions.rows.map(\.source), dataset)
      + sources(dataset.corridors.raw, dataset.corridors.rows.map(\.source), dataset)
  }

  private func parties(_ dataset: RawDataset, _ suggester: IDSuggester) -> [Finding] {
    let table = dataset.assertions
    return table.rows.enumerated().flatMap { row, assertion in
      [("subject", assertion.subject), ("object", assertion.object)].compactMap { column, text in
        guard !text.isEmpty, dataset.party(text) == nil else { return nil }
        return finding(
          .error, table.location(row, column),
          "the \(column) '\(text)' is no city, organization or corridor of the dataset",
          suggester.remedy(for: text) ?? "Add it to cities.csv or organizations.csv.")
      }
    }
  }

  private func corridorCities(_ dataset: RawDataset, _ suggester: IDSuggester) -> [Finding] {
    let table = dataset.corridors
    return table.rows.enumerated().compactMap { row, place in
      guard !place.city.rawValue.isEmpty, !dataset.cityIDs.contains(place.city) else { return nil }
      return finding(
        .error, table.location(row, "city"), "'\(place.city)' is no city of the dataset",
        suggester.remedy(for: place.city.rawValue) ?? "Add it to cities.csv.")
    }
  }

  private func sources(
    _ table: RawTable, _ sources: [String], _ dataset: RawDataset
  ) -> [Finding] {
    guard dataset.listsSources else { return [] }
    return sources.enumerated().flatMap { row, cell in
      list(cell).compactMap { source in
        guard !dataset.sourceIDs.contains(SourceID(source)) else { return nil }
        let nearest = Spelling.nearest(to: source, among: dataset.sourceIDs.map(\.rawValue))
        return finding(
          .error, table.location(row: row, column: "source"),
          "'\(source)' is no source of the dataset",
          nearest.map { "Did you mean '\($0)'?" } ?? "Add it to sources.csv.")
      }
    }
  }
}

/// Finds the identifier that a wrong reference most likely stands for.
struct IDSuggester {
  private let ids: [String]
  private let idOfName: [String: String]

  init(_ dataset: RawDataset) {
    ids =
      dataset.cities.rows.map(\.id.rawValue) + dataset.organizations.rows.map(\.id.rawValue)
      + dataset.corridorIDs.map(\.rawValue)
    var names: [String: String] = [:]
    for city in dataset.cities.rows.sorted(by: { $0.id < $1.id }) {
      for name in [city.name] + city.aliases where names[NameFolding.fold(name)] == nil {
        names[NameFolding.fold(name)] = city.id.rawValue
      }
    }
    idOfName = names
  }

  /// The question whether another identifier is meant: that of a city of this name, else the nearest.
  func remedy(for text: String) -> String? {
    (idOfName[NameFolding.fold(text)] ?? Spelling.nearest(to: text, among: ids))
      .map { "Did you mean '\($0)'?" }
  }
}
