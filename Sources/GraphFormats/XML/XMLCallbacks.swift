import CXML

/// The functions that libxml2 calls, kept nonisolated and in a file of their own: a closure written
/// in a main-actor place would trap when called from another thread.
///
/// Every pointer that arrives is valid for the duration of the call, as the library promises, and
/// everything kept is copied. Guarded by `XMLHostileInputTests`.
enum XMLCallbacks {
  /// The callbacks as the library wants them; all others are absent.
  static var table: xmlSAXHandler {
    var table = unsafe xmlSAXHandler()
    unsafe table.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe table.startElementNs = { state, name, prefix, _, namespaces, _, count, _, attributes in
      guard let state = unsafe XMLCallbacks.state(state) else { return }
      unsafe XMLCallbacks.start(
        state, name: name, prefix: prefix, namespaces: Int(namespaces), count: Int(count),
        attributes: attributes)
    }
    unsafe table.endElementNs = { state, name, _, _ in
      guard let state = unsafe XMLCallbacks.state(state), let name = unsafe name else { return }
      state.depth -= 1
      state.emit(.end(name: unsafe String(cString: name)))
    }
    unsafe table.characters = { state, text, length in
      unsafe XMLCallbacks.state(state)?.emit(.text(XMLCallbacks.string(text, Int(length))))
    }
    unsafe table.cdataBlock = { state, text, length in
      unsafe XMLCallbacks.state(state)?.emit(.text(XMLCallbacks.string(text, Int(length))))
    }
    unsafe table.internalSubset = { state, _, _, _ in
      unsafe XMLCallbacks.state(state)?.fail(
        "the file declares a document type (DOCTYPE), which is not read for safety",
        "Delete the <!DOCTYPE ...> part.")
    }
    // Errors are asked for at the end; without this the library prints them.
    unsafe table.serror = { _, _ in }
    return unsafe table
  }

  private static func state(_ reference: UnsafeMutableRawPointer?) -> XMLParseState? {
    guard let reference = unsafe reference else { return nil }
    return unsafe Unmanaged<XMLParseState>.fromOpaque(reference).takeUnretainedValue()
  }

  private static func start(
    _ state: XMLParseState, name: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?,
    namespaces: Int, count: Int, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard state.failure == nil, let name = unsafe name else { return }
    state.depth += 1
    if state.depth > state.limits.depth {
      state.fail(
        "elements are nested more than \(state.limits.depth) deep", "Is this really a graph file?")
      return
    }
    if count > state.limits.attributeCount || namespaces > state.limits.namespaceCount {
      state.fail(
        "an element has \(count + namespaces) attributes", "Is this really a graph file?")
      return
    }
    var kept: [(name: String, value: String)] = []
    kept.reserveCapacity(count)
    for index in 0..<count {
      // Five pointers per attribute: name, prefix, namespace, start and end of the value.
      guard let attributes = unsafe attributes, let key = unsafe attributes[index * 5],
        let start = unsafe attributes[index * 5 + 3], let end = unsafe attributes[index * 5 + 4]
      else { continue }
      guard unsafe attributes[index * 5 + 1] == nil else { continue }
      kept.append((unsafe String(cString: key), unsafe string(start, end - start)))
    }
    let element = XMLElement(
      name: unsafe String(cString: name), prefix: unsafe prefix.map { unsafe String(cString: $0) },
      attributes: kept, line: state.line)
    state.emit(.start(element))
  }

  private static func string(_ start: UnsafePointer<xmlChar>?, _ count: Int) -> String {
    unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
