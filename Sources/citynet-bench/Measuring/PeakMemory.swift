import Dispatch
import Synchronization

/// Watches how much memory the process holds while something runs.
///
/// Looks every two milliseconds, so a shorter peak can be missed.
final class PeakMemory: Sendable {
  private let highest = Atomic<Int>(0)
  private let isOver = Atomic<Bool>(false)

  /// Runs `body` and tells the largest number of bytes resident meanwhile.
  static func watching<Result>(_ body: () throws -> Result) rethrows -> (Result, bytes: Int) {
    let watch = PeakMemory()
    watch.look()
    DispatchQueue.global(qos: .userInteractive).async {
      let pause = DispatchSemaphore(value: 0)
      while !watch.isOver.load(ordering: .relaxed) {
        watch.look()
        _ = pause.wait(timeout: .now() + .milliseconds(2))
      }
    }
    defer { watch.isOver.store(true, ordering: .relaxed) }
    let result = try body()
    watch.look()
    return (result, watch.highest.load(ordering: .relaxed))
  }

  private func look() {
    highest.max(ProcessFacts.residentBytes, ordering: .relaxed)
  }
}
