/// Follows the tokens of a GML file and collects what they say.
struct GMLDecoder {
  private var scanner: GMLScanner
  private var assembler: GraphAssembler
  private var nodes: [GMLRecord] = []
  private var edges: [GMLRecord] = []
  private var graphLine: Int?

  /// How deep lists may stand in lists.
  private static let depthLimit = 64

  init(_ scanner: GMLScanner) {
    self.scanner = scanner
    assembler = GraphAssembler(file: scanner.file)
  }

  /// The graph of the whole file.
  mutating func graph() throws(GraphFormatError) -> AttributedGraph {
    var top = GMLRecord(line: 1)
    while let name = try name(closedBy: .end) {
      guard name == "graph" else {
        try readValue(named: name, into: &top, depth: 1)
        continue
      }
      try readGraph()
    }
    guard graphLine != nil else {
      throw scanner.error(
        "the file holds no graph [ ... ]", "Export the graph as GML again.")
    }
    for cell in top.cells { assembler.say(cell.name, cell.value.text, line: cell.line) }
    let ids = try addNodes()
    try addEdges(ids)
    return try assembler.graph()
  }

  private mutating func readGraph() throws(GraphFormatError) {
    guard case .open = try scanner.next() else {
      throw scanner.error("after 'graph' no [ follows", "Write graph [ ... ].")
    }
    guard graphLine == nil else {
      throw scanner.error(
        "the file holds a second graph", "Put each graph into a file of its own.")
    }
    graphLine = scanner.line
    var own = GMLRecord(line: scanner.line)
    while let name = try name(closedBy: .close) {
      switch name {
      case "node": nodes.append(try readRecord(of: name))
      case "edge": edges.append(try readRecord(of: name))
      default: try readValue(named: name, into: &own, depth: 2)
      }
    }
    if let directed = own.take("directed") {
      guard case .integer(let text) = directed.value, ["0", "1"].contains(text) else {
        throw GraphFormatError(
          file: scanner.file, line: directed.line,
          problem: "directed is '\(directed.value.text.abridged)'", remedy: "Write 0 or 1.")
      }
      if text == "1" { assembler.defaultKind = .directed }
    }
    // Says only that two nodes may have several edges, which every file may have here.
    _ = own.take("multigraph")
    for cell in own.cells { assembler.say(cell.name, cell.value.text, line: cell.line) }
  }

  private mutating func readRecord(of owner: String) throws(GraphFormatError) -> GMLRecord {
    guard case .open = try scanner.next() else {
      throw scanner.error("after '\(owner)' no [ follows", "Write \(owner) [ ... ].")
    }
    var record = GMLRecord(line: scanner.line)
    while let name = try name(closedBy: .close) {
      try readValue(named: name, into: &record, depth: 3)
    }
    return record
  }

  private mutating func readValue(
    named name: String, into record: inout GMLRecord, depth: Int
  ) throws(GraphFormatError) {
    let token = try scanner.next()
    let line = scanner.line
    func add(_ value: GMLCell.Value) {
      record.cells.append(GMLCell(name: name, value: value, line: line))
    }
    switch token {
    case .integer(let text): add(.integer(text))
    case .real(let text): add(.real(text))
    case .text(let text): add(.text(decoded(text, line)))
    case .name(let word):
      guard Double(word) != nil else {
        throw scanner.error(
          "the value '\(word.abridged)' of '\(name.abridged)' is neither a number nor a text",
          "Put texts between quotes.")
      }
      add(.real(word))
    case .open:
      guard depth < Self.depthLimit else {
        throw scanner.error(
          "lists are nested more than \(Self.depthLimit) deep", "Is this really a graph file?")
      }
      while let inner = try self.name(closedBy: .close) {
        try readValue(named: "\(name).\(inner)", into: &record, depth: depth + 1)
      }
    case .close, .end:
      throw scanner.error(
        "'\(name.abridged)' has no value", "Write a number or a text in quotes after it.")
    }
  }

  /// The next name of a list, nil where the list ends.
  private mutating func name(
    closedBy close: GMLScanner.Token
  ) throws(GraphFormatError) -> String? {
    let token = try scanner.next()
    if token == close { return nil }
    switch token {
    case .name(let name): return name
    case .end:
      throw scanner.error(
        "the file ends within a list", "Was the file cut off? Export it again.")
    case .close:
      throw scanner.error("a ] closes nothing", "Delete it, or add the [ that belongs to it.")
    case .open, .integer, .real, .text:
      throw scanner.error(
        "a value stands where a name is expected", "Write a name before each value.")
    }
  }

  private mutating func decoded(_ text: String, _ line: Int) -> String {
    let decoded = GMLText.decoded(text)
    if let unknown = decoded.unknown {
      assembler.notes.add(
        "'\(unknown.abridged)' stands for no known character and is read as it is", line: line)
    }
    return decoded.text
  }

  /// Adds the nodes; the id of the graph for each number of the file.
  private mutating func addNodes() throws(GraphFormatError) -> [ExactText: String] {
    var numbers: [GMLCell] = []
    for index in nodes.indices {
      guard let number = nodes[index].take("id") else {
        throw GraphFormatError(
          file: scanner.file, line: nodes[index].line, problem: "a node has no id",
          remedy: "Give it a number: id 1.")
      }
      numbers.append(number)
    }
    let labels = distinctLabels()
    var ids: [ExactText: String] = [:]
    var columns = GMLColumns()
    for index in nodes.indices {
      let number = numbers[index].value.text
      if ids[ExactText(number)] != nil {
        throw GraphFormatError(
          file: scanner.file, line: numbers[index].line,
          problem: "node '\(number.abridged)' is defined again",
          remedy: "Give each node an id of its own.")
      }
      let id = labels?[index] ?? number
      ids[ExactText(number)] = id
      let row = try assembler.addNode(id, line: nodes[index].line)
      if labels != nil { _ = nodes[index].take("label") }
      columns.add(nodes[index], row: row)
    }
    if labels != nil { addNumbers(numbers, to: &columns) }
    assembler.nodeAttributes = columns.builders(&assembler.notes)
    return ids
  }

  /// The labels if each node has one that no other has, as NetworkX and this program write them.
  private func distinctLabels() -> [String]? {
    var labels: [String] = []
    for node in nodes {
      guard let label = node.cells.last(where: { $0.name == "label" }) else { return nil }
      labels.append(label.value.text)
    }
    return Set(labels.map { ExactText($0) }).count == labels.count ? labels : nil
  }

  /// Keeps the numbers of nodes that are known by their labels, unless they only count them.
  private func addNumbers(_ numbers: [GMLCell], to columns: inout GMLColumns) {
    let counts = [0, 1].contains { start in
      numbers.enumerated().allSatisfy { $1.value.text == "\($0 + start)" }
    }
    guard !counts else { return }
    for (row, number) in numbers.enumerated() {
      columns.add(GMLRecord(line: number.line, cells: [number]), row: row)
    }
  }

  private mutating func addEdges(_ ids: [ExactText: String]) throws(GraphFormatError) {
    var columns = GMLColumns()
    for index in edges.indices {
      let source = try end("source", of: index, ids)
      let target = try end("target", of: index, ids)
      let edge = assembler.addEdge(
        GraphAssembler.FileEdge(
          source: source, target: target, kind: assembler.defaultKind, weight: nil,
          line: edges[index].line))
      columns.add(edges[index], row: edge)
    }
    assembler.edgeAttributes = columns.builders(&assembler.notes)
    assembler.weightAttribute = assembler.edgeAttributes.firstIndex { $0.name == "weight" }
  }

  private mutating func end(
    _ name: String, of index: Int, _ ids: [ExactText: String]
  ) throws(GraphFormatError) -> String {
    let line = edges[index].line
    guard let cell = edges[index].take(name) else {
      throw GraphFormatError(
        file: scanner.file, line: line, problem: "an edge has no \(name)",
        remedy: "Give it the id of a node: \(name) 1.")
    }
    guard let id = ids[ExactText(cell.value.text)] else {
      throw GraphFormatError(
        file: scanner.file, line: cell.line,
        problem:
          "an edge leads to node '\(cell.value.text.abridged)', which the file does not define",
        remedy: "Add the node, or remove the edge.")
    }
    return id
  }
}
