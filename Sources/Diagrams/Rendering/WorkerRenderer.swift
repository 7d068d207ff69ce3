import Synchronization

/// Draws in a worker process, so that a crash, an endless layout or a leak of Graphviz is an error.
///
/// The worker starts with the first job, serves one job at a time, and is replaced after 500 jobs, above
/// 400 MB, and after every accident. Costs 1.06 times a call in this process.
public final class WorkerRenderer: DiagramRenderer {
  /// When a job is stopped and a worker replaced.
  public struct Limits: Hashable, Sendable {
    /// Seconds a job may take.
    public var seconds = 10.0
    /// Megabytes of address space a worker may use.
    public var memoryMegabytes = 2048
    /// Jobs after which a worker is replaced.
    public var jobs = 500
    /// Megabytes of resident memory above which a worker is replaced.
    public var residentMegabytes = 400

    /// The usual limits.
    public init() {}
  }

  private struct State: ~Copyable {
    var worker: WorkerProcess?
    var jobs = 0
  }

  private let command: [String]
  private let limits: Limits
  private let isCancelled: @Sendable () -> Bool
  private let state = Mutex(State(worker: nil))

  /// A renderer whose worker is `executable` with `arguments`.
  ///
  /// - Parameters:
  ///   - executable: the path of a program that calls `WorkerMain.run()` when given `arguments`.
  ///   - arguments: usually a verb that only this class uses.
  ///   - limits: when a job is stopped.
  ///   - isCancelled: asked twenty times a second; a job whose caller no longer wants it is stopped.
  public init(
    executable: String, arguments: [String], limits: Limits = Limits(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    command = [executable] + arguments
    self.limits = limits
    self.isCancelled = isCancelled
  }

  /// The process number of the running worker, or nil.
  package var workerNumber: Int32? {
    state.withLock { state in state.worker == nil ? nil : state.worker?.number }
  }

  /// Runs one job in the worker.
  public func run(_ job: RenderJob) throws(DiagramError) -> RenderedBytes {
    try state.withLock { (state) throws(DiagramError) -> RenderedBytes in
      if isCancelled() { throw .cancelled(scene: job.name) }
      if state.jobs >= limits.jobs { state = State(worker: nil) }
      if state.worker == nil { state = State(worker: try start(for: job)) }
      state.jobs += 1
      return try exchange(job, &state)
    }
  }

  private func start(for job: RenderJob) throws(DiagramError) -> WorkerProcess {
    var error: Int32 = 0
    guard let worker = WorkerProcess(arguments: command, error: &error) else {
      throw .workerUnusable(
        scene: job.name, path: command[0], reason: "it cannot be started (error \(error))")
    }
    return worker
  }

  private func exchange(
    _ job: RenderJob, _ state: inout State
  ) throws(DiagramError) -> RenderedBytes {
    guard var worker = state.worker.take() else {
      preconditionFailure("a job needs a worker")
    }
    let deadline = WorkerProcess.now() + limits.seconds
    let request = WorkerFrame.Request(
      job: job, memoryMegabytes: limits.memoryMegabytes, seconds: Int(limits.seconds) + 5)
    let head: WorkerFrame.ReplyHead
    let body: [UInt8]
    do {
      try worker.send(WorkerFrame.bytes(of: request), until: deadline, isCancelled: isCancelled)
      let bytes = try worker.receive(
        WorkerFrame.replyLength, until: deadline, isCancelled: isCancelled)
      guard let reply = WorkerFrame.reply(bytes) else {
        _ = worker.end(killing: true)
        throw DiagramError.workerUnusable(
          scene: job.name, path: command[0], reason: "it answers in another language")
      }
      head = reply
      body = try worker.receive(reply.count, until: deadline, isCancelled: isCancelled)
    } catch let interruption as WorkerProcess.Interruption {
      throw failure(interruption, job, &worker)
    } catch let error as DiagramError {
      throw error
    } catch {
      preconditionFailure("no other error is thrown")
    }
    let messages = worker.errorText()
    if head.residentMegabytes > limits.residentMegabytes {
      _ = worker.end(killing: true)
      state.jobs = 0
    } else {
      state.worker = consume worker
    }
    return try result(of: job, head, body, messages)
  }

  private func failure(
    _ interruption: WorkerProcess.Interruption, _ job: RenderJob, _ worker: inout WorkerProcess
  ) -> DiagramError {
    let messages = worker.errorText()
    switch interruption {
    case .cancelled:
      _ = worker.end(killing: true)
      return .cancelled(scene: job.name)
    case .deadline:
      _ = worker.end(killing: true)
      return .timedOut(scene: job.name, stage: .drawing, seconds: limits.seconds)
    case .closed:
      let end = worker.end(killing: false)
      return .crashed(scene: job.name, stage: .drawing, end: end.words, message: messages)
    }
  }

  private func result(
    of job: RenderJob, _ head: WorkerFrame.ReplyHead, _ body: [UInt8], _ messages: String
  ) throws(DiagramError) -> RenderedBytes {
    let text = { String(decoding: body, as: UTF8.self) }
    switch head.status {
    case .done: return RenderedBytes(bytes: body, warnings: messages)
    case .pluginMissing: throw .pluginMissing(scene: job.name, plugin: text())
    case .refused:
      let parts = text().split(separator: "\n", maxSplits: 1).map(String.init)
      throw .refused(
        scene: job.name, reason: parts.first ?? "", instead: parts.count > 1 ? parts[1] : "")
    case .failed:
      let stages = WorkerFrame.stages
      let stage = stages.indices.contains(Int(head.stage)) ? stages[Int(head.stage)] : .drawing
      let said = messages.isEmpty ? text() : messages
      throw .graphviz(scene: job.name, stage: stage, message: said)
    }
  }
}
