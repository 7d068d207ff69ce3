/// Follows the elements of a GraphML document and collects what they say.
struct GraphMLDecoder {
  /// What an open element is, as far as data and descriptions can belong to it.
  enum Owner {
    case document
    case graph
    case node(Int)
    case edge(Int)
    case key
    /// Something that the graph does not carry, such as a port.
    case nothing
  }

  var assembler: GraphAssembler
  let file: String
  var keys: [String: GraphMLKey] = [:]
  var openKey: GraphMLKey?
  var owners: [Owner] = []
  private var root: (name: String, prefix: String?)?
  private var graphCount = 0
  /// The key of the data that is open, and the line.
  private var openData: (key: String, line: Int)?
  /// The text of the element that is open, where it is wanted.
  private var text: String?
  /// How many elements are open from the first one of another vocabulary on.
  private var foreignDepth = 0
  /// The text of a label of yEd, and how deep its element is.
  private var foreignLabel: (text: String, depth: Int, isComplete: Bool)?
  private var edgeIDs: [(id: String, line: Int)?] = []

  // Where the columns stand that no key declares.
  private static let label = 0
  private static let description = 1
  private static let edgeID = 2

  init(file: String) {
    self.file = file
    assembler = GraphAssembler(file: file)
    let own = ["label", "desc"].map { ColumnBuilder(name: $0, type: .string, isDeclared: false) }
    assembler.nodeAttributes = own
    assembler.edgeAttributes = own + [ColumnBuilder(name: "id", type: .string, isDeclared: false)]
  }

  mutating func take(_ event: XMLEvent) throws(GraphFormatError) {
    switch event {
    case .text(let piece):
      if foreignDepth == 0 {
        text?.append(piece)
      } else if let label = foreignLabel, label.depth == foreignDepth,
        !label.isComplete
      {
        foreignLabel?.text.append(piece)
      }
    case .start(let element):
      if root == nil { try open(root: element) }
      if foreignDepth > 0 || element.prefix != root?.prefix {
        startForeign(element)
      } else {
        try start(element)
      }
    case .end(let name):
      if foreignDepth > 0 { endForeign() } else { try end(name) }
    }
  }

  /// The graph of the whole document.
  func graph() throws(GraphFormatError) -> AttributedGraph {
    guard graphCount > 0 else {
      throw GraphFormatError(
        file: file, line: 1, problem: "the file holds no <graph>",
        remedy: "Export the graph as GraphML again.")
    }
    var assembler = assembler
    if !EdgeIDs.areMereNumbers(edgeIDs.compactMap { $0?.id }) {
      for (edge, given) in edgeIDs.enumerated() {
        guard let given else { continue }
        assembler.edgeAttributes[Self.edgeID].set(given.id, row: edge, line: given.line)
      }
    }
    return try assembler.graph()
  }

  private mutating func open(root element: XMLElement) throws(GraphFormatError) {
    guard element.name == "graphml" else {
      throw error(
        element, "the first element is <\(element.name.abridged)> and not <graphml>",
        "Is this another format? Export the graph as GraphML.")
    }
    root = (element.name, element.prefix)
  }

  private mutating func start(_ element: XMLElement) throws(GraphFormatError) {
    switch element.name {
    case "graphml": owners.append(.document)
    case "key":
      openKey = try GraphMLKey(element, file: file, notes: &assembler.notes)
      owners.append(.key)
    case "graph": try startGraph(element)
    case "node":
      owners.append(
        .node(try assembler.addNode(try required("id", of: element), line: element.line)))
    case "edge": try startEdge(element)
    case "data":
      openData = (try required("key", of: element), element.line)
      text = ""
    case "default", "desc": text = ""
    case "hyperedge": leaveOut(element, "edges with more than two ends are left out")
    case "port": leaveOut(element, "ports are left out: edges lead to the nodes themselves")
    default: break
    }
  }

  private mutating func end(_ name: String) throws(GraphFormatError) {
    defer { if ["data", "default", "desc"].contains(name) { text = nil } }
    switch name {
    case "key":
      owners.removeLast()
      try declareKey()
    case "graphml", "graph", "node", "edge", "hyperedge", "port": owners.removeLast()
    case "data": try endData()
    case "default": openKey?.defaultText = text
    case "desc": describe()
    default: break
    }
  }

  private mutating func leaveOut(_ element: XMLElement, _ note: String) {
    owners.append(.nothing)
    assembler.notes.add(note, line: element.line)
  }

  private mutating func startGraph(_ element: XMLElement) throws(GraphFormatError) {
    graphCount += 1
    if case .node = owners.last {
      assembler.notes.add(
        "nodes within nodes are left out as such: all stand side by side", line: element.line)
      owners.append(.nothing)
      return
    }
    guard graphCount == 1 else {
      throw error(
        element, "the file holds a second graph", "Put each graph into a file of its own.")
    }
    owners.append(.graph)
    switch element["edgedefault"] {
    case "directed": assembler.defaultKind = .directed
    case "undirected": break
    case nil:
      assembler.notes.add(
        "the file does not say whether edges have a direction; they are read without one",
        line: element.line)
    case .some(let other):
      throw error(
        element, "edgedefault is '\(other.abridged)'", "Write 'directed' or 'undirected'.")
    }
  }

  private mutating func startEdge(_ element: XMLElement) throws(GraphFormatError) {
    let kind: GraphAssembler.EdgeKind
    switch element["directed"] {
    case "true", "1": kind = .directed
    case "false", "0": kind = .undirected
    case nil: kind = assembler.defaultKind
    case .some(let other):
      throw error(
        element, "directed is '\(other.abridged)' for an edge", "Write 'true' or 'false'.")
    }
    if element["sourceport"] != nil || element["targetport"] != nil {
      assembler.notes.add(
        "ports are left out: edges lead to the nodes themselves", line: element.line)
    }
    let edge = assembler.addEdge(
      GraphAssembler.FileEdge(
        source: try required("source", of: element), target: try required("target", of: element),
        kind: kind, weight: nil, line: element.line))
    edgeIDs.append(element["id"].map { ($0, element.line) })
    owners.append(.edge(edge))
  }

  private mutating func endData() throws(GraphFormatError) {
    guard let data = openData, let text else { return }
    openData = nil
    try give(text, key: data.key, line: data.line)
  }

  private mutating func describe() {
    guard let text else { return }
    switch owners.last {
    case .node(let node):
      assembler.nodeAttributes[Self.description].set(text, row: node, line: 1)
    case .edge(let edge):
      assembler.edgeAttributes[Self.description].set(text, row: edge, line: 1)
    case .document, .graph: assembler.say("desc", text, line: 1)
    case .key, .nothing, nil: break
    }
  }

  func required(_ name: String, of element: XMLElement) throws(GraphFormatError) -> String {
    guard let value = element[name] else {
      throw error(
        element, "an element <\(element.name)> has no \(name)", "Give it \(name)=\"...\".")
    }
    return value
  }

  private func error(
    _ element: XMLElement, _ problem: String, _ remedy: String
  ) -> GraphFormatError {
    GraphFormatError(file: file, line: element.line, problem: problem, remedy: remedy)
  }
}

// The drawings of yEd, of which only the first label of each node and edge is read.
extension GraphMLDecoder {
  private mutating func startForeign(_ element: XMLElement) {
    foreignDepth += 1
    if foreignDepth == 1, openData != nil, ownsLabel {
      assembler.notes.add(
        "drawings are left out; of them only the labels are read", line: element.line)
    }
    let isLabel = element.name == "NodeLabel" || element.name == "EdgeLabel"
    if isLabel, foreignLabel == nil, ownsLabel { foreignLabel = ("", foreignDepth, false) }
  }

  private mutating func endForeign() {
    if foreignLabel?.depth == foreignDepth { foreignLabel?.isComplete = true }
    foreignDepth -= 1
    guard foreignDepth == 0, let label = foreignLabel else { return }
    foreignLabel = nil
    let text = label.text.trimmed
    guard !text.isEmpty else { return }
    let line = openData?.line ?? 1
    switch owners.last {
    case .node(let node): assembler.nodeAttributes[Self.label].set(text, row: node, line: line)
    case .edge(let edge): assembler.edgeAttributes[Self.label].set(text, row: edge, line: line)
    default: break
    }
  }

  private var ownsLabel: Bool {
    switch owners.last {
    case .node, .edge: true
    case .document, .graph, .key, .nothing, nil: false
    }
  }
}
