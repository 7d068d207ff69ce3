import Dispatch
import Execution
import Glibc

/// Ctrl-C as a request to stop, so that no half-written output is left behind.
struct Interruption {
  private let source: any DispatchSourceSignal

  /// From now on an interrupt asks `cancellation` to stop the work.
  init(requesting cancellation: Cancellation) {
    signal(SIGINT, SIG_IGN)
    // A reader that goes away (`| head`) shows as an error of write, not as sudden death.
    signal(SIGPIPE, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { cancellation.request() }
    source.resume()
  }
}
