import ArgumentParser
import Execution

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Times tasks on graphs and prints a table.",
    discussion: """
      Each task runs in a process of its own, so that its memory and its time limit are its own. \
      Times are medians. Read CPU seconds for one worker and wall seconds for several.
      Tasks whose time grows like n·m are left out on large graphs unless --task names them.
      """)

  @Option(
    name: .customLong("graph"),
    help: ArgumentHelp("A named graph or a file; may be repeated.", valueName: "name"))
  var graphs: [String] = ["silk-road"]
  @Option(
    name: .customLong("task"),
    help: ArgumentHelp("A task's id; all if absent. May be repeated.", valueName: "id"))
  var tasks: [String] = []
  @Option(help: ArgumentHelp("Numbers of workers, parted by commas.", valueName: "list"))
  var workers = WorkerCounts([1])
  @Option(
    name: .customLong("repeat"),
    help: ArgumentHelp(
      "How often each task runs; 5, 3 or 1 by its duration if absent.", valueName: "n"))
  var repetitions: Int?
  @Option(help: ArgumentHelp("Seconds after which a task is given up.", valueName: "seconds"))
  var deadline = 120.0
  @Option(help: "The form of the output: markdown or json (one object a line).")
  var format = OutputFormat.markdown

  func validate() throws {
    if let repetitions { try Bounds.require(repetitions, in: Bounds.repetitions, "--repeat") }
    if !(deadline > 0 && deadline <= 86_400) {
      throw ValidationError("--deadline must be above 0 and at most 86400, not \(deadline).")
    }
  }

  func run() throws {
    let chosen = try TaskCatalog.tasks(tasks)
    let graphs = graphs.withoutRepetitions
    for graph in graphs { _ = try GraphSource(graph) }
    // The head waits for the first line: a graph that cannot be read must not leave half a table.
    var isHeadDue = format == .markdown
    for graph in graphs {
      for task in chosen {
        for count in workers.counts {
          let record = try measure(task.descriptor.id, on: graph, workers: count)
          if isHeadDue { try StandardStreams.deliver(RecordTable.head) }
          isHeadDue = false
          try deliver(record)
        }
      }
    }
  }

  private func deliver(_ record: Record) throws {
    switch format {
    case .markdown: try StandardStreams.deliver(RecordTable.line(record))
    case .json: try StandardStreams.deliver(RecordJSON.line(of: record))
    }
  }

  /// Runs one task in a process of its own.
  private func measure(_ task: String, on graph: String, workers: Int) throws -> Record {
    var arguments = ["measure", graph, task, "--workers", "\(workers)"]
    if let repetitions { arguments += ["--repeat", "\(repetitions)"] }
    if tasks.contains(task) { arguments.append("--whatever-size") }
    let end = try ChildProcess.run(arguments, seconds: deadline)
    let unknown = Record(graph: graph.fileName, nodes: 0, edges: 0, task: task, workers: workers)
    switch end {
    case .outOfTime:
      return unknown.skipped(because: "no result within \(deadline) s")
    case .killed(let signal):
      return unknown.skipped(because: "ended by signal \(signal)")
    case .finished(0, let output):
      return try RecordJSON.record(String(output.split(separator: "\n").last ?? ""))
    case .finished(let status, _):
      // What is wrong has been said on standard error, and would be wrong for every other task.
      throw ExitCode(status)
    }
  }
}

/// How figures are written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// A table for people.
  case markdown
  /// One object a line, for programs.
  case json
}

/// Numbers of workers as they are written: `1,2`; each is taken once.
struct WorkerCounts: ExpressibleByArgument, CustomStringConvertible {
  let counts: [Int]

  init(_ counts: [Int]) { self.counts = counts }

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.allSatisfy({ Bounds.workers.contains($0 ?? 0) }) else { return nil }
    counts = parts.compactMap { $0 }.withoutRepetitions
  }

  var description: String { counts.map(String.init).joined(separator: ",") }
  var defaultValueDescription: String { description }
}
