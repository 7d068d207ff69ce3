import ArgumentParser
import Execution

struct LoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Times reading a file of edges, and measures memory per edge.",
    discussion: """
      Reading the bytes, parsing them and building the rows of the graph are timed apart; a dataset \
      folder is timed as a whole. Example: citynet-bench load kron20.el --workers 2
      """)

  @Argument(help: "A file of edges, or a dataset folder.")
  var file: String
  @Option(help: ArgumentHelp("How many processors to use.", valueName: "n"))
  var workers = 1
  @Option(
    name: .customLong("repeat"),
    help: ArgumentHelp("How often it is read; medians are shown.", valueName: "n"))
  var repetitions = 3
  @Option(help: "The form of the output: markdown or json.")
  var format = OutputFormat.markdown

  func validate() throws {
    try Bounds.require(workers, in: Bounds.workers, "--workers")
    try Bounds.require(repetitions, in: Bounds.repetitions, "--repeat")
  }

  func run() throws {
    let record = try LoadRecord.measuring(
      file, times: repetitions, in: ExecutionContext(workers: workers))
    try StandardStreams.deliver(
      format == .json ? RecordJSON.line(of: record) : record.table(workers: workers))
  }
}
