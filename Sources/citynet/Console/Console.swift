import Glibc
import Reporting

/// The two streams that people see: results on standard output, everything else beside it.
enum Console {
  /// Whether standard error is a terminal, where progress may be drawn.
  static var isTerminal: Bool { isatty(2) == 1 }

  /// Puts a result on standard output, or into the file that `--output` names.
  static func deliver(_ text: String, to output: String?) throws {
    try deliver(Array(text.utf8), to: output)
  }

  /// Puts the bytes of a result on standard output, or into the file that `--output` names.
  static func deliver(_ bytes: [UInt8], to output: String?) throws {
    if let output, output != "-" {
      guard !isRead(output) else {
        throw UsageError("--output \(output) is what is read. Name another file.")
      }
      try OutputFolder.write(bytes, toFile: output)
    } else {
      try write(bytes, to: 1)
    }
  }

  /// Whether the path that a result goes to is also named as something to be read; the name of a measure
  /// is none as long as there is no such file.
  private static func isRead(_ output: String) -> Bool {
    guard InputPath.exists(output) else { return false }
    let goal = InputPath.absolute(output)
    let words = CommandLine.arguments.dropFirst()
    // Where the option and its value are one word, the path does not stand for itself.
    let own = words.contains { $0.hasPrefix("--output=") || $0.hasPrefix("-o=") } ? 0 : 1
    return words.count { !$0.hasPrefix("-") && InputPath.absolute($0) == goal } > own
  }

  /// Tells the person who runs the tool something that is not part of the result.
  ///
  /// On a terminal it takes the place of the line of progress.
  static func note(_ text: String) { put((isTerminal ? "\r\u{1B}[K" : "") + text + "\n") }

  /// Puts text on standard error as it is; if that is closed there is nobody to tell.
  static func put(_ text: String) { try? write(Array(text.utf8), to: 2) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { buffer in
        // The buffer is read only inside this call, and its length is passed with it.
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EPIPE {
        // The reader has seen enough (`| head`); that is no failure of ours.
        throw EarlyEnd(status: .fine)
      } else if errno != EINTR {
        throw OutputError.cannotWrite(
          path: descriptor == 1 ? "standard output" : "standard error",
          reason: unsafe String(cString: strerror(errno)))
      }
    }
  }
}
