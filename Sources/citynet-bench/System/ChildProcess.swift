import Glibc

/// A run of this program in a process of its own, so that memory and deadlines are its own.
enum ChildProcess {
  /// How a run ended.
  enum End {
    /// By itself, with this status and all that it wrote to standard output.
    case finished(status: Int32, output: String)
    /// By a signal, such as that of the system when memory is used up.
    case killed(signal: Int32)
    /// It was ended because its time was up.
    case outOfTime
  }

  /// Runs this program with `arguments` for at most `seconds` after its first line of output.
  ///
  /// The first line says that all is ready; ten minutes are allowed for it.
  ///
  /// - Throws: ``BenchError/cannotStart(reason:)``.
  static func run(_ arguments: [String], seconds: Double) throws -> End {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw cannotStart(errno) }
    defer { close(ends[0]) }
    let process: pid_t
    do {
      defer { close(ends[1]) }
      process = try start(
        [ProcessFacts.executablePath] + arguments, output: ends[1], other: ends[0])
    }
    let (output, isInTime) = collect(ends[0], seconds: seconds)
    if !isInTime { kill(process, SIGKILL) }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard isInTime else { return .outOfTime }
    let signal = status & 0x7F
    return signal != 0
      ? .killed(signal: signal)
      : .finished(status: status >> 8 & 0xFF, output: String(decoding: output, as: UTF8.self))
  }

  private static func start(_ words: [String], output: Int32, other: Int32) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addclose(&actions, other)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_addclose(&actions, output)
    // The copies end with a null and live until the call has returned.
    var copies = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe copies.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let failure = unsafe posix_spawn(&process, words[0], &actions, nil, &copies, environ)
    guard failure == 0 else { throw cannotStart(failure) }
    return process
  }

  /// All that arrives at `file` before it is closed or time is up.
  private static func collect(_ file: Int32, seconds: Double) -> (bytes: [UInt8], isInTime: Bool) {
    var end = ContinuousClock.now + .seconds(600)
    var isReady = false
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = (end - .now) / .milliseconds(1)
      guard left > 0 else { return (bytes, false) }
      var wait = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&wait, 1, Int32(min(left.rounded(.up), 60_000))) > 0 else { continue }
      let count = unsafe buffer.withUnsafeMutableBytes { room in
        // The buffer is written only inside this call, and its length is passed with it.
        unsafe read(file, room.baseAddress, room.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return (bytes, true) }
      bytes += buffer[..<count]
      if !isReady, bytes.contains(UInt8(ascii: "\n")) {
        isReady = true
        end = .now + .seconds(seconds)
      }
    }
  }

  private static func cannotStart(_ number: Int32) -> BenchError {
    BenchError.cannotStart(reason: unsafe String(cString: strerror(number)))
  }
}
