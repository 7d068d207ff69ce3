import CityNetworks
import GraphFormats
import Graphs

/// A city network as a workbook: cities, organizations, ties, memberships, sources and what it is.
struct ExportedWorkbook {
  private typealias Cell = XLSXWriter.Cell

  private let network: CityNetwork
  private let graph: AttributedGraph

  init(_ export: NetworkExport) {
    network = export.network
    graph = export.shownGraph
  }

  func file() throws(GraphFormatError) -> ExportedFiles {
    let sheets = [
      nodes("cities", "city"), nodes("organizations", "organization"),
      edges("ties") { $0 != Relation.membership.rawValue },
      edges("memberships") { $0 == Relation.membership.rawValue }, sources, about,
    ]
    return ExportedFiles(try XLSXWriter(sheets: sheets).bytes(), losses: losses)
  }

  private func nodes(_ name: String, _ kind: String) -> XLSXWriter.Sheet {
    let columns = graph.nodeColumns.filter { $0.name != "kind" }
    return XLSXWriter.Sheet(
      name, header: ["id"] + columns.map(\.name),
      rows: graph.graph.nodes.filter {
        graph.nodeColumn("kind")?.text(at: $0.index) == kind
      }.map { node in
        [.text(graph.nodeIDs[node])] + columns.map { Self.cell($0, node.index) }
      })
  }

  private func edges(
    _ name: String, where isMeant: (String) -> Bool
  ) -> XLSXWriter.Sheet {
    let relations = graph.edgeColumn("relation")
    let directed = graph.edgeColumn("directed")
    let kept = graph.graph.edges.filter { edge in
      guard isMeant(relations?.text(at: edge.index) ?? "") else { return false }
      // In a directed graph a tie without a direction stands there and back; here it stands once.
      let (source, target) = graph.graph.ends(of: edge)
      return directed?.text(at: edge.index) != "false"
        || graph.nodeColumn("kind")?.text(at: source.index) != ExchangeWords.organization
          && (graph.nodeColumn("kind")?.text(at: target.index) == ExchangeWords.organization
            || graph.nodeIDs[source] < graph.nodeIDs[target])
    }
    let strengths = graph.graph.strengths
    return XLSXWriter.Sheet(
      name,
      header: ["source", "target", "source_name", "target_name"]
        + (strengths == nil ? [] : ["weight"]) + graph.edgeColumns.map(\.name),
      rows: kept.map { edge in
        let (source, target) = graph.graph.ends(of: edge)
        return [.text(graph.nodeIDs[source]), .text(graph.nodeIDs[target])]
          + [source, target].map { node in
            graph.nodeColumn("label").map { Self.cell($0, node.index) } ?? .empty
          } + (strengths.map { [.number($0[edge])] } ?? [])
          + graph.edgeColumns.map { Self.cell($0, edge.index) }
      })
  }

  private var sources: XLSXWriter.Sheet {
    XLSXWriter.Sheet(
      "sources",
      header: [
        "id", "publisher", "title", "published", "locator", "url", "accessed", "license", "note",
      ],
      rows: network.sources.map { source in
        [
          source.id.rawValue, source.publisher, source.title, source.published?.text ?? "",
          source.locator, source.url ?? "", source.accessed?.text ?? "", source.license,
          source.note,
        ].map { Self.text($0) }
      })
  }

  private var about: XLSXWriter.Sheet {
    XLSXWriter.Sheet(
      "about", header: ["key", "value"],
      rows: graph.properties.map { [Self.text($0.name), Self.text($0.text)] })
  }

  private static func cell(_ column: AttributeColumn, _ row: Int) -> Cell {
    switch column.values {
    case .doubles(let values): return values[row].map { .number($0) } ?? .empty
    case .integers(let values):
      guard let number = values[row] else { return .empty }
      return Double(exactly: number).map { .number($0) } ?? .text(String(number))
    case .strings, .booleans: return column.text(at: row).map { text($0) } ?? .empty
    }
  }

  private static func text(_ text: String) -> Cell {
    if text.isEmpty { return .empty }
    return .text(
      text.utf16.count <= XLSXWriter.longestText
        ? text : String(text.prefix(XLSXWriter.longestText / 4)))
  }

  /// Texts that are longer than a cell may be.
  private var losses: [FormatLoss] {
    func loss(
      _ owner: FormatLoss.Owner, _ column: AttributeColumn, _ name: (Int) -> String
    ) -> FormatLoss? {
      let values = (0..<column.count).compactMap { row -> FormatLoss.Value? in
        guard let text = column.text(at: row), text.utf16.count > XLSXWriter.longestText else {
          return nil
        }
        return FormatLoss.Value(of: name(row), text: text)
      }
      return values.isEmpty
        ? nil
        : FormatLoss(
          owner: owner, attribute: column.name, count: values.count, treatment: "cut short",
          values: values)
    }
    return graph.nodeColumns.compactMap { loss(.nodes, $0) { graph.nodeIDs[Node($0)] } }
      + graph.edgeColumns.compactMap { loss(.edges, $0) { String($0 + 1) } }
  }
}
