import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// Variants of a network in which ties are left out or drawn with replacement.
struct TieVariants {
  let variants: RankVariants

  /// As many random variants as are made if nobody says how many.
  static func standardReplicates(_ graph: Graph) -> Int {
    graph.nodeCount + graph.edgeCount > 5000 ? 200 : 1000
  }

  /// As many groups as are made of ties that are too many to be left out one by one.
  static let standardGroups = 100

  init(
    _ method: RankUncertainty.Method, of base: CityGraph, replicates: Int?, groups: Int? = nil,
    seed: Seed
  ) throws {
    let network = base.network
    let ties = network.ties.count
    guard ties > 1 else {
      throw AnalysisError.tooFewVariants(
        "the selection has \(Remarks.count(ties, "tie", "ties")), so no variant can be made. "
          + "Widen --status or --relation.")
    }
    let standard = Self.standardReplicates(base.graph)
    switch method {
    case .jackknife where groups != nil || (replicates == nil && ties > 5 * standard):
      variants = Self.grouped(base, count: min(groups ?? Self.standardGroups, ties), seed)
    case .jackknife:
      // All ties if that is not too much work, else so many of them, drawn without replacement.
      let wanted = min(replicates ?? (ties <= 5 * standard ? ties : standard), ties)
      let isSample = wanted < ties
      let left = isSample ? Self.sample(wanted, of: ties, seed) : Array(0..<ties)
      variants = RankVariants(
        meaning: "each leaves out one tie.",
        number: isSample
          ? "\(wanted) of \(ties) ties are left out one by one, drawn with seed \(seed.rawValue)"
          : "\(ties): each of the \(ties) ties is left out once",
        caveat: (isSample ? "Ties that were not drawn can move ranks farther. " : "")
          + "Tells how much hangs on single ties. Several ties missing at once, and cities nobody "
          + "has counted, can move ranks farther still.",
        isRandom: isSample, labelTitle: "Tie left out", count: wanted
      ) { number in
        var times = [Int](repeating: 1, count: ties)
        times[left[number]] = 0
        let tie = network.ties[left[number]]
        func name(_ id: CityID) -> String { network.city(id)?.name ?? id.rawValue }
        return RankVariants.Variant(
          label: "\(name(tie.first)) – \(name(tie.second))"
            + (tie.relation == .twinning ? "" : " (\(tie.relation.title))"),
          kind: "\(tie.first):\(tie.second)", graph: try base.resampled(counting: times))
      }
    case .bootstrap:
      let wanted = replicates ?? standard
      variants = RankVariants(
        meaning: "each draws as many ties as there are, with replacement.",
        number: "\(wanted) draws of \(ties) ties, seed \(seed.rawValue); a tie drawn several times "
          + (base.graph.strengths == nil
            ? "counts once, so that about 63 % of the ties are there"
            : "is so many times as strong"),
        caveat: "Draws thin the network out: about 37 % of the ties are missing in each, so scores "
          + "are lower than in the data and weakly tied cities often have none. The intervals tell "
          + "how ranks scatter, not where the true rank lies.",
        isRandom: true, labelTitle: "Draw", count: wanted
      ) { number in
        var generator = seed.stream(number)
        var times = [Int](repeating: 0, count: ties)
        for _ in 0..<ties { times[generator.index(below: ties)] += 1 }
        return RankVariants.Variant(
          label: "draw \(number + 1)", kind: "\(times.count { $0 > 0 }) different ties",
          graph: try base.resampled(counting: times))
      }
    }
  }

  /// Variants that each leave out one of so many groups of ties, drawn at random and of like size.
  ///
  /// Ranks are no smooth functions of the ties, so that leaving out single ties would make them look
  /// too sure; groups must be larger than the square root of the number of ties (Shao & Wu 1989).
  private static func grouped(_ base: CityGraph, count: Int, _ seed: Seed) -> RankVariants {
    let ties = base.network.ties.count
    var generator = seed.stream(0)
    var shuffled = Array(0..<ties)
    generator.shuffle(&shuffled)
    let order = shuffled
    let groups = Chunks(count: ties, pieces: count)
    let size = ties / count
    let isSmall = size * size < ties
    return RankVariants(
      meaning:
        "the ties are parted into \(count) random groups, and each variant leaves out one group.",
      number:
        "\(count) groups of \(size)\(ties % count == 0 ? "" : " or \(size + 1)") of the \(ties) "
        + "ties, drawn with seed \(seed.rawValue); a delete-d jackknife",
      caveat: (isSmall
        ? "Groups of fewer ties than the square root of their number make ranks look surer than they "
          + "are; ask for fewer groups. " : "")
        + "Tells how ranks scatter if ties are observed by chance. Cities nobody has counted can move "
        + "ranks farther still.",
      isRandom: true, labelTitle: "Group left out", count: count, groups: count
    ) { number in
      var times = [Int](repeating: 1, count: ties)
      for place in groups[number] { times[order[place]] = 0 }
      return RankVariants.Variant(
        label: "group \(number + 1)", kind: "\(groups[number].count) ties",
        graph: try base.resampled(counting: times))
    }
  }

  /// So many different numbers below `count`, ascending, each set of them equally likely.
  private static func sample(_ size: Int, of count: Int, _ seed: Seed) -> [Int] {
    var generator = seed.stream(0)
    var numbers = Array(0..<count)
    for place in 0..<size {
      numbers.swapAt(place, place + generator.index(below: count - place))
    }
    return numbers.prefix(size).sorted()
  }
}
