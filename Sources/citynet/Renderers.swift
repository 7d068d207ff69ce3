import Diagrams
import Execution
import Glibc

/// How this program draws: in a worker process, which is the program itself under a hidden verb.
enum Renderers {
  static func worker(cancellation: Cancellation, seconds: Double = 60) -> WorkerRenderer {
    var limits = WorkerRenderer.Limits()
    limits.seconds = seconds
    return WorkerRenderer(
      executable: executablePath, arguments: ["render-worker"], limits: limits,
      isCancelled: { cancellation.isRequested })
  }

  /// The path of this program, whatever folder it was called from.
  private static var executablePath: String {
    ExecutablePath.current ?? CommandLine.arguments[0]
  }
}
