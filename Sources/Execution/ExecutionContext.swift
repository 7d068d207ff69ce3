/// How work is to run: on how many workers, who may stop it, who hears of its progress.
///
/// No result depends on it: the same input gives the same bytes for any number of workers.
public struct ExecutionContext: Sendable {
  /// How many threads may work at the same time; at least 1.
  public let workers: Int
  /// The request that stops the work.
  public let cancellation: Cancellation
  /// Where reports on the work go.
  public let progress: Progress

  /// One worker, never stopped, no reports, unless told otherwise.
  public init(
    workers: Int = 1, cancellation: Cancellation = Cancellation(), progress: Progress = .silent
  ) {
    precondition(workers >= 1, "work needs at least one worker, not \(workers)")
    self.workers = workers
    self.cancellation = cancellation
    self.progress = progress
  }
}

/// How `count` items are cut into consecutive pieces.
///
/// The borders depend on `count` and `pieces` only, never on the number of workers; this is what
/// keeps sums of floating-point numbers identical from run to run.
public struct Chunks: Sendable {
  /// How many items there are.
  public let count: Int
  /// How many pieces there are: `min(count, pieces asked for)`.
  public let pieces: Int

  /// Cuts `0..<count` into at most `pieces` ranges whose lengths differ by at most one.
  public init(count: Int, pieces: Int = 64) {
    precondition(count >= 0 && pieces >= 1)
    self.count = count
    self.pieces = min(count, pieces)
  }

  /// The items of piece `index`.
  public subscript(index: Int) -> Range<Int> {
    precondition(index >= 0 && index < pieces, "piece \(index) of \(pieces)")
    let (length, longer) = count.quotientAndRemainder(dividingBy: pieces)
    let start = index * length + min(index, longer)
    return start..<(start + length + (index < longer ? 1 : 0))
  }
}
