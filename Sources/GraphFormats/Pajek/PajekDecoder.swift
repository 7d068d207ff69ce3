import Graphs

/// Follows the lines of a Pajek file and collects vertices and edges.
struct PajekDecoder {
  private enum Section {
    case none
    case vertices
    case edges(GraphAssembler.EdgeKind, relation: String?)
    case lists(GraphAssembler.EdgeKind)
    case matrix
  }

  private struct Vertex {
    let label: String
    let line: Int
  }

  private struct Tie {
    let source: Int
    let target: Int
    let kind: GraphAssembler.EdgeKind
    let line: Int
  }

  private let file: String
  private var loose: LooseGraph
  private var section = Section.none
  private var count: Int?
  private var firstKindCount: Int?
  /// The vertices that have a line of their own, by number from 1.
  private var vertices: [Int: Vertex] = [:]
  private var ties: [Tie] = []
  private var matrixRow = 0
  /// What a vertex has besides its label, by number, since rows are known only at the end.
  private var values: [(vertex: Int, name: String, value: LooseValue, line: Int)] = []
  private var coordinates: [(vertex: Int, numbers: [String], line: Int)] = []

  /// Vertices without a line of their own are made up, so there must be an end to them.
  private static let mostVertices = 1_000_000

  init(file: String) {
    self.file = file
    loose = LooseGraph(file: file)
  }

  mutating func take(_ words: [PajekWord], line: Int) throws(PajekProblem) {
    if !words[0].isQuoted, words[0].text.hasPrefix("*") {
      try start(words, line)
      return
    }
    switch section {
    case .none:
      throw PajekProblem(
        "the line stands before *Vertices", "Start the file with *Vertices and their number.")
    case .vertices: try readVertex(words, line)
    case .edges(let kind, let relation): try readEdge(words, kind, relation, line)
    case .lists(let kind): try readList(words, kind, line)
    case .matrix: try readRow(words, line)
    }
  }

  private mutating func start(_ words: [PajekWord], _ line: Int) throws(PajekProblem) {
    let name = words[0].text.lowercased()
    if !["*network", "*vertices"].contains(name), count == nil {
      throw PajekProblem(
        "'\(words[0].text.abridged)' stands before *Vertices",
        "Only networks (.net) are read; save the network by itself.")
    }
    switch name {
    case "*network":
      try refuseSecond("network")
      let title = words.dropFirst().map(\.text).joined(separator: " ")
      if !title.isEmpty { loose.addProperty("title", .text(title), line: line) }
    case "*vertices":
      try refuseSecond("list of vertices")
      try startVertices(words)
    case "*arcs": startEdges(.directed, words)
    case "*edges": startEdges(.undirected, words)
    case "*arcslist":
      loose.direction = .directed
      section = .lists(.directed)
    case "*edgeslist": section = .lists(.undirected)
    case "*matrix":
      loose.direction = .directed
      section = .matrix
    default:
      throw PajekProblem(
        "the section '\(words[0].text.abridged)' is not read",
        "Only networks (.net) are read; save the network by itself.")
    }
  }

  private func refuseSecond(_ what: String) throws(PajekProblem) {
    guard count == nil else {
      throw PajekProblem(
        "the file holds a second \(what)", "Put each network into a file of its own.")
    }
  }

  private mutating func startVertices(_ words: [PajekWord]) throws(PajekProblem) {
    guard words.count >= 2, let number = Int(words[1].text), (0...0x7FFF_FFFF).contains(number)
    else {
      throw PajekProblem("*Vertices does not say how many there are", "Write *Vertices 12.")
    }
    count = number
    if words.count > 2, let first = Int(words[2].text) { firstKindCount = first }
    section = .vertices
  }

  private mutating func startEdges(_ kind: GraphAssembler.EdgeKind, _ words: [PajekWord]) {
    if kind == .directed { loose.direction = .directed }
    let relation = words.count > 1 && words[1].text.hasPrefix(":") ? words[1...].last?.text : nil
    section = .edges(kind, relation: relation)
  }

  private mutating func readVertex(_ words: [PajekWord], _ line: Int) throws(PajekProblem) {
    let number = try vertex(words[0])
    if let known = vertices[number] {
      throw PajekProblem(
        "vertex \(number) is defined again, first in line \(known.line)",
        "Give each vertex one line.")
    }
    vertices[number] = Vertex(label: words.count > 1 ? words[1].text : String(number), line: line)
    var rest = words.dropFirst(2)
    var numbers: [String] = []
    while numbers.count < 3, let word = rest.first, word.number != nil {
      numbers.append(word.text)
      rest.removeFirst()
    }
    if numbers.count >= 2 { coordinates.append((number, numbers, line)) }
    if let shape = rest.first, !shape.isQuoted, Self.shapes.contains(shape.text) {
      rest.removeFirst()
      if shape.text != "ellipse" { values.append((number, "shape", shape.loose, line)) }
    }
    for (name, value) in try pairs(rest, line) { values.append((number, name, value, line)) }
  }

  private static let shapes: Set = [
    "ellipse", "box", "diamond", "triangle", "cross", "empty", "house", "man", "woman",
  ]

  /// Names and values in turn; times in square brackets are left out.
  private mutating func pairs(
    _ words: ArraySlice<PajekWord>, _ line: Int
  ) throws(PajekProblem) -> [(String, LooseValue)] {
    let rest = words.filter { $0.isQuoted || !$0.text.hasPrefix("[") }
    if rest.count < words.count {
      loose.note("times are left out: the graph shows everything that ever was", line: line)
    }
    guard rest.count.isMultiple(of: 2) else {
      throw PajekProblem(
        "'\(rest[rest.count - 1].text.abridged)' at the end of the line is a name without a value",
        "Write names and values in turn.")
    }
    return stride(from: 0, to: rest.count, by: 2).map { (rest[$0].text, rest[$0 + 1].loose) }
  }

  private func vertex(_ word: PajekWord) throws(PajekProblem) -> Int {
    guard let count, let number = Int(word.text), (1...max(count, 1)).contains(number), count > 0
    else {
      throw PajekProblem(
        "'\(word.text.abridged)' is not the number of a vertex, 1 to \(count ?? 0)",
        "Name vertices by their numbers.")
    }
    return number
  }

  private mutating func readEdge(
    _ words: [PajekWord], _ kind: GraphAssembler.EdgeKind, _ relation: String?, _ line: Int
  ) throws(PajekProblem) {
    guard words.count >= 2 else {
      throw PajekProblem("the line names one vertex, an edge needs two", "Write both numbers.")
    }
    let edge = try addTie(try vertex(words[0]), try vertex(words[1]), kind, line)
    var rest = words.dropFirst(2)
    if let weight = rest.first, weight.number != nil {
      loose.edges.set("weight", weight.loose, row: edge, line: line)
      rest.removeFirst()
    }
    for (name, value) in try pairs(rest, line) {
      loose.edges.set(name == "l" ? "label" : name, value, row: edge, line: line)
    }
    if let relation { loose.edges.set("relation", .text(relation), row: edge, line: line) }
  }

  private mutating func readList(
    _ words: [PajekWord], _ kind: GraphAssembler.EdgeKind, _ line: Int
  ) throws(PajekProblem) {
    let source = try vertex(words[0])
    for word in words.dropFirst() {
      _ = try addTie(source, try vertex(word), kind, line)
    }
  }

  private mutating func readRow(_ words: [PajekWord], _ line: Int) throws(PajekProblem) {
    matrixRow += 1
    guard matrixRow <= count ?? 0, words.count == count else {
      throw PajekProblem(
        "row \(matrixRow) of the matrix has \(words.count) numbers, there are \(count ?? 0) vertices",
        "Give one row of as many numbers for each vertex.")
    }
    for (column, word) in words.enumerated() {
      guard let weight = word.number else {
        throw PajekProblem("'\(word.text.abridged)' is not a number", "Write 0 where is no edge.")
      }
      if weight == 0 { continue }
      let edge = try addTie(matrixRow, column + 1, .directed, line)
      loose.edges.set("weight", word.loose, row: edge, line: line)
    }
  }

  private mutating func addTie(
    _ source: Int, _ target: Int, _ kind: GraphAssembler.EdgeKind, _ line: Int
  ) throws(PajekProblem) -> Int {
    guard ties.count < FormatLimits.things else {
      throw PajekProblem(
        "there are more than \(FormatLimits.things) edges", "Is this really a graph file?")
    }
    ties.append(Tie(source: source, target: target, kind: kind, line: line))
    return ties.count - 1
  }

  /// The graph of the whole file.
  consuming func graph() throws(GraphFormatError) -> AttributedGraph {
    guard let count else {
      throw GraphFormatError(
        file: file, line: 1, problem: "the file has no *Vertices",
        remedy: "Start the file with *Vertices and their number.")
    }
    guard count - vertices.count <= Self.mostVertices else {
      throw GraphFormatError(
        file: file, line: 1,
        problem: "*Vertices says \(count), but \(vertices.count) are described",
        remedy: "Correct the number, or give each vertex a line.")
    }
    let ids = ids(count)
    for number in 0..<count {
      let row = try loose.define(ids[number], line: vertices[number + 1]?.line ?? 1)
      if let firstKindCount {
        let mode = number < firstKindCount ? "1" : "2"
        loose.nodes.set("mode", .number(mode), row: row, line: 1)
      }
    }
    keepLabels(ids)
    keepCoordinates()
    for value in values {
      loose.nodes.set(value.name, value.value, row: value.vertex - 1, line: value.line)
    }
    for tie in ties {
      _ = loose.addEdge(ids[tie.source - 1], ids[tie.target - 1], tie.kind, line: tie.line)
    }
    return try loose.graph()
  }

  /// The labels if each is there once, the numbers otherwise.
  private func ids(_ count: Int) -> [String] {
    let labels = (0..<count).map { vertices[$0 + 1]?.label ?? String($0 + 1) }
    return Set(labels.map { ExactText($0) }).count == count
      ? labels : (1...max(count, 1)).map { String($0) }
  }

  private mutating func keepLabels(_ ids: [String]) {
    let areLabels = vertices.allSatisfy { ids[$0.key - 1] == $0.value.label }
    guard !areLabels else { return }
    loose.note("labels repeat, so vertices are called by their numbers", line: 1)
    for number in vertices.keys.sorted() {
      guard let vertex = vertices[number] else { continue }
      loose.nodes.set("label", .text(vertex.label), row: number - 1, line: vertex.line)
    }
  }

  // Programs write 0 where they know no place, so zeros throughout say nothing.
  private mutating func keepCoordinates() {
    for (axis, name) in ["x", "y", "z"].enumerated() {
      let known = coordinates.filter { $0.numbers.count > axis }
      guard known.contains(where: { Double($0.numbers[axis]) != 0 }) else { continue }
      for place in known {
        loose.nodes.set(
          name, .number(place.numbers[axis]), row: place.vertex - 1, line: place.line)
      }
    }
  }
}
