/// What caller and worker say to each other, as bytes.
///
/// A request is 20 bytes and the DOT text; a reply is 16 bytes and the product. Numbers are big-endian.
enum WorkerFrame {
  /// Begins each frame, so that another program's output is recognised.
  static let magic: [UInt8] = Array("CNW1".utf8)
  static let requestLength = 20
  static let replyLength = 16
  /// The longest body either side accepts.
  static let longestBody = 1 << 28

  /// A job as the worker sees it.
  struct Request: Hashable {
    var job: RenderJob
    var memoryMegabytes: Int
    var seconds: Int
  }

  /// How a job ended.
  enum Status: UInt8 {
    case done = 0
    case failed
    case refused
    case pluginMissing
  }

  struct ReplyHead: Hashable {
    var status: Status
    var stage: UInt8
    var count: Int
    var residentMegabytes: Int
  }

  static func bytes(of request: Request) -> [UInt8] {
    let engine = LayoutEngine.allCases.firstIndex(of: request.job.engine) ?? 0
    let body = Array(request.job.dot.utf8)
    return magic + [request.job.product.rawValue, UInt8(engine)]
      + number(request.job.resolution, 2) + number(request.memoryMegabytes, 4)
      + number(request.seconds, 4) + number(body.count, 4) + body
  }

  /// The request without its text, and the length of the text.
  static func request(_ head: [UInt8]) -> (Request, count: Int)? {
    guard head.count == requestLength, head.starts(with: magic),
      let product = RenderJob.Product(rawValue: head[4]),
      LayoutEngine.allCases.indices.contains(Int(head[5]))
    else { return nil }
    let job = RenderJob(
      name: "", dot: "", engine: LayoutEngine.allCases[Int(head[5])], product: product,
      resolution: value(head[6..<8]))
    let count = value(head[16..<20])
    guard count <= longestBody else { return nil }
    let request = Request(
      job: job, memoryMegabytes: value(head[8..<12]), seconds: value(head[12..<16]))
    return (request, count)
  }

  static func bytes(of head: ReplyHead) -> [UInt8] {
    magic + [head.status.rawValue, head.stage] + [0, 0] + number(head.count, 4)
      + number(head.residentMegabytes, 4)
  }

  static func reply(_ head: [UInt8]) -> ReplyHead? {
    guard head.count == replyLength, head.starts(with: magic),
      let status = Status(rawValue: head[4])
    else { return nil }
    let count = value(head[8..<12])
    guard count <= longestBody else { return nil }
    return ReplyHead(
      status: status, stage: head[5], count: count, residentMegabytes: value(head[12..<16]))
  }

  static let stages: [DiagramError.Stage] = [.start, .reading, .placing, .drawing, .finishing]

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * (width - 1 - $0))) }
  }

  private static func value(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
