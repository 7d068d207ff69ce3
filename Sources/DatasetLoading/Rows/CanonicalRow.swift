import Crypto

/// The content of a row without regard to where it stands and how its file is written.
///
/// The columns in the order of their names with their values; empty cells count as missing, line
/// breaks in values as line feeds. Lengths stand before the values, so that no two contents give
/// the same bytes.
struct CanonicalRow {
  private let columns: [(name: [UInt8], index: Int)]
  private let table: RawTable

  init(_ table: RawTable) {
    self.table = table
    columns = table.header.enumerated()
      .sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }
      .map { (Array($0.element.utf8), $0.offset) }
  }

  /// Adds the content of a row to `bytes`.
  func append(_ row: Int, to bytes: inout [UInt8]) {
    for (name, index) in columns {
      let value = Self.withLineFeeds(table.value(index, in: row))
      if value.isEmpty { continue }
      bytes.append(contentsOf: name)
      bytes.append(UInt8(ascii: "="))
      Self.append(length: value.utf8.count, to: &bytes)
      bytes.append(contentsOf: value.utf8)
    }
  }

  /// Adds a length as four bytes, the highest first.
  static func append(length: Int, to bytes: inout [UInt8]) {
    for shift in stride(from: 24, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: length >> shift))
    }
  }

  private static func withLineFeeds(_ text: String) -> String {
    let bytes = text.utf8.span
    guard bytes.indices.contains(where: { bytes[$0] == 0x0D }) else { return text }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// An identifier made of the content of a row: "x-" and ten hexadecimal digits.
  func identifier(of row: Int) -> String {
    var bytes: [UInt8] = []
    append(row, to: &bytes)
    return "x-" + Hexadecimal.text(SHA256.hash(data: bytes).prefix(5))
  }
}

/// Bytes as lower-case hexadecimal digits.
enum Hexadecimal {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var result: [UInt8] = []
    for byte in bytes { result += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: result, as: UTF8.self)
  }
}
