import Execution
import GraphFormats
import Graphs

/// How long it took to turn a file into a graph, and what the graph holds on to.
struct LoadRecord: Codable, Sendable {
  /// One part of the way, with the seconds of each run.
  struct Step: Codable, Sendable {
    let name: String
    /// Bytes of text that went through it, nil where it works on something else.
    let bytes: Int?
    let wall: [Double]
    let processor: [Double]

    init(_ name: String, bytes: Int? = nil, _ times: [RunTime]) {
      self.name = name
      self.bytes = bytes
      wall = times.map(\.wall)
      processor = times.map(\.processor)
    }
  }

  let steps: [Step]
  let nodes: Int
  let edges: Int
  /// Bytes by which the process has grown with the graph; nil for datasets, which keep more.
  var graphBytes: Int?

  /// Reads `file` so often.
  static func measuring(
    _ file: String, times: Int, in context: ExecutionContext
  ) throws -> LoadRecord {
    let source = try GraphSource(file)
    if case .edges(let path) = source { return try edges(path, times: times, in: context) }
    var graph: Graph?
    let runs = try (0..<times).map { _ in
      let (input, time) = try RunTime.measuring { try source.load(in: context) }
      graph = input.graph
      return time
    }
    return LoadRecord(
      steps: [Step("all", runs)], nodes: graph?.nodeCount ?? 0, edges: graph?.edgeCount ?? 0)
  }

  private static func edges(
    _ path: String, times: Int, in context: ExecutionContext
  ) throws -> LoadRecord {
    var (reading, parsing, building): ([RunTime], [RunTime], [RunTime]) = ([], [], [])
    var size = 0
    func load() throws -> Graph {
      let (bytes, readTime) = try RunTime.measuring { try FileBytes.read(path) }
      let (list, parseTime) = try RunTime.measuring {
        try NumberedEdges.read(bytes, file: path, in: context)
      }
      let (graph, buildTime) = try RunTime.measuring { try EdgeFile(path: path).graph(of: list) }
      size = bytes.count
      reading.append(readTime)
      parsing.append(parseTime)
      building.append(buildTime)
      return graph
    }
    // The first run shows what the graph adds: nothing that could be used again is there yet.
    let before = ProcessFacts.residentBytes
    let graph = try load()
    let growth = ProcessFacts.residentBytes - before
    for _ in 1..<max(1, times) { _ = try load() }
    return LoadRecord(
      steps: [
        Step("read", bytes: size, reading), Step("parse", bytes: size, parsing),
        Step("build", building),
      ],
      nodes: graph.nodeCount, edges: graph.edgeCount, graphBytes: growth)
  }

  /// The steps as a table, and the size of the graph below.
  func table(workers: Int) -> String {
    var text = RecordTable.row(["Step", "CPU s", "Wall s", "MB/s"])
    text += RecordTable.row(["---", "---", "---", "---"])
    for step in steps {
      let (processor, wall) = (median(step.processor), median(step.wall))
      let seconds = max(workers == 1 ? processor : wall, 1e-6)
      text += RecordTable.row([
        step.name, Figures.seconds(processor), Figures.seconds(wall),
        step.bytes.map { Figures.fixed(Double($0) / 1e6 / seconds, digits: 0) } ?? "–",
      ])
    }
    text += "\n\(nodes) nodes, \(edges) edges"
    if let graphBytes, edges > 0 {
      let perEdge = Figures.fixed(Double(graphBytes) / Double(edges), digits: 1)
      text += ", \(Figures.megabytes(graphBytes)) MB for the graph, \(perEdge) bytes per edge"
    }
    return text + "\n"
  }
}
