import Execution
import GraphFormats

/// The lines of a file of numbered edges or memberships, with the mistakes that only the whole shows.
enum NumberedEdges {
  /// The lines of `bytes`.
  ///
  /// - Throws: `GraphFormatError`, also for names of columns with no numbers below; or
  ///   `CancellationError`.
  static func read(
    _ bytes: [UInt8], file: String, in context: ExecutionContext
  ) throws -> NumericEdgeList {
    let list = try NumericEdgeList.read(bytes, file: file, in: context)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    // The first line may be names of columns; then lines of numbers must follow.
    if list.edgeCount == 0, let first = text.first, first == UInt8(ascii: "\"") || first.isLetter {
      throw GraphFormatError(
        file: file, line: 1, column: 1, problem: "there are no numbers in the file",
        remedy: "Give every line two node numbers, such as '0 1'.")
    }
    return list
  }

  /// Refuses numbers up to `count` that leave out most of those below.
  ///
  /// - Throws: ``BenchError/unusableGraph(path:problem:)``.
  static func requireFew(
    _ count: Int, _ kind: String, for lines: Int, _ unit: String, file: String
  ) throws {
    guard count > min(1_000_000 + 64 * lines, Int(UInt32.max) - 1) else { return }
    throw BenchError.unusableGraph(
      path: file,
      problem: "\(kind) numbers go up to \(count - 1) for \(lines) \(unit). "
        + "Number the \(kind)s 0, 1, 2 … without gaps.")
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
