import Graphs

/// Collects nodes, edges and attributes of a file and makes the one attributed graph of them.
struct GraphAssembler {
  /// How one edge of the file reads.
  enum EdgeKind {
    case undirected
    case directed
    case mutual
  }

  struct FileEdge {
    let source: String
    let target: String
    let kind: EdgeKind
    let weight: Double?
    let line: Int
  }

  let file: String
  var notes: NoteList
  var nodeAttributes: [ColumnBuilder] = []
  var edgeAttributes: [ColumnBuilder] = []
  /// Which of the attributes of the edges is their strength if its values can be.
  var weightAttribute: Int?
  /// How an edge reads of which the file says nothing; the direction of a graph without edges.
  var defaultKind = EdgeKind.undirected
  private(set) var properties: [GraphProperty] = []
  private var propertyPlace: [String: Int] = [:]
  private var nodeNumber: [ExactText: Int] = [:]
  private var nodes: [(id: String, line: Int)] = []
  private var edges: [FileEdge] = []

  init(file: String) {
    self.file = file
    notes = NoteList(file: file)
  }

  /// How many nodes there are so far.
  var nodeCount: Int { nodes.count }

  /// Adds a node that the file defines; its number counts from 0.
  mutating func addNode(_ id: String, line: Int) throws(GraphFormatError) -> Int {
    if let known = nodeNumber[ExactText(id)] {
      throw GraphFormatError(
        file: file, line: line,
        problem: "node '\(id.abridged)' is defined again, first in line \(nodes[known].line)",
        remedy: "Give each node an id of its own.")
    }
    return newNode(id, line: line)
  }

  /// The number of a node that an edge may define.
  mutating func node(_ id: String, line: Int) -> Int {
    nodeNumber[ExactText(id)] ?? newNode(id, line: line)
  }

  /// Adds an edge; its number counts from 0.
  mutating func addEdge(_ edge: FileEdge) -> Int {
    edges.append(edge)
    return edges.count - 1
  }

  private mutating func newNode(_ id: String, line: Int) -> Int {
    nodeNumber[ExactText(id)] = nodes.count
    nodes.append((id, line))
    return nodes.count - 1
  }

  /// The graph of everything added.
  func graph() throws(GraphFormatError) -> AttributedGraph {
    var notes = notes
    let order = nodes.indices.sorted { nodes[$0].id.precedesByScalars(nodes[$1].id) }
    var rank = [Int](repeating: 0, count: nodes.count)
    for (place, number) in order.enumerated() { rank[number] = place }
    let weights = strengths(&notes)
    let isDirected =
      edges.contains { $0.kind == .directed } || edges.isEmpty && defaultKind == .directed
    var builder = GraphBuilder(
      isDirected ? .directed : .undirected, nodeCount: nodes.count, duplicates: .keep, loops: .keep)
    var added: [[Int]] = []
    var addedCount = 0
    for (number, edge) in edges.enumerated() {
      let source = Node(rank[try end(edge.source, of: edge)])
      let target = Node(rank[try end(edge.target, of: edge)])
      builder.addEdge(source, target, strength: weights?[number])
      added.append([addedCount])
      addedCount += 1
      if isDirected && edge.kind != .directed && source != target {
        notes.add("an edge without direction is read as two, there and back", line: edge.line)
        builder.addEdge(target, source, strength: weights?[number])
        added[number].append(addedCount)
        addedCount += 1
      }
    }
    let built = builder.build()
    let edgePlaces = added.map { $0.compactMap { built.edgeOfAdded[$0]?.index } }
    return AttributedGraph(
      graph: built.graph, nodeIDs: NodeMap(order.map { nodes[$0].id }),
      nodeColumns: try columns(
        nodeAttributes, count: nodes.count, places: rank.map { [$0] }, &notes),
      edgeColumns: try columns(
        edgeColumns(besides: weights), count: built.graph.edgeCount,
        places: edgePlaces, &notes),
      properties: properties, notes: notes.notes,
      lines: lines(order, edgePlaces, built.graph.edgeCount))
  }

  private func lines(_ order: [Int], _ edgePlaces: [[Int]], _ edgeCount: Int) -> FileLines {
    var edgeLines = EdgeMap(repeating: 1, count: edgeCount)
    for (number, places) in edgePlaces.enumerated() {
      for place in places { edgeLines.values[place] = edges[number].line }
    }
    return FileLines(nodes: NodeMap(order.map { nodes[$0].line }), edges: edgeLines)
  }

  private func end(_ id: String, of edge: FileEdge) throws(GraphFormatError) -> Int {
    guard let number = nodeNumber[ExactText(id)] else {
      throw GraphFormatError(
        file: file, line: edge.line,
        problem: "an edge leads to node '\(id.abridged)', which the file does not define",
        remedy: "Add the node, or remove the edge.")
    }
    return number
  }

  /// Says something of the graph as a whole; of two of the same name the last is kept.
  mutating func say(_ name: String, _ text: String, line: Int) {
    let property = GraphProperty(name: name, text: text)
    guard let known = propertyPlace[name] else {
      propertyPlace[name] = properties.count
      return properties.append(property)
    }
    notes.add("'\(name.abridged)' is said twice of the graph; the last is kept", line: line)
    properties[known] = property
  }

  /// One strength per edge, nil if no edge has a weight or a weight cannot be a strength.
  private func strengths(_ notes: inout NoteList) -> [Double]? {
    if let weightAttribute {
      return edgeAttributes[weightAttribute].strengths(count: edges.count, notes: &notes)
    }
    guard edges.contains(where: { $0.weight != nil }) else { return nil }
    if let odd = edges.first(where: { $0.weight.map { $0 <= 0 } ?? false }) {
      notes.add(
        "a weight is not above 0, so weights are kept as a column and not as strengths",
        line: odd.line)
      return nil
    }
    return edges.map { $0.weight ?? 1 }
  }

  private func edgeColumns(besides strengths: [Double]?) -> [ColumnBuilder] {
    var attributes = edgeAttributes
    if let weightAttribute, strengths != nil { attributes.remove(at: weightAttribute) }
    return attributes + rawWeights(unless: strengths)
  }

  private func rawWeights(unless strengths: [Double]?) -> [ColumnBuilder] {
    guard strengths == nil, edges.contains(where: { $0.weight != nil }) else { return [] }
    var column = ColumnBuilder(name: "weight", type: .double)
    for (number, edge) in edges.enumerated() {
      if let weight = edge.weight {
        column.set(weight.description, row: number, line: edge.line)
      }
    }
    return [column]
  }

  private func columns(
    _ builders: [ColumnBuilder], count: Int, places: [[Int]], _ notes: inout NoteList
  ) throws(GraphFormatError) -> [AttributeColumn] {
    try refuseLargeTable(columns: builders.count { $0.isColumn }, rows: count)
    var columns: [AttributeColumn] = []
    var taken: Set<String> = []
    var next: [String: Int] = [:]
    for builder in builders where builder.isColumn {
      var name = builder.name
      while !taken.insert(name).inserted {
        let number = next[builder.name] ?? 2
        next[builder.name] = number + 1
        name = "\(builder.name)-\(number)"
      }
      columns.append(
        try builder.column(named: name, count: count, places: places, notes: &notes))
      if name != builder.name {
        notes.add("a second attribute '\(builder.name)' is called '\(name)'", line: 1)
      }
    }
    return columns
  }

  /// A small file can declare many attributes and list many nodes; their table would fill the
  /// memory though almost all of it is empty.
  private func refuseLargeTable(columns: Int, rows: Int) throws(GraphFormatError) {
    guard columns * rows > Self.cellLimit || columns > Self.columnLimit else { return }
    throw GraphFormatError(
      file: file, line: 1, problem: "the file has \(columns) attributes of \(rows) nodes or edges",
      remedy: "Leave out the attributes that are not needed.")
  }

  private static let cellLimit = 100_000_000
  private static let columnLimit = 10_000
}
