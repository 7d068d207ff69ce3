import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// Variants of a network in each of which cities are ranked anew.
struct RankVariants: Sendable {
  /// One variant: what is different in it, and the graph; nil where nothing changes.
  struct Variant: Sendable {
    let label: String
    let kind: String
    let graph: Graph?
  }

  /// What the variants are, in half a sentence after a colon.
  let meaning: String
  /// How many there are and how they were chosen.
  let number: String
  let caveat: String
  let isRandom: Bool
  /// The column that says what is different in a variant.
  let labelTitle: String
  let count: Int
  /// Into how many groups of like size things were parted, each of which one variant leaves out; nil
  /// where variants are made otherwise.
  var groups: Int?
  /// Makes the variant of each number; called for several numbers at the same time.
  let variant: @Sendable (Int) throws -> Variant

  /// What became of the ranks.
  struct Outcome: Sendable {
    /// One line per variant.
    struct Line: Sendable {
      let label: String
      let kind: String
      let tauB: Double?
      /// The cities in the first place.
      let leaders: [Node]
      let ranked: Int
    }

    var lines: [Line] = []
    /// The rank of each node in each variant, variant after variant.
    var ranks: [UInt32] = []
    let nodeCount: Int
    let labelTitle: String
    let groups: Int?

    /// The ranks of one node in all variants, ascending.
    func ranks(of node: Node) -> [Int] {
      lines.indices.map { Int(ranks[$0 * nodeCount + node.index]) }.sorted()
    }

    /// The standard error of a rank by leaving out groups: √((G − 1)/G · Σ(rank − mean)²); nil where
    /// variants are made otherwise.
    func standardError(_ ranks: [Int]) -> Double? {
      guard let groups else { return nil }
      let count = Double(groups)
      let mean = Double(ranks.reduce(0, +)) / count
      let squares = ranks.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
      return ((count - 1) / count * squares).squareRoot()
    }

    /// The 95 % interval of a rank: by the standard error where there is one, else the middle 95 % of
    /// the ranks in the variants, which ascend.
    func interval(of rank: Int, _ ranks: [Int]) -> (low: Int, high: Int) {
      guard let error = standardError(ranks) else {
        return (
          UncertaintyReport.quantile(ranks, perMille: 25),
          UncertaintyReport.quantile(ranks, perMille: 975)
        )
      }
      let half = 1.959_963_984_540_054 * error
      return (
        max(1, Int((Double(rank) - half).rounded(.down))),
        min(nodeCount, Int((Double(rank) + half).rounded(.up)))
      )
    }
  }

  /// Ranks the nodes in every variant.
  ///
  /// - Throws: what the measure throws, or `CancellationError`.
  func outcome(
    of measure: any NodeMeasure, from ranking: Ranking, nodeCount: Int,
    in context: ExecutionContext
  ) throws -> Outcome {
    let base = RankList(ranking, nodeCount: nodeCount)
    guard count * nodeCount <= Self.mostRanks else {
      throw AnalysisError.tooManyReplicates(count, most: Self.mostRanks / nodeCount)
    }
    let inner = ExecutionContext(cancellation: context.cancellation)
    var empty = Outcome(nodeCount: nodeCount, labelTitle: labelTitle, groups: groups)
    empty.ranks.reserveCapacity(count * nodeCount)
    return try context.reduce(
      Chunks(count: count, pieces: count), into: empty, phase: "variants of the ranking",
      map: { range in
        try range.map { number -> (Outcome.Line, RankList) in
          let variant = try variant(number)
          guard let graph = variant.graph else {
            return (base.line(variant, comparedWith: base), base)
          }
          let list = RankList(
            Ranking(of: try measure.scores(on: graph, in: inner), measure.descriptor.order),
            nodeCount: nodeCount)
          return (list.line(variant, comparedWith: base), list)
        }
      },
      combine: { outcome, part in
        for (line, list) in part {
          outcome.lines.append(line)
          outcome.ranks += list.ranks
        }
      })
  }

  /// As many ranks are kept at most: 1.6 GB of them.
  private static let mostRanks = 400_000_000
}

/// The rank of every node; nodes without a score come after all others.
private struct RankList: Sendable {
  let ranks: [UInt32]
  /// How many nodes have a score.
  let ranked: Int
  let leaders: [Node]

  init(_ ranking: Ranking, nodeCount: Int) {
    var ranks = [UInt32](repeating: UInt32(ranking.places.count) + 1, count: nodeCount)
    for place in ranking.places { ranks[place.node.index] = UInt32(place.rank) }
    self.ranks = ranks
    ranked = ranking.places.count
    leaders = ranking.places.prefix { $0.rank == 1 }.map(\.node)
  }

  func line(
    _ variant: RankVariants.Variant, comparedWith base: RankList
  ) -> RankVariants.Outcome.Line {
    let both = ranks.indices.filter { ranks[$0] <= ranked && base.ranks[$0] <= base.ranked }
    let correlation = RankCorrelation(
      both.map { Int(base.ranks[$0]) }, both.map { Int(ranks[$0]) })
    return RankVariants.Outcome.Line(
      label: variant.label, kind: variant.kind, tauB: correlation.tauB, leaders: leaders,
      ranked: ranked)
  }
}
