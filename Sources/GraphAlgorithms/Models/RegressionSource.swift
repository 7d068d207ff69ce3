import Execution

/// Observations of a regression, made piece by piece where they are needed, so that no design matrix
/// has to be held.
public protocol RegressionSource: Sendable {
  /// The names of the columns, without the intercept.
  var columns: [String] { get }
  /// In how many blocks the observations come.
  var blockCount: Int { get }
  /// Adds the observations of one block to an empty batch, always the same ones in the same order.
  func fill(_ batch: inout RegressionBatch, block: Int)
}

/// Some observations of a regression.
public struct RegressionBatch: Sendable {
  /// How many columns there are.
  public let width: Int
  /// The values, one observation after another.
  public private(set) var values: [Double] = []
  /// What is to be explained: 0 or more; of a logistic model 0 or 1.
  public private(set) var outcomes: [Double] = []
  /// How many observations of the population each one stands for.
  public private(set) var weights: [Double] = []
  /// The first unit (city, country) of each pair observed, numbered from 0.
  public private(set) var first: [UInt32] = []
  /// The second unit.
  public private(set) var second: [UInt32] = []

  /// A batch without observations of `width` columns.
  public init(width: Int) { self.width = width }

  /// How many observations there are.
  public var count: Int { outcomes.count }

  /// Adds the observation of a pair of units.
  @inlinable public mutating func append(
    _ row: [Double], outcome: Double, weight: Double = 1, first: Int, second: Int
  ) {
    precondition(row.count == width)
    add(row, outcome, weight, first, second)
  }

  @usableFromInline mutating func add(
    _ row: [Double], _ outcome: Double, _ weight: Double, _ one: Int, _ other: Int
  ) {
    values.append(contentsOf: row)
    outcomes.append(outcome)
    weights.append(weight)
    first.append(UInt32(one))
    second.append(UInt32(other))
  }

  mutating func removeAll() {
    values.removeAll(keepingCapacity: true)
    outcomes.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    first.removeAll(keepingCapacity: true)
    second.removeAll(keepingCapacity: true)
  }
}

/// Observations that are held in memory.
public struct RegressionTable: RegressionSource {
  /// The names of the columns, without the intercept.
  public let columns: [String]
  private let rows: RegressionBatch

  /// So many observations make a block.
  private static let blockSize = 1024

  /// The observations of `rows`.
  ///
  /// - Precondition: the rows are as wide as there are columns.
  public init(columns: [String], rows: RegressionBatch) {
    precondition(rows.width == columns.count)
    self.columns = columns
    self.rows = rows
  }

  /// In how many blocks the observations come.
  public var blockCount: Int { (rows.count + Self.blockSize - 1) / Self.blockSize }

  /// Adds the observations of one block to an empty batch.
  public func fill(_ batch: inout RegressionBatch, block: Int) {
    let start = block * Self.blockSize
    for number in start..<min(start + Self.blockSize, rows.count) {
      batch.append(
        Array(rows.values[(number * columns.count)..<((number + 1) * columns.count)]),
        outcome: rows.outcomes[number], weight: rows.weights[number],
        first: Int(rows.first[number]), second: Int(rows.second[number]))
    }
  }
}

extension RegressionSource {
  /// Combines what `body` makes of all blocks, in their order, whatever the number of workers.
  func reduce<Total: Sendable>(
    _ empty: Total, phase: String, in context: ExecutionContext,
    _ body: @Sendable (inout Total, borrowing RegressionBatch) -> Void,
    combine: @Sendable (inout Total, Total) -> Void
  ) throws -> Total {
    try context.reduce(
      Chunks(count: blockCount, pieces: 96), into: empty, phase: phase,
      map: { blocks in
        var total = empty
        var batch = RegressionBatch(width: columns.count)
        for block in blocks {
          try context.cancellation.check()
          batch.removeAll()
          fill(&batch, block: block)
          body(&total, batch)
        }
        return total
      }, combine: combine)
  }
}
