import Glibc

/// Results on standard output, everything else on standard error.
enum StandardStreams {
  /// Puts a result on standard output.
  ///
  /// - Throws: ``BenchError/cannotWrite(reason:)``, or ``BenchError/readerGone``.
  static func deliver(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { buffer in
        // The buffer is read only inside this call, and its length is passed with it.
        unsafe write(1, buffer.baseAddress, buffer.count)
      }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EPIPE {
        throw BenchError.readerGone
      } else if errno != EINTR {
        throw BenchError.cannotWrite(reason: unsafe String(cString: strerror(errno)))
      }
    }
  }

  /// Tells the person at the terminal something that is not part of the result.
  static func note(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = unsafe bytes.withUnsafeBytes { buffer in
      // The same; if standard error is closed there is nobody to tell.
      unsafe write(2, buffer.baseAddress, buffer.count)
    }
  }

  /// A reader that goes away (`| head`) shows as an error of write, not as sudden death.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}
