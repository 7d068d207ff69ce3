import Dispatch
import Execution
import Glibc

/// Ctrl-C as a request to stop, so that no half-written output is left behind.
struct Interruption {
  private let source: any DispatchSourceSignal

  /// From now on an interrupt asks `cancellation` to stop the work.
  init(requesting cancellation: Cancellation) {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { cancellation.request() }
    source.setCancelHandler { signal(SIGINT, SIG_DFL) }
    source.resume()
  }

  /// From now on an interrupt ends the program again.
  func end() { source.cancel() }
}
