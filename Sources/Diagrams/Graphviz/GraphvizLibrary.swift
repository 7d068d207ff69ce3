import CGraphvizShim
import Synchronization

/// Graphviz in this process, behind one lock.
///
/// The library keeps process-wide state (error level, lexer, locale, layout statics) and dies when two
/// threads enter it, even with a context each. `GraphvizLibraryTests` enters it from many.
enum GraphvizLibrary {
  /// Where Graphviz's messages go.
  enum Messages {
    /// Into the result. Right for our own DOT, whose messages are short.
    case captured
    /// To standard error. Right in a worker, whose caller reads it.
    case standardError
  }

  @safe private struct State: ~Copyable {
    var context: OpaquePointer?
    var fonts: [UInt32: Bool] = [:]
  }

  // The handle never leaves the lock, and nothing frees it: the context lives as long as the process.
  private static let state = unsafe Mutex(State(context: nil))

  /// The version of the library.
  static func version() -> String {
    state.withLock { state in
      if unsafe state.context == nil { unsafe state.context = cgv_context_new() }
      guard let context = unsafe state.context else { return "unknown" }
      return unsafe String(cString: cgv_version(context))
    }
  }

  /// Whether some installed font holds a character; true where that cannot be known.
  static func hasFont(for scalar: Unicode.Scalar) -> Bool {
    state.withLock { state in
      if let known = state.fonts[scalar.value] { return known }
      let answer = cgv_font_covers(scalar.value) != 0
      state.fonts[scalar.value] = answer
      return answer
    }
  }

  /// The path of the file of the installed font that answers to these families; nil where that
  /// cannot be known.
  static func fontFile(for families: String) -> String? {
    state.withLock { _ in
      var path = [CChar](repeating: 0, count: 4096)
      let length = unsafe path.withUnsafeMutableBufferPointer { buffer in
        unsafe cgv_font_file(families, buffer.baseAddress, Int32(buffer.count))
      }
      guard length > 0 else { return nil }
      return String(
        decoding: path.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  /// Runs one job.
  static func run(
    _ job: RenderJob, messages: Messages
  ) throws(DiagramError) -> RenderedBytes {
    try state.withLock { (state) throws(DiagramError) -> RenderedBytes in
      if unsafe state.context == nil { unsafe state.context = cgv_context_new() }
      guard let context = unsafe state.context else {
        throw .pluginMissing(scene: job.name, plugin: "working library")
      }
      let session = unsafe Session(context: context, job: job, messages: messages)
      return try session.run()
    }
  }
}

/// One job inside the lock.
@safe private struct Session {
  let context: OpaquePointer
  let job: RenderJob
  let messages: GraphvizLibrary.Messages

  func run() throws(DiagramError) -> RenderedBytes {
    try checkPlugins()
    cgv_messages_begin(messages == .captured)
    guard !Session.mentionsPicture(job.dot), let graph = unsafe cgv_graph_parse(job.dot) else {
      throw failure(.reading)
    }
    defer { unsafe cgv_graph_free(graph) }
    if unsafe cgv_reads_files(graph) { throw failure(.reading) }
    try failIfReported(.reading)
    try unsafe checkSize(of: graph)
    let code = unsafe cgv_layout(context, graph, job.engine.rawValue)
    defer { _ = unsafe cgv_free_layout(context, graph) }
    guard code == 0, unsafe cgv_layout_done(graph) else { throw failure(.placing) }
    try failIfReported(.placing)
    let bytes = try unsafe product(of: graph)
    // Return codes are 0 even for labels Graphviz could not read: the messages decide.
    let warnings = try failIfReported(.drawing)
    return RenderedBytes(bytes: bytes, warnings: warnings)
  }

  private func product(of graph: OpaquePointer) throws(DiagramError) -> [UInt8] {
    switch job.product {
    case .positions: return unsafe positions(in: graph)
    case .svg: return try unsafe drawing(of: graph, "svg")
    case .xdot: return try unsafe drawing(of: graph, "xdot")
    case .pdf: return PDFDate.fixed(in: try unsafe drawing(of: graph, "pdf"))
    case .png:
      let bounds = unsafe cgv_bounds(graph)
      let longest = max(bounds.x1 - bounds.x0, bounds.y1 - bounds.y0, 1)
      unsafe cgv_set_resolution(graph, min(Double(job.resolution), 12_000 * 72 / longest))
      return try unsafe drawing(of: graph, "png")
    }
  }

  private func drawing(
    of graph: OpaquePointer, _ format: String
  ) throws(DiagramError) -> [UInt8] {
    var start: UnsafeMutablePointer<CChar>?
    var count = 0
    let code = unsafe cgv_render(context, graph, format, &start, &count)
    defer { unsafe cgv_free_data(start) }
    guard code == 0, let start = unsafe start else { throw failure(.drawing) }
    // The library owns `count` bytes from `start` until cgv_free_data.
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  private func positions(in graph: OpaquePointer) -> [UInt8] {
    var text = ""
    var next = unsafe cgv_first_node(graph)
    while let node = unsafe next {
      let center = unsafe cgv_node_center(node)
      let size = unsafe cgv_node_size(node)
      text += unsafe String(cString: cgv_node_name(node))
      for value in [center.x, center.y, size.x, size.y] {
        text += " " + DotNumber.text(value.isFinite ? value : 0, decimals: 3)
      }
      text += "\n"
      unsafe next = cgv_next_node(graph, node)
    }
    return Array(text.utf8)
  }

  private func checkPlugins() throws(DiagramError) {
    if unsafe !cgv_has_plugin(context, "layout", job.engine.rawValue) {
      throw .pluginMissing(scene: job.name, plugin: "layout '\(job.engine.rawValue)'")
    }
    let device: String
    switch job.product {
    case .svg: device = "svg"
    case .png: device = "png"
    case .pdf: device = "pdf"
    case .xdot: device = "xdot"
    case .positions: return
    }
    if unsafe !cgv_has_plugin(context, "device", device) {
      throw .pluginMissing(scene: job.name, plugin: "output '\(device)'")
    }
  }

  private func checkSize(of graph: OpaquePointer) throws(DiagramError) {
    let nodes = Int(unsafe cgv_node_count(graph))
    let edges = Int(unsafe cgv_edge_count(graph))
    guard let reason = job.engine.refusal(nodes: nodes, edges: edges) else { return }
    _ = messagesUntilNow()
    throw .refused(scene: job.name, reason: reason, instead: job.engine.limits.alternative)
  }

  private func messagesUntilNow() -> (text: String, failed: Bool) {
    var failed = false
    let text = unsafe String(cString: cgv_messages_end(&failed))
    return (text, failed)
  }

  @discardableResult
  private func failIfReported(_ stage: DiagramError.Stage) throws(DiagramError) -> String {
    let (text, failed) = messagesUntilNow()
    if failed { throw .graphviz(scene: job.name, stage: stage, message: text) }
    if stage != .drawing { cgv_messages_begin(messages == .captured) }
    return text
  }

  private func failure(_ stage: DiagramError.Stage) -> DiagramError {
    let text = messagesUntilNow().text
    let refused = stage == .reading && text.isEmpty && messages == .captured
    let message = refused ? "the text is no graph, or it would read other files" : text
    return .graphviz(scene: job.name, stage: stage, message: message)
  }

  // HTML-like labels may load pictures; ours never do.
  private static func mentionsPicture(_ dot: String) -> Bool {
    let wanted = Array("<img".utf8)
    var matched = 0
    for byte in dot.utf8 {
      let lower = byte >= 65 && byte <= 90 ? byte + 32 : byte
      matched = lower == wanted[matched] ? matched + 1 : (lower == wanted[0] ? 1 : 0)
      if matched == wanted.count { return true }
    }
    return false
  }
}
