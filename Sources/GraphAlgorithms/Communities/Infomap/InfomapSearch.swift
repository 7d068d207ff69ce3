import Execution

/// One start of the search for the shortest map equation.
struct InfomapSearch {
  /// What one start arrived at.
  struct Result: Sendable {
    let labels: [UInt32]
    let codeLength: Double
  }

  private let equation: MapEquation
  private let cancellation: Cancellation
  private var generator: SeededGenerator
  private var scratch: MovingScratch

  init(_ equation: MapEquation, generator: SeededGenerator, cancellation: Cancellation) {
    self.equation = equation
    self.cancellation = cancellation
    self.generator = generator
    scratch = MovingScratch(nodeCount: equation.flow.parts.count)
  }

  /// Rounds from single nodes until one adds nothing.
  mutating func run() throws -> Result {
    var best = Result(
      labels: equation.flow.parts.indices.map { UInt32($0) }, codeLength: .infinity)
    while true {
      let labels = try round(from: best.labels)
      let codeLength = equation.codeLength(of: labels)
      guard codeLength < best.codeLength - 1e-12 else { break }
      best = Result(labels: labels, codeLength: codeLength)
    }
    let parts = equation.flow.network.connectedParts(of: best.labels)
    return Result(labels: parts, codeLength: equation.codeLength(of: parts))
  }

  /// Moves on ever coarser networks, until moving leaves each node by itself.
  private mutating func round(from start: [UInt32]) throws -> [UInt32] {
    var (network, parts) = (equation.flow.network, equation.flow.parts)
    var labels = start
    var groupings: [Grouping] = []
    while true {
      try move(parts, on: network, &labels)
      let grouping = Grouping(labels)
      groupings.append(grouping)
      if grouping.count == network.nodeCount { break }
      parts = equation.flow.grouped(by: grouping.labels, parts: parts, on: network)
      var coarser = ClusterNetwork()
      network.aggregate(by: grouping, into: &coarser, scratch: &scratch)
      network = coarser
      labels = (0..<network.nodeCount).map { UInt32($0) }
    }
    return groupings.dropLast().reversed().reduce(groupings[groupings.count - 1].labels) {
      labels, grouping in grouping.labels.map { labels[Int($0)] }
    }
  }

  /// Moves single nodes to the neighboring cluster that shortens the description most.
  private mutating func move(
    _ parts: [NetworkFlow.Part], on network: ClusterNetwork, _ labels: inout [UInt32]
  ) throws {
    let n = network.nodeCount
    var modules = equation.flow.grouped(by: labels, parts: parts, on: network)
    modules.append(contentsOf: repeatElement(.init(), count: n - modules.count))
    var sizes = [Int](repeating: 0, count: n)
    for label in labels { sizes[Int(label)] += 1 }
    var empty = sizes.indices.filter { sizes[$0] == 0 }
    var exits = modules.reduce(0) { $0 + $1.exit }
    var order = (0..<n).map { UInt32($0) }
    var changes = 1
    while changes > 0 {
      changes = 0
      generator.shuffle(&order)
      for (visit, node) in order.lazy.map({ Int($0) }).enumerated() {
        if visit & 0x3FF == 0 { try cancellation.check() }
        let old = Int(labels[node])
        let best = bestMove(
          of: node, parts[node], from: old, modules: modules, exits: exits, labels: labels,
          emptyModule: sizes[old] > 1 ? empty.last : nil, on: network)
        guard let best else { continue }
        exits += best.from.exit + best.to.exit - modules[old].exit - modules[best.module].exit
        modules[old] = best.from
        modules[best.module] = best.to
        if empty.last == best.module { empty.removeLast() }
        sizes[best.module] += 1
        sizes[old] -= 1
        if sizes[old] == 0 {
          modules[old] = .init()
          empty.append(old)
        }
        labels[node] = UInt32(best.module)
        changes += 1
      }
    }
  }

  private struct Move {
    let module: Int
    let from: NetworkFlow.Part
    let to: NetworkFlow.Part
  }

  private mutating func bestMove(
    of node: Int, _ part: NetworkFlow.Part, from old: Int, modules: [NetworkFlow.Part],
    exits: Double, labels: [UInt32], emptyModule: Int?, on network: ClusterNetwork
  ) -> Move? {
    var count = 0
    network.sumStrengths(
      network.row(node), by: labels.span, clusters: &scratch.clusters, touched: &scratch.touched,
      count: &count)
    var from = modules[old]
    from.visits -= part.visits
    from.jumps -= part.jumps
    from.nodes -= part.nodes
    // What the node sent out no longer leaves; what it exchanged with the others now does.
    from.out -= part.out - scratch.clusters[old].sum
    let before = Self.terms(modules[old])
    let after = Self.terms(from)
    var best: Move?
    var bestGain = 1e-13
    func consider(_ module: Int, _ sum: Double) {
      var to = modules[module]
      to.visits += part.visits
      to.jumps += part.jumps
      to.nodes += part.nodes
      to.out += part.out - sum
      let newExits = exits + from.exit + to.exit - modules[old].exit - modules[module].exit
      let gain =
        MapEquation.entropyTerm(exits) + before + Self.terms(modules[module])
        - MapEquation.entropyTerm(max(0, newExits)) - after - Self.terms(to)
      if gain > bestGain { (best, bestGain) = (Move(module: module, from: from, to: to), gain) }
    }
    for place in 0..<count where Int(scratch.touched[place]) != old {
      consider(Int(scratch.touched[place]), scratch.clusters[Int(scratch.touched[place])].sum)
    }
    if let emptyModule { consider(emptyModule, 0) }
    for place in 0..<count { scratch.clusters[Int(scratch.touched[place])].sum = 0 }
    return best
  }

  /// What a cluster adds to the code length, in nats, apart from the exits of all together.
  @inline(__always) private static func terms(_ part: NetworkFlow.Part) -> Double {
    MapEquation.entropyTerm(part.exit + part.visits) - 2 * MapEquation.entropyTerm(part.exit)
  }
}
