import Graphs

/// A two-mode graph seen from the side whose nodes are joined: `owners` of `links`.
///
/// Owners without links and links without owners are left out.
struct TwoModeRows: Sendable {
  /// The graph without nodes that have no membership.
  let graph: TwoModeGraph
  /// The side of the owners.
  let side: TwoModeSide
  /// Which node of the side each owner is, ascending.
  let nodes: [Int]
  /// How many links each owner has.
  let degrees: [Int]
  /// How many owners each link has.
  let sizes: [Int]
  private let shared: SharedCounts

  var ownerCount: Int { degrees.count }

  init(of whole: TwoModeGraph, onto side: TwoModeSide) {
    let part = TwoModePart(of: whole)
    graph = part.graph
    self.side = side
    nodes = side == .members ? part.members : part.groups
    degrees = part.graph.degrees(side)
    sizes = part.graph.degrees(side.other)
    shared = SharedCounts(part.graph, side)
  }

  func links(ofOwner owner: Int) -> [Int] {
    switch side {
    case .members: graph.groups(ofMember: owner)
    case .groups: graph.members(ofGroup: owner)
    }
  }

  /// The owner that a node of the whole graph is; nil if it has no links.
  func owner(ofNode node: Int) -> Int? {
    var (low, high) = (0, nodes.count)
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low < nodes.count && nodes[low] == node ? low : nil
  }

  func scratch() -> SharedCounts.Scratch { shared.scratch() }

  /// Calls `body` with each later owner that shares links with `owner`, ascending, and how many.
  @inline(__always)
  func forEachSharing(
    _ owner: Int, _ scratch: inout SharedCounts.Scratch,
    _ body: (_ second: Int, _ common: Int) -> Void
  ) {
    shared.visit(owner, .above, &scratch) { second, common, _ in body(second, common) }
  }
}
