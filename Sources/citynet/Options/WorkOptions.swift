import ArgumentParser
import Execution
import Glibc

/// How work runs; results do not depend on it.
struct WorkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many processors to use; all if absent. Results are the same.", valueName: "n"))
  var workers: Int?

  func validate() throws {
    if let workers, workers < 1 {
      throw ValidationError("--workers must be at least 1, not \(workers).")
    }
  }

  /// Runs `body` with a context that shows progress on a terminal and obeys Ctrl-C.
  func withContext<Result>(_ body: (ExecutionContext) throws -> Result) throws -> Result {
    let cancellation = Cancellation()
    let interruption = Interruption(requesting: cancellation)
    defer { interruption.end() }
    let line = ProgressLine()
    return try withExtendedLifetime(interruption) {
      try body(
        ExecutionContext(
          workers: workers ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
          cancellation: cancellation, progress: line.sink))
    }
  }
}
