import Execution
import GraphAlgorithms

/// The tables of tests against chance, and what they conclude.
struct NullTestReport {
  let tested: [TestedStatistic]
  /// The titles of statistics that the network does not have.
  let undefined: [String]
  let chance: ChanceKind
  let count: Int
  let seed: Seed
  let tieCount: Int
  let direction: TieDirection
  /// What holds of the ties whatever is tested.
  var ofTies: [String] = []

  var id: String { "null-test-\(chance.rawValue)" + direction.suffix }

  func tables(basis: String) -> [ResultTable] {
    [
      ResultTable(
        id: id, title: "The network against chance", basis: basis, columns: Self.columns,
        rows: tested.map(row), method: method, remarks: remarks, conclusion: conclusion),
      ResultTable(
        id: id + "-quantiles", title: "What chance brings", basis: basis,
        columns: Self.quantileColumns, rows: tested.map(quantileRow), method: method),
    ]
  }

  private static let columns =
    [
      ResultColumn("statistic", "Statistic", form: .words, meaning: "What is tested."),
      ResultColumn(
        "observed", "Observed", form: .significant(5), meaning: "The network's own figure."),
      ResultColumn(
        "expected", "By chance", form: .significant(5), meaning: "The mean of random networks."),
      ResultColumn(
        "deviation", "s.d.", form: .significant(3),
        meaning: "The standard deviation among random networks."),
      ResultColumn(
        "z", "z", form: .decimals(2),
        meaning: "Standard deviations above the mean of random networks; empty where they do not "
          + "differ."),
      ResultColumn(
        "p_above", "p (≥)", form: .significant(3),
        meaning: "The share of random networks with the figure or more, this one counted in."),
      ResultColumn(
        "p_below", "p (≤)", form: .significant(3),
        meaning: "The share of random networks with the figure or less, this one counted in."),
      ResultColumn(
        "p", "p (two-sided)", form: .significant(3),
        meaning: "Twice the smaller of the two, at most 1."),
      ResultColumn("id", "Id", form: .identifier, meaning: "The statistic's name in commands."),
    ]

  private func row(_ tested: TestedStatistic) -> [ResultValue] {
    let found = tested.distribution
    return [
      .text(tested.statistic.title), .real(found.comparison.observed),
      ResultValue(found.comparison.mean), ResultValue(found.comparison.deviation),
      ResultValue(found.zScore), .real(found.comparison.shareAtOrAbove),
      .real(found.comparison.shareAtOrBelow), .real(found.twoSidedShare),
      .text(tested.statistic.id),
    ]
  }

  private static let shares: [(id: String, title: String, share: Double)] = [
    ("least", "Least", 0), ("q025", "2.5 %", 0.025), ("q25", "25 %", 0.25),
    ("median", "Median", 0.5), ("q75", "75 %", 0.75), ("q975", "97.5 %", 0.975),
    ("most", "Most", 1),
  ]

  private static let quantileColumns =
    [ResultColumn("statistic", "Statistic", form: .words, meaning: "What is tested.")]
    + shares.map { id, title, share in
      ResultColumn(
        id, title, form: .significant(5),
        meaning: "The value below which \(Quoted.percent(share)) of random networks lie.")
    } + [
      ResultColumn(
        "undefined", "Without", form: .count,
        meaning: "Random networks that do not have the figure and are left out."),
      ResultColumn("id", "Id", form: .identifier, meaning: "The statistic's name in commands."),
    ]

  private func quantileRow(_ tested: TestedStatistic) -> [ResultValue] {
    [.text(tested.statistic.title)]
      + Self.shares.map { ResultValue(tested.distribution.quantile($0.share)) }
      + [.integer(tested.distribution.undefinedCount), .text(tested.statistic.id)]
  }

  private var method: MethodNote {
    MethodNote(
      name: "Test against random networks",
      meaning: "Each figure of the network is compared with the same figure of random networks.",
      choices: [
        .init("Chance", chance.method),
        .init("Random networks", "\(count), seed \(seed.rawValue)"),
        .init(
          "Direction", direction == .ignored ? "ignored" : "followed; undirected ties both ways"),
        .init("Weights", "ignored"),
        .init("p", "(1 + number as far out)/(1 + number of random networks)"),
      ],
      caveat:
        "A figure beyond chance says that something else than what random networks keep is at "
        + "work, not what.",
      literature: [chance.literature])
  }

  private var remarks: [String] {
    undefined.isEmpty
      ? [] : ["The network has no such figure: \(undefined.joined(separator: ", "))."]
  }

  private var conclusion: Conclusion? {
    guard let first = tested.first else {
      return Conclusion(
        "Nothing can be tested: the network has no such figure"
          + (tieCount == 0 ? ", as it has no ties." : "."))
    }
    return tested.count == 1 ? conclusion(of: first) : conclusionOfSeveral
  }

  private func conclusion(of tested: TestedStatistic) -> Conclusion {
    let found = tested.distribution
    let name = tested.statistic.title
    let value = Quoted.number(found.comparison.observed)
    guard let mean = found.comparison.mean else {
      return Conclusion(
        "The \(name) of the network is \(value); none of the \(chance.phrase) has such a figure.")
    }
    let beside = "\(count) \(chance.phrase) have \(Quoted.number(mean)) on average"
    guard let z = found.zScore, let low = found.quantile(0.025), let high = found.quantile(0.975)
    else {
      guard tested.isKept else {
        return Conclusion(
          "The \(name) of the network is \(value); all \(count) \(chance.phrase) have "
            + "\(Quoted.number(mean)) (\(Quoted.chance(found.twoSidedShare)), "
            + "two-sided).",
          reservation: "They do not differ from one another, so there is no z.")
      }
      return Conclusion(
        "The \(name) of the network is \(value), and so it is in all \(count) \(chance.phrase).",
        reservation: "These keep the figure: it cannot be tested in this way.")
    }
    let verdict =
      found.twoSidedShare > 0.05
      ? "no more than chance explains"
      : (z > 0 ? "more" : "less") + " than chance brings"
    return Conclusion(
      "The \(name) of the network is \(value); \(beside), 95 % of them "
        + "\(Quoted.number(low)) to \(Quoted.number(high)): \(verdict) "
        + "(z = \(Quoted.twoDecimals(z)), \(Quoted.chance(found.twoSidedShare)), two-sided).",
      reservations: reservations([tested]))
  }

  private var conclusionOfSeveral: Conclusion {
    let testable = tested.filter { !$0.isKept }
    guard !testable.isEmpty else {
      return Conclusion(
        "Nothing can be tested: all \(count) \(chance.phrase) have the same value of each of "
          + "\(tested.count) statistics.")
    }
    let beyond = Self.holm(testable).map { found in
      "\(found.statistic.title) (\(found.isHigher ? "higher" : "lower"))"
    }
    let verdict =
      switch beyond.count {
      case 0 where areTooFew(for: testable.count):
        "none can be told from chance with so few random networks"
      case 0: "none differs from chance"
      case 1: "1 differs from chance: \(beyond[0])"
      default: "\(beyond.count) differ from chance: \(beyond.joined(separator: ", "))"
      }
    return Conclusion(
      "Of \(Remarks.count(testable.count, "statistic", "statistics")) beside \(count) "
        + "\(chance.phrase), \(verdict) (two-sided p at most 0.05 after Holm's correction).",
      reservations: reservations(tested))
  }

  /// Whether no p can be small enough for so many statistics.
  private func areTooFew(for statistics: Int) -> Bool {
    2 / Double(count + 1) * Double(statistics) > 0.05
  }

  /// Those that differ at 5 % when the chance of one false alarm among all is kept at that.
  ///
  /// Source: Holm, Scandinavian Journal of Statistics 6 (1979).
  static func holm(_ tested: [TestedStatistic]) -> [TestedStatistic] {
    let order = tested.indices.sorted {
      (tested[$0].distribution.twoSidedShare, $0) < (tested[$1].distribution.twoSidedShare, $1)
    }
    let passing = order.enumerated().prefix { rank, place in
      tested[place].distribution.twoSidedShare * Double(tested.count - rank) <= 0.05
    }
    return passing.map(\.element).sorted().map { tested[$0] }
  }

  private func reservations(_ tested: [TestedStatistic]) -> [String] {
    var all: [String] = []
    if tieCount < 10 { all.append("There are only \(Remarks.count(tieCount, "tie", "ties")).") }
    if areTooFew(for: tested.count) {
      all.append(
        "With \(count) random networks no two-sided p can be below "
          + Quoted.number(2 / Double(count + 1))
          + (tested.count > 1 ? ", too much for \(tested.count) statistics" : "")
          + ": ask for more with --count.")
    }
    let kept = tested.filter(\.isKept)
    if tested.count > 1, !kept.isEmpty {
      all.append(
        "All random networks have one value, so that nothing can be said, of: "
          + kept.map(\.statistic.title).joined(separator: ", ") + ".")
    }
    let partial = tested.filter { 10 * $0.distribution.undefinedCount > count }
    if !partial.isEmpty {
      all.append(
        "More than a tenth of the random networks do not have: "
          + partial.map(\.statistic.title).joined(separator: ", ") + ".")
    }
    if tested.contains(where: \.statistic.isOfFoundGroups) {
      all.append(
        "Groups that were found from the ties hold more ties inside by construction; modularity, "
          + "with groups found anew in each random network, is the fair test.")
    }
    return all + ofTies
  }
}

extension NetworkStatistic {
  /// Whether it looks at groups that a clustering found in the network's own ties.
  fileprivate var isOfFoundGroups: Bool {
    switch kind {
    case .externalInternal(let division), .assortativity(let division): division.isMadeOfTies
    case .plain, .centralization, .modularity, .numericAssortativity, .richClub, .triads: false
    }
  }
}
