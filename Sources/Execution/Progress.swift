/// How far one named phase of the work has come.
public struct ProgressReport: Sendable, Equatable {
  /// What is being done, in words for people: "betweenness".
  public let phase: String
  /// Finished units, `0...total`.
  public let completed: Int
  /// All units of the phase.
  public let total: Int

  /// The state of `phase` after `completed` of `total` units.
  public init(phase: String, completed: Int, total: Int) {
    self.phase = phase
    self.completed = completed
    self.total = total
  }
}

/// Where reports on the state of long work go.
///
/// The sink may be called from several threads at once.
public struct Progress: Sendable {
  private let sink: (@Sendable (ProgressReport) -> Void)?

  /// Discards every report.
  public static let silent = Progress(sink: nil)

  private init(sink: (@Sendable (ProgressReport) -> Void)?) { self.sink = sink }

  /// Hands every report to `sink`.
  public init(_ sink: @escaping @Sendable (ProgressReport) -> Void) { self.sink = sink }

  /// Tells the sink that `completed` of `total` units of `phase` are done.
  public func report(_ phase: String, completed: Int, of total: Int) {
    sink?(ProgressReport(phase: phase, completed: completed, total: total))
  }
}
