import Glibc

/// Where the running program lies on disk.
enum ExecutablePath {
  static var current: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    // readlink writes at most the length it is given, which leaves the last byte zero.
    let length = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard length > 0 else { return nil }
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
