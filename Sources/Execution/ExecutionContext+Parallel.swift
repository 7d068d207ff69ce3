import Dispatch
import Synchronization

extension ExecutionContext {
  /// Combines partial results of consecutive pieces of `0..<count`, always in the order of pieces.
  ///
  /// `map` runs for several pieces at the same time; `combine` for one after another. At most a few
  /// partial results per worker wait for their turn.
  ///
  /// - Throws: what `map` throws (of several failures, that of the first piece), or
  ///   `CancellationError`.
  public func reduce<Result: Sendable, Partial: Sendable>(
    _ chunks: Chunks, into initial: Result, phase: String? = nil,
    map: @Sendable (Range<Int>) throws -> Partial,
    combine: @Sendable (inout Result, Partial) -> Void
  ) throws -> Result {
    let line = TakingTurns(OrderedReduction<Result, Partial>(result: initial))
    try forEachPiece(of: chunks, phase: phase) { piece in
      let partial = try map(chunks[piece])
      line.withTurn { $0.add(partial, of: piece, combine: combine) }
    }
    return line.withTurn { $0.result }
  }

  /// An array whose consecutive pieces are written independently of one another.
  ///
  /// `body` receives the range of a piece and its elements, the first of which is element
  /// `range.lowerBound` of the whole; every element starts as `initial`.
  ///
  /// - Throws: what `body` throws (of several failures, that of the first piece), or
  ///   `CancellationError`.
  public func fill<Value: BitwiseCopyable & Sendable>(
    _ chunks: Chunks, repeating initial: Value, phase: String? = nil,
    body: @Sendable (Range<Int>, inout MutableSpan<Value>) throws -> Void
  ) throws -> [Value] {
    var values = [Value](repeating: initial, count: chunks.count)
    try unsafe values.withUnsafeMutableBufferPointer { whole in
      // Pieces do not overlap and lie inside the buffer (ChunksTests), and the buffer outlives the
      // call, so each piece has one writer and no reader.
      let parts = unsafe DisjointParts(whole: whole)
      try forEachPiece(of: chunks, phase: phase) { piece in
        let range = chunks[piece]
        var part = unsafe MutableSpan(_unsafeElements: parts.whole.extracting(range))
        try body(range, &part)
      }
    }
    return values
  }

  /// Calls `body` once for each piece, several at the same time.
  private func forEachPiece(
    of chunks: Chunks, phase: String?, body: @Sendable (Int) throws -> Void
  ) throws {
    let line = PieceLine(pieces: chunks.pieces)
    let threads = min(workers, chunks.pieces)
    if threads > 1 {
      DispatchQueue.concurrentPerform(iterations: threads) { _ in
        line.work(in: self, phase: phase, body: body)
      }
    } else {
      line.work(in: self, phase: phase, body: body)
    }
    if let error = line.failure { throw error }
    try cancellation.check()
  }
}

/// The pieces that wait for a worker, and the first failure among them.
private final class PieceLine: Sendable {
  private let pieces: Int
  private let ticket = Atomic<Int>(0)
  private let finished = Atomic<Int>(0)
  private let firstFailure = TakingTurns<(piece: Int, error: any Error)?>(nil)

  init(pieces: Int) { self.pieces = pieces }

  var failure: (any Error)? { firstFailure.withTurn { $0?.error } }

  /// Takes pieces until none is left or one has failed.
  func work(in context: ExecutionContext, phase: String?, body: (Int) throws -> Void) {
    while failure == nil {
      let piece = ticket.add(1, ordering: .relaxed).oldValue
      guard piece < pieces else { return }
      do {
        try context.cancellation.check()
        try body(piece)
      } catch {
        firstFailure.withTurn { first in
          if let known = first, known.piece < piece { return }
          first = (piece, error)
        }
        return
      }
      let done = finished.add(1, ordering: .relaxed).newValue
      if let phase { context.progress.report(phase, completed: done, of: pieces) }
    }
  }
}

/// Partial results that arrive in any order and are combined in order.
private struct OrderedReduction<Result: Sendable, Partial: Sendable>: Sendable {
  var result: Result
  private var next = 0
  private var waiting: [Int: Partial] = [:]

  init(result: Result) { self.result = result }

  mutating func add(_ partial: Partial, of piece: Int, combine: (inout Result, Partial) -> Void) {
    waiting[piece] = partial
    while let ready = waiting.removeValue(forKey: next) {
      combine(&result, ready)
      next += 1
    }
  }
}

/// A buffer lent to several threads, each of which touches its own part only.
@unsafe private struct DisjointParts<Value>: @unchecked Sendable {
  let whole: UnsafeMutableBufferPointer<Value>
}
