import ArgumentParser
import Execution
import GraphAlgorithms
import Graphs

/// One task on one graph; `run` calls the program with this verb, once per line of its table.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "measure", shouldDisplay: false)

  @Argument var graph: String
  @Argument var task: String
  @Option var workers = 1
  @Option(name: .customLong("repeat")) var repetitions: Int?
  @Flag var whateverSize = false

  func validate() throws {
    try Bounds.require(workers, in: Bounds.workers, "--workers")
    if let repetitions { try Bounds.require(repetitions, in: Bounds.repetitions, "--repeat") }
  }

  func run() throws {
    let source = try GraphSource(graph)
    guard let task = try TaskCatalog.tasks([task]).first else {
      throw BenchError.unknownTask(task)
    }
    let context = ExecutionContext(workers: workers)
    let input = try source.load(in: context)
    // The time limit of the task starts here.
    try StandardStreams.deliver("ready\n")
    try StandardStreams.deliver(RecordJSON.line(of: try record(task, on: input, in: context)))
  }

  private func record(
    _ task: any BenchTask, on input: BenchInput, in context: ExecutionContext
  ) throws -> Record {
    var record = Record(
      graph: input.name, nodes: input.graph.nodeCount, edges: input.graph.edgeCount,
      task: task.descriptor.id, workers: workers)
    record.graphBytes = ProcessFacts.residentBytes
    let isTooLarge = task.descriptor.growth.isTooLarge(
      nodes: record.nodes, edges: record.edges)
    if isTooLarge, !whateverSize {
      return record.skipped(
        because: "left out: its time grows like n·m (name it with --task to run it)")
    }
    do {
      let (work, preparation) = try RunTime.measuring { try task.prepared(for: input, in: context) }
      record.preparation = preparation.processor
      return try timing(work, on: input, in: context, record)
    } catch let error as GraphAlgorithmError {
      return record.skipped(because: error.description)
    } catch BenchError.notApplicable(let reason) {
      return record.skipped(because: reason)
    }
  }

  /// Times the runs; the first is watched for its memory.
  private func timing(
    _ work: TimedWork, on input: BenchInput, in context: ExecutionContext, _ record: Record
  ) throws -> Record {
    var record = record
    let (first, peak) = try PeakMemory.watching { try RunTime.measuring { try work(context) } }
    let check = first.result.check(on: input)
    guard check.isFinite else {
      return record.skipped(
        because: "left out: the sum of the result leaves the range of numbers; are weights huge?")
    }
    record.check = check
    record.peakBytes = peak
    var times = [first.time]
    let rule: Repetition = repetitions.map { .times($0) } ?? .byDuration
    for _ in 1..<max(1, rule.count(afterFirst: first.time.wall)) {
      times.append(try RunTime.measuring { try work(context) }.time)
    }
    record.wall = times.map(\.wall)
    record.processor = times.map(\.processor)
    return record
  }
}
