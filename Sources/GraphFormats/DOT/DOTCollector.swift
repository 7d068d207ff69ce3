import Graphs

/// Collects the nodes and edges that the statements of a DOT text name.
struct DOTCollector {
  var isStrict = false
  var isDirected = false {
    didSet { loose.direction = isDirected ? .directed : .undirected }
  }
  private var loose: LooseGraph
  private var nodeNumber: [ExactText: Int] = [:]
  /// The values of nodes and edges by attribute: the last one given counts, without a note.
  private var nodeValues = Values()
  private var edgeValues = Values()
  private var edgeOfEnds: [[Int]: Int] = [:]
  private var edgeCount = 0
  private var spent = 0
  /// The values and edges that the text may stand for without saying each: by defaults, and by
  /// groups that are joined to groups.
  private let most: Int

  private struct Values {
    private var names: [String] = []
    private var place: [String: Int] = [:]
    private var rows: [[Int: DOTSetting]] = []

    mutating func set(_ setting: DOTSetting, row: Int) {
      let number = place[setting.name] ?? names.count
      if number == names.count {
        names.append(setting.name)
        place[setting.name] = number
      }
      while rows.count <= row { rows.append([:]) }
      rows[row][number] = setting
    }

    func fill(_ columns: inout LooseColumns) {
      for name in names { columns.declare(name) }
      for (row, values) in rows.enumerated() {
        for number in values.keys.sorted() {
          guard let setting = values[number] else { continue }
          columns.set(setting.name, setting.value, row: row, line: setting.line)
        }
      }
    }
  }

  init(file: String, byteCount: Int) {
    loose = LooseGraph(file: file)
    most = 1_000_000 + byteCount
  }

  mutating func addProperty(_ setting: DOTSetting) {
    loose.addProperty(setting.name, setting.value, line: setting.line)
  }

  mutating func noteGroup(line: Int) {
    loose.note("groups (subgraphs) are left out as such: all nodes stand side by side", line: line)
  }

  mutating func noteMarkup(line: Int) {
    loose.note("a text in angle brackets is kept with its brackets", line: line)
  }

  mutating func mention(_ id: String, defaults: [DOTSetting], line: Int) {
    guard nodeNumber[ExactText(id)] == nil else { return }
    let node = loose.mention(id, line: line)
    spend(defaults.count)
    nodeNumber[ExactText(id)] = node
    for setting in defaults { nodeValues.set(setting, row: node) }
  }

  mutating func set(_ settings: [DOTSetting], node id: String) {
    guard let node = nodeNumber[ExactText(id)] else { return }
    for setting in settings { nodeValues.set(setting, row: node) }
  }

  /// Counts values and edges that do not stand in the file one by one.
  mutating func spend(_ count: Int) { spent += count }

  /// Whether there are not too many of them.
  var hasRoom: Bool { spent <= most && edgeCount <= FormatLimits.things }

  /// Adds an edge; in a strict graph a second one only adds its attributes to the first.
  mutating func addEdge(
    _ source: String, _ target: String, _ settings: [DOTSetting], line: Int
  ) {
    var known: Int?
    if isStrict, let from = nodeNumber[ExactText(source)], let to = nodeNumber[ExactText(target)] {
      let ends = isDirected || from <= to ? [from, to] : [to, from]
      known = edgeOfEnds[ends]
      if known == nil { edgeOfEnds[ends] = edgeCount }
    }
    let edge = known ?? edgeCount
    if known == nil {
      edgeCount += 1
      _ = loose.addEdge(source, target, isDirected ? .directed : .undirected, line: line)
    }
    for setting in settings { edgeValues.set(setting, row: edge) }
  }

  /// The graph of everything collected.
  mutating func graph() throws(GraphFormatError) -> AttributedGraph {
    nodeValues.fill(&loose.nodes)
    edgeValues.fill(&loose.edges)
    return try loose.graph()
  }
}
