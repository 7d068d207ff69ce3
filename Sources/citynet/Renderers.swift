import Diagrams
import Execution
import Glibc

/// How this program draws: in a worker process, which is the program itself under a hidden verb.
enum Renderers {
  static func worker(cancellation: Cancellation) -> WorkerRenderer {
    var limits = WorkerRenderer.Limits()
    limits.seconds = 60
    return WorkerRenderer(
      executable: executablePath, arguments: ["render-worker"], limits: limits,
      isCancelled: { cancellation.isRequested })
  }

  /// The path of this program, whatever folder it was called from.
  private static var executablePath: String {
    ExecutablePath.current ?? CommandLine.arguments[0]
  }
}
