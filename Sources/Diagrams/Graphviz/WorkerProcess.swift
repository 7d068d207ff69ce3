import CGraphvizShim

/// One running worker. Owned by one renderer at a time, behind its lock; ended and reaped on release.
@safe struct WorkerProcess: ~Copyable {
  /// Why a transfer did not finish.
  enum Interruption: Error {
    case deadline
    case cancelled
    case closed
  }

  /// How a worker ended.
  struct End: Hashable {
    var signal: Int
    var status: Int

    /// In words.
    var words: String {
      signal != 0 ? "signal \(signal)" : "exit status \(status)"
    }
  }

  private var handle: OpaquePointer?

  /// How often a wait looks for a cancellation, in milliseconds.
  private static let slice = 50.0

  /// Starts `arguments[0]`.
  ///
  /// - Returns: nil with the system's error number where it cannot be started.
  init?(arguments: [String], error: inout Int32) {
    let copies = unsafe arguments.map { unsafe WorkerProcess.copy($0) }
    defer { unsafe copies.forEach { unsafe $0.deallocate() } }
    let views = unsafe copies.map { unsafe UnsafePointer($0) }
    // The shim copies the texts before it returns.
    let started = unsafe views.withUnsafeBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { start in
        unsafe start.withMemoryRebound(to: UnsafePointer<CChar>.self, capacity: buffer.count) {
          unsafe cgv_worker_start($0, buffer.count, &error)
        }
      }
    }
    guard let started = unsafe started else { return nil }
    unsafe handle = started
  }

  deinit {
    guard let handle = unsafe handle else { return }
    var signal: Int32 = 0
    var status: Int32 = 0
    unsafe cgv_worker_end(handle, true, &signal, &status)
  }

  private static func copy(_ text: String) -> UnsafeMutablePointer<CChar> {
    let bytes = text.utf8CString
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    for (index, byte) in bytes.enumerated() { unsafe copy[index] = byte }
    return unsafe copy
  }

  /// The process number.
  var number: Int32 { unsafe handle.map { unsafe cgv_worker_process($0) } ?? 0 }

  /// The clock of deadlines, in seconds.
  static func now() -> Double { cgv_monotonic_seconds() }

  /// Sends all bytes.
  mutating func send(
    _ bytes: [UInt8], until deadline: Double, isCancelled: () -> Bool
  ) throws(Interruption) {
    var sent = 0
    while sent < bytes.count {
      let wait = try WorkerProcess.wait(until: deadline, isCancelled)
      let count = unsafe bytes.withUnsafeBufferPointer { buffer -> Int in
        guard let handle = unsafe handle, let start = buffer.baseAddress else { return -1 }
        return unsafe cgv_worker_send(handle, start + sent, buffer.count - sent, wait)
      }
      if count < 0 { throw .closed }
      sent += count
    }
  }

  /// Receives exactly `count` bytes.
  mutating func receive(
    _ count: Int, until deadline: Double, isCancelled: () -> Bool
  ) throws(Interruption) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var received = 0
    while received < count {
      let wait = try WorkerProcess.wait(until: deadline, isCancelled)
      let part = unsafe bytes.withUnsafeMutableBufferPointer { buffer -> Int in
        guard let handle = unsafe handle, let start = buffer.baseAddress else { return -1 }
        return unsafe cgv_worker_receive(handle, start + received, count - received, wait)
      }
      if part < 0 { throw .closed }
      received += part
    }
    return bytes
  }

  private static func wait(
    until deadline: Double, _ isCancelled: () -> Bool
  ) throws(Interruption) -> Int32 {
    if isCancelled() { throw .cancelled }
    let left = deadline - now()
    if left <= 0 { throw .deadline }
    return Int32(min(slice, left * 1000).rounded(.up))
  }

  /// What the worker wrote to standard error since the last call.
  mutating func errorText() -> String {
    var bytes = [UInt8](repeating: 0, count: 16 * 1024)
    let count = unsafe bytes.withUnsafeMutableBufferPointer { buffer -> Int in
      guard let handle = unsafe handle, let start = buffer.baseAddress else { return 0 }
      return unsafe cgv_worker_errors(handle, start, buffer.count)
    }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// Waits for the end of a worker that closed its connection, or kills it.
  mutating func end(killing: Bool) -> End {
    guard let handle = unsafe handle else { return End(signal: 0, status: 0) }
    var signal: Int32 = 0
    var status: Int32 = 0
    unsafe cgv_worker_end(handle, killing, &signal, &status)
    unsafe self.handle = nil
    return End(signal: Int(signal), status: Int(status))
  }
}
