/// How often each group meets each category, and whether more often than by chance.
///
/// Source: Pearson, Philosophical Magazine 50 (1900); Cramér, Mathematical Methods of Statistics
/// (1946).
public struct ContingencyTable: Sendable, Equatable {
  /// A group and a category that meet at least once.
  public struct Cell: Sendable, Equatable {
    /// The number of the group.
    public let group: Int
    /// The number of the category.
    public let category: Int
    /// How many items have both.
    public let count: Int
    /// How many would, if groups and categories had nothing to do with each other.
    public let expected: Double
    /// The adjusted residual: how many standard deviations more than expected; nil where a group or a
    /// category has all items.
    ///
    /// Source: Haberman, Biometrics 29 (1973).
    public let residual: Double?
  }

  /// How many items each group has.
  public let groupSizes: [Int]
  /// How many items each category has.
  public let categorySizes: [Int]
  /// The cells with items, by group, then by category.
  public let cells: [Cell]
  /// How many items there are.
  public let total: Int

  /// Counts items, each with the number of its group and of its category; numbers without items
  /// count for nothing. O(items · log items).
  public init(groups: [Int], categories: [Int]) {
    precondition(groups.count == categories.count)
    func sizes(_ labels: [Int]) -> [Int] {
      var sizes = [Int](repeating: 0, count: (labels.max() ?? -1) + 1)
      for label in labels { sizes[label] += 1 }
      return sizes
    }
    let (rows, columns, n) = (sizes(groups), sizes(categories), Double(groups.count))
    var counts: [(group: Int, category: Int, count: Int)] = []
    for (group, category) in zip(groups, categories).sorted(by: { $0 < $1 }) {
      if let last = counts.last, last.group == group, last.category == category {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((group, category, 1))
      }
    }
    (groupSizes, categorySizes, total) = (rows, columns, groups.count)
    cells = counts.map { group, category, count in
      let (row, column) = (Double(rows[group]), Double(columns[category]))
      let expected = row * column / n
      let variance = expected * (1 - row / n) * (1 - column / n)
      return Cell(
        group: group, category: category, count: count, expected: expected,
        residual: variance > 0 ? (Double(count) - expected) / variance.squareRoot() : nil)
    }
  }

  /// How many groups have items.
  public var groupCount: Int { groupSizes.count { $0 > 0 } }

  /// How many categories have items.
  public var categoryCount: Int { categorySizes.count { $0 > 0 } }

  /// Pearson's χ², 0 where all counts are as expected.
  public var chiSquare: Double {
    // Cells without items add what they were expected to have; all expected counts add up to all
    // items.
    max(
      0,
      cells.reduce(-Double(total)) { $0 + Double($1.count) * Double($1.count) / $1.expected })
  }

  /// The degrees of freedom, (groups − 1)·(categories − 1).
  public var degreesOfFreedom: Int { max(0, groupCount - 1) * max(0, categoryCount - 1) }

  /// The probability of such a χ² or a larger one by chance; nil without degrees of freedom.
  ///
  /// An approximation that is poor where many cells are expected to have fewer than five items.
  public var probability: Double? {
    degreesOfFreedom == 0
      ? nil : Distributions.chiSquareUpper(chiSquare, degrees: Double(degreesOfFreedom))
  }

  /// Cramér's V: 0 no connection, 1 complete; nil without degrees of freedom.
  public var cramersV: Double? {
    let smaller = min(groupCount, categoryCount) - 1
    guard smaller > 0 else { return nil }
    return min(1, (chiSquare / Double(total) / Double(smaller)).squareRoot())
  }

  /// Cramér's V less what chance adds where groups and categories are many; 0...1, nil without degrees
  /// of freedom.
  ///
  /// Source: Bergsma, Journal of the Korean Statistical Society 42 (2013).
  public var correctedV: Double? {
    guard degreesOfFreedom > 0, total > 1 else { return nil }
    let n = Double(total)
    let (rows, columns) = (Double(groupCount), Double(categoryCount))
    let surplus = max(0, chiSquare / n - Double(degreesOfFreedom) / (n - 1))
    let (fewerRows, fewerColumns) = (
      rows - (rows - 1) * (rows - 1) / (n - 1), columns - (columns - 1) * (columns - 1) / (n - 1)
    )
    let smaller = min(fewerRows, fewerColumns) - 1
    return smaller > 0 ? min(1, (surplus / smaller).squareRoot()) : 0
  }

  /// The share of all cells that are expected to have fewer than five items; nil without cells.
  public var thinShare: Double? {
    let (rows, columns) = (groupSizes.filter { $0 > 0 }, categorySizes.filter { $0 > 0 }.sorted())
    guard !rows.isEmpty, !columns.isEmpty else { return nil }
    let thin = rows.reduce(0) { sum, row in
      sum + columns.prefix { Double(row) * Double($0) < 5 * Double(total) }.count
    }
    return Double(thin) / Double(rows.count * columns.count)
  }
}
