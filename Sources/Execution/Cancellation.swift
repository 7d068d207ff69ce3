import Synchronization

/// A request to stop, shared by whoever asks and the work that must obey.
///
/// Work that can pass a second asks ``check()`` at least every tenth of a second.
public final class Cancellation: Sendable {
  private let requested = Atomic<Bool>(false)

  /// A request that has not been made yet.
  public init() {}

  /// Whether somebody has asked the work to stop.
  public var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// Asks the work to stop; asking twice changes nothing.
  public func request() { requested.store(true, ordering: .relaxed) }

  /// Returns at once unless the work has been asked to stop.
  ///
  /// - Throws: `CancellationError` once ``request()`` has been called.
  public func check() throws {
    if isRequested { throw CancellationError() }
  }
}
