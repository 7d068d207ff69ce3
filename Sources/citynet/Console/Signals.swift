import Glibc

/// How the program takes signals that are not interrupts.
enum Signals {
  /// A reader that goes away (`| head`) shows as an error of write, not as sudden death.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Does what takes a moment and must not stop halfway, such as putting finished files in place.
  static func withoutInterrupts<Result>(_ body: () throws -> Result) rethrows -> Result {
    signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, SIG_DFL) }
    return try body()
  }
}
