import CXML

/// An opening tag: its name and its attributes without namespace.
struct XMLElement {
  let name: String
  /// The namespace prefix as written, nil if there is none.
  let prefix: String?
  let attributes: [(name: String, value: String)]
  let line: Int

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// What a document consists of, in document order.
enum XMLEvent {
  case start(XMLElement)
  case end(name: String)
  /// A piece of text; neighboring pieces belong together.
  case text(String)
}

/// What a document may not exceed, so that a small file cannot cost much time or memory.
struct XMLLimits {
  var depth = 256
  var attributeCount = 256
  var namespaceCount = 64
  /// From one `<` to the next. The library compares each attribute of a tag with all others, so
  /// this bounds the time before it hands a tag over.
  var tagBytes = 1 << 18
}

/// Reads XML as a stream through libxml2: no document type, no entities of its own, no network.
enum XMLStream {
  /// Hands each event of the document to `handle`, until the end or the first error.
  static func read(
    _ bytes: [UInt8], file: String, limits: XMLLimits = XMLLimits(),
    handle: (XMLEvent) throws(GraphFormatError) -> Void
  ) throws(GraphFormatError) {
    guard !bytes.isEmpty else {
      throw GraphFormatError(
        file: file, line: 1, problem: "the file is empty", remedy: "Export it again.")
    }
    try checkTagLengths(bytes, file: file, limits: limits)
    let failure = withoutActuallyEscaping(handle) { escaping in
      let state = XMLParseState(file: file, limits: limits, handle: escaping)
      return parse(bytes, state)
    }
    if let failure { throw failure }
  }

  private static func checkTagLengths(
    _ bytes: [UInt8], file: String, limits: XMLLimits
  ) throws(GraphFormatError) {
    var line = 1
    var lastTag = (offset: 0, line: 1)
    for (offset, byte) in bytes.enumerated() {
      if byte == .lineFeed { line += 1 }
      if offset - lastTag.offset > limits.tagBytes {
        throw GraphFormatError(
          file: file, line: lastTag.line,
          problem: "a tag and its text are longer than \(limits.tagBytes) bytes",
          remedy: "Is this really a graph file?")
      }
      if byte == UInt8(ascii: "<") { lastTag = (offset, line) }
    }
  }

  private static let isLibraryReady: Bool = {
    // Once per process: the first call is the one that may not happen twice at a time.
    xmlInitParser()
    return true
  }()

  private static func parse(_ bytes: [UInt8], _ state: XMLParseState) -> GraphFormatError? {
    precondition(isLibraryReady)
    // Safe: `state` outlives the parser, which is freed before `withExtendedLifetime` ends, so the
    // unretained reference that the callbacks take is valid. Guarded by `XMLHostileInputTests`.
    return withExtendedLifetime(state) {
      var callbacks = unsafe XMLCallbacks.table
      let reference = unsafe Unmanaged.passUnretained(state).toOpaque()
      guard let parser = unsafe xmlCreatePushParserCtxt(&callbacks, reference, nil, 0, nil) else {
        preconditionFailure("out of memory")
      }
      defer { unsafe xmlFreeParserCtxt(parser) }
      unsafe state.parser = parser
      // NOENT only so that `&amp;` in attributes arrives decoded; own entities need a DOCTYPE,
      // which is refused.
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
      _ = unsafe xmlCtxtUseOptions(parser, Int32(options))
      unsafe push(bytes, into: parser, state)
      return unsafe state.failure ?? libraryError(parser, file: state.file)
    }
  }

  private static func push(
    _ bytes: [UInt8], into parser: xmlParserCtxtPtr, _ state: XMLParseState
  ) {
    let chunk = 1 << 16
    var offset = 0
    // Safe: the pointer covers `count` bytes, and each call reads `size` of them from `offset`.
    unsafe bytes.withUnsafeBytes { all in
      guard let base = unsafe all.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      while offset < all.count && state.failure == nil {
        let size = min(chunk, all.count - offset)
        guard unsafe xmlParseChunk(parser, base + offset, Int32(size), 0) == 0 else { return }
        offset += size
      }
      if state.failure == nil { _ = unsafe xmlParseChunk(parser, nil, 0, 1) }
    }
  }

  private static func libraryError(
    _ parser: xmlParserCtxtPtr, file: String
  ) -> GraphFormatError? {
    // Safe: the record lives as long as the parser, and its text is copied.
    guard let error = unsafe xmlCtxtGetLastError(parser),
      unsafe error.pointee.level.rawValue > XML_ERR_WARNING.rawValue
    else { return nil }
    var message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
    while let last = message.unicodeScalars.last, last == "\n" || last == " " || last == "." {
      message.unicodeScalars.removeLast()
    }
    return GraphFormatError(
      file: file, line: unsafe max(1, Int(error.pointee.line)),
      problem: "the XML is broken here (\(message))",
      remedy: "Was the file cut off or edited by hand? Export it again.")
  }
}

/// What the callbacks share during one parse.
///
/// A class because the C library hands the same object back to every callback.
@safe final class XMLParseState {
  let file: String
  let limits: XMLLimits
  let handle: (XMLEvent) throws(GraphFormatError) -> Void
  // Set for the time of one parse, before any callback runs.
  var parser: xmlParserCtxtPtr?
  var depth = 0
  /// The first error; after it no event is handed on.
  private(set) var failure: GraphFormatError?

  init(
    file: String, limits: XMLLimits, handle: @escaping (XMLEvent) throws(GraphFormatError) -> Void
  ) {
    self.file = file
    self.limits = limits
    self.handle = handle
  }

  /// The line the parser is on.
  var line: Int {
    // Safe: callbacks run only while the parser exists.
    guard let parser = unsafe parser else { return 1 }
    return unsafe max(1, Int(xmlSAX2GetLineNumber(UnsafeMutableRawPointer(parser))))
  }

  func emit(_ event: XMLEvent) {
    guard failure == nil else { return }
    do throws(GraphFormatError) {
      try handle(event)
    } catch {
      stop(error)
    }
  }

  func fail(_ problem: String, _ remedy: String) {
    stop(GraphFormatError(file: file, line: line, problem: problem, remedy: remedy))
  }

  private func stop(_ error: GraphFormatError) {
    guard failure == nil else { return }
    failure = error
    unsafe xmlStopParser(parser)
  }
}
