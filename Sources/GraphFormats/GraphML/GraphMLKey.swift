/// An attribute as a GraphML document declares it.
struct GraphMLKey {
  /// The kinds of thing that have the attribute.
  enum Domain {
    case graph
    case node
    case edge
    /// All three of them.
    case all
    /// Something that a graph does not carry, such as ports.
    case nothing
  }

  let id: String
  let name: String
  let type: ValueType
  let domain: Domain
  /// Whether the values are a drawing in another vocabulary.
  let isDrawing: Bool
  let line: Int
  var defaultText: String?
  /// Where the columns of nodes and edges stand.
  var nodePlace: Int?
  var edgePlace: Int?

  init(
    _ element: XMLElement, file: String, notes: inout NoteList
  ) throws(GraphFormatError) {
    guard let id = element["id"] else {
      throw GraphFormatError(
        file: file, line: element.line, problem: "an element <key> has no id",
        remedy: "Give it id=\"...\".")
    }
    self.id = id
    line = element.line
    isDrawing =
      element["attr.name"] == nil
      && element.attributes.contains {
        $0.name.hasPrefix("yfiles.") && $0.name != "yfiles.foldertype"
      }
    name = element["attr.name"] ?? id
    type = Self.type(of: name, element, &notes)
    switch element["for"] {
    case "node": domain = .node
    case "edge": domain = .edge
    case "graph", "graphml": domain = .graph
    case "all", nil: domain = .all
    case "port", "endpoint", "hyperedge": domain = .nothing
    case .some(let other):
      throw GraphFormatError(
        file: file, line: element.line,
        problem: "attribute '\(name.abridged)' is declared for '\(other.abridged)'",
        remedy: "Write for=\"node\", \"edge\", \"graph\" or \"all\".")
    }
  }

  private static func type(
    of name: String, _ element: XMLElement, _ notes: inout NoteList
  ) -> ValueType {
    let type = element["attr.type"] ?? "string"
    switch type.lowercased() {
    case "int", "long", "integer", "short", "byte": return .integer
    case "float", "double", "real": return .double
    case "boolean": return .boolean
    case "string": return .string
    default:
      notes.add(
        "attribute '\(name.abridged)' of type '\(type.abridged)' is read as text",
        line: element.line)
      return .string
    }
  }
}

// Attributes: declared first, then given to the graph, nodes and edges.
extension GraphMLDecoder {
  /// Makes the columns of the key that has just been read.
  mutating func declareKey() throws(GraphFormatError) {
    guard var key = openKey else { return }
    openKey = nil
    guard keys[key.id] == nil else {
      throw GraphFormatError(
        file: file, line: key.line, problem: "attribute '\(key.id.abridged)' is declared again",
        remedy: "Give each attribute an id of its own.")
    }
    defer { keys[key.id] = key }
    guard !key.isDrawing else { return }
    // Of what is declared for all, only what is used becomes a column.
    var column = ColumnBuilder(
      name: key.name, type: key.type, isDeclared: key.domain != .all || key.defaultText != nil)
    column.defaultValue = key.defaultText.map { ($0, key.line) }
    switch key.domain {
    case .node: key.nodePlace = Self.append(column, to: &assembler.nodeAttributes)
    case .edge: key.edgePlace = Self.append(column, to: &assembler.edgeAttributes)
    case .all:
      key.nodePlace = Self.append(column, to: &assembler.nodeAttributes)
      key.edgePlace = Self.append(column, to: &assembler.edgeAttributes)
    case .graph:
      if let text = key.defaultText { assembler.say(key.name, text, line: key.line) }
    case .nothing: break
    }
    if key.name == "weight", let place = key.edgePlace, assembler.weightAttribute == nil {
      assembler.weightAttribute = place
    }
  }

  // Static, as a method would hold a second reference to the columns and so have them copied.
  private static func append(_ column: ColumnBuilder, to columns: inout [ColumnBuilder]) -> Int {
    columns.append(column)
    return columns.count - 1
  }

  /// Gives a value to the thing that is open.
  mutating func give(_ text: String, key id: String, line: Int) throws(GraphFormatError) {
    guard let key = keys[id] else {
      throw GraphFormatError(
        file: file, line: line,
        problem: "a value is given for attribute '\(id.abridged)', which is not declared",
        remedy: "Declare it as a <key>, before it is used.")
    }
    guard !key.isDrawing, let owner = owners.last else { return }
    switch owner {
    case .node(let node):
      guard let place = key.nodePlace else { throw misplaced(key, "a node", line) }
      assembler.nodeAttributes[place].set(text, row: node, line: line)
    case .edge(let edge):
      guard let place = key.edgePlace else { throw misplaced(key, "an edge", line) }
      assembler.edgeAttributes[place].set(text, row: edge, line: line)
    case .document, .graph:
      guard key.domain == .graph || key.domain == .all else {
        throw misplaced(key, "the graph", line)
      }
      assembler.say(key.name, text, line: line)
    case .key, .nothing: break
    }
  }

  private func misplaced(_ key: GraphMLKey, _ owner: String, _ line: Int) -> GraphFormatError {
    GraphFormatError(
      file: file, line: line,
      problem:
        "attribute '\(key.name.abridged)' is given to \(owner), for which it is not declared",
      remedy: "Write for=\"all\" in its <key>.")
  }
}
