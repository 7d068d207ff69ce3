import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// The cities of which a division says something, with the ties among them.
struct GroupedCities {
  let division: CityDivision
  let study: StudiedNetwork
  /// The network of the cities that have a group.
  let graph: Graph
  /// The node of the studied network of each node of ``graph``.
  let nodes: [Node]
  /// The group of each node of ``graph``, the largest group first.
  let partition: Partition
  /// The name of each group.
  let names: [String]
  /// How many cities of the selection have no group.
  let missing: Int
  /// How many ties they have, which are left out with them.
  let missingTies: Int

  /// - Throws: what the division throws; ``AnalysisError/tooFewGroups(_:groups:cities:)`` with fewer
  ///   than two groups.
  init(
    _ division: CityDivision, _ study: StudiedNetwork, _ direction: TieDirection,
    _ context: ExecutionContext
  ) throws {
    let labels = try division.labels(in: study, context)
    let whole = try study.cityGraph(direction).graph
    let kept = whole.nodes.filter { labels[$0.index] != nil }
    let known = Set(labels.compactMap { $0 }).sorted()
    guard known.count > 1 else {
      throw AnalysisError.tooFewGroups(
        division.title, groups: known, cities: whole.nodeCount)
    }
    let number = Dictionary(uniqueKeysWithValues: zip(known, known.indices))
    let partition = Partition(NodeMap(kept.map { labels[$0.index].flatMap { number[$0] } ?? 0 }))
    var names = [String](repeating: "", count: partition.count)
    for (place, node) in kept.enumerated() {
      names[partition[Node(place)]] = labels[node.index] ?? ""
    }
    let inner =
      kept.count == whole.nodeCount
      ? whole : whole.induced(on: NodeSet(kept, universe: whole.nodeCount)).graph
    self.division = division
    self.study = study
    graph = inner
    nodes = kept
    self.partition = partition
    self.names = names
    missing = whole.nodeCount - kept.count
    missingTies = whole.edgeCount - inner.edgeCount
  }

  func city(_ node: Node) -> City { study.city(nodes[node.index]) }

  func group(_ node: Node) -> String { names[partition[node]] }

  /// How many cities have no tie to another with a group.
  var untied: Int {
    graph.nodes.count { graph.outgoing.degree($0) == 0 && graph.incoming.degree($0) == 0 }
  }

  /// What is looked at: cities, groups and ties, and what is left out.
  var remarks: [String] {
    let ties = Remarks.count(graph.edgeCount, "tied pair", "tied pairs")
    var remarks = [
      "\(Remarks.count(graph.nodeCount, "city", "cities")) in "
        + "\(Remarks.count(names.count, "group", "groups")) with \(ties); "
        + "\(untied) of the cities have no tie among these."
    ]
    if missing > 0 {
      remarks.append(
        "Left out: \(Remarks.count(missing, "city", "cities")) without a known "
          + "\(division.title), and \(Remarks.count(missingTies, "tied pair", "tied pairs")) of "
          + "theirs.")
    }
    return remarks
  }

  /// What limits every statement about these groups.
  var reservations: [String] {
    var found: [String] = []
    if division.isMadeOfTies {
      found.append(
        "The groups were made from the ties themselves, so that few ties between them say nothing.")
    }
    if graph.edgeCount < 10 {
      found.append(
        "There \(graph.edgeCount == 1 ? "is" : "are") only "
          + "\(Remarks.count(graph.edgeCount, "tied pair", "tied pairs")).")
    }
    let all = missing + graph.nodeCount
    if missing * 10 > all {
      found.append(
        "Of \(missing) of \(all) cities the \(division.title) is not known; they are left out.")
    }
    return found
  }
}
