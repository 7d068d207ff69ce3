/// What came of one task on one graph with one number of workers.
struct Record: Codable, Sendable {
  let graph: String
  let nodes: Int
  let edges: Int
  let task: String
  let workers: Int
  /// Wall seconds of each run.
  var wall: [Double] = []
  /// Processor seconds of each run, all threads together.
  var processor: [Double] = []
  /// Seconds spent before the runs on what a caller does once per graph.
  var preparation: Double?
  /// Bytes resident once the graph was there.
  var graphBytes: Int?
  /// The most bytes resident during the first run.
  var peakBytes: Int?
  var check: Check?
  /// Why there is no result.
  var skipped: String?

  init(graph: String, nodes: Int, edges: Int, task: String, workers: Int) {
    self.graph = graph
    self.nodes = nodes
    self.edges = edges
    self.task = task
    self.workers = workers
  }

  /// The same without a result, for this reason.
  func skipped(because reason: String) -> Record {
    var record = self
    record.skipped = reason
    return record
  }

  /// The time that counts: processor seconds for one worker, wall seconds for several.
  var seconds: Double? {
    wall.isEmpty ? nil : median(workers == 1 ? processor : wall)
  }
}

/// Records as tables and as JSON.
enum RecordTable {
  private static let columns = [
    "Graph", "Task", "Workers", "CPU s", "Wall s", "Edges/s", "Graph MB", "Peak MB", "Result",
  ]

  static var head: String {
    row(columns) + row(columns.map { _ in "---" })
  }

  /// One line of a Markdown table.
  static func line(_ record: Record) -> String {
    row([
      record.graph, record.task, "\(record.workers)",
      record.wall.isEmpty ? "–" : Figures.seconds(median(record.processor)),
      record.wall.isEmpty ? "–" : Figures.seconds(median(record.wall)),
      throughput(record), record.graphBytes.map(Figures.megabytes) ?? "–",
      record.peakBytes.map(Figures.megabytes) ?? "–",
      record.skipped ?? record.check?.summary ?? "",
    ])
  }

  private static func throughput(_ record: Record) -> String {
    guard let seconds = record.seconds, seconds > 0 else { return "–" }
    return Figures.fixed(Double(record.edges) / seconds, digits: 0)
  }

  static func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
  }
}
