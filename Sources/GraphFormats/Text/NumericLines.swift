import Execution

/// Some consecutive lines of numbers, read.
struct NumericLines: Sendable {
  /// What a line holds.
  enum Columns: Sendable {
    /// Two ends.
    case plain
    /// Two ends and a weight.
    case weighted
  }

  let columns: Columns
  private(set) var sources: [UInt32] = []
  private(set) var targets: [UInt32] = []
  private(set) var weights: [Double] = []
  private(set) var nodeCount = 0

  init(columns: Columns) { self.columns = columns }

  /// Reads the whole lines of `bytes` from `start` to `end`.
  ///
  /// - Throws: `NumericLineMistake`, or `CancellationError`.
  mutating func read(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, cancellation: Cancellation
  ) throws {
    guard start < end else { return }
    let expected = (end - start) / (columns == .plain ? 14 : 18) + 16
    // Columns of this function, not of the value: each append would check whose they are.
    var (sources, targets, weights): ([UInt32], [UInt32], [Double]) = ([], [], [])
    sources.reserveCapacity(expected)
    targets.reserveCapacity(expected)
    if columns == .weighted { weights.reserveCapacity(expected) }
    var highest: UInt32 = 0
    var place = start
    while place < end {
      if sources.count & 0xFFFF == 0 { try cancellation.check() }
      place = Self.afterBlanks(bytes, place, end)
      guard place < end, !Self.skipsLine(bytes[place]) else {
        place = Self.nextLine(bytes, place, end)
        continue
      }
      let source = try Self.node(bytes, &place, end)
      try Self.separator(bytes, &place, end)
      let target = try Self.node(bytes, &place, end)
      if columns == .weighted {
        try Self.separator(bytes, &place, end)
        weights.append(try Self.weight(bytes, &place, end))
      }
      if place < end, bytes[place] == .lineFeed {
        place += 1
      } else {
        try Self.endOfLine(bytes, &place, end, columns)
      }
      sources.append(source)
      targets.append(target)
      highest = max(highest, source, target)
    }
    if !sources.isEmpty { nodeCount = Int(highest) + 1 }
    (self.sources, self.targets, self.weights) = (sources, targets, weights)
  }

  /// What the first line of numbers holds; plain if there is none or it is wrong.
  static func columns(of bytes: [UInt8], from start: Int) -> Columns {
    var place = start
    while place < bytes.count, skipsLine(bytes[place]) || isBlank(bytes[place]) {
      place =
        isBlank(bytes[place])
        ? place + 1 : nextLine(bytes.span, place, bytes.count)
    }
    let line = bytes[place...].prefix { !isLineBreak($0) }
    let fields = line.split { isBlank($0) || isMark($0) }
    return fields.count > 2 ? .weighted : .plain
  }
}

// The parts of a line.
extension NumericLines {
  @inline(__always)
  private static func node(
    _ bytes: Span<UInt8>, _ place: inout Int, _ end: Int
  ) throws(NumericLineMistake) -> UInt32 {
    let start = place
    var number: UInt64 = 0
    while place < end {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      number = number &* 10 &+ UInt64(digit)
      place += 1
    }
    // Eleven digits do not overflow 64 bits, and more are refused by their count.
    guard place > start else { throw NumericLineMistake(place: place, kind: .noNode) }
    guard place - start <= 11, number < UInt64(UInt32.max) else {
      throw NumericLineMistake(place: start, kind: .nodeTooLarge)
    }
    return UInt32(truncatingIfNeeded: number)
  }

  /// One blank, tab or mark as a rule; any number of blanks and a mark if need be.
  @inline(__always)
  private static func separator(
    _ bytes: Span<UInt8>, _ place: inout Int, _ end: Int
  ) throws(NumericLineMistake) {
    if place + 1 < end, isBlank(bytes[place]) || isMark(bytes[place]), bytes[place + 1] > 0x2F {
      place += 1
    } else {
      try wideSeparator(bytes, &place, end)
    }
  }

  @inline(never)
  private static func wideSeparator(
    _ bytes: Span<UInt8>, _ place: inout Int, _ end: Int
  ) throws(NumericLineMistake) {
    let start = place
    place = afterBlanks(bytes, place, end)
    if place < end, isMark(bytes[place]) { place = afterBlanks(bytes, place + 1, end) }
    if place == start || place == end || isLineBreak(bytes[place]) {
      let isEnd = place == end || isLineBreak(bytes[place])
      throw NumericLineMistake(place: place, kind: isEnd ? .tooFew : .noNode)
    }
  }

  @inline(__always)
  private static func weight(
    _ bytes: Span<UInt8>, _ place: inout Int, _ end: Int
  ) throws(NumericLineMistake) -> Double {
    let start = place
    var number: UInt64 = 0
    while place < end {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      number = number &* 10 &+ UInt64(digit)
      place += 1
    }
    let isWhole = place == end || isLineBreak(bytes[place]) || isBlank(bytes[place])
    // Fifteen digits are exact in a floating-point number.
    if isWhole, place > start, place - start <= 15 { return Double(number) }
    return try fraction(bytes, from: start, &place, end)
  }

  /// A weight that is more than digits.
  @inline(never)
  private static func fraction(
    _ bytes: Span<UInt8>, from start: Int, _ place: inout Int, _ end: Int
  ) throws(NumericLineMistake) -> Double {
    while place < end, !isLineBreak(bytes[place]), !isBlank(bytes[place]), !isMark(bytes[place]) {
      place += 1
    }
    var text: [UInt8] = []
    for position in start..<place { text.append(bytes[position]) }
    guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
      throw NumericLineMistake(place: start, kind: .noWeight)
    }
    return value
  }

  private static func endOfLine(
    _ bytes: Span<UInt8>, _ place: inout Int, _ end: Int, _ columns: Columns
  ) throws(NumericLineMistake) {
    place = afterBlanks(bytes, place, end)
    guard place < end else { return }
    guard isLineBreak(bytes[place]) else {
      throw NumericLineMistake(place: place, kind: columns == .plain ? .tooManyForPlain : .tooMany)
    }
    place += 1
  }

  private static func afterBlanks(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var place = start
    while place < end, isBlank(bytes[place]) { place += 1 }
    return place
  }

  private static func nextLine(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var place = start
    while place < end, !isLineBreak(bytes[place]) { place += 1 }
    return min(place + 1, end)
  }

  /// Whether nothing of a line counts that starts with this byte.
  @inline(__always)
  private static func skipsLine(_ byte: UInt8) -> Bool {
    isLineBreak(byte) || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%")
  }

  @inline(__always)
  private static func isLineBreak(_ byte: UInt8) -> Bool {
    byte == .lineFeed || byte == .carriageReturn
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == .tab }

  @inline(__always)
  private static func isMark(_ byte: UInt8) -> Bool { byte == .comma || byte == .semicolon }
}

/// Something in a line that is no edge, and where it stands in the file.
struct NumericLineMistake: Error {
  enum Kind {
    case noNode
    case nodeTooLarge
    case noWeight
    case tooFew
    case tooManyForPlain
    case tooMany
  }

  let place: Int
  let kind: Kind

  /// The mistake in words, with its line and column. O(bytes before it).
  func error(in bytes: [UInt8], file: String) -> GraphFormatError {
    var line = 1
    var lineStart = 0
    for position in 0..<place
    where bytes[position] == .lineFeed || bytes[position] == .carriageReturn {
      let endsPair =
        bytes[position] == .lineFeed && position > 0 && bytes[position - 1] == .carriageReturn
      if !endsPair { line += 1 }
      lineStart = position + 1
    }
    let isMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) && lineStart == 0
    let column = TextEncoding.scalarCount(bytes.span, lineStart..<place) + (isMark ? 0 : 1)
    let rest = bytes[place...].prefix { $0 > 0x20 && $0 != .comma && $0 != .semicolon }
    let word = String(decoding: rest, as: UTF8.self).abridged
    return GraphFormatError(
      file: file, line: line, column: column, problem: problem(word), remedy: remedy)
  }

  private func problem(_ word: String) -> String {
    switch kind {
    case .noNode: "'\(word)' is not the number of a node"
    case .nodeTooLarge: "the node number \(word) is too large"
    case .noWeight: "the weight '\(word)' is not a number"
    case .tooFew: "the line ends too early"
    case .tooManyForPlain: "the line goes on after two numbers, the first line does not"
    case .tooMany: "the line goes on after three numbers"
    }
  }

  private var remedy: String {
    switch kind {
    case .noNode: "Number the nodes 0, 1, 2 …, or name the columns and read it as an edge list."
    case .nodeTooLarge: "Number the nodes 0, 1, 2 … without gaps."
    case .noWeight: "Write it with a decimal point, as in 2.5."
    case .tooFew, .tooManyForPlain, .tooMany:
      "Give every line two node numbers, or every line two node numbers and a weight."
    }
  }
}
