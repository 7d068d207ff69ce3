import Graphs

/// A value of an attribute as a file gives it, before it is known what type the attribute has.
enum LooseValue: Sendable, Equatable {
  case missing
  case truth(Bool)
  /// A number, in the digits of the file.
  case number(String)
  case text(String)
  /// A list or an object, as the text of its JSON.
  case nested(String)

  /// The value as text, nil where it is missing.
  var text: String? {
    switch self {
    case .missing: nil
    case .truth(let value): value ? "true" : "false"
    case .number(let text), .text(let text), .nested(let text): text
    }
  }
}

/// Collects nodes, edges and values of a file whose attributes are not declared.
///
/// The numbers of the attribute `weight` become the strengths of the edges if all of them can.
struct LooseGraph {
  var nodes = LooseColumns()
  var edges = LooseColumns()
  var properties: [GraphProperty] = []
  /// What the file says of the direction, which counts where it has no edges.
  var direction: Direction?
  private var assembler: GraphAssembler
  private var ends: [GraphAssembler.FileEdge] = []

  init(file: String) { assembler = GraphAssembler(file: file) }

  var file: String { assembler.file }

  mutating func note(_ text: String, line: Int) { assembler.notes.add(text, line: line) }

  /// Adds a node that the file defines; its number counts from 0.
  mutating func define(_ id: String, line: Int) throws(GraphFormatError) -> Int {
    try assembler.addNode(id, line: line)
  }

  /// The number of a node that may be mentioned before or without being defined.
  mutating func mention(_ id: String, line: Int) -> Int { assembler.node(id, line: line) }

  /// Adds an edge; its number counts from 0.
  mutating func addEdge(
    _ source: String, _ target: String, _ kind: GraphAssembler.EdgeKind, line: Int
  ) -> Int {
    ends.append(.init(source: source, target: target, kind: kind, weight: nil, line: line))
    return ends.count - 1
  }

  mutating func addProperty(_ name: String, _ value: LooseValue, line: Int) {
    guard let text = value.text, !properties.contains(where: { $0.name == name }) else { return }
    if case .nested = value {
      note("'\(name.abridged)' of the graph is read as the text of its JSON", line: line)
    }
    properties.append(GraphProperty(name: name, text: text))
  }

  /// The graph of everything added.
  consuming func graph() throws(GraphFormatError) -> AttributedGraph {
    try nodes.checkSize(rows: assembler.nodeCount, of: "nodes", file: file)
    try edges.checkSize(rows: ends.count, of: "edges", file: file)
    var notes = assembler.notes
    let weights = edges.takeWeights(of: ends.count, notes: &notes)
    assembler.nodeAttributes = nodes.builders(notes: &notes)
    assembler.edgeAttributes = edges.builders(notes: &notes)
    assembler.notes = notes
    for (number, edge) in ends.enumerated() {
      _ = assembler.addEdge(
        .init(
          source: edge.source, target: edge.target, kind: edge.kind,
          weight: weights.map { $0[number] ?? 1 }, line: edge.line))
    }
    let read = try assembler.graph()
    // Edges say which direction a graph has, so one without edges needs to be told.
    let isBare = read.graph.edgeCount == 0 && direction == .directed
    return AttributedGraph(
      graph: isBare
        ? GraphBuilder(.directed, nodeCount: read.graph.nodeCount).graph() : read.graph,
      nodeIDs: read.nodeIDs, nodeColumns: read.nodeColumns, edgeColumns: read.edgeColumns,
      properties: properties, notes: read.notes, lines: read.lines)
  }
}
