public import Execution

/// Chances of memberships under which members and groups have their degrees on average, and which
/// suppose nothing else: the bipartite configuration model, fitted by maximum likelihood.
///
/// Members of one degree have the same chances, and so have groups of one size: chances are kept by
/// class. Each chance is x·y/(1 + x·y) for a number x of the member and a number y of the group.
/// Memberships that the degrees force (a member of all groups, an empty group, and every nested block
/// in which degrees leave no choice) have the chance 1 or 0; the likelihood tends to these.
///
/// Source: Saracco, Di Clemente, Gabrielli & Squartini, Scientific Reports 5 (2015); Neal, Social
/// Networks 39 (2014).
public struct BipartiteConfiguration: Sendable {
  /// The degrees that members have, ascending; the classes of members.
  public let memberDegrees: [Int]
  /// How many members have each of these degrees.
  public let memberCounts: [Int]
  /// The sizes that groups have, ascending; the classes of groups.
  public let groupSizes: [Int]
  /// How many groups have each of these sizes.
  public let groupCounts: [Int]
  /// The chances row by row, one row for each class of members.
  private let chances: [Double]

  /// The chance that a member of this class belongs to a group of that class, 0...1.
  public func chance(memberClass: Int, groupClass: Int) -> Double {
    chances[memberClass * groupSizes.count + groupClass]
  }

  /// The chances for a member of this class, one for each class of groups.
  public func chances(ofMemberClass memberClass: Int) -> [Double] {
    Array(chances[memberClass * groupSizes.count..<(memberClass + 1) * groupSizes.count])
  }

  /// The model of these degrees.
  ///
  /// The expected degree of each class differs from the degree by less than 1e-9.
  ///
  /// - Precondition: some graph has these degrees.
  /// - Complexity: O(c³) time for each of few rounds, O(c²) memory, c the number of different degrees.
  /// - Throws: ``GraphAlgorithmError/notSettled(method:change:rounds:wanted:)``,
  ///   ``GraphAlgorithmError/tooLarge(method:what:advice:)`` for more than 4,000 different degrees,
  ///   `CancellationError`.
  public init(
    memberDegrees: [Int], groupSizes: [Int], in context: ExecutionContext = ExecutionContext()
  ) throws {
    precondition(memberDegrees.reduce(0, +) == groupSizes.reduce(0, +), "degrees of no graph")
    (self.memberDegrees, memberCounts) = Self.classes(of: memberDegrees)
    (self.groupSizes, groupCounts) = Self.classes(of: groupSizes)
    let size = self.memberDegrees.count + self.groupSizes.count
    guard size <= 4000 else {
      throw GraphAlgorithmError.tooLarge(
        method: "The stochastic degree sequence model", what: "\(size) different degrees",
        advice: "Use the fixed degree sequence model.")
    }
    var chances = [Double](repeating: 0, count: self.memberDegrees.count * self.groupSizes.count)
    // Largest first, as the conditions of Gale and Ryser take them.
    var unsettled = [
      DegreeBlock(
        rows: zip(self.memberDegrees, memberCounts).enumerated().reversed().map {
          DegreeBlock.Line(place: $0.offset, degree: $0.element.0, count: $0.element.1)
        },
        columns: zip(self.groupSizes, groupCounts).enumerated().reversed().map {
          DegreeBlock.Line(place: $0.offset, degree: $0.element.0, count: $0.element.1)
        })
    ]
    while let block = unsettled.popLast() {
      try context.cancellation.check()
      switch block.split() {
      case .parts(let parts, let certain):
        for (row, column) in certain {
          chances[row.place * self.groupSizes.count + column.place] = 1
        }
        unsettled += parts
      case .unsettled:
        let fit = try DegreeFit(of: block, in: context)
        for (a, row) in block.rows.enumerated() {
          for (b, column) in block.columns.enumerated() {
            chances[row.place * self.groupSizes.count + column.place] = fit.chance(a, b)
          }
        }
      }
    }
    self.chances = chances
  }

  private static func classes(of degrees: [Int]) -> (degrees: [Int], counts: [Int]) {
    var counts: [Int: Int] = [:]
    for degree in degrees { counts[degree, default: 0] += 1 }
    let known = counts.keys.sorted()
    return (known, known.map { counts[$0] ?? 0 })
  }
}

/// Rows and columns of a part of the table of memberships, in classes of equal degrees.
struct DegreeBlock: Sendable {
  /// The rows or columns of one degree.
  struct Line: Sendable {
    /// Which class of the whole table it is.
    let place: Int
    /// How many memberships each has within the block.
    var degree: Int
    /// How many rows or columns there are.
    let count: Int
  }

  /// Largest degree first.
  var rows: [Line]
  /// Largest degree first.
  var columns: [Line]

  /// What is certain about a block.
  enum Division {
    /// Parts that have nothing to do with each other, and the memberships that are certain; what is
    /// in no part and not certain is impossible.
    case parts([DegreeBlock], certain: [(row: Line, column: Line)])
    /// No membership is certain and none impossible.
    case unsettled
  }

  /// Takes out what the degrees force: the first k rows hold as many memberships as the columns
  /// allow k rows to hold (Gale 1957; Ryser 1957).
  func split() -> Division {
    guard !rows.isEmpty, !columns.isEmpty else { return .parts([], certain: []) }
    let kept = DegreeBlock(
      rows: rows.filter { $0.degree > 0 }, columns: columns.filter { $0.degree > 0 })
    if kept.rows.count < rows.count || kept.columns.count < columns.count {
      return .parts([kept], certain: [])
    }
    let rowTotal = rows.reduce(0) { $0 + $1.count }
    var taken = 0
    var held = 0
    for (position, row) in rows.enumerated() {
      taken += row.count
      held += row.count * row.degree
      let most = columns.reduce(0) { $0 + $1.count * min($1.degree, taken) }
      guard held == most else { continue }
      let full = columns.filter { $0.degree >= taken }
      // All rows hold all memberships; that says something of columns that all rows have only.
      if taken == rowTotal, full.isEmpty { break }
      let first = rows[...position]
      let fullCount = full.reduce(0) { $0 + $1.count }
      return .parts(
        [
          DegreeBlock(
            rows: first.map {
              Line(place: $0.place, degree: $0.degree - fullCount, count: $0.count)
            }, columns: columns.filter { $0.degree < taken }),
          DegreeBlock(
            rows: Array(rows[(position + 1)...]),
            columns: columns.filter { $0.degree > taken }.map {
              Line(place: $0.place, degree: $0.degree - taken, count: $0.count)
            }),
        ], certain: first.flatMap { row in full.map { (row, $0) } })
    }
    return .unsettled
  }
}
