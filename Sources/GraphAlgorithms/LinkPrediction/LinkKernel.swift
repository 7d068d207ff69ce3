import Graphs

/// What all nodes score with one node, the source, computed for one source after another.
struct LinkKernel {
  let rows: SimpleRows
  private let facts: LinkFacts
  private let needsWalks: Bool
  private let adamicAdar: [Double]
  private let resource: [Double]
  private(set) var source = 0
  private var isTied: [Bool]
  private var common: [Double]
  private var adamic: [Double]
  private var shares: [Double]
  private var three: [Double]
  private var four: [Double]
  /// The nodes that two, three or four steps lead to from the source, in order of discovery.
  private(set) var twoSteps: [Int] = []
  private var threeSteps: [Int] = []
  private var fourSteps: [Int] = []

  init(_ rows: SimpleRows, _ facts: LinkFacts, for scores: [LinkScore]) {
    self.rows = rows
    self.facts = facts
    needsWalks = scores.contains(.katz)
    let count = rows.nodeCount
    let degrees = (0..<count).map { rows.row($0).count }
    // Multiples of 2⁻⁴⁰, so that sums are exact and equal sums equal bits in any order.
    func exact(_ x: Double) -> Double { (x * 0x1p40).rounded() * 0x1p-40 }
    adamicAdar = degrees.map { $0 > 1 ? exact(1 / naturalLogarithm(Double($0))) : 0 }
    resource = degrees.map { $0 > 0 ? exact(1 / Double($0)) : 0 }
    isTied = Array(repeating: false, count: count)
    common = Array(repeating: 0, count: count)
    (adamic, shares, three, four) = (common, common, common, common)
  }

  /// The nodes that score above 0 with the source by ties: two steps away, or on a short walk.
  var reached: [Int] {
    guard needsWalks else { return twoSteps }
    return Set(twoSteps + threeSteps + fourSteps).sorted()
  }

  /// Moves on to another source.
  mutating func start(at node: Int) {
    for position in rows.row(source) { isTied[Int(rows.neighbors[position])] = false }
    for other in twoSteps { (common[other], adamic[other], shares[other]) = (0, 0, 0) }
    for other in threeSteps { three[other] = 0 }
    for other in fourSteps { four[other] = 0 }
    twoSteps.removeAll(keepingCapacity: true)
    threeSteps.removeAll(keepingCapacity: true)
    fourSteps.removeAll(keepingCapacity: true)
    source = node
    for position in rows.row(node) {
      let middle = Int(rows.neighbors[position])
      isTied[middle] = true
      for next in rows.row(middle) {
        let other = Int(rows.neighbors[next])
        if common[other] == 0 { twoSteps.append(other) }
        common[other] += 1
        adamic[other] += adamicAdar[middle]
        shares[other] += resource[middle]
      }
    }
    guard needsWalks else { return }
    Self.walk(rows, from: twoSteps, common, to: &threeSteps, &three)
    Self.walk(rows, from: threeSteps, three, to: &fourSteps, &four)
  }

  /// One step more for all walks.
  private static func walk(
    _ rows: SimpleRows, from nodes: [Int], _ counts: [Double], to next: inout [Int],
    _ longer: inout [Double]
  ) {
    for node in nodes {
      for position in rows.row(node) {
        let other = Int(rows.neighbors[position])
        if longer[other] == 0 { next.append(other) }
        longer[other] += counts[node]
      }
    }
  }

  /// Whether a node is tied with the source.
  func isTied(_ node: Int) -> Bool { isTied[node] }

  /// How many nodes are tied with both.
  func commonCount(_ node: Int) -> Int { Int(common[node]) }

  /// What a node scores with the source.
  func value(_ score: LinkScore, _ node: Int) -> Double? {
    switch score {
    case .commonNeighbors: return common[node]
    case .jaccard:
      let union = Double(rows.row(source).count + rows.row(node).count) - common[node]
      return union > 0 ? common[node] / union : 0
    case .adamicAdar: return adamic[node]
    case .resourceAllocation: return shares[node]
    case .preferentialAttachment:
      return Double(rows.row(source).count * rows.row(node).count)
    case .katz:
      let a = LinkScore.attenuation
      return a * a * (common[node] + a * (three[node] + a * four[node]))
    case .distance: return facts.nearness(source, node)
    case .organizations: return Double(facts.shared(source, node))
    }
  }
}
