public import Execution

/// Edges between numbered nodes, read from plain text: the form in which large graphs are kept.
///
/// A line holds two node numbers from 0 and perhaps a weight, parted by blanks, tabs, a comma or a
/// semicolon. Blank lines and lines that start with `#` or `%` are skipped, and so is a first line
/// that starts with a letter or a quote: it names the columns. All lines have equally many columns.
public struct NumericEdgeList: Sendable, Equatable {
  /// For each edge the node it starts from, in file order.
  public private(set) var sources: [UInt32] = []
  /// For each edge the node it leads to.
  public private(set) var targets: [UInt32] = []
  /// For each edge its weight, finite; nil if the file has no third column.
  public private(set) var weights: [Double]?
  /// One more than the highest node number, 0 without edges.
  public private(set) var nodeCount = 0

  /// How many edges there are.
  public var edgeCount: Int { sources.count }

  /// Reads the lines of `bytes`, many at the same time; the same for any number of workers.
  ///
  /// - Complexity: O(bytes) time; 8 bytes of memory per edge, 16 with weights, and as much again
  ///   while pieces are joined.
  /// - Throws: `GraphFormatError` at the first line that holds something else, or
  ///   `CancellationError`.
  public static func read(
    _ bytes: [UInt8], file: String, in context: ExecutionContext = ExecutionContext()
  ) throws -> NumericEdgeList {
    let body = start(of: bytes)
    let columns = NumericLines.columns(of: bytes, from: body)
    // One piece needs no joining; several a worker even out lines of different lengths.
    let pieces = Chunks(
      count: bytes.count - body, pieces: context.workers == 1 ? 1 : 8 * context.workers)
    var result = NumericEdgeList()
    if columns == .weighted { result.weights = [] }
    do {
      return try context.reduce(
        pieces, into: result, phase: "reading edges",
        map: { piece in
          var lines = NumericLines(columns: columns)
          let border = body + piece.lowerBound
          try lines.read(
            bytes.span, from: lineStart(in: bytes, atOrAfter: border, textStart: body),
            to: lineStart(in: bytes, atOrAfter: body + piece.upperBound, textStart: body),
            cancellation: context.cancellation)
          return lines
        },
        combine: { $0.append($1, expecting: pieces.pieces) })
    } catch let mistake as NumericLineMistake {
      throw mistake.error(in: bytes, file: file)
    }
  }

  private mutating func append(_ lines: NumericLines, expecting pieces: Int) {
    nodeCount = max(nodeCount, lines.nodeCount)
    if sources.isEmpty {
      (sources, targets) = (lines.sources, lines.targets)
      if weights != nil { weights = lines.weights }
      if pieces > 1 { reserve(sources.count * (pieces + 1)) }
      return
    }
    sources += lines.sources
    targets += lines.targets
    weights? += lines.weights
  }

  private mutating func reserve(_ count: Int) {
    sources.reserveCapacity(count)
    targets.reserveCapacity(count)
    weights?.reserveCapacity(count)
  }

  /// Where the first line of numbers can stand: after a byte order mark and the names of columns.
  private static func start(of bytes: [UInt8]) -> Int {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? mark.count : 0
    guard text < bytes.count else { return bytes.count }
    let first = bytes[text]
    let names =
      first == .quote || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
    guard names else { return text }
    return bytes[text...].firstIndex { $0 == .lineFeed || $0 == .carriageReturn } ?? bytes.count
  }

  /// The first place at or after `place` at which a line starts; the end of the text if none does.
  private static func lineStart(in bytes: [UInt8], atOrAfter place: Int, textStart: Int) -> Int {
    guard place > textStart, place < bytes.count else { return place }
    let lineFeed = bytes[(place - 1)...].firstIndex(of: .lineFeed)
    return lineFeed.map { $0 + 1 } ?? bytes.count
  }
}
