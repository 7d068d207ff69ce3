import CityNetworks
import Graphs

/// A corridor, or one branch of it, as far as its cities belong to the selection.
struct StudiedCorridor {
  /// Two cities that follow each other on at least one branch.
  struct Neighbors {
    /// The places of the two in ``StudiedCorridor/cities``, in the order of travel.
    let first: Int
    let second: Int
    /// The branches on which they follow each other, in either order.
    var branches: [String]
  }

  /// The first and the last city of a branch that the selection has.
  struct Ends {
    let branch: String
    let first: Int
    let last: Int
  }

  let study: StudiedNetwork
  /// The corridor with the chosen branches and all their cities.
  let corridor: Corridor
  let choice: CorridorChoice
  /// The cities that the selection has, each once, branch by branch in the order of travel.
  let cities: [City]
  /// Their nodes in the graph of the study.
  let nodes: [Node]
  /// Pairs of neighbours, each once, in the order of travel; none across a city left out.
  let neighbors: [Neighbors]
  /// The ends of each branch that has two cities or more and no end twice.
  let ends: [Ends]

  init(_ choice: CorridorChoice, in study: StudiedNetwork) throws {
    let corridor = try choice.found(in: study.whole)
    var places: [CityID: Int] = [:]
    var cities: [City] = []
    var nodes: [Node] = []
    var neighbors: [Neighbors] = []
    var ends: [Ends] = []
    var known: [Set<Int>: Int] = [:]
    for branch in corridor.branches {
      for id in branch.cities where places[id] == nil {
        guard let city = study.network.city(id), let node = study.graph.node(of: id) else {
          continue
        }
        places[id] = cities.count
        cities.append(city)
        nodes.append(node)
      }
      for (a, b) in zip(branch.cities, branch.cities.dropFirst()) where a != b {
        guard let first = places[a], let second = places[b] else { continue }
        if let there = known[[first, second]] {
          if !neighbors[there].branches.contains(branch.name) {
            neighbors[there].branches.append(branch.name)
          }
        } else {
          known[[first, second]] = neighbors.count
          neighbors.append(Neighbors(first: first, second: second, branches: [branch.name]))
        }
      }
      let kept = branch.cities.compactMap { places[$0] }
      if let first = kept.first, let last = kept.last, first != last {
        ends.append(Ends(branch: branch.name, first: first, last: last))
      }
    }
    self.study = study
    self.corridor = corridor
    self.choice = choice
    (self.cities, self.nodes, self.neighbors, self.ends) = (cities, nodes, neighbors, ends)
  }

  /// "cpec", or "cpec-central" for a branch: what the ids of tables begin with, after "corridor-".
  var slug: String {
    ([corridor.id.rawValue] + [choice.branch.map(RoutePlace.slug)].compactMap { $0 })
      .joined(separator: "-")
  }

  /// The name with that of the branch, if one is chosen.
  var name: String { corridor.name + (choice.branch.map { ", \($0)" } ?? "") }

  /// The nodes as a set.
  var nodeSet: NodeSet { NodeSet(nodes, universe: study.graph.graph.nodeCount) }

  /// Whether two of its cities lie in two countries; an unknown country counts as another.
  func isAbroad(_ a: Int, _ b: Int) -> Bool {
    cities[a].country == nil || cities[a].country != cities[b].country
  }

  /// Whether a tie joins two of its cities.
  func isTied(_ a: Int, _ b: Int) -> Bool {
    study.graph.graph.edge(from: nodes[a], to: nodes[b]) != nil
  }

  /// The part of the network that its cities make up, with the node of each in order of travel.
  func inside() -> (graph: Graph, nodes: [Node]) {
    let part = study.graph.graph.induced(on: nodeSet)
    let places = Dictionary(
      uniqueKeysWithValues: part.originalNode.values.enumerated().map { ($1, Node($0)) })
    return (part.graph, nodes.compactMap { places[$0] })
  }

  /// What a table says of cities that the selection leaves out, and of a corridor too short to have
  /// neighbours.
  var remarks: [String] {
    let all = corridor.cities.count
    // A corridor of another dataset may have cities that this one does not know.
    let known = corridor.cities.count { study.whole.city($0) != nil }
    var remarks: [String] = []
    if known < all {
      remarks.append(
        "\(all - known) of the corridor's \(all) cities \(all - known == 1 ? "is" : "are") not in the "
          + "data; what lies on both sides of them are no neighbours.")
    }
    if cities.count < known {
      remarks.append(
        cities.isEmpty
          ? "The selection has none of the corridor's \(known) cities."
          : "\(known - cities.count) of the corridor's \(all) cities are outside the selection and "
            + "are left out.")
    }
    if cities.count == 1 {
      remarks.append("The corridor has one city here: \(cities[0].name). It has no neighbours.")
    }
    return remarks
  }
}
