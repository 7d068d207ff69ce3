/// Follows the statements of a DOT text.
struct DOTParser {
  /// What holds for nodes and edges that come up from here on, within the same braces.
  private struct Scope {
    var nodes = DOTSettings()
    var edges = DOTSettings()
    var members: [String] = []
    let isWhole: Bool
  }

  /// One node at an end of an edge; a list or a group of nodes gives several.
  private struct End {
    let id: String
    var port: String?
  }

  private var scanner: DOTScanner
  private var token: DOTToken
  private var collector: DOTCollector
  private var scopes: [Scope] = []
  private var groups: [String: [String]] = [:]

  init(_ bytes: [UInt8], file: String) throws(GraphFormatError) {
    var scanner = try DOTScanner(bytes, file: file)
    token = try scanner.next()
    self.scanner = scanner
    collector = DOTCollector(file: file, byteCount: bytes.count)
  }

  /// The graph of the whole text.
  mutating func graph() throws(GraphFormatError) -> AttributedGraph {
    if token.keyword == "strict" {
      collector.isStrict = true
      try advance()
    }
    guard token.keyword == "graph" || token.keyword == "digraph" else {
      throw wrong("graph or digraph", "Start the file with 'graph {' or 'digraph {'.")
    }
    collector.isDirected = token.keyword == "digraph"
    try advance()
    let name = token.isMark("{") ? nil : try text()
    try expect("{")
    scopes = [Scope(isWhole: true)]
    try statements()
    guard token.kind == .end else {
      throw wrong("the end of the file", "Put each graph into a file of its own.")
    }
    if let name { collector.addProperty(DOTSetting(name: "name", value: .text(name), line: 1)) }
    return try collector.graph()
  }

  /// The statements up to the closing brace, and the brace.
  private mutating func statements() throws(GraphFormatError) {
    while !token.isMark("}") {
      if token.isMark(";") {
        try advance()
      } else {
        try statement()
      }
    }
    try advance()
  }

  private mutating func statement() throws(GraphFormatError) {
    switch token.keyword {
    case "graph", "node", "edge":
      try defaults(for: token.keyword ?? "")
      return
    case "strict", "digraph":
      throw wrong("a statement", "Put quotes around names that are words of the language.")
    default: break
    }
    let line = token.line
    if token.keyword == "subgraph" || token.isMark("{") {
      let group = try subgraph().map { End(id: $0) }
      if isEdgeMark { try edge(from: group, line) }
      return
    }
    let id = try text()
    if token.isMark("=") {
      try advance()
      let setting = DOTSetting(name: id, value: try value(), line: line)
      if scopes.last?.isWhole ?? false { collector.addProperty(setting) }
      return
    }
    let nodes = try nodes(startingWith: id, line)
    if isEdgeMark {
      try edge(from: nodes, line)
    } else {
      let settings = try attributes()
      for node in nodes { collector.set(settings, node: node.id) }
    }
  }

  /// A node, or several with commas between them, of which the first name is read already.
  private mutating func nodes(
    startingWith id: String, _ line: Int
  ) throws(GraphFormatError) -> [End] {
    try mention(id, line)
    var nodes = [End(id: id, port: try port())]
    while token.isMark(",") {
      try advance()
      let line = token.line
      let id = try text()
      try mention(id, line)
      nodes.append(End(id: id, port: try port()))
    }
    return nodes
  }

  private mutating func defaults(for kind: String) throws(GraphFormatError) {
    try advance()
    guard token.isMark("[") else { throw wrong("'['", "Write attributes as [name=value].") }
    let settings = try attributes()
    let last = scopes.count - 1
    switch kind {
    case "node": for setting in settings { scopes[last].nodes.set(setting) }
    case "edge": for setting in settings { scopes[last].edges.set(setting) }
    default:
      for setting in settings where scopes[last].isWhole { collector.addProperty(setting) }
    }
    guard max(scopes[last].nodes.all.count, scopes[last].edges.all.count) <= DOTSettings.most
    else {
      throw scanner.error(
        token, "there are more than \(DOTSettings.most) defaults", "Is this really a graph file?")
    }
  }

  /// A node that comes up the first time takes the defaults of this place.
  private mutating func mention(_ id: String, _ line: Int) throws(GraphFormatError) {
    scopes[scopes.count - 1].members.append(id)
    collector.mention(id, defaults: scopes[scopes.count - 1].nodes.all, line: line)
    try checkRoom()
  }

  private func checkRoom() throws(GraphFormatError) {
    guard collector.hasRoom else {
      throw scanner.error(
        token, "defaults, or edges between groups, stand for more than a million values or edges",
        "Is this really a graph file? Give the values to nodes and edges themselves.")
    }
  }

  /// The nodes of a subgraph, each once.
  private mutating func subgraph() throws(GraphFormatError) -> [String] {
    var name: String?
    if token.keyword == "subgraph" {
      try advance()
      if !token.isMark("{") { name = try text() }
    }
    guard token.isMark("{") else {
      guard let name, let group = groups[name] else {
        throw wrong("'{'", "Write the nodes of a subgraph in braces.")
      }
      return group
    }
    guard scopes.count < FormatLimits.depth else {
      throw scanner.error(
        token, "groups are nested more than \(FormatLimits.depth) deep",
        "Is this really a graph file?")
    }
    collector.noteGroup(line: token.line)
    try advance()
    guard let outer = scopes.last else { return [] }
    scopes.append(Scope(nodes: outer.nodes, edges: outer.edges, isWhole: false))
    try statements()
    let members = scopes.removeLast().members
    var seen: Set<ExactText> = []
    let unique = members.filter { seen.insert(ExactText($0)).inserted }
    if let name {
      seen = Set((groups[name] ?? []).map { ExactText($0) })
      groups[name, default: []] += unique.filter { !seen.contains(ExactText($0)) }
    }
    scopes[scopes.count - 1].members += unique
    return unique
  }

  private var isEdgeMark: Bool { token.isMark("->") || token.isMark("--") }

  private mutating func edge(from first: [End], _ line: Int) throws(GraphFormatError) {
    var ends = [first]
    while isEdgeMark {
      guard token.isMark("->") == collector.isDirected else {
        throw scanner.error(
          token, "\(token.shown) stands in a \(collector.isDirected ? "digraph" : "graph")",
          "Write -> in a digraph and -- in a graph.")
      }
      try advance()
      if token.keyword == "subgraph" || token.isMark("{") {
        ends.append(try subgraph().map { End(id: $0) })
      } else {
        let line = token.line
        ends.append(try nodes(startingWith: try text(), line))
      }
    }
    var settings = scopes[scopes.count - 1].edges
    let defaultCount = settings.all.count
    for setting in try attributes() { settings.set(setting) }
    for (from, to) in zip(ends, ends.dropFirst()) {
      let pairs = from.count * to.count
      collector.spend(pairs == 1 ? defaultCount : pairs * (settings.all.count + 1))
      try checkRoom()
      for source in from {
        for target in to {
          let ports = Self.ports(source, target, line)
          collector.addEdge(source.id, target.id, settings.all + ports, line: line)
        }
      }
    }
  }

  private static func ports(_ source: End, _ target: End, _ line: Int) -> [DOTSetting] {
    [("tailport", source.port), ("headport", target.port)].compactMap { name, port in
      port.map { DOTSetting(name: name, value: .text($0), line: line) }
    }
  }

  /// All lists of attributes that follow.
  private mutating func attributes() throws(GraphFormatError) -> [DOTSetting] {
    var settings: [DOTSetting] = []
    while token.isMark("[") {
      try advance()
      while !token.isMark("]") {
        let line = token.line
        let name = try text()
        var value = LooseValue.truth(true)
        if token.isMark("=") {
          try advance()
          value = try self.value()
        }
        settings.append(DOTSetting(name: name, value: value, line: line))
        if token.isMark(",") || token.isMark(";") { try advance() }
      }
      try advance()
    }
    return settings
  }

  private mutating func port() throws(GraphFormatError) -> String? {
    guard token.isMark(":") else { return nil }
    try advance()
    var port = try text()
    if token.isMark(":") {
      try advance()
      port += ":" + (try text())
    }
    return port
  }

  private mutating func value() throws(GraphFormatError) -> LooseValue {
    switch token.kind {
    case .numeral(let digits):
      try advance()
      return .number(digits)
    case .name("true"), .name("false"):
      let value = LooseValue.truth(token.kind == .name("true"))
      try advance()
      return value
    case .markup(let text):
      collector.noteMarkup(line: token.line)
      try advance()
      return .text(text)
    default: return .text(try text())
    }
  }

  /// A name, number or text; texts in quotes may be joined by plus signs.
  private mutating func text() throws(GraphFormatError) -> String {
    switch token.kind {
    case .name(let name):
      guard token.keyword == nil else {
        throw wrong("a name", "Put quotes around names that are words of the language.")
      }
      try advance()
      return name
    case .numeral(let text):
      try advance()
      return text
    case .markup(let text):
      // As a name it is what stands between the brackets.
      try advance()
      return String(text.dropFirst().dropLast())
    case .quoted(var text):
      try advance()
      while token.isMark("+") {
        try advance()
        guard case .quoted(let more) = token.kind else {
          throw wrong("a text in quotes after '+'", "Only texts in quotes can be joined.")
        }
        text += more
        guard text.utf8.count <= FormatLimits.valueBytes else {
          throw wrong("the end of a joined text", "It is longer than 1 MiB.")
        }
        try advance()
      }
      return text
    case .mark, .end: throw wrong("a name", "Put quotes around values that hold signs.")
    }
  }

  private mutating func expect(_ mark: String) throws(GraphFormatError) {
    guard token.isMark(mark) else { throw wrong("'\(mark)'", "Write \(mark) here.") }
    try advance()
  }

  private mutating func advance() throws(GraphFormatError) { token = try scanner.next() }

  private func wrong(_ wanted: String, _ remedy: String) -> GraphFormatError {
    scanner.error(token, "\(token.shown) stands where \(wanted) is expected", remedy)
  }
}
