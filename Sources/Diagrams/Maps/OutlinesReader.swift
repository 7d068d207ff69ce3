/// Reads the parts of a file of outlines in their order.
struct OutlinesReader {
  private static let mark = Array("CNOUTLN1".utf8)

  private let bytes: [UInt8]
  private let file: String
  private var at = 16
  private var stepsPerDegree = 1.0

  init(_ bytes: [UInt8], file: String) throws(OutlinesError) {
    self.bytes = bytes
    self.file = file
    guard bytes.starts(with: Self.mark) else {
      throw OutlinesError(file: file, reason: .otherKind)
    }
    guard bytes.count > 16, Self.checksum(bytes[16...]) == Array(bytes[8..<16]) else {
      throw OutlinesError(file: file, reason: .damaged)
    }
    let steps = try number()
    guard (1...1_000_000).contains(steps) else { throw damage }
    stepsPerDegree = Double(steps)
  }

  private var damage: OutlinesError { OutlinesError(file: file, reason: .damaged) }

  // FNV-1a, 64 bits, the lowest byte first.
  private static func checksum(_ content: ArraySlice<UInt8>) -> [UInt8] {
    let sum = content.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return (0..<8).map { UInt8(truncatingIfNeeded: sum >> UInt64(8 * $0)) }
  }

  /// Seven bits per byte, the lowest first; the highest bit says that more follow.
  private mutating func number() throws(OutlinesError) -> Int {
    var value = 0
    for shift in stride(from: 0, to: 35, by: 7) {
      guard at < bytes.count else { throw damage }
      value |= Int(bytes[at] & 127) << shift
      at += 1
      if bytes[at - 1] < 128 { return value }
    }
    throw damage
  }

  /// 0, −1, 1, −2, 2 … are written as 0, 1, 2, 3, 4 …
  private mutating func signed() throws(OutlinesError) -> Int {
    let value = try number()
    return value & 1 == 0 ? value >> 1 : -(value >> 1) - 1
  }

  private mutating func count(ofAtLeast size: Int) throws(OutlinesError) -> Int {
    let count = try number()
    guard count * size <= bytes.count - at else { throw damage }
    return count
  }

  mutating func text() throws(OutlinesError) -> String {
    let count = try count(ofAtLeast: 1)
    at += count
    return String(decoding: bytes[(at - count)..<at], as: UTF8.self)
  }

  mutating func lines() throws(OutlinesError) -> [[MapPoint]] {
    var lines: [[MapPoint]] = []
    for _ in 0..<(try count(ofAtLeast: 1)) {
      var line: [MapPoint] = []
      var (x, y) = (0, 0)
      for _ in 0..<(try count(ofAtLeast: 2)) {
        x += try signed()
        y += try signed()
        line.append(try point(x, y))
      }
      lines.append(line)
    }
    return lines
  }

  mutating func countries() throws(OutlinesError) -> [Outlines.Country] {
    var countries: [Outlines.Country] = []
    for _ in 0..<(try count(ofAtLeast: 4)) {
      guard at + 2 <= bytes.count else { throw damage }
      let code = String(decoding: bytes[at..<(at + 2)], as: UTF8.self)
      at += 2
      let x = try signed()
      countries.append(Outlines.Country(code: code, middle: try point(x, try signed())))
    }
    return countries
  }

  private func point(_ x: Int, _ y: Int) throws(OutlinesError) -> MapPoint {
    guard abs(x) < 1 << 40, abs(Double(y)) <= 90 * stepsPerDegree else { throw damage }
    return MapPoint(
      latitude: Double(y) / stepsPerDegree, longitude: (Double(x) / stepsPerDegree).wrapped)
  }

  func requireEnd() throws(OutlinesError) {
    guard at == bytes.count else { throw damage }
  }
}
