import CityNetworks
import GraphAlgorithms
import Graphs

/// Variants of a network in which other statuses count.
struct StatusVariants {
  let variants: RankVariants

  init(of study: StudiedNetwork, _ weight: PairWeight, _ direction: TieDirection) {
    let selection = study.selection
    let rules = Self.rules.filter { $0.rule.statuses != selection.statusRule.statuses }
    variants = RankVariants(
      meaning: "each lets other statuses count.",
      number: "\(rules.count) status rules besides '\(selection.statusRule)'",
      caveat: "The rules are no sample: the interval is the span of the ranks under them.",
      isRandom: false, labelTitle: "Statuses that count", count: rules.count
    ) { number in
      let rule = rules[number]
      let network = study.whole.selecting(selection.counting(rule.rule))
        .movingToMemberships(study.clubs)
      let ties = Remarks.count(network.ties.count, "tie", "ties")
      guard network.ties != study.network.ties else {
        return RankVariants.Variant(label: rule.name, kind: "the same ties", graph: nil)
      }
      let graph = try CityGraph(
        network, direction: direction.graphDirection, weighting: weight.weighting)
      return RankVariants.Variant(label: rule.name, kind: ties, graph: graph.graph)
    }
  }

  private static let rules: [(name: String, rule: StatusRule)] = [
    ("strict", .strict),
    ("strict and planned", .list(StatusRule.strict.statuses.union(StatusRule.planned.statuses))),
    ("strict and dormant", .list(StatusRule.strict.statuses.union(StatusRule.dormant.statuses))),
    (
      "strict, planned and dormant",
      .list(
        StatusRule.strict.statuses.union(StatusRule.planned.statuses)
          .union(StatusRule.dormant.statuses))
    ),
    ("any", .any),
  ]
}
