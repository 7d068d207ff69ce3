import CityNetworks
import GraphAlgorithms
import Graphs

/// The tables that tell how ranks came out in variants of the data.
struct UncertaintyReport {
  let study: StudiedNetwork
  let ranking: Ranking
  let scores: NodeMap<Double?>
  let outcome: RankVariants.Outcome
  let top: Int
  let note: MethodNote
  let suffix: String
  let descriptor: MeasureDescriptor

  /// The cities in the order of their ranks in the data.
  var cityTable: ResultTable {
    let lines = ranking.places.prefix(top)
    let rows = lines.map { place -> [ResultValue] in
      let city = study.city(place.node)
      let ranks = outcome.ranks(of: place.node)
      let within = Double(ranks.count { $0 <= top }) / Double(ranks.count)
      let interval = outcome.interval(of: place.rank, ranks)
      return [
        .integer(place.rank), .text(city.name), ResultValue(city.country?.name),
        .real(place.score), .integer(interval.low),
        .integer(Self.quantile(ranks, perMille: 500)), .integer(interval.high),
        .integer(ranks.first ?? place.rank), .integer(ranks.last ?? place.rank), .real(within),
        .integer(study.graph.graph.outgoing.degree(place.node)), .text(city.id.rawValue),
      ]
    }
    return ResultTable(
      id: "rank-uncertainty-\(suffix)",
      title: "Cities by \(descriptor.titleInSentence), and how sure their ranks are",
      basis: study.basis,
      columns: [
        ResultColumn(
          "rank", "Rank", form: .count,
          meaning: descriptor.order.rankMeaning),
        .cityName, .country,
        ResultColumn(
          "score", descriptor.title, unit: descriptor.unit, form: .significant(5),
          meaning: descriptor.meaning),
        ResultColumn(
          "rank_low", "From", form: .count,
          meaning: isGrouped
            ? "The rank − 1.96 standard errors, rounded away from it."
            : "The rank at 2.5 % of the variants."),
        ResultColumn(
          "rank_median", "Median", form: .count, meaning: "The rank in the middle variant."),
        ResultColumn(
          "rank_high", "To", form: .count,
          meaning: isGrouped
            ? "The rank + 1.96 standard errors, rounded away from it."
            : "The rank at 97.5 % of the variants."),
        ResultColumn("rank_best", "Best", form: .count, meaning: "The best rank in any variant."),
        ResultColumn(
          "rank_worst", "Worst", form: .count, meaning: "The worst rank in any variant."),
        ResultColumn(
          "within_top", "P(top \(top))", form: .decimals(3),
          meaning: "The share of variants in which the rank is \(top) or better."),
        .tieCount, .cityID,
      ],
      rows: rows, method: note,
      remarks: Remarks.listed(rows.count, of: ranking.places.count, "ranked cities")
        + [firstPlace, exceptions, agreement].compactMap { $0 })
  }

  /// The variants, those that agree least with the data first.
  var variantTable: ResultTable {
    let order = outcome.lines.indices.sorted {
      (outcome.lines[$0].tauB ?? -2, $0) < (outcome.lines[$1].tauB ?? -2, $1)
    }
    // Most variants of a jackknife change next to nothing.
    let shown = order.prefix(max(top, 10))
    return ResultTable(
      id: "rank-variants-\(suffix)",
      title: "The variants that agree least with the ranking by \(descriptor.titleInSentence)",
      basis: study.basis,
      columns: [
        ResultColumn(
          "variant", outcome.labelTitle, form: .words, meaning: "What is different in the variant."),
        ResultColumn(
          "detail", "Detail", form: .words, meaning: "Its id, or how much is left in it."),
        ResultColumn(
          "tau_b", "τ_b", form: .decimals(4),
          meaning: "Kendall's τ_b with the ranking of the data; 1 is the same order, empty if a "
            + "ranking has one place only."),
        ResultColumn(
          "leader", "First", form: .words, meaning: "The city or cities in first place."),
        ResultColumn(
          "ranked", "Ranked", unit: "cities", form: .count,
          meaning: "How many cities have a score in the variant."),
      ],
      rows: shown.map { number in
        let line = outcome.lines[number]
        return [
          .text(line.label), .text(line.kind), ResultValue(line.tauB),
          .text(names(line.leaders)), .integer(line.ranked),
        ]
      },
      method: note,
      remarks: Remarks.listed(shown.count, of: order.count, "variants")
        + [agreement].compactMap { $0 })
  }

  private var isGrouped: Bool { outcome.groups != nil }

  /// Whether the data support who is first.
  private var firstPlace: String? {
    let leaders = ranking.places.prefix { $0.rank == 1 }
    guard let leader = leaders.first else { return nil }
    let name = study.city(leader.node).name
    guard leaders.count == 1 else {
      return "\(leaders.count) cities share the first place, so none is first alone."
    }
    let ranks = outcome.ranks(of: leader.node)
    let (lowest, highest) = outcome.interval(of: leader.rank, ranks)
    let rivals = ranking.places.dropFirst().filter {
      outcome.interval(of: $0.rank, outcome.ranks(of: $0.node)).low <= highest
    }
    let share = Double(ranks.count { $0 == 1 }) / Double(ranks.count)
    guard let rival = rivals.first else {
      return "\(name) is first in \(Self.percent(share)) of the variants, and no other city's rank "
        + "interval reaches that of \(name)."
    }
    let others =
      rivals.count == 1
      ? "that of \(study.city(rival.node).name)"
      : "those of \(rivals.count) other cities, \(study.city(rival.node).name) among them"
    return "The rank interval of \(name) (\(lowest) to \(highest)) overlaps \(others): that "
      + "\(name) is first (so in \(Self.percent(share)) of the variants) is not supported."
  }

  /// The variants in which the first city is not first, if there are few enough to name some.
  private var exceptions: String? {
    let leaders = ranking.places.prefix { $0.rank == 1 }.map(\.node)
    let others = outcome.lines.filter { $0.leaders != leaders }
    guard !others.isEmpty, others.count < outcome.lines.count else { return nil }
    let named = others.prefix(3).map { line in
      "\(line.label) (\(names(line.leaders)))"
    }
    let rest = others.count > 3 ? " and \(others.count - 3) more" : ""
    return "Who is first changes in \(others.count) of \(outcome.lines.count) variants: "
      + named.joined(separator: "; ") + rest + "."
  }

  private var agreement: String? {
    let taus = outcome.lines.compactMap(\.tauB).sorted()
    guard let least = taus.first, let most = taus.last else { return nil }
    let middle = taus[(taus.count - 1) / 2]
    return "τ_b with the ranking of the data lies between \(Self.fourDecimals(least)) and "
      + "\(Self.fourDecimals(most)), in the middle at \(Self.fourDecimals(middle))."
  }

  private func names(_ nodes: [Node]) -> String {
    let shown = nodes.prefix(3).map { study.city($0).name }.joined(separator: ", ")
    return nodes.count > 3 ? "\(shown) and \(nodes.count - 3) more" : shown
  }

  /// The smallest rank that at least so many thousandths of the ranks do not exceed.
  static func quantile(_ ascending: [Int], perMille: Int) -> Int {
    let position = (ascending.count * perMille + 999) / 1000
    return ascending[max(position, 1) - 1]
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }

  private static func fourDecimals(_ number: Double) -> String {
    let whole = Int((abs(number) * 10_000).rounded())
    let digits = String(whole % 10_000)
    return (number < 0 && whole > 0 ? "−" : "") + "\(whole / 10_000)."
      + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
