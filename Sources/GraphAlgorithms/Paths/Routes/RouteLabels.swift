import Graphs

/// The beginnings of routes that a search has found, and which of them can still be of use.
///
/// Of two beginnings that lead to the same node one is of no use if the other has met all its
/// stops, remembers no more nodes, and is no worse in sums and, where costs are equal, in its
/// sequence of nodes.
struct RouteLabels {
  /// The last step of a beginning.
  struct Label {
    let node: UInt32
    /// The beginning that it continues; `none` at a source.
    let parent: UInt32
    /// The edge of the step.
    let edge: UInt32
    /// How many steps there are.
    let depth: UInt32
    /// The stops met.
    let stops: UInt64
    /// The next beginning of use at the same node.
    var next: UInt32 = none
    var isRemoved = false
  }

  static let none = UInt32.max

  private(set) var all: [Label] = []
  /// The sums of each beginning side by side.
  private(set) var sums: [Double] = []
  /// The remembered nodes of each beginning, one bit each, `words` words.
  private(set) var memory: [UInt64] = []
  private(set) var words = 0
  private var firstAt: [UInt32]
  private let width: Int
  private let costCount: Int
  private let order: RouteOrder

  init(nodeCount: Int, width: Int, costCount: Int, order: RouteOrder) {
    firstAt = Array(repeating: Self.none, count: nodeCount)
    self.width = width
    self.costCount = costCount
    self.order = order
  }

  /// Forgets all beginnings.
  mutating func clear(words: Int) {
    for label in all { firstAt[Int(label.node)] = Self.none }
    all.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    memory.removeAll(keepingCapacity: true)
    self.words = words
  }

  @inline(__always) func sum(_ place: Int, of label: Int) -> Double { sums[label * width + place] }

  func costs(of label: Int) -> [Double] {
    Array(sums[(label * width)..<(label * width + costCount)])
  }

  func remembers(_ label: Int, _ bit: Int) -> Bool {
    memory[label * words + bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  /// Adds a beginning; false, and not added, if another is at least as useful.
  mutating func add(
    _ label: Label, adding values: Int, of edges: [Double], remembering bit: Int
  ) -> Bool {
    let number = all.count
    all.append(label)
    for place in 0..<width {
      let before = label.parent == Self.none ? 0 : sums[Int(label.parent) * width + place]
      sums.append(label.parent == Self.none ? 0 : before + edges[values + place])
    }
    for word in 0..<words {
      memory.append(label.parent == Self.none ? 0 : memory[Int(label.parent) * words + word])
    }
    if bit >= 0 { memory[number * words + bit >> 6] |= 1 << UInt64(bit & 63) }
    // Nothing compares with a start: no route comes back to one, but one may end there.
    if label.parent == Self.none || isOfUse(number) { return true }
    all.removeLast()
    sums.removeLast(width)
    memory.removeLast(words)
    return false
  }

  /// Compares a new beginning with those at the same node and enters it among them.
  private mutating func isOfUse(_ number: Int) -> Bool {
    let node = Int(all[number].node)
    var previous = Self.none
    var other = firstAt[node]
    while other != Self.none {
      let next = all[Int(other)].next
      switch moreUseful(Int(other), number) {
      case .first: return false
      case .second:
        all[Int(other)].isRemoved = true
        if previous == Self.none { firstAt[node] = next } else { all[Int(previous)].next = next }
      case .neither: previous = other
      }
      other = next
    }
    all[number].next = firstAt[node]
    firstAt[node] = UInt32(number)
    return true
  }

  private enum Comparison {
    case first
    case second
    case neither
  }

  private func moreUseful(_ first: Int, _ second: Int) -> Comparison {
    let (metFirst, metSecond) = (all[first].stops, all[second].stops)
    var firstMay = metSecond & ~metFirst == 0
    var secondMay = metFirst & ~metSecond == 0
    for word in 0..<words {
      let (a, b) = (memory[first * words + word], memory[second * words + word])
      if a & ~b != 0 { firstMay = false }
      if b & ~a != 0 { secondMay = false }
    }
    guard firstMay || secondMay else { return .neither }
    var costsDiffer = false
    for place in 0..<width {
      let (a, b) = (sum(place, of: first), sum(place, of: second))
      if a == b { continue }
      let isCost = place < costCount
      if isCost && costsDiffer && order == .lexicographic { continue }
      if a < b { secondMay = false } else { firstMay = false }
      if isCost { costsDiffer = true }
      guard firstMay || secondMay else { return .neither }
    }
    if !costsDiffer {
      let order = sequenceOrder(first, second)
      if order > 0 { firstMay = false }
      if order < 0 { secondMay = false }
    }
    return firstMay ? .first : secondMay ? .second : .neither
  }

  /// Below 0 if the sequence of nodes of the first is lower, above 0 if that of the second is.
  func sequenceOrder(_ first: Int, _ second: Int) -> Int {
    var (a, b) = (UInt32(first), UInt32(second))
    var order = Int(all[first].depth) - Int(all[second].depth)
    while order > 0 && all[Int(a)].depth > all[second].depth { a = all[Int(a)].parent }
    while order < 0 && all[Int(b)].depth > all[first].depth { b = all[Int(b)].parent }
    // From here on both have the same depth: what differs first, seen from the start, decides.
    while a != b {
      let (one, other) = (all[Int(a)], all[Int(b)])
      if one.node != other.node { order = one.node < other.node ? -1 : 1 }
      (a, b) = (one.parent, other.parent)
    }
    return order
  }

  /// The nodes and edges of a beginning from its source on.
  func way(_ label: Int) -> (nodes: [UInt32], edges: [UInt32]) {
    var nodes: [UInt32] = []
    var edges: [UInt32] = []
    var place = UInt32(label)
    while place != Self.none {
      nodes.append(all[Int(place)].node)
      if all[Int(place)].parent != Self.none { edges.append(all[Int(place)].edge) }
      place = all[Int(place)].parent
    }
    return (nodes.reversed(), edges.reversed())
  }
}

/// When a route is better than another.
enum RouteOrder {
  /// The first cost that differs decides.
  case lexicographic
  /// No cost is higher and one is lower.
  case pareto
}
