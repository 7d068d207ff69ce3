/// What the beginning of a JSON text shows of its shape: which keys stand where.
///
/// Recognizers of formats ask it. Nothing is checked, and a text that ends early is no error.
struct JSONShape {
  /// The paths of the keys down to four levels, such as `graph.nodes` and `elements.nodes[].data`.
  let paths: Set<String>
  /// The first text that stands as the value of each path.
  let texts: [String: Set<String>]

  /// The shape of a text that starts with these bytes, nil if it cannot be JSON.
  init?(_ start: [UInt8]) {
    var place = start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while place < start.count, [0x20, 0x09, 0x0A, 0x0D].contains(start[place]) { place += 1 }
    guard place < start.count, [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(start[place]) else {
      return nil
    }
    var paths: Set<String> = []
    var texts: [String: Set<String>] = [:]
    var open: [String] = []
    var key = ""
    var word = ""
    func child(_ name: String) -> String {
      guard let parent = open.last, !parent.isEmpty else { return name }
      return name.isEmpty || name == "[]" ? parent + name : "\(parent).\(name)"
    }
    while place < start.count {
      switch start[place] {
      case UInt8(ascii: "{"):
        open.append(open.count > 8 ? "" : child(key))
        key = ""
      case UInt8(ascii: "["):
        open.append(open.count > 8 ? "" : child(key) + "[]")
        key = ""
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = open.popLast()
        key = ""
      case UInt8(ascii: ":"):
        key = word
        if open.count <= 8 { paths.insert(child(key)) }
      case .comma: key = ""
      case .quote:
        word = Self.text(start, &place)
        if !key.isEmpty, open.count <= 8 { texts[child(key), default: []].insert(word) }
      default: break
      }
      place += 1
    }
    self.paths = paths
    self.texts = texts
  }

  func has(_ path: String) -> Bool { paths.contains(path) }

  /// The text that starts at a quote, without looking into escapes; ends at the closing quote.
  private static func text(_ bytes: [UInt8], _ place: inout Int) -> String {
    let start = place + 1
    place = start
    while place < bytes.count, bytes[place] != .quote {
      place += bytes[place] == .backslash ? 2 : 1
    }
    return String(decoding: bytes[start..<min(place, start + 64, bytes.count)], as: UTF8.self)
  }
}
