import CityNetworks

/// Cells that refer to a city, an organization or a source that is not listed.
struct UnknownReferenceRule: ValidationRule {
  let descriptor = RuleDescriptor("unknown-reference", "references to what is not listed")

  func findings(in dataset: RawDataset) -> [Finding] {
    let references = parties(dataset) + corridorCities(dataset)
    let sources = dataset.listsSources ? assertionSources(dataset) + corridorSources(dataset) : []
    if references.isEmpty, sources.isEmpty { return [] }
    let partySuggester = ReferenceSuggester(
      for: references, ids: dataset.partyIDs, names: dataset.cityNames)
    let sourceSuggester = ReferenceSuggester(
      for: sources, ids: dataset.sourceIDs.map(\.rawValue), names: [:])
    return references.map { finding(on: $0, partySuggester) }
      + sources.map { finding(on: $0, sourceSuggester) }
  }

  private func finding(on unknown: UnknownReference, _ suggester: ReferenceSuggester) -> Finding {
    let suggestion = suggester.suggestion(for: unknown.text).map { "Did you mean '\($0)'?" }
    return finding(
      .error, unknown.location, unknown.problem, suggestion ?? "Add it to \(unknown.file).")
  }

  private func parties(_ dataset: RawDataset) -> [UnknownReference] {
    let table = dataset.assertions
    func unknown(_ row: Int, _ column: String, _ text: String) -> UnknownReference {
      UnknownReference(
        text: text, location: table.location(row, column),
        problem: "the \(column) '\(text)' is no city, organization or corridor of the dataset",
        file: "cities.csv or organizations.csv")
    }
    return table.rows.indices.flatMap { row -> [UnknownReference] in
      var result: [UnknownReference] = []
      if dataset.subjects[row] == nil, !table.rows[row].subject.isEmpty {
        result.append(unknown(row, "subject", table.rows[row].subject))
      }
      if dataset.objects[row] == nil, !table.rows[row].object.isEmpty {
        result.append(unknown(row, "object", table.rows[row].object))
      }
      return result
    }
  }

  private func corridorCities(_ dataset: RawDataset) -> [UnknownReference] {
    let table = dataset.corridors
    return table.rows.indices.compactMap { row in
      let city = table.rows[row].city
      guard !city.rawValue.isEmpty, !dataset.cityIDs.contains(city) else { return nil }
      return UnknownReference(
        text: city.rawValue, location: table.location(row, "city"),
        problem: "'\(city)' is no city of the dataset", file: "cities.csv")
    }
  }

  private func assertionSources(_ dataset: RawDataset) -> [UnknownReference] {
    let table = dataset.assertions
    return table.rows.indices.compactMap { row in
      unknownSource(table.rows[row].source, at: (table.raw, row), dataset)
    }
  }

  private func corridorSources(_ dataset: RawDataset) -> [UnknownReference] {
    let table = dataset.corridors
    return table.rows.indices.flatMap { row in
      list(table.rows[row].source).compactMap { unknownSource($0, at: (table.raw, row), dataset) }
    }
  }

  private func unknownSource(
    _ text: String, at place: (table: RawTable, row: Int), _ dataset: RawDataset
  ) -> UnknownReference? {
    if text.isEmpty || dataset.sourceIDs.contains(SourceID(text)) { return nil }
    return UnknownReference(
      text: text, location: place.table.location(row: place.row, column: "source"),
      problem: "'\(text)' is no source of the dataset", file: "sources.csv")
  }
}

/// A reference to what is not listed.
private struct UnknownReference {
  let text: String
  let location: SourceLocation
  let problem: String
  /// Where it could be listed.
  let file: String
}

/// Finds the identifier that a wrong reference most likely stands for.
private struct ReferenceSuggester {
  private let suggestions: [String: String]

  /// Beyond this number of wrong references a whole file is missing, and nothing was misspelt.
  private static let limit = 200

  init(for unknown: [UnknownReference], ids: [String], names: [String: String]) {
    let texts = Set(unknown.map(\.text))
    var result: [String: String] = [:]
    for text in texts {
      if let id = names[NameFolding.fold(text)] {
        result[text] = id
      } else if texts.count <= Self.limit {
        result[text] = Spelling.nearest(to: text, among: ids)
      }
    }
    suggestions = result
  }

  func suggestion(for text: String) -> String? { suggestions[text] }
}

extension RawDataset {
  /// The identifiers that a subject or object can have.
  fileprivate var partyIDs: [String] {
    cityIDs.map(\.rawValue) + organizationIDs.map(\.rawValue) + corridorIDs.map(\.rawValue)
  }

  /// The identifier of the first city in canonical order for each folded name and alias.
  fileprivate var cityNames: [String: String] {
    var names: [String: String] = [:]
    for city in cities.rows.sorted(by: { $0.id < $1.id }) {
      for name in [city.name] + city.aliases where names[NameFolding.fold(name)] == nil {
        names[NameFolding.fold(name)] = city.id.rawValue
      }
    }
    return names
  }
}
