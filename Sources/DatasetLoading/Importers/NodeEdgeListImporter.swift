import CityNetworks
import GraphFormats

/// Imports two tables: one with the cities and their ids, one with the pairs of ids that are tied.
///
/// Ids of Wikidata (`Q42053`) are kept in the column `wikidata`, further columns of the cities as
/// details. Further columns of the pairs whose
/// filled cells are all numbers are read as quantities.
public struct NodeEdgeListImporter: Importer {
  /// The importer called `node-edge-list`.
  public let descriptor = ImporterDescriptor(
    id: "node-edge-list", title: "A table of cities with ids and a table of pairs of ids")

  /// An importer; it has no options of its own.
  public init() {}

  /// Whether exactly one file is a table of cities and exactly one a table of pairs.
  public func recognizes(_ files: [InputFile]) -> Bool {
    nodeTables(among: files).count == 1 && edgeTables(among: files).count == 1
  }

  /// The dataset of two tables.
  ///
  /// - Complexity: O(rows · log rows).
  public func importing(_ input: ImportInput) throws(ImportError) -> ImportedDataset {
    let nodeFile = try only(nodeTables(among: input.files), "a table of cities with ids")
    let edgeFile = try only(edgeTables(among: input.files), "a table of pairs of ids")
    var draft = DraftNetwork()
    // What an exported folder says of itself is for people.
    let properties = input.files.filter { file in
      DelimitedTable.header(of: file).map { $0 == ["property", "value"] } ?? false
    }
    draft.noteUnread(input.files, read: [nodeFile, edgeFile] + properties)
    let organizations = takeNodes(try DelimitedTable.of(nodeFile), &draft)
    takeEdges(
      try DelimitedTable.of(edgeFile), listedIn: nodeFile.name, organizations, &draft)
    return DatasetComposer(draft, of: [nodeFile, edgeFile], input).dataset()
  }

  /// The organizations among the nodes, by their ids.
  private func takeNodes(
    _ table: DelimitedTable, _ draft: inout DraftNetwork
  ) -> [String: DraftParty] {
    let header = table.header
    let id = ColumnWords.column(ColumnWords.id, in: header)
    let name = ColumnWords.column(ColumnWords.name, in: header)
    let country = ColumnWords.column(ColumnWords.country, in: header)
    let latitude = ColumnWords.column(ColumnWords.latitude, in: header)
    let longitude = ColumnWords.column(ColumnWords.longitude, in: header)
    let population = ColumnWords.column(ColumnWords.population, in: header)
    let filled = table.rows.filter { !$0.isBlank }
    let known = NodeColumns(header, rowCount: filled.count) { filled[$0].value($1) }
    draft.keepsIDs = known.areKnown
    let read = [id, name, country, latitude, longitude, population] + known.all
    let details = DetailColumns(table.header, beside: read)
    var organizations: [String: DraftParty] = [:]
    draft.noteUnread(table, read: read + details.indices)
    for row in table.rows where !row.isBlank {
      let key = WikidataID.local(row.value(id))
      guard !key.isEmpty else {
        draft.leaveOutCity(
          file: table.file, line: row.line,
          "'\(row.value(name).abridged)' has no id; the row is left out")
        continue
      }
      let label = row.value(name)
      if let organization = known.organization(id: key, name: label, cell: { row.value($0) }) {
        organizations[key] = .organization(draft.organization(organization))
        continue
      }
      let coordinate = draft.coordinate(
        row.value(latitude), row.value(longitude), file: table.file, line: row.line)
      let inhabitants = draft.population(row.value(population), file: table.file, line: row.line)
      var description = CityDescription(
        name: label.isEmpty ? key : label, country: row.value(country), coordinate: coordinate,
        population: inhabitants, details: details.details { row.value($0) }, file: table.file,
        line: row.line)
      known.complete(&description) { row.value($0) }
      draft.takeCity(CityKey(id: key), description)
      if let stops = known.stops, let city = draft.number(of: CityKey(id: key)) {
        draft.takeStops(row.value(stops), of: city, file: table.file, line: row.line)
      }
    }
    return organizations
  }

  private func takeEdges(
    _ table: DelimitedTable, listedIn nodeFile: String,
    _ organizations: [String: DraftParty], _ draft: inout DraftNetwork
  ) {
    guard let ends = EndColumns(named: table.header) else { return }
    let weightColumn = ColumnWords.column(ColumnWords.weight, in: table.header)
    let said = StatementColumns(table.header, isExported: draft.keepsIDs)
    let dateColumn =
      said.hasStart ? nil : ColumnWords.column(ColumnWords.date, in: table.header)
    let read = [ends.source, ends.target, weightColumn, dateColumn] + said.all
    let quantities = NumberColumns(of: table, beside: read, &draft)
    draft.noteUnread(table, read: read + quantities.indices)
    let type = ColumnWords.column(["type"], in: table.header)
    let isDirected = table.rows.contains { $0.value(type).lowercased() == "directed" }
    var edges = DraftEdges(file: table.file, takesReturns: !(draft.keepsIDs && isDirected))
    for row in table.rows where !row.isBlank {
      let ids = [
        WikidataID.local(row.value(ends.source)), WikidataID.local(row.value(ends.target)),
      ]
      guard ids.allSatisfy({ !$0.isEmpty }) else {
        draft.leaveOutRow(
          file: table.file, line: row.line, "an id is missing; the row is left out")
        continue
      }
      let parties = ids.map { id in
        organizations[id]
          ?? .city(
            draft.number(of: CityKey(id: id)) ?? unlisted(id, row, table, nodeFile, &draft))
      }
      let weight = draft.weight(row.value(weightColumn), file: table.file, line: row.line)
      let date = draft.date(row.value(dateColumn), file: table.file, line: row.line)
      edges.take(
        from: DraftEnd(id: ids[0], party: parties[0]), to: DraftEnd(id: ids[1], party: parties[1]),
        weight: weight,
        said.statement(file: table.file, line: row.line, &draft) { row.value($0) },
        quantities.quantities(of: row), carried: row.value(said.carried), date: date,
        line: row.line, &draft)
    }
  }

  private func unlisted(
    _ id: String, _ row: DelimitedRow, _ table: DelimitedTable, _ nodeFile: String,
    _ draft: inout DraftNetwork
  ) -> Int {
    draft.doubt(
      .unlistedCity, table.file, row.line,
      "'\(id.abridged)' is not in \(nodeFile); it is kept as a city that is called by its id")
    return draft.describe(
      CityKey(id: id),
      CityDescription(
        name: id, country: "", coordinate: nil, population: nil, file: table.file,
        line: row.line))
  }

  private func only(_ files: [InputFile], _ what: String) throws(ImportError) -> InputFile {
    guard files.count == 1 else {
      let names = files.map(\.name).joined(separator: ", ")
      throw ImportError(
        problem: files.isEmpty
          ? "no file is \(what)" : "\(files.count) files look like \(what) (\(names))",
        remedy: "Give two files: cities with the columns id, name, country, lat, lon, population, "
          + "and ties with the columns source, target.")
    }
    return files[0]
  }

  private func nodeTables(among files: [InputFile]) -> [InputFile] {
    files.filter { file in
      guard let header = DelimitedTable.header(of: file), EndColumns(named: header) == nil else {
        return false
      }
      return ColumnWords.column(ColumnWords.id, in: header) != nil
        && ColumnWords.column(ColumnWords.name, in: header) != nil
    }
  }

  private func edgeTables(among files: [InputFile]) -> [InputFile] {
    files.filter { file in DelimitedTable.header(of: file).flatMap { EndColumns(named: $0) } != nil
    }
  }
}
