import Glibc

/// How the program takes signals that are not interrupts.
enum Signals {
  /// A reader that goes away (`| head`) shows as an error of write, not as sudden death.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}
