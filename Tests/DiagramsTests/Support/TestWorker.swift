import Diagrams

/// The program whose hidden verb runs the worker: it lies beside the test program.
enum TestWorker {
  static let verb = "render-worker"

  /// The path of the program, or nil where it is not built or has no such verb.
  static let path: String? = candidates.first { path in
    let renderer = WorkerRenderer(executable: path, arguments: [verb])
    return (try? renderer.layout(dot: "graph { layout=nop2; a [pos=\"1,1\"] }", engine: .pinned))
      != nil
  }

  /// Whether tests of the worker can run.
  static var isPresent: Bool { path != nil }

  /// A renderer with this worker.
  static func renderer(
    _ change: (inout WorkerRenderer.Limits) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> WorkerRenderer {
    var limits = WorkerRenderer.Limits()
    change(&limits)
    return WorkerRenderer(
      executable: path ?? "", arguments: [verb], limits: limits, isCancelled: isCancelled)
  }

  // The bundle's path is an argument of the program that runs it, or the program itself.
  private static var candidates: [String] {
    CommandLine.arguments.flatMap { argument -> [String] in
      var folder = argument.split(separator: "/", omittingEmptySubsequences: false)
      var paths: [String] = []
      while folder.count > 1, paths.count < 5 {
        folder.removeLast()
        paths.append(folder.joined(separator: "/") + "/citynet")
      }
      return paths
    }
  }
}
