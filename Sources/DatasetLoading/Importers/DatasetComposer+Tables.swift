import CityNetworks
import GraphFormats

// The tables of the dataset.
extension DatasetComposer {
  /// The tables with their content: organizations only if there are any.
  func tables(_ statements: ComposedStatements) -> [(table: OutputTable, bytes: [UInt8])] {
    let details = Set(cities.lazy.flatMap { $0.details.entries }.map(\.name))
      .sorted { $0.precedesByScalars($1) }
    let cities = OutputTable.cities.adding(texts: details)
    var result = [(cities, citiesFile(cities, details))]
    if !draft.organizations.isEmpty {
      result.append((OutputTable.organizations, organizationsFile()))
    }
    let quantities = Set(
      statements.all.lazy.flatMap { $0.statement.quantities.entries }.map(\.name)
        + carriedQuantities
    ).sorted { $0.precedesByScalars($1) }
    let assertions = OutputTable.assertions.adding(numbers: quantities)
    result.append((assertions, assertionsFile(statements, assertions, quantities)))
    let corridors = carriedCorridorRows
    if !corridors.isEmpty {
      var writer = OutputTable.corridors.writer
      for row in corridors { writer.append(row) }
      result.append((OutputTable.corridors, writer.bytes))
    }
    result.append((OutputTable.sources, sourcesFile(statements)))
    return result
  }

  private func citiesFile(_ table: OutputTable, _ details: [String]) -> [UInt8] {
    var writer = table.writer
    for place in cities.indices.sorted(by: { ids[$0].precedesByScalars(ids[$1]) }) {
      let city = cities[place]
      let said = city.details
      let described = [
        ids[place], city.name, city.aliases.joined(separator: "|"), countries[place]?.code ?? "",
        (city.region ?? countries[place]?.region)?.name ?? "",
        city.coordinate?.latitude.plainText ?? "",
        city.coordinate?.longitude.plainText ?? "", city.population.map { String($0) } ?? "",
        city.wikidata ?? "", city.geonames.map { String($0) } ?? "",
      ]
      writer.append(described + details.map { said[$0] ?? "" })
    }
    return writer.bytes
  }

  private func organizationsFile() -> [UInt8] {
    var writer = OutputTable.organizations.writer
    let order = organizationIDs.indices.sorted {
      organizationIDs[$0].precedesByScalars(organizationIDs[$1])
    }
    for number in order {
      let organization = draft.organizations[number]
      writer.append([
        organizationIDs[number], organization.name, organization.shortName, organization.kind,
        organization.aliases, organization.wikidata, organization.url, organization.note,
      ])
    }
    return writer.bytes
  }

  private func assertionsFile(
    _ statements: ComposedStatements, _ table: OutputTable, _ quantities: [String]
  ) -> [UInt8] {
    var writer = table.writer
    for row in carriedRows(quantities) { writer.append(row) }
    for (id, row) in statements.all {
      writer.append(
        [
          id, ids[row.subject], row.object, row.relation.rawValue,
          row.isDirected ? "true" : "false",
          row.status.rawValue, row.date, row.count.map { String($0) } ?? "",
          row.weight?.plainText ?? "", row.sector, row.source, "", row.note,
        ] + quantities.map { row.quantities[$0]?.plainText ?? "" })
    }
    return writer.bytes
  }

  private func sourcesFile(_ statements: ComposedStatements) -> [UInt8] {
    var rows: [[String]] = []
    let source = options.source
    let used = Set(statements.all.map(\.statement.source))
    let carried = carriedSourceRows
    let known = Set(carried.map { $0[0] })
    if !known.contains(sourceID), used.contains(sourceID) || draft.sources.isEmpty && known.isEmpty
    {
      rows.append([
        sourceID, source.publisher, sourceTitle, "", "", source.url, source.accessed?.text ?? "",
        source.license,
        statements.sides == nil ? "" : "Each statement stands on the side of its subject.",
      ])
    }
    rows += carried
    for (id, row) in zip(sourceIDs, draft.sources) where !known.contains(id) {
      rows.append([id, row.publisher, row.title, "", "", row.url, row.accessed, "", row.note])
    }
    var writer = OutputTable.sources.writer
    for row in rows.sorted(by: { $0[0].precedesByScalars($1[0]) }) { writer.append(row) }
    return writer.bytes
  }
}
