public import Graphs

/// The ties of a network as a graph, with the way back from nodes to cities and from edges to ties.
///
/// Node i is the i-th city in canonical order; cities without ties are nodes too. All ties between
/// two cities make one edge, whatever their relations.
public struct CityGraph: Sendable {
  /// The network whose ties the edges stand for.
  public let network: CityNetwork
  /// The graph.
  public let graph: Graph
  /// How strong edges are.
  public let weighting: TieWeighting
  /// Where the ties of each edge stand in `network.ties`, ascending.
  private let tiesOfEdge: EdgeMap<[Int]>

  /// The graph of all ties between cities of `network`.
  ///
  /// In a directed graph a directed tie is one edge and an undirected tie one in each direction; in
  /// an undirected graph directions are ignored.
  ///
  /// - Throws: `CityGraphError` if a weight is needed and missing, or not positive.
  public init(
    _ network: CityNetwork, direction: Direction = .undirected,
    weighting: TieWeighting = .unweighted
  ) throws(CityGraphError) {
    var builder = GraphBuilder(direction, nodeCount: network.cities.count)
    var tieOfAdded: [Int] = []
    for (position, tie) in network.ties.enumerated() {
      guard let first = network.position(of: tie.first),
        let second = network.position(of: tie.second)
      else { preconditionFailure("a tie of a city that is not in the network") }
      let strength = try weighting.strength(of: tie)
      builder.addEdge(Node(first), Node(second), strength: strength)
      tieOfAdded.append(position)
      if direction == .directed, !tie.isDirected {
        builder.addEdge(Node(second), Node(first), strength: strength)
        tieOfAdded.append(position)
      }
    }
    let built = builder.build()
    var tiesOfEdge = EdgeMap<[Int]>(repeating: [], count: built.graph.edgeCount)
    for (edge, tie) in zip(built.edgeOfAdded, tieOfAdded) {
      if let edge { tiesOfEdge[edge].append(tie) }
    }
    self.network = network
    graph = built.graph
    self.weighting = weighting
    self.tiesOfEdge = tiesOfEdge
  }

  /// The city that `node` stands for.
  public func city(of node: Node) -> City { network.cities[node.index] }

  /// The node that stands for a city, if the network has the city. O(1).
  public func node(of id: CityID) -> Node? { network.position(of: id).map { Node($0) } }

  /// The ties that `edge` stands for, in canonical order; never none.
  public func ties(of edge: Edge) -> [Tie] {
    tiesOfEdge[edge].map { network.stated(network.ties[$0]) }
  }

  /// The two cities that `edge` joins.
  public func cities(of edge: Edge) -> (source: City, target: City) {
    let (source, target) = graph.ends(of: edge)
    return (city(of: source), city(of: target))
  }

  /// How long the great circle of each edge is; nil where a city's place is unknown.
  public func lengthsInKilometers() -> EdgeMap<Double?> {
    EdgeMap(
      graph.edges.map { edge in
        let (source, target) = cities(of: edge)
        guard let from = source.coordinate, let to = target.coordinate else { return nil }
        return from.distanceInKilometers(to: to)
      })
  }
}

extension TieWeighting {
  func strength(of tie: Tie) throws(CityGraphError) -> Double? {
    switch self {
    case .unweighted: return nil
    case .numberOfTies: return 1
    case .sharedMemberships: return tie.weight
    case .statedWeight(let missing):
      guard let weight = tie.weight ?? missing.weight else {
        throw CityGraphError.missingWeight(tie.key)
      }
      guard weight > 0, weight.isFinite else {
        throw CityGraphError.unusableWeight(tie.key, weight)
      }
      return weight
    }
  }
}

extension MissingWeight {
  fileprivate var weight: Double? {
    switch self {
    case .refuse: nil
    case .countAs(let weight): weight
    }
  }
}
