import Graphs

/// Which of the two kinds of nodes of a two-mode graph are joined with one another.
public enum ProjectionSide: String, Sendable, CaseIterable {
  /// Members, by the groups that they share.
  case members
  /// Groups, by the members that they share.
  case groups
}

/// The memberships of a two-mode graph in rows of plain numbers, seen from one side.
///
/// `owners` are the nodes of the side that is joined, `links` the others. Owners without links and
/// links without owners are left out.
struct TwoModeRows: Sendable {
  /// Which node of the side each owner is, ascending.
  let nodes: [Int]
  /// Where each owner's links begin; one more at the end.
  let ownerStarts: [Int]
  /// The links of each owner.
  let links: [UInt32]
  /// Where each link's owners begin; one more at the end.
  let linkStarts: [Int]
  /// The owners of each link.
  let owners: [UInt32]

  var ownerCount: Int { nodes.count }
  var linkCount: Int { linkStarts.count - 1 }

  init(of graph: TwoModeGraph, onto side: ProjectionSide) {
    let (mine, other) =
      side == .members
      ? (graph.memberCount, graph.groupCount) : (graph.groupCount, graph.memberCount)
    let all = (0..<mine).map {
      side == .members ? graph.groups(ofMember: $0) : graph.members(ofGroup: $0)
    }
    nodes = all.indices.filter { !all[$0].isEmpty }
    var isUsed = [Bool](repeating: false, count: other)
    for link in all.joined() { isUsed[link] = true }
    var number = [UInt32](repeating: 0, count: other)
    var linkCount = 0
    for link in isUsed.indices where isUsed[link] {
      number[link] = UInt32(linkCount)
      linkCount += 1
    }
    let rows = nodes.map { all[$0].map { number[$0] } }
    ownerStarts = rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    links = Array(rows.joined())
    (linkStarts, owners) = Self.turned(links, starts: ownerStarts, count: linkCount)
  }

  /// The same rows seen from the other side.
  static func turned(
    _ links: [UInt32], starts: [Int], count: Int
  ) -> (starts: [Int], owners: [UInt32]) {
    var linkStarts = [Int](repeating: 0, count: count + 1)
    for link in links { linkStarts[Int(link) + 1] += 1 }
    for link in 0..<count { linkStarts[link + 1] += linkStarts[link] }
    var next = linkStarts
    var owners = [UInt32](repeating: 0, count: links.count)
    for owner in 0..<max(starts.count - 1, 0) {
      for place in starts[owner]..<starts[owner + 1] {
        let link = Int(links[place])
        owners[next[link]] = UInt32(owner)
        next[link] += 1
      }
    }
    return (linkStarts, owners)
  }

  func degree(ofOwner owner: Int) -> Int { ownerStarts[owner + 1] - ownerStarts[owner] }

  func size(ofLink link: Int) -> Int { linkStarts[link + 1] - linkStarts[link] }

  /// Calls `body` with each later owner that shares links with `owner`, in no order, and how many.
  ///
  /// - Parameter shared: one 0 for each owner, and again when the call ends.
  func forEachSharing(
    _ owner: Int, _ shared: inout [UInt32], _ touched: inout [Int],
    _ body: (_ second: Int, _ common: Int) throws -> Void
  ) rethrows {
    touched.removeAll(keepingCapacity: true)
    for place in ownerStarts[owner]..<ownerStarts[owner + 1] {
      let link = Int(links[place])
      for at in linkStarts[link]..<linkStarts[link + 1] {
        let second = Int(owners[at])
        guard second > owner else { continue }
        if shared[second] == 0 { touched.append(second) }
        shared[second] += 1
      }
    }
    for second in touched {
      let common = Int(shared[second])
      shared[second] = 0
      try body(second, common)
    }
  }
}
