/// Follows the elements of a GEXF document and collects what they say.
struct GEXFDecoder {
  private var assembler: GraphAssembler
  private let file: String
  private var root: (name: String, prefix: String?)?
  private var hasGraph = false
  private var declaredClass: AttributeClass?
  /// Where each declared attribute stands among the attributes of its class.
  private var attributePlace: [AttributeKey: Int] = [:]
  private var openAttribute: AttributeKey?
  private var openNodes: [Int] = []
  private var openEdge: Int?
  /// The text of the element that is open, where it is wanted.
  private var text: String?
  private var textLine = 1
  private var defaultLine = 1
  private var edgeIDs: [(id: String, line: Int)?] = []
  /// How many elements are open from the first one of another vocabulary on.
  private var foreignDepth = 0

  private enum AttributeClass {
    case node
    case edge
  }

  private struct AttributeKey: Hashable {
    let owner: AttributeClass
    let id: String
  }

  init(file: String) {
    self.file = file
    assembler = GraphAssembler(file: file)
    assembler.nodeAttributes = [ColumnBuilder(name: "label", type: .string, isDeclared: false)]
    assembler.edgeAttributes = [
      ColumnBuilder(name: "label", type: .string, isDeclared: false),
      ColumnBuilder(name: "kind", type: .string, isDeclared: false),
      ColumnBuilder(name: "id", type: .string, isDeclared: false),
    ]
  }

  mutating func take(_ event: XMLEvent) throws(GraphFormatError) {
    switch event {
    case .text(let piece):
      if foreignDepth == 0 { text?.append(piece) }
    case .start(let element):
      if root == nil { try open(root: element) }
      if foreignDepth > 0 || element.prefix != root?.prefix {
        foreignDepth += 1
      } else {
        try start(element)
      }
    case .end(let name):
      if foreignDepth > 0 { foreignDepth -= 1 } else { end(name) }
    }
  }

  /// The graph of the whole document.
  func graph() throws(GraphFormatError) -> AttributedGraph {
    guard hasGraph else {
      throw GraphFormatError(
        file: file, line: 1, problem: "the file holds no <graph>",
        remedy: "Export the graph as GEXF again.")
    }
    var assembler = assembler
    if !EdgeIDs.areMereNumbers(edgeIDs.compactMap { $0?.id }) {
      for (edge, given) in edgeIDs.enumerated() {
        if let given { assembler.edgeAttributes[2].set(given.id, row: edge, line: given.line) }
      }
    }
    return try assembler.graph()
  }

  private mutating func open(root element: XMLElement) throws(GraphFormatError) {
    guard element.name == "gexf" else {
      throw error(
        element, "the first element is <\(element.name.abridged)> and not <gexf>",
        "Is this another format? Export the graph as GEXF.")
    }
    root = (element.name, element.prefix)
  }

  private mutating func start(_ element: XMLElement) throws(GraphFormatError) {
    switch element.name {
    case "graph": try startGraph(element)
    case "attributes": try startAttributes(element)
    case "attribute": try declareAttribute(element)
    case "default": text = ""
    case "meta":
      if let day = element["lastmodifieddate"] {
        assembler.say("lastmodifieddate", day, line: element.line)
      }
    case "creator", "keywords", "description":
      // The same words are used for nothing else, but a file may put them anywhere.
      text = ""
      textLine = element.line
    case "node": try startNode(element)
    case "edge": try startEdge(element)
    case "attvalue": try setValue(element)
    case "spells", "slices": noteTime(element)
    case "parents": noteHierarchy(element)
    case "nodes", "edges":
      if !openNodes.isEmpty { noteHierarchy(element) }
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "attributes": declaredClass = nil
    case "attribute": openAttribute = nil
    case "node": _ = openNodes.popLast()
    case "edge": openEdge = nil
    case "default": endDefault()
    case "creator", "keywords", "description":
      let said = name == "description" ? text.flatMap { GEXFMeta.properties($0) } : nil
      if let said {
        for property in said { assembler.say(property.name, property.text, line: textLine) }
      } else if let text {
        assembler.say(name, text, line: textLine)
      }
      text = nil
    default: break
    }
  }

  private mutating func startGraph(_ element: XMLElement) throws(GraphFormatError) {
    if hasGraph {
      throw error(
        element, "the file holds a second graph", "Put each graph into a file of its own.")
    }
    hasGraph = true
    if element["mode"] == "dynamic" { noteTime(element) }
    if let name = element["name"], !name.isEmpty {
      assembler.say("name", name, line: element.line)
    }
    if let kind = element["defaultedgetype"] { assembler.defaultKind = try edgeKind(kind, element) }
  }

  private mutating func startNode(_ element: XMLElement) throws(GraphFormatError) {
    let node = try assembler.addNode(try required("id", of: element), line: element.line)
    openNodes.append(node)
    if let label = element["label"] {
      assembler.nodeAttributes[0].set(label, row: node, line: element.line)
    }
    if hasTimes(element) { noteTime(element) }
    if element["pid"] != nil { noteHierarchy(element) }
  }

  private mutating func startEdge(_ element: XMLElement) throws(GraphFormatError) {
    let kind = try element["type"].map { text throws(GraphFormatError) in
      try edgeKind(text, element)
    }
    let edge = assembler.addEdge(
      GraphAssembler.FileEdge(
        source: try required("source", of: element), target: try required("target", of: element),
        kind: kind ?? assembler.defaultKind, weight: try weight(of: element), line: element.line))
    openEdge = edge
    edgeIDs.append(element["id"].map { ($0, element.line) })
    if let label = element["label"], !label.isEmpty {
      assembler.edgeAttributes[0].set(label, row: edge, line: element.line)
    }
    if let kind = element["kind"], !kind.isEmpty {
      assembler.edgeAttributes[1].set(kind, row: edge, line: element.line)
    }
    if hasTimes(element) { noteTime(element) }
  }

  private func weight(of element: XMLElement) throws(GraphFormatError) -> Double? {
    guard let text = element["weight"]?.trimmed, !text.isEmpty else { return nil }
    guard let weight = Double(text), weight.isFinite else {
      throw error(element, "the weight '\(text.abridged)' is not a number", "Correct the weight.")
    }
    return weight
  }

  private func edgeKind(
    _ text: String, _ element: XMLElement
  ) throws(GraphFormatError) -> GraphAssembler.EdgeKind {
    switch text.lowercased() {
    case "undirected", "": return .undirected
    case "directed": return .directed
    case "mutual": return .mutual
    default:
      throw error(
        element, "the edge type '\(text.abridged)' is unknown",
        "Write directed, undirected or mutual.")
    }
  }
}

// Attributes: declared first, then given to nodes and edges.
extension GEXFDecoder {
  private mutating func startAttributes(_ element: XMLElement) throws(GraphFormatError) {
    switch element["class"]?.lowercased() {
    case "node": declaredClass = .node
    case "edge": declaredClass = .edge
    default:
      throw error(
        element, "attributes are declared for '\(element["class"] ?? "")'",
        "Write class=\"node\" or class=\"edge\".")
    }
    if element["mode"] == "dynamic" { noteTime(element) }
  }

  private mutating func declareAttribute(_ element: XMLElement) throws(GraphFormatError) {
    guard let declaredClass else {
      throw error(
        element, "an attribute is declared outside <attributes>", "Put it inside <attributes>.")
    }
    let id = try required("id", of: element)
    let key = AttributeKey(owner: declaredClass, id: id)
    guard attributePlace[key] == nil else {
      throw error(
        element, "attribute '\(id.abridged)' is declared again",
        "Give each attribute an id of its own.")
    }
    let title = element["title"] ?? id
    let column = ColumnBuilder(name: title, type: type(of: title, element))
    switch declaredClass {
    case .node:
      attributePlace[key] = assembler.nodeAttributes.count
      assembler.nodeAttributes.append(column)
    case .edge:
      attributePlace[key] = assembler.edgeAttributes.count
      assembler.edgeAttributes.append(column)
    }
    openAttribute = key
    defaultLine = element.line
  }

  private mutating func type(of title: String, _ element: XMLElement) -> ValueType {
    let name = element["type"] ?? "string"
    switch name.lowercased() {
    case "integer", "long", "short", "byte": return .integer
    case "double", "float": return .double
    case "boolean": return .boolean
    case "string", "anyuri", "char", "date": return .string
    default:
      assembler.notes.add(
        "attribute '\(title.abridged)' of type '\(name.abridged)' is read as text",
        line: element.line)
      return .string
    }
  }

  private mutating func endDefault() {
    defer { text = nil }
    guard let text, let key = openAttribute, let place = attributePlace[key] else {
      return
    }
    switch key.owner {
    case .node: assembler.nodeAttributes[place].defaultValue = (text, defaultLine)
    case .edge: assembler.edgeAttributes[place].defaultValue = (text, defaultLine)
    }
  }

  private mutating func setValue(_ element: XMLElement) throws(GraphFormatError) {
    // GEXF 1.0 and 1.1 say `id` where later versions say `for`.
    let id = try required(element["for"] == nil && element["id"] != nil ? "id" : "for", of: element)
    let value = try required("value", of: element)
    if hasTimes(element) { noteTime(element) }
    let owner: AttributeClass = openEdge == nil ? .node : .edge
    guard let row = openEdge ?? openNodes.last else {
      throw error(
        element, "a value belongs to no node and no edge", "Put it inside a node or an edge.")
    }
    guard let place = attributePlace[AttributeKey(owner: owner, id: id)] else {
      throw error(
        element, "a value is given for attribute '\(id.abridged)', which is not declared",
        "Declare it in <attributes>, before it is used.")
    }
    switch owner {
    case .node: assembler.nodeAttributes[place].set(value, row: row, line: element.line)
    case .edge: assembler.edgeAttributes[place].set(value, row: row, line: element.line)
    }
  }

  private func required(
    _ name: String, of element: XMLElement
  ) throws(GraphFormatError) -> String {
    guard let value = element[name] else {
      throw error(
        element, "an element <\(element.name)> has no \(name)", "Give it \(name)=\"...\".")
    }
    return value
  }
}

// What a graph at one moment, of nodes side by side, cannot carry.
extension GEXFDecoder {
  private func hasTimes(_ element: XMLElement) -> Bool {
    element.attributes.contains { attribute in
      switch attribute.name {
      case "start", "end", "startopen", "endopen", "timestamp", "timestamps", "intervals": true
      default: false
      }
    }
  }

  private mutating func noteTime(_ element: XMLElement) {
    assembler.notes.add(
      "times are left out: the graph shows everything that ever was", line: element.line)
  }

  private mutating func noteHierarchy(_ element: XMLElement) {
    assembler.notes.add(
      "nodes within nodes are left out as such: all stand side by side", line: element.line)
  }

  private func error(
    _ element: XMLElement, _ problem: String, _ remedy: String
  ) -> GraphFormatError {
    GraphFormatError(file: file, line: element.line, problem: problem, remedy: remedy)
  }
}
