import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which parts of the network hold together without any single city, and which cities join them.
public struct BlockList: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "blocks", question: "Which parts hold together whichever city drops out?",
    parameters: [("top", "how many blocks and cut cities to list; all if absent")])

  private let top: Int?

  /// The largest `top` blocks and the `top` cut cities in most blocks, or all.
  public init(top: Int? = nil) { self.top = top }

  /// The list that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(top: try parameters.optionalCount("top"))
  }

  /// Two tables: the blocks of three or more cities, and the cut cities.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    try context.cancellation.check()
    let blocks = BiconnectedComponents(of: study.graph.graph)
    let cut = NodeSet(blocks.cutNodes, universe: study.graph.graph.nodeCount)
    let members = (0..<blocks.count).map { blocks.nodes(of: $0) }
    return AnalysisResults(tables: [
      blockTable(members, blocks, cut, study), cityTable(members, blocks, study),
    ])
  }

  private func blockTable(
    _ members: [[Node]], _ blocks: BiconnectedComponents, _ cut: NodeSet, _ study: StudiedNetwork
  ) -> ResultTable {
    let degree = study.graph.graph.outgoing.degree
    let large = members.indices.filter { members[$0].count > 2 }
      .sorted { (members[$1].count, $0) < (members[$0].count, $1) }
    let rows = large.prefix(top ?? large.count).enumerated().map { place, block -> [ResultValue] in
      let nodes = members[block]
      let leading = nodes.sorted { (degree($1), $0) < (degree($0), $1) }.prefix(6)
      return [
        .integer(place + 1), .integer(nodes.count), .integer(blocks.edgeCounts[block]),
        .integer(nodes.filter { cut.contains($0) }.count),
        .text(leading.map { study.city($0).name }.joined(separator: ", ")),
      ]
    }
    let bridges = members.count { $0.count == 2 }
    return ResultTable(
      id: "blocks", title: "Blocks: parts that no single city holds together",
      basis: study.basis,
      columns: [
        ResultColumn("block", "No.", form: .count, meaning: "The largest block is number 1."),
        ResultColumn("cities", "Cities", form: .count, meaning: "Cities of the block."),
        ResultColumn("pairs", "Tied pairs", form: .count, meaning: "Ties inside the block."),
        ResultColumn(
          "cut_cities", "Cut cities", form: .count, meaning: "Its cities in other blocks too."),
        ResultColumn(
          "leading_cities", "Leading cities", form: .words, meaning: "Its best-tied cities."),
      ],
      rows: rows, method: method,
      remarks: [
        "\(rows.count) of \(large.count) blocks of three or more cities are listed.",
        "Blocks of two cities: \(bridges). Their tie is the only connection between two parts, "
          + "unless it stands more than once.",
      ],
      conclusion: .blocks(
        members.map(\.count).max() ?? 0, cutCities: blocks.cutNodes.count,
        in: study.graph.graph.nodeCount, tiedPairs: study.graph.graph.edgeCount))
  }

  private func cityTable(
    _ members: [[Node]], _ blocks: BiconnectedComponents, _ study: StudiedNetwork
  ) -> ResultTable {
    var blocksOfNode = [Int](repeating: 0, count: study.graph.graph.nodeCount)
    for node in members.joined() { blocksOfNode[node.index] += 1 }
    let order = blocks.cutNodes.sorted {
      (blocksOfNode[$1.index], $0) < (blocksOfNode[$0.index], $1)
    }
    let rows = order.prefix(top ?? order.count).map { node -> [ResultValue] in
      let city = study.city(node)
      return [
        .text(city.name), ResultValue(city.country?.name), .integer(blocksOfNode[node.index]),
        .integer(study.graph.graph.outgoing.degree(node)), .text(city.id.rawValue),
      ]
    }
    return ResultTable(
      id: "blocks-cut-cities", title: "Cities whose loss would split a component",
      basis: study.basis,
      columns: [
        .cityName, .country,
        ResultColumn(
          "parts", "Parts", form: .count,
          meaning: "Into how many parts the component falls without the city."),
        .tieCount, .cityID,
      ],
      rows: rows, method: method,
      remarks: Remarks.listed(rows.count, of: order.count, "cut cities"))
  }

  private var method: MethodNote {
    MethodNote(
      name: "Blocks",
      meaning: "A block is a largest set of ties any two of which lie on a common cycle: it stays "
        + "in one piece whichever city drops out.",
      choices: [.init("Direction", "ignored"), .init("Weights", "ignored")],
      caveat: "A missing tie in the data can make a cut city.",
      literature: [
        "Hopcroft & Tarjan (1973): Efficient algorithms for graph manipulation. "
          + "Communications of the ACM 16."
      ])
  }
}
