import Execution
public import Graphs

/// A number for each pair of different nodes: a relation among them.
///
/// Held either as the few pairs whose number is not 0, or as a rule that gives the number of any
/// pair; a distance between all cities needs no memory then.
public struct PairMatrix: Sendable {
  /// How many nodes there are.
  public let nodeCount: Int
  fileprivate enum Content: Sendable {
    case sparse(SparsePairs)
    case computed(@Sendable (Int, Int) -> Double)
  }
  fileprivate let content: Content

  /// The relation in which only the listed pairs have a number other than 0.
  ///
  /// In an undirected relation a pair is listed in either order and holds both ways. Numbers of a
  /// pair that is listed twice are added. A pair of a node with itself does not count.
  public init(
    _ direction: Direction, nodeCount: Int, entries: [(first: Int, second: Int, value: Double)]
  ) {
    self.nodeCount = nodeCount
    content = .sparse(SparsePairs(direction, nodeCount: nodeCount, entries: entries))
  }

  /// The relation of a rule; `value` is asked of two different nodes and must be finite.
  public init(nodeCount: Int, value: @escaping @Sendable (Int, Int) -> Double) {
    self.nodeCount = nodeCount
    content = .computed(value)
  }

  /// The number of a pair of different nodes. O(log degree) of a list, else as the rule.
  public subscript(first: Int, second: Int) -> Double {
    switch content {
    case .sparse(let pairs): pairs.value(first, second)
    case .computed(let value): value(first, second)
    }
  }

  /// The pairs whose number is not 0, if they are listed.
  var sparse: SparsePairs? {
    switch content {
    case .sparse(let pairs): pairs
    case .computed: nil
    }
  }

  /// All numbers, row by row, 0 on the diagonal; 8·n² bytes. O(n²).
  func dense(in context: ExecutionContext) throws -> [Double] {
    let n = nodeCount
    return try context.fill(Chunks(count: n * n, pieces: max(1, n)), repeating: 0) { range, part in
      for place in range {
        let (row, column) = place.quotientAndRemainder(dividingBy: n)
        if row != column { part[place - range.lowerBound] = self[row, column] }
      }
    }
  }
}

/// The pairs of a relation whose number is not 0, in rows.
struct SparsePairs: Sendable {
  let offsets: [Int]
  let columns: [UInt32]
  let values: [Double]

  var entryCount: Int { columns.count }

  init(
    _ direction: Direction, nodeCount: Int, entries: [(first: Int, second: Int, value: Double)]
  ) {
    var all = entries.filter { $0.first != $0.second && $0.value != 0 }
    if direction == .undirected { all += all.map { ($0.second, $0.first, $0.value) } }
    precondition(
      all.allSatisfy {
        (0..<nodeCount).contains($0.first) && (0..<nodeCount).contains($0.second)
          && $0.value.isFinite
      })
    all.sort { ($0.first, $0.second, $0.value) < ($1.first, $1.second, $1.value) }
    var offsets = [Int](repeating: 0, count: nodeCount + 1)
    var columns: [UInt32] = []
    var values: [Double] = []
    var last = (-1, -1)
    for (first, second, value) in all {
      if last == (first, second) {
        values[values.count - 1] += value
      } else {
        columns.append(UInt32(second))
        values.append(value)
        offsets[first + 1] += 1
        last = (first, second)
      }
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    self.offsets = offsets
    self.columns = columns
    self.values = values
  }

  func value(_ first: Int, _ second: Int) -> Double {
    var (low, high) = (offsets[first], offsets[first + 1])
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < UInt32(second) { low = middle + 1 } else { high = middle }
    }
    return low < offsets[first + 1] && columns[low] == UInt32(second) ? values[low] : 0
  }
}
