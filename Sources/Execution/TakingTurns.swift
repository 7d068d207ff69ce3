import Dispatch

/// A value that several threads change, one after another.
///
/// A serial queue and not `Mutex`, because ThreadSanitizer sees the order that a queue makes, and
/// not the one that the futex inside `Mutex` makes on Linux: every use would look like a race.
final class TakingTurns<Value: Sendable>: @unchecked Sendable {
  private let queue = DispatchQueue(label: "turns")
  // Read and written inside the queue only.
  private var value: Value

  init(_ value: Value) { self.value = value }

  /// Waits for the threads before and calls `body` with the value.
  func withTurn<Answer>(_ body: (inout Value) throws -> Answer) rethrows -> Answer {
    try queue.sync { try body(&value) }
  }
}
