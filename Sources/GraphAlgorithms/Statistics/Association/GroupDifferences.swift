/// Whether numbers differ between groups more than within them.
///
/// The analysis of variance compares means; the Kruskal–Wallis test compares ranks and needs no
/// bell-shaped numbers.
///
/// Source: Fisher, Statistical Methods for Research Workers (1925); Kruskal & Wallis, Journal of the
/// American Statistical Association 47 (1952).
public struct GroupDifferences: Sendable, Equatable {
  /// The numbers of one group.
  public struct Group: Sendable, Equatable {
    /// How many numbers it has.
    public let count: Int
    /// Their mean.
    public let mean: Double
    /// The number in the middle, of two the mean.
    public let median: Double
  }

  /// The groups by their numbers; nil where a group has no number.
  public let groups: [Group?]
  /// How many numbers there are.
  public let total: Int
  /// The sum of squares between groups.
  public let between: Double
  /// The sum of squares within groups.
  public let within: Double
  /// The statistic H of Kruskal and Wallis, corrected for equal numbers; nil where all are equal.
  public let rankStatistic: Double?

  /// Compares `values`, each with the number of its group. O(values·log values).
  ///
  /// - Precondition: values are finite.
  public init(_ values: [Double], groups labels: [Int]) {
    precondition(values.count == labels.count)
    let ranks = MidRanks(of: values)
    self.init(values, labels, ranks)
  }

  init(_ values: [Double], _ labels: [Int], _ ranks: MidRanks) {
    var members = [[Double]](repeating: [], count: (labels.max() ?? -1) + 1)
    for (value, label) in zip(values, labels) { members[label].append(value) }
    let n = Double(values.count)
    groups = members.map { Self.summary(of: $0) }
    total = values.count
    let mean = values.reduce(0, +) / max(1, n)
    between = groups.compactMap { $0 }.reduce(0) {
      $0 + Double($1.count) * ($1.mean - mean) * ($1.mean - mean)
    }
    within = zip(members, groups).reduce(0) { sum, pair in
      sum + pair.0.reduce(0) { $0 + ($1 - (pair.1?.mean ?? 0)) * ($1 - (pair.1?.mean ?? 0)) }
    }
    rankStatistic = ranks.statistic(labels, groupCount: members.count)
  }

  private static func summary(of values: [Double]) -> Group? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return Group(
      count: sorted.count, mean: sorted.reduce(0, +) / Double(sorted.count),
      median: sorted.count % 2 == 1
        ? sorted[middle] : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2)
  }

  /// How many groups have numbers.
  public var groupCount: Int { groups.count { $0 != nil } }

  /// The degrees of freedom between and within groups.
  public var degreesOfFreedom: (between: Int, within: Int) {
    (max(0, groupCount - 1), max(0, total - groupCount))
  }

  /// Fisher's F; nil where there is nothing to compare or no spread within groups.
  public var varianceRatio: Double? {
    let (first, second) = degreesOfFreedom
    // Rounding of equal numbers is no spread.
    guard first > 0, second > 0, within > 1e-12 * (between + within) else { return nil }
    return between / Double(first) / (within / Double(second))
  }

  /// The probability of such an F or a larger one by chance; nil where there is no F.
  public var varianceProbability: Double? {
    varianceRatio.map {
      Distributions.fUpper(
        $0, Double(degreesOfFreedom.between), Double(degreesOfFreedom.within))
    }
  }

  /// η²: the share of all spread that lies between groups; 0...1, nil without spread.
  public var explainedShare: Double? {
    between + within > 0 ? min(1, between / (between + within)) : nil
  }

  /// The probability of such an H or a larger one by chance; nil where there is no H.
  public var rankProbability: Double? {
    guard let rankStatistic, groupCount > 1 else { return nil }
    return Distributions.chiSquareUpper(rankStatistic, degrees: Double(groupCount - 1))
  }

  /// ε²: H as a share of what it could be, H/(n − 1); 0...1, nil where there is no H.
  ///
  /// Source: Tomczak & Tomczak, Trends in Sport Sciences 1 (2014).
  public var explainedRankShare: Double? {
    rankStatistic.flatMap { total > 1 && groupCount > 1 ? min(1, $0 / Double(total - 1)) : nil }
  }
}

/// The ranks of numbers, equal ones with the mean of the ranks that they take up together.
struct MidRanks: Sendable {
  let ranks: [Double]
  /// 1 − Σ(t³ − t)/(n³ − n) over groups of t equal numbers; 0 where all are equal.
  let correction: Double

  init(of values: [Double]) {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var (start, ties) = (0, 0.0)
    while start < order.count {
      var end = start
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      let length = Double(end - start)
      for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
      ties += length * (length * length - 1)
      start = end
    }
    self.ranks = ranks
    let n = Double(values.count)
    correction = n > 1 ? 1 - ties / (n * (n * n - 1)) : 0
  }

  /// H for these groups; nil where all numbers are equal.
  func statistic(_ labels: [Int], groupCount: Int) -> Double? {
    guard correction > 1e-15 else { return nil }
    var sums = [Double](repeating: 0, count: groupCount)
    var counts = sums
    for (rank, label) in zip(ranks, labels) {
      sums[label] += rank
      counts[label] += 1
    }
    let n = Double(ranks.count)
    let squares = sums.indices.reduce(0) {
      counts[$1] > 0 ? $0 + sums[$1] * sums[$1] / counts[$1] : $0
    }
    return max(0, (12 / (n * (n + 1)) * squares - 3 * (n + 1)) / correction)
  }
}
