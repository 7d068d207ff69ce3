/// A graph in JSON while it is read: what every format asks of objects and lists, with places.
struct JSONGraphFile {
  var graph: LooseGraph
  let whole: JSONValue
  let file: String

  init(_ bytes: [UInt8], file: String) throws(GraphFormatError) {
    whole = try JSONParser.read(bytes, file: file)
    graph = LooseGraph(file: file)
    self.file = file
  }

  func error(_ place: JSONValue, _ problem: String, _ remedy: String) -> GraphFormatError {
    GraphFormatError(file: file, line: place.line, problem: problem, remedy: remedy)
  }

  /// The items of a list at a path; none if the member is absent or null.
  func list(_ value: JSONValue?, _ path: String) throws(GraphFormatError) -> [JSONValue] {
    guard let value, !value.isNull else { return [] }
    guard let items = value.items else {
      throw error(value, "\(path) is \(value.kind) and not a list", "Write it as [...].")
    }
    return items
  }

  /// The members of an object at a path; none if it is null.
  func members(_ value: JSONValue?, _ path: String) throws(GraphFormatError) -> [JSONMember] {
    guard let value, !value.isNull else { return [] }
    guard let members = value.members else {
      throw error(value, "\(path) is \(value.kind) and not an object", "Write it as {...}.")
    }
    return members
  }

  /// The id that a value gives: a text, or a number as text.
  func id(
    _ value: JSONValue?, of owner: JSONValue, _ path: String
  ) throws(GraphFormatError) -> String {
    guard let value else {
      throw error(owner, "\(path) is missing", "Give each node an id, and each edge two ends.")
    }
    switch value.content {
    case .text(let text): return text
    case .number(let digits): return digits
    // NetworkX writes nodes that are pairs as lists.
    case .list: return JSONText.compact(value)
    case .null, .truth, .object:
      throw error(value, "\(path) is \(value.kind)", "Write a text in quotes or a number.")
    }
  }

  /// The truth value of a member, nil if it is absent or null.
  func truth(_ value: JSONValue?, _ path: String) throws(GraphFormatError) -> Bool? {
    guard let value, !value.isNull else { return nil }
    guard let truth = value.truth else {
      throw error(value, "\(path) is \(value.kind)", "Write true or false.")
    }
    return truth
  }

  /// Keeps members of an object as attributes of a node.
  mutating func keep(_ members: [JSONMember], node: Int, except own: Set<String> = []) {
    for member in members where !own.contains(member.key) {
      graph.nodes.set(member.key, member.value.loose, row: node, line: member.value.line)
    }
  }

  /// Keeps members of an object as attributes of an edge.
  mutating func keep(_ members: [JSONMember], edge: Int, except own: Set<String> = []) {
    for member in members where !own.contains(member.key) {
      graph.edges.set(member.key, member.value.loose, row: edge, line: member.value.line)
    }
  }

  /// Keeps members of an object as what is said of the graph.
  mutating func keepProperties(_ members: [JSONMember], except own: Set<String> = []) {
    for member in members where !own.contains(member.key) {
      graph.addProperty(member.key, member.value.loose, line: member.value.line)
    }
  }

  /// Notes that nothing in the file says whether edges have a direction.
  mutating func noteUnknownDirection() {
    graph.note(
      "the file does not say whether edges have a direction; they are read without", line: 1)
  }
}
