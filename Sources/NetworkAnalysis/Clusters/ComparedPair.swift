import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// Two divisions of the cities that both say something about.
struct ComparedPair {
  /// How much they agree; nil without cities.
  let agreement: PartitionAgreement?
  /// How well each fits the ties among the compared cities; nil without such ties.
  let modularities: (first: Double?, second: Double?)
  /// How many cities are compared.
  let cities: Int
  /// How many groups each has among them.
  let groups: (first: Int, second: Int)
  private let untied: Int
  private let unknown: Int

  /// Compares the labels that two divisions give to the cities with ties.
  init(
    _ first: [String?], _ second: [String?], in study: StudiedNetwork, permutations: Int,
    seed: Seed, _ context: ExecutionContext
  ) throws {
    let graph = study.graph.graph
    let tied = graph.nodes.filter { graph.outgoing.degree($0) > 0 }.map(\.index)
    let kept = tied.filter { first[$0] != nil && second[$0] != nil }
    let divisions = (
      Self.partition(kept.map { first[$0] }), Self.partition(kept.map { second[$0] })
    )
    let part = graph.induced(on: NodeSet(kept.map { Node($0) }, universe: graph.nodeCount)).graph
    modularities = (
      Modularity().value(of: divisions.0, on: part), Modularity().value(of: divisions.1, on: part)
    )
    agreement =
      kept.isEmpty
      ? nil
      : try PartitionAgreement(
        of: divisions.0, divisions.1, permutations: permutations, seed: seed, in: context)
    cities = kept.count
    groups = (divisions.0.count, divisions.1.count)
    untied = graph.nodeCount - tied.count
    unknown = tied.count - kept.count
  }

  /// The division that equal labels make; cities without a label are in one group.
  static func partition(_ labels: [String?]) -> Partition {
    let known = Set(labels.compactMap { $0 }).sorted()
    let number = Dictionary(uniqueKeysWithValues: zip(known, known.indices))
    return Partition(NodeMap(labels.map { label in label.flatMap { number[$0] } ?? 0 }))
  }

  /// What was compared, and what was left out.
  var remarks: [String] {
    [
      Remarks.count(cities, "city is", "cities are") + " compared: "
        + Remarks.count(groups.first, "group", "groups") + " of the first, "
        + "\(groups.second) of the second.",
      "Cities without a tie are left out: \(untied).",
      "Cities that one of the two says nothing about are left out: \(unknown).",
    ]
  }

  /// Why the figures do not support more.
  var reservations: [String] {
    guard let agreement else { return [] }
    var notes: [String] = []
    if groups.first == 1 || groups.second == 1 {
      notes.append("One of the two has a single group, which says nothing about the other.")
    } else {
      let null = agreement[.normalizedMutualInformation]
      if null.shareAtOrAbove > 0.05 {
        notes.append(
          "Shuffled groups agree as much in \(Quoted.percent(null.shareAtOrAbove)) of trials: this is no "
            + "more than chance.")
      }
    }
    if cities < 30 { notes.append("\(cities) cities are few for such a statement.") }
    return notes
  }
}
