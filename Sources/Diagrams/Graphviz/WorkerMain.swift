import CGraphvizShim

/// The loop of a worker process: reads jobs from standard input, answers on standard output.
///
/// A program runs it under a verb of its own and gives `WorkerRenderer` its path and that verb. A crash
/// of Graphviz ends the worker and nothing else; its messages go to standard error, where the caller
/// reads them.
public enum WorkerMain {
  /// Serves jobs until standard input ends.
  ///
  /// - Returns: an exit status: 0, or 2 where the input is not a caller's.
  public static func run() -> Int32 {
    let output = cgv_serve_begin()
    guard output >= 0 else { return 1 }
    while let head = read(WorkerFrame.requestLength) {
      guard let (request, count) = WorkerFrame.request(head), let text = read(count) else {
        return 2
      }
      var job = request.job
      job.dot = String(decoding: text, as: UTF8.self)
      cgv_limit_memory(UInt64(request.memoryMegabytes) << 20)
      cgv_limit_time(UInt32(clamping: request.seconds))
      let (reply, body) = answer(to: job)
      cgv_limit_time(0)
      guard write(WorkerFrame.bytes(of: reply) + body, to: output) else { return 0 }
    }
    return 0
  }

  private static func answer(to job: RenderJob) -> (WorkerFrame.ReplyHead, [UInt8]) {
    var head = WorkerFrame.ReplyHead(status: .done, stage: 0, count: 0, residentMegabytes: 0)
    var body: [UInt8]
    do {
      body = try GraphvizLibrary.run(job, messages: .standardError).bytes
    } catch {
      switch error {
      case .refused(_, let reason, let instead):
        head.status = .refused
        body = Array((reason + "\n" + instead).utf8)
      case .pluginMissing(_, let plugin):
        head.status = .pluginMissing
        body = Array(plugin.utf8)
      case .graphviz(_, let stage, let message):
        head.status = .failed
        head.stage = UInt8(WorkerFrame.stages.firstIndex(of: stage) ?? 0)
        body = Array(message.utf8)
      case .crashed, .timedOut, .cancelled, .workerUnusable:
        head.status = .failed
        body = Array(error.description.utf8)
      }
    }
    head.count = body.count
    head.residentMegabytes = Int(cgv_resident_bytes() >> 20)
    return (head, body)
  }

  private static func read(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    guard count > 0 else { return bytes }
    let isComplete = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return false }
      return unsafe cgv_read_fully(0, start, count)
    }
    return isComplete ? bytes : nil
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return true }
      return unsafe cgv_write_fully(descriptor, start, buffer.count)
    }
  }
}
