import FoundationEssentials
import GraphFormats

/// Where the values of a JSON text stand, so that each can be decoded by itself and doubts can name
/// its line.
///
/// Only the brackets and strings are looked at; whether a value is right is seen when it is decoded.
struct JSONOutline {
  /// One value of the text.
  struct Item {
    /// Its key, if it is a member of an object.
    let key: String
    /// The line on which it starts, from 1.
    let line: Int
    fileprivate let range: Range<Int>
  }

  let file: String
  private let bytes: [UInt8]
  /// The offsets of all line feeds.
  private let lineEnds: [Int]

  init(_ file: InputFile) {
    self.file = file.name
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    bytes = start == 0 ? file.bytes : Array(file.bytes[start...])
    lineEnds = bytes.indices.filter { [bytes] in bytes[$0] == 0x0A }
  }

  /// Whether a text may be JSON: its first mark opens an object or an array.
  static func mayBeJSON(_ file: InputFile) -> Bool {
    let first = file.bytes.prefix(64).first { !isBlank($0) && ![0xEF, 0xBB, 0xBF].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// Whether the text, as far as `limit`, holds these characters.
  static func file(_ file: InputFile, mentions word: String, within limit: Int = 1 << 20) -> Bool {
    let wanted = Array(word.utf8)
    let text = file.bytes.prefix(limit)
    guard let first = wanted.first, text.count >= wanted.count else { return false }
    return text.indices.dropLast(wanted.count - 1).contains { start in
      text[start] == first && text[start..<start + wanted.count].elementsEqual(wanted)
    }
  }

  /// The values of the text itself: one, or one per line.
  func values() throws(ImportError) -> [Item] {
    var items: [Item] = []
    var offset = skipBlanks(0)
    while offset < bytes.count {
      let end = try endOfValue(offset)
      items.append(item("", offset..<end))
      offset = skipBlanks(end)
      // In a dump cut into pieces a comma stays behind the object.
      if offset < bytes.count, bytes[offset] == UInt8(ascii: ",") {
        offset = skipBlanks(offset + 1)
      }
    }
    guard !items.isEmpty else { throw error(0, "the file is empty") }
    return items
  }

  /// Whether an item is an array.
  func isArray(_ item: Item) -> Bool { bytes[item.range.lowerBound] == UInt8(ascii: "[") }

  /// Whether an item is an object.
  func isObject(_ item: Item) -> Bool { bytes[item.range.lowerBound] == UInt8(ascii: "{") }

  /// The values of an array, or those of an object with their keys.
  func children(of item: Item) throws(ImportError) -> [Item] {
    let isObject = isObject(item)
    var items: [Item] = []
    var offset = skipBlanks(item.range.lowerBound + 1)
    let end = item.range.upperBound - 1
    while offset < end {
      var key = ""
      if isObject {
        let keyEnd = try endOfValue(offset)
        key = try decode(String.self, from: self.item("", offset..<keyEnd))
        offset = skipBlanks(keyEnd)
        guard offset < end, bytes[offset] == UInt8(ascii: ":") else {
          throw error(offset, "a colon is missing after \"\(key.abridged)\"")
        }
        offset = skipBlanks(offset + 1)
      }
      let valueEnd = try endOfValue(offset)
      items.append(self.item(key, offset..<valueEnd))
      offset = skipBlanks(valueEnd)
      guard offset < end else { break }
      guard bytes[offset] == UInt8(ascii: ",") else {
        throw error(offset, "a comma is missing between two values")
      }
      offset = skipBlanks(offset + 1)
    }
    return items
  }

  /// The value of an item.
  func decode<Value: Decodable>(
    _ type: Value.Type, from item: Item
  ) throws(ImportError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes[item.range]))
    } catch {
      throw self.error(item.range.lowerBound, "the value that starts here is \(Self.told(error))")
    }
  }

  private static func told(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "not valid JSON" }
    let (problem, context): (String, DecodingError.Context) =
      switch error {
      case .typeMismatch(_, let context): ("of another type than expected", context)
      case .valueNotFound(_, let context): ("null where something is expected", context)
      case .keyNotFound(let key, let context): ("without \"\(key.stringValue)\"", context)
      case .dataCorrupted(let context): ("not valid JSON", context)
      @unknown default: ("not readable", .init(codingPath: [], debugDescription: ""))
      }
    let path = context.codingPath.map(\.stringValue).joined(separator: ".")
    return path.isEmpty ? problem : "\(problem) at \(path)"
  }

  private func item(_ key: String, _ range: Range<Int>) -> Item {
    Item(key: key, line: line(of: range.lowerBound), range: range)
  }

  private func line(of offset: Int) -> Int {
    var (low, high) = (0, lineEnds.count)
    while low < high {
      let middle = (low + high) / 2
      if lineEnds[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private func skipBlanks(_ start: Int) -> Int {
    var offset = start
    while offset < bytes.count, Self.isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  private func endOfValue(_ start: Int) throws(ImportError) -> Int {
    guard start < bytes.count else { throw error(start, "the file ends where a value is expected") }
    switch bytes[start] {
    case UInt8(ascii: "\""): return try endOfString(start)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try endOfContainer(start)
    default:
      var offset = start
      while offset < bytes.count, !Self.isBlank(bytes[offset]),
        !Array(",]}:".utf8).contains(bytes[offset])
      {
        offset += 1
      }
      guard offset > start else { throw error(start, "a value is missing") }
      return offset
    }
  }

  private func endOfString(_ start: Int) throws(ImportError) -> Int {
    var offset = start + 1
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 2
      case UInt8(ascii: "\""): return offset + 1
      default: offset += 1
      }
    }
    throw error(start, "the text that opens here is never closed")
  }

  private func endOfContainer(_ start: Int) throws(ImportError) -> Int {
    var open: [Int] = []
    var offset = start
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset = try endOfString(offset)
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): open.append(offset)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        let isSquare = bytes[offset] == UInt8(ascii: "]")
        guard let opening = open.popLast(),
          (bytes[opening] == UInt8(ascii: "[")) == isSquare
        else { throw error(offset, "this bracket closes none that is open") }
        if open.isEmpty { return offset + 1 }
      default: break
      }
      offset += 1
    }
    throw error(open.last ?? start, "the bracket that opens here is never closed")
  }

  private func error(_ offset: Int, _ problem: String) -> ImportError {
    ImportError(
      file: file, line: line(of: min(offset, max(bytes.count - 1, 0))), problem: problem,
      remedy: "Is the file complete JSON in UTF-8? Download it again.")
  }
}
