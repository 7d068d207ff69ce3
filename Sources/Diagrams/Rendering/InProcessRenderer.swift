/// Draws in this process.
///
/// For tests and for small scenes of one's own: a crash of Graphviz ends the program, and nothing stops
/// a layout that takes forever. Programs for people use `WorkerRenderer`.
public struct InProcessRenderer: DiagramRenderer {
  /// A renderer in this process.
  public init() {}

  /// Runs one job; one at a time in the whole process.
  public func run(_ job: RenderJob) throws(DiagramError) -> RenderedBytes {
    try GraphvizLibrary.run(job, messages: .captured)
  }
}
