import Execution

/// For each cluster where walks from its nodes end: one probability per node of its component.
struct WalkProfiles: Sendable {
  private let start: [Int]
  private let length: [Int]
  private let position: [Int]
  /// One over the strength of each node with its loop, at the places of the probabilities.
  private var inverse: [[Double]] = []
  private let componentOf: [Int]
  private var values: [Double]

  init(of network: ClusterNetwork, components: MembersByLabel) {
    let n = network.nodeCount
    var (start, length, position) = (
      [Int](repeating: 0, count: n), [Int](repeating: 0, count: n), [Int](repeating: 0, count: n)
    )
    var componentOf = start
    var filled = 0
    for label in 0..<n where !components.range(label).isEmpty {
      let members = components.nodes[components.range(label)]
      for (place, node) in members.enumerated() {
        (start[Int(node)], length[Int(node)], position[Int(node)]) = (filled, members.count, place)
        componentOf[Int(node)] = inverse.count
        filled += members.count
      }
      inverse.append(members.map { 1 / Self.loopedStrength(of: Int($0), network) })
    }
    (self.start, self.length, self.position, self.componentOf) = (
      start, length, position, componentOf
    )
    values = Array(repeating: 0, count: filled)
  }

  private static func loop(of node: Int, _ network: ClusterNetwork) -> Double {
    let row = network.row(node)
    let sum = row.reduce(0) { $0 + network.strength($1) }
    return row.isEmpty ? 1 : sum / Double(row.count)
  }

  private static func loopedStrength(of node: Int, _ network: ClusterNetwork) -> Double {
    network.row(node).reduce(loop(of: node, network)) { $0 + network.strength($1) }
  }

  /// Fills in the probabilities after `steps` steps from every node.
  mutating func walk(steps: Int, on network: ClusterNetwork, context: ExecutionContext) throws {
    let n = network.nodeCount
    let loops = (0..<n).map { Self.loop(of: $0, network) }
    var now = [Double](repeating: 0, count: n)
    var next = now
    var isReached = [Bool](repeating: false, count: n)
    for source in 0..<n {
      if source & 0x3F == 0 {
        try context.cancellation.check()
        context.progress.report("walks", completed: source, of: n)
      }
      var reached = [UInt32(source)]
      isReached[source] = true
      now[source] = 1
      for _ in 0..<steps {
        for node in reached.lazy.map({ Int($0) }) {
          let share = now[node] * inverse[componentOf[node]][position[node]]
          next[node] += share * loops[node]
          for entry in network.row(node) {
            let neighbor = network.neighbors[entry]
            next[Int(neighbor)] += share * network.strength(entry)
            if !isReached[Int(neighbor)] {
              isReached[Int(neighbor)] = true
              reached.append(neighbor)
            }
          }
        }
        for node in reached { (now[Int(node)], next[Int(node)]) = (next[Int(node)], 0) }
      }
      for node in reached {
        values[start[source] + position[Int(node)]] = now[Int(node)]
        now[Int(node)] = 0
        isReached[Int(node)] = false
      }
    }
  }

  /// The squared distance between the profiles of two clusters, each known by its lowest node.
  func squaredDistance(_ a: Int, _ b: Int) -> Double {
    let x = values.span
    let weights = inverse[componentOf[a]]
    let (first, second, count) = (start[a], start[b], length[a])
    precondition(weights.count == count && max(first, second) + count <= x.count)
    // The lanes keep their own sums: additions do not wait for one another.
    var lanes = SIMD4<Double>()
    var place = 0
    while place + 4 <= count {
      for lane in 0..<4 {
        // Places are below the length of both profiles, checked above.
        let difference =
          unsafe x[unchecked: first + place + lane] - x[unchecked: second + place + lane]
        lanes[lane] += difference * difference * weights[place + lane]
      }
      place += 4
    }
    var sum = lanes[0] + lanes[1] + lanes[2] + lanes[3]
    while place < count {
      let difference = x[first + place] - x[second + place]
      sum += difference * difference * weights[place]
      place += 1
    }
    return sum
  }

  /// Gives `a` the mean of both profiles.
  mutating func merge(_ b: Int, into a: Int, share: Double) {
    let (startOfA, startOfB) = (start[a], start[b])
    for place in 0..<length[a] {
      let mean = values[startOfB + place] * share + values[startOfA + place] * (1 - share)
      values[startOfA + place] = mean
    }
  }
}
