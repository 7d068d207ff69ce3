import CityNetworks
import Graphs

/// The members of each organization, and the pairs that they make.
struct MemberGroups {
  /// For each city the organizations that make ties, ascending.
  let groupsOfCity: [[Int]]
  /// How many pairs the members make, organization by organization.
  let pairCount: Int
  /// The organizations that make no ties because they are too large.
  let notes: [String]
  private let membersOfGroup: [[UInt32]]
  private let largest: (name: String, members: Int)?

  init(of study: StudiedNetwork, mostMembers: Int?) {
    let graph = MembershipGraph(study.network).graph
    var groupsOfCity = [[Int]](repeating: [], count: graph.memberCount)
    var membersOfGroup = [[UInt32]](repeating: [], count: graph.groupCount)
    var tooLarge: [String] = []
    var pairs = 0
    var largest: (name: String, members: Int)?
    for group in 0..<graph.groupCount {
      let members = graph.members(ofGroup: group)
      let name = study.network.organizations[group].shortName
      if let mostMembers, members.count > mostMembers {
        tooLarge.append("\(name) (\(members.count))")
        continue
      }
      if members.count > largest?.members ?? 0 { largest = (name, members.count) }
      pairs += members.count * (members.count - 1) / 2
      for member in members { groupsOfCity[member].append(group) }
      membersOfGroup[group] = members.map { UInt32($0) }
    }
    self.groupsOfCity = groupsOfCity
    self.membersOfGroup = membersOfGroup
    self.largest = largest
    pairCount = pairs
    notes =
      tooLarge.isEmpty
      ? []
      : [
        "Organizations with more than \(mostMembers ?? 0) members make no ties: "
          + "\(Quoted.list(tooLarge))."
      ]
  }

  /// All pairs that share an organization as a graph.
  ///
  /// - Complexity: O(pairs), so look at ``pairCount`` first.
  var graph: Graph {
    var builder = GraphBuilder(.undirected, nodeCount: groupsOfCity.count)
    // Each city once with all who share something with it, so that a pair is added once.
    var seenBy = [UInt32](repeating: .max, count: groupsOfCity.count)
    var (sources, targets): ([UInt32], [UInt32]) = ([], [])
    for city in groupsOfCity.indices {
      for group in groupsOfCity[city] {
        for other in membersOfGroup[group]
        where other > UInt32(city) && seenBy[Int(other)] != UInt32(city) {
          seenBy[Int(other)] = UInt32(city)
          sources.append(UInt32(city))
          targets.append(other)
        }
      }
    }
    builder.addEdges(from: sources, to: targets)
    return builder.graph()
  }

  /// Why the pairs cannot be drawn, and what to do.
  var advice: String {
    let name = largest.map { "\($0.name) alone has \(Quoted.count($0.members)) members" } ?? ""
    return "the members of organizations make \(Quoted.count(pairCount)) pairs, and at most "
      + "\(Quoted.count(LayerChoice.mostPairs)) are drawn; \(name). Leave large organizations out "
      + "with --max-members 500, or the layer with --layers."
  }
}
