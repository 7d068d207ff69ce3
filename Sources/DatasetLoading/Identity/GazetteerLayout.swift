/// How the bytes of a gazetteer file are laid out; all numbers are little-endian.
///
/// A header of 32 bytes: the mark, the numbers of cities, names, bytes of text and bytes of the
/// note on the source, and a checksum of everything after the header. Then the note, padded to
/// four bytes; one record of 28 bytes per city in the order of GeoNames numbers; one offset into
/// the text per name, in the order of folded names; and the text: for each city the code of its
/// division, its name and its other names, each with a line feed behind it.
enum GazetteerLayout {
  /// The format and its version.
  static let mark = Array("CNGAZET1".utf8)
  static let headerLength = 32
  static let recordLength = 28
  static let lineFeed: UInt8 = 0x0A
  /// Degrees are kept in steps of 1/100,000, about a meter.
  static let stepsPerDegree = 100_000.0

  /// A sum that differs if a byte differs: 64-bit words, each multiplied in, the rest as zeros.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    var position = bytes.startIndex
    while position + 8 <= bytes.endIndex {
      sum = (sum ^ word(bytes, position, 8)) &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 29
      position += 8
    }
    return (sum ^ word(bytes, position, bytes.endIndex - position)) &* 0x9E37_79B9_7F4A_7C15
  }

  private static func word(_ bytes: ArraySlice<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
    var result: UInt64 = 0
    for place in 0..<count { result |= UInt64(bytes[start + place]) << (8 * UInt64(place)) }
    return result
  }

  static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for place in 0..<4 {
      bytes.append(UInt8(truncatingIfNeeded: number >> (8 * UInt32(place))))
    }
  }

  static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    append(UInt32(truncatingIfNeeded: number), to: &bytes)
    append(UInt32(truncatingIfNeeded: number >> 32), to: &bytes)
  }
}
