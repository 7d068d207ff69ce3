import CityNetworks
package import Graphs

/// The graph of a selection with possible new ties added to it.
///
/// The nodes are those of the selection. Each tied pair and each new one is one edge; a route with
/// at most k new ties keeps to `RouteLimit(amounts: newTieCounts, most: k)`.
package struct AugmentedGraph {
  /// The selection.
  package let study: StudiedNetwork
  /// The ties of the selection and the new ones as one graph.
  package let graph: Graph
  /// Whether an edge is a new tie.
  package let isNew: EdgeMap<Bool>
  private let pairs: PricedPairs
  /// Where the pair of each edge stands among `pairs`.
  private let position: EdgeMap<Int>

  /// The ties of `study` and these new ones; of none the graph of `study` itself.
  ///
  /// O((m + new) log degree), O(m) without new ones.
  ///
  /// - Precondition: no new pair is tied in `study`, and none is given twice.
  package init(_ study: StudiedNetwork, adding new: [(first: Node, second: Node)] = []) {
    self.study = study
    pairs = PricedPairs(study: study, new: new)
    let old = study.graph.graph
    guard !new.isEmpty else {
      graph = old
      position = EdgeMap(Array(0..<old.edgeCount))
      isNew = EdgeMap(repeating: false, count: old.edgeCount)
      return
    }
    var builder = GraphBuilder(.undirected, nodeCount: old.nodeCount)
    let ends = old.edgeEnds()
    builder.addEdges(from: ends.sources, to: ends.targets)
    builder.addEdges(from: new.map(\.first.rawValue), to: new.map(\.second.rawValue))
    let built = builder.build()
    precondition(built.graph.edgeCount == pairs.count, "a new tie is there already")
    var position = EdgeMap(repeating: 0, count: pairs.count)
    for (added, edge) in built.edgeOfAdded.enumerated() {
      if let edge { position[edge] = added }
    }
    graph = built.graph
    self.position = position
    let tied = pairs.tiedCount
    isNew = position.mapValues { $0 >= tied }
  }

  /// 1 for each new tie and 0 for each that exists.
  package var newTieCounts: EdgeMap<Double> { isNew.mapValues { $0 ? 1 : 0 } }

  /// The edge of the selection's own graph, nil for a new tie.
  package func tiedEdge(_ edge: Edge) -> Edge? { isNew[edge] ? nil : Edge(position[edge]) }

  /// What speaks for the new tie of an edge; nil for a tie that exists.
  package func newTie(of edge: Edge) -> NewTie? {
    guard isNew[edge] else { return nil }
    let (a, b) = graph.ends(of: edge)
    return study.newTie(study.city(a).id, study.city(b).id)
  }

  /// What each edge costs by these criteria.
  ///
  /// A new tie is one hop and one tie, as long as the great circle, with the status risk of no tie; a
  /// column of the data, weights, counts and sources it does not have: see ``MissingQuantities``. The
  /// scale of transforms is that of the ties that exist.
  ///
  /// - Throws: ``CostError``.
  package func prices(
    of criteria: [CostCriterion], missing: MissingQuantities
  ) throws(CostError) -> PricedTies {
    var prices = PairPrices(pairs, missing)
    let costs = try criteria.map { criterion throws(CostError) in
      let costs = try prices.cost(criterion)
      return position.mapValues { costs[$0] }
    }
    return PricedTies(
      costs: costs, usable: prices.usable.map { usable in position.mapValues { usable[$0] } },
      notes: prices.notes)
  }

  /// How wide each edge is; a new tie has the width of one tie, or of what is missing.
  ///
  /// - Throws: ``CostError``.
  package func widths(
    _ name: String? = nil, missing: MissingQuantities
  ) throws(CostError) -> PricedWidths {
    let width = try study.widthName(name)
    var prices = PairPrices(pairs, missing)
    let widths = try prices.values(of: width, under: nil)
    return PricedWidths(
      widths: position.mapValues { widths[$0] },
      usable: prices.usable.map { usable in position.mapValues { usable[$0] } },
      title: width.title, unit: width.unit, notes: prices.notes)
  }
}
