import CityNetworks
import GraphFormats
import Graphs

/// Imports a file of a graph format: nodes become cities, edges become ties.
///
/// The label is the name; attributes called lat, lon (lng), pop (population) and country are read,
/// others kept as details. Of edges relation, status, start, end and sources are read. A file that
/// `citynet export` wrote gives back its cities and organizations by their ids and its statements word
/// for word, unless an edge was changed since.
/// Attributes of edges whose values are all numbers are read as quantities. Ids of Wikidata are kept
/// in the column `wikidata`.
public struct GraphFileImporter: Importer {
  /// The importer called `graph-file`.
  public let descriptor = ImporterDescriptor(
    id: "graph-file", title: "A graph file, such as GEXF")

  /// An importer; it has no options of its own.
  public init() {}

  /// Whether there is exactly one file, and it is of a graph format; a table is one only if its
  /// columns are called the ends of an edge.
  public func recognizes(_ files: [InputFile]) -> Bool {
    guard files.count == 1,
      let reader = FormatCatalog.reader(for: files[0].bytes, file: files[0].name)
    else { return false }
    guard reader is EdgeListReader else { return true }
    return DelimitedTable.header(of: files[0]).map { EndColumns(named: $0) != nil } ?? true
  }

  /// The dataset of a graph.
  ///
  /// - Complexity: O(bytes + edges · log edges).
  public func importing(_ input: ImportInput) throws(ImportError) -> ImportedDataset {
    guard input.files.count == 1 else {
      throw ImportError(
        problem: "\(input.files.count) files are given where one is read",
        remedy: "Give one graph file.")
    }
    let file = input.files[0]
    let attributed: AttributedGraph
    do throws(GraphFormatError) {
      attributed = try FormatCatalog.read(file.bytes, file: file.name)
    } catch {
      throw ImportError(
        file: error.file, line: error.line, column: error.column, problem: error.problem,
        remedy: error.remedy)
    }
    var draft = DraftNetwork()
    for note in attributed.notes {
      draft.doubt(.notCarried, note.file, note.line, note.text)
    }
    let nodes = takeNodes(attributed, file: file.name, &draft)
    takeEdges(attributed, between: nodes, file: file.name, &draft)
    return DatasetComposer(draft, of: [file], input).dataset()
  }

  /// What each node is, by its number in the draft.
  private func takeNodes(
    _ attributed: AttributedGraph, file: String, _ draft: inout DraftNetwork
  ) -> [DraftParty] {
    let columns = attributed.nodeColumns
    let names = columns.map(\.name)
    func cell(_ node: Int, _ column: Int) -> String {
      columns[column].text(at: node)?.trimmed ?? ""
    }
    let known = NodeColumns(names, rowCount: attributed.graph.nodeCount, cell: cell)
    let joined = known.areKnown ? [] : joinedNodes(attributed)
    draft.keepsIDs = known.areKnown || joined != nil
    let used = [
      ColumnWords.name, ColumnWords.country, ColumnWords.latitude, ColumnWords.longitude,
      ColumnWords.population,
    ].map { ColumnWords.column($0, in: names) }
    let details = DetailColumns(names, beside: used + known.all)
    noteUnread(names, used + known.all + details.indices, of: "cities", file, &draft)
    return attributed.graph.nodes.map { node in
      func value(_ word: Int) -> String { used[word].map { cell(node.index, $0) } ?? "" }
      let id = attributed.nodeIDs[node]
      let line = attributed.lines?.nodes[node] ?? 1
      let label = value(0)
      if let organization = known.organization(
        id: id, name: label, cell: { cell(node.index, $0) })
      {
        return .organization(draft.organization(organization))
      }
      if joined?.contains(node) ?? false {
        let key = CarriedRows.party(id)
        return .organization(
          draft.organization(
            DraftOrganization(
              id: key, name: label, wikidata: "", shortName: "", kind: "", aliases: "", url: "")))
      }
      let coordinate = draft.coordinate(value(2), value(3), file: file, line: line)
      let population = draft.population(value(4), file: file, line: line)
      var description = CityDescription(
        name: label.isEmpty ? id : label, country: value(1), coordinate: coordinate,
        population: population, details: details.details { cell(node.index, $0) }, file: file,
        line: line)
      known.complete(&description) { cell(node.index, $0) }
      draft.takeCity(CityKey(id: id), description)
      let city = draft.describe(CityKey(id: id), description)
      if let stops = known.stops {
        draft.takeStops(cell(node.index, stops), of: city, file: file, line: line)
      }
      return .city(city)
    }
  }

  /// In a file that does not tell what nodes are, those that are organizations by the statements
  /// that the edges carry; nil if they carry none.
  private func joinedNodes(_ attributed: AttributedGraph) -> Set<Node>? {
    guard let column = attributed.edgeColumn("assertions") else { return nil }
    var result: Set<Node> = []
    var isCarried = false
    for edge in attributed.graph.edges {
      guard let cell = column.text(at: edge.index).flatMap({ CarriedRows.Cell($0) }) else {
        continue
      }
      isCarried = true
      guard cell.isMembership, let city = cell.rows[0]["subject"] else { continue }
      let (source, target) = attributed.graph.ends(of: edge)
      result.insert(attributed.nodeIDs[source] == city ? target : source)
    }
    return isCarried ? result : nil
  }

  private func takeEdges(
    _ attributed: AttributedGraph, between nodes: [DraftParty], file: String,
    _ draft: inout DraftNetwork
  ) {
    let graph = attributed.graph
    let columns = attributed.edgeColumns
    let names = columns.map(\.name)
    func cell(_ edge: Int, _ column: Int) -> String {
      columns[column].text(at: edge)?.trimmed ?? ""
    }
    func line(_ edge: Int) -> Int { attributed.lines?.edges[Edge(edge)] ?? 1 }
    let said = StatementColumns(names, isExported: draft.keepsIDs)
    let numbers = NumberColumns(
      names, beside: said.all, rowCount: graph.edgeCount, file: file, line: line, &draft,
      cell: cell)
    noteUnread(names, said.all + numbers.indices, of: "ties", file, &draft)
    if graph.direction == .directed, !draft.keepsIDs {
      draft.doubt(.notCarried, file, nil, "the direction of ties is not kept")
    }
    var edges = DraftEdges(
      file: file, takesReturns: graph.direction == .undirected || !draft.keepsIDs)
    for edge in graph.edges {
      let (source, target) = graph.ends(of: edge)
      edges.take(
        from: DraftEnd(id: attributed.nodeIDs[source], party: nodes[source.index]),
        to: DraftEnd(id: attributed.nodeIDs[target], party: nodes[target.index]),
        weight: graph.strengths?[edge],
        said.statement(file: file, line: line(edge.index), &draft) { cell(edge.index, $0) },
        numbers.quantities { cell(edge.index, $0) },
        carried: said.carried.map { cell(edge.index, $0) } ?? "", line: line(edge.index), &draft)
    }
  }

  private func noteUnread(
    _ names: [String], _ used: [Int?], of what: String, _ file: String,
    _ draft: inout DraftNetwork
  ) {
    let unread = names.indices.filter { !used.contains($0) }
    guard !unread.isEmpty else { return }
    let list = unread.map { "'\(names[$0].abridged)'" }.joined(separator: ", ")
    draft.doubt(.notRead, file, nil, "attributes of \(what) that are not read: \(list)")
  }
}
