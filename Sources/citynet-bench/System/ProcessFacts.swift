import Glibc

/// What the system says of this process.
enum ProcessFacts {
  /// Processor seconds used so far by all threads, to a microsecond.
  static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  /// Bytes of memory resident at the moment; 0 where the system does not tell.
  static var residentBytes: Int {
    let file = unsafe open("/proc/self/statm", O_RDONLY)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    var text = [UInt8](repeating: 0, count: 128)
    let length = unsafe text.withUnsafeMutableBytes { buffer in
      // The buffer is written only inside this call, and its length is passed with it.
      unsafe read(file, buffer.baseAddress, buffer.count)
    }
    let fields = text.prefix(max(0, length)).split(separator: UInt8(ascii: " "))
    guard fields.count > 1 else { return 0 }
    return (Int(String(decoding: fields[1], as: UTF8.self)) ?? 0)
      * Int(sysconf(Int32(_SC_PAGESIZE)))
  }

  /// The path of this program, whatever folder it was called from.
  static var executablePath: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    // readlink writes at most the length it is given, which leaves the last byte zero.
    let length = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard length > 0 else { return CommandLine.arguments[0] }
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// How many processors there are.
  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
