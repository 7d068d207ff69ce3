import CityNetworks
import GraphFormats
import Graphs

/// Imports a file of a graph format: nodes become cities, edges become ties.
///
/// The label is the name; attributes called lat, lon (lng), pop (population) and country are read,
/// others kept as details.
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
    takeCities(attributed, file: file.name, &draft)
    takeTies(attributed, file: file.name, &draft)
    return DatasetComposer(draft, of: [file], input).dataset()
  }

  private func takeCities(
    _ attributed: AttributedGraph, file: String, _ draft: inout DraftNetwork
  ) {
    let columns = attributed.nodeColumns
    let names = columns.map(\.name)
    let used = [
      ColumnWords.name, ColumnWords.country, ColumnWords.latitude, ColumnWords.longitude,
      ColumnWords.population,
    ].map { ColumnWords.column($0, in: names) }
    let details = DetailColumns(names, beside: used)
    noteUnread(names, used + details.indices, of: "cities", file, &draft)
    func value(_ word: Int, _ node: Node) -> String {
      used[word].flatMap { columns[$0].text(at: node.index) }?.trimmed ?? ""
    }
    for node in attributed.graph.nodes {
      let id = attributed.nodeIDs[node]
      let line = attributed.lines?.nodes[node] ?? 1
      let label = value(0, node)
      let coordinate = draft.coordinate(value(2, node), value(3, node), file: file, line: line)
      let population = draft.population(value(4, node), file: file, line: line)
      draft.takeCity(
        CityKey(id: id),
        CityDescription(
          name: label.isEmpty ? id : label, country: value(1, node), coordinate: coordinate,
          population: population,
          details: details.details { columns[$0].text(at: node.index)?.trimmed ?? "" }, file: file,
          line: line))
    }
  }

  private func takeTies(
    _ attributed: AttributedGraph, file: String, _ draft: inout DraftNetwork
  ) {
    let graph = attributed.graph
    let columns = attributed.edgeColumns
    func cell(_ edge: Int, _ column: Int) -> String {
      columns[column].text(at: edge)?.trimmed ?? ""
    }
    func line(_ edge: Int) -> Int { attributed.lines?.edges[Edge(edge)] ?? 1 }
    let numbers = NumberColumns(
      columns.map(\.name), beside: [], rowCount: graph.edgeCount, file: file, line: line, &draft,
      cell: cell)
    noteUnread(columns.map(\.name), numbers.indices, of: "ties", file, &draft)
    if graph.direction == .directed {
      draft.doubt(.notCarried, file, nil, "the direction of ties is not kept")
    }
    for edge in graph.edges {
      // Nodes were described in node order, so their numbers are those of the draft.
      let (source, target) = graph.ends(of: edge)
      draft.join(
        DraftTie(
          a: source.index, b: target.index, weight: graph.strengths?[edge],
          quantities: numbers.quantities { cell(edge.index, $0) }, file: file,
          line: line(edge.index)))
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
