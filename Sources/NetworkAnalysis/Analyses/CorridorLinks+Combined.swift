import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

extension CorridorLinks {
  /// The corridor now and with the first links all at once.
  func combinedTable(_ effects: LinkEffects, _ context: ExecutionContext) throws -> ResultTable {
    let links = Array(effects.places.prefix(combined))
    let corridor = effects.corridor
    let now = try CorridorState(
      corridor, adding: [], distances: effects.distances, scope, context)
    let then = try CorridorState(
      corridor, adding: links, distances: effects.distances(withFirst: links.count), scope, context)
    let names = links.map {
      "\(corridor.cities[$0.first].name) – \(corridor.cities[$0.second].name)"
    }
    let supposed = links.count == 1 ? "first link" : "first \(links.count) links"
    return ResultTable(
      id: "corridor-\(corridor.slug)-links\(suffix)-combined",
      title: "\(corridor.name): if the \(supposed) existed", basis: corridor.study.basis,
      columns: [
        ResultColumn("figure", "Figure", form: .words, meaning: "What is counted or measured."),
        ResultColumn("now", "Now", form: .significant(4), meaning: "Without the links."),
        ResultColumn("then", "Then", form: .significant(4), meaning: "With all of them."),
        ResultColumn("meaning", "Meaning", form: .words, meaning: "What the number says."),
        ResultColumn("id", "Id", form: .identifier, meaning: "The figure's name in exports."),
      ],
      rows: CorridorState.rows(now, then, corridor), method: method,
      remarks: [
        "Supposed: \(names.joined(separator: "; ")). Of equally good links the first in the order of "
          + "travel are taken; other links together may do more."
      ] + corridor.remarks)
  }
}

/// A corridor as it is, or with further ties.
private struct CorridorState {
  private let distances: MutualDistances
  private let tiesInside: Int
  /// For the ends of each branch, how many ways join them without a city in common.
  private let routes: [Int]
  /// For each of the corridor's cities how many connections of two others run through it.
  private let betweenness: [Double]

  init(
    _ corridor: StudiedCorridor, adding links: [(first: Int, second: Int)],
    distances: MutualDistances, _ scope: CorridorScope, _ context: ExecutionContext
  ) throws {
    let part = scope.graph(of: corridor)
    let nodes = part.nodes
    let graph = links.reduce(part.graph) { $0.adding(nodes[$1.first], nodes[$1.second]) }
    let cities = NodeSet(nodes, universe: graph.nodeCount)
    self.distances = distances
    tiesInside = distances.pairCounts.dropFirst().first ?? 0
    routes = try corridor.ends.map { ends in
      let paths = try DisjointPaths(in: graph)
        .paths(from: nodes[ends.first], to: nodes[ends.last], in: context)
      return paths.count
    }
    let scores = try Betweenness(pairs: .between(sources: cities, targets: cities))
      .scores(on: graph, in: context)
    betweenness = nodes.map { scores[$0] ?? 0 }
  }

  /// The place of the city with the highest betweenness, the first of several; nil if all are 0.
  private var bottleneck: Int? {
    guard let most = betweenness.max(), most > 0 else { return nil }
    return betweenness.firstIndex { $0 >= most * (1 - 1e-9) }
  }

  static func rows(
    _ now: CorridorState, _ then: CorridorState, _ corridor: StudiedCorridor
  ) -> [[ResultValue]] {
    var rows = [
      row(
        "efficiency", "Inner efficiency", ResultValue(now.distances.efficiency),
        ResultValue(then.distances.efficiency),
        "Mean of 1/distance over pairs of corridor cities, those without a chain counting 0."),
      row(
        "mean_distance", "Mean distance", ResultValue(now.distances.meanDistance),
        ResultValue(then.distances.meanDistance),
        "Ties between two corridor cities, of the pairs that a chain joins; it may rise where more "
          + "pairs are joined."),
      row(
        "pairs_apart", "Pairs apart", .integer(now.distances.pairsApart),
        .integer(then.distances.pairsApart), "Pairs of corridor cities that no chain joins."),
      row(
        "ties_inside", "Tied pairs inside", .integer(now.tiesInside), .integer(then.tiesInside),
        "Tied pairs of corridor cities."),
    ]
    for (place, ends) in corridor.ends.enumerated() {
      let (from, to) = (corridor.cities[ends.first].name, corridor.cities[ends.last].name)
      let branch = ends.branch.isEmpty ? "" : " (\(ends.branch))"
      rows.append(
        row(
          "chain_\(place + 1)", "\(from) – \(to)\(branch)",
          ResultValue(now.distances.distance(ends.first, ends.last)),
          ResultValue(then.distances.distance(ends.first, ends.last)),
          "Ties of a shortest chain between the branch's ends; empty if there is none."))
      rows.append(
        row(
          "routes_\(place + 1)", "Disjoint routes of these", .integer(now.routes[place]),
          .integer(then.routes[place]), "Routes between the ends that share no other city."))
    }
    let bottlenecks = [now.bottleneck, then.bottleneck].compactMap { $0 }
    for (number, place) in bottlenecks.enumerated() where !bottlenecks[..<number].contains(place) {
      let state = Set(bottlenecks).count == 1 ? "in both states" : number == 0 ? "now" : "then"
      rows.append(
        row(
          "bottleneck_\(number + 1)", "Betweenness of \(corridor.cities[place].name)",
          .real(now.betweenness[place]), .real(then.betweenness[place]),
          "The corridor's city that most connections of two others run through \(state)."))
    }
    return rows
  }

  private static func row(
    _ id: String, _ title: String, _ now: ResultValue, _ then: ResultValue, _ meaning: String
  ) -> [ResultValue] {
    [.text(title), now, then, .text(meaning), .text(id)]
  }
}
