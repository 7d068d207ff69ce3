/// The rows of a graph whose edges exchange ends, to tell whether an exchange tears it apart.
struct ConnectionWatch: Sendable {
  private let offsets: [UInt32]
  private var neighbors: [UInt32]
  /// For each edge the places in which its source's and its target's row list the other end.
  private var placeAtSource: [UInt32]
  private var placeAtTarget: [UInt32]
  /// By which of the searches a node was met; each uses two numbers, one for either end.
  private var metBy: [UInt32]
  private var search: UInt32 = 0
  private var queues: ([UInt32], [UInt32]) = ([], [])

  init(nodeCount: Int, sources: [UInt32], targets: [UInt32]) {
    var offsets = [UInt32](repeating: 0, count: nodeCount + 1)
    for edge in sources.indices {
      offsets[Int(sources[edge]) + 1] += 1
      offsets[Int(targets[edge]) + 1] += 1
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    neighbors = Array(repeating: 0, count: 2 * sources.count)
    placeAtSource = Array(repeating: 0, count: sources.count)
    placeAtTarget = placeAtSource
    for edge in sources.indices {
      let (source, target) = (Int(sources[edge]), Int(targets[edge]))
      placeAtSource[edge] = next[source]
      neighbors[Int(next[source])] = UInt32(target)
      next[source] += 1
      placeAtTarget[edge] = next[target]
      neighbors[Int(next[target])] = UInt32(source)
      next[target] += 1
    }
    self.offsets = offsets
    metBy = Array(repeating: 0, count: nodeCount)
  }

  mutating func turnAround(_ edge: Int) {
    (placeAtSource[edge], placeAtTarget[edge]) = (placeAtTarget[edge], placeAtSource[edge])
  }

  /// Exchanges the targets of a–b and c–d, unless the graph falls apart by that.
  mutating func wouldFallApart(
    _ first: Int, _ second: Int, _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32
  ) -> Bool {
    exchange(first, second, a, b, c, d)
    // Before, everything was connected. Now a is tied with d and c with b, so the two parts that
    // the removed edges may leave hold together exactly if a still reaches b.
    if areConnected(a, b) { return false }
    exchange(first, second, a, d, c, b)
    return true
  }

  private mutating func exchange(
    _ first: Int, _ second: Int, _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32
  ) {
    neighbors[Int(placeAtSource[first])] = d
    neighbors[Int(placeAtSource[second])] = b
    neighbors[Int(placeAtTarget[first])] = c
    neighbors[Int(placeAtTarget[second])] = a
    (placeAtTarget[first], placeAtTarget[second]) = (placeAtTarget[second], placeAtTarget[first])
  }

  /// The edges a→b, b→c, c→a become a→c, b→a, c→b.
  mutating func turnTriangle(
    _ first: Int, _ second: Int, _ third: Int, _ a: UInt32, _ b: UInt32, _ c: UInt32
  ) {
    neighbors[Int(placeAtSource[first])] = c
    neighbors[Int(placeAtSource[second])] = a
    neighbors[Int(placeAtSource[third])] = b
    let (atB, atC, atA) = (placeAtTarget[first], placeAtTarget[second], placeAtTarget[third])
    neighbors[Int(atC)] = a
    neighbors[Int(atA)] = b
    neighbors[Int(atB)] = c
    placeAtTarget[first] = atC
    placeAtTarget[second] = atA
    placeAtTarget[third] = atB
  }

  /// Two searches in turn, one from each end, so that a small part is soon known to be cut off.
  private mutating func areConnected(_ a: UInt32, _ b: UInt32) -> Bool {
    if search >= UInt32.max - 4 {
      for node in metBy.indices { metBy[node] = 0 }
      search = 0
    }
    search += 2
    let (mine, other) = (search, search + 1)
    queues.0.removeAll(keepingCapacity: true)
    queues.1.removeAll(keepingCapacity: true)
    queues.0.append(a)
    queues.1.append(b)
    metBy[Int(a)] = mine
    metBy[Int(b)] = other
    var (first, second) = (0, 0)
    while first < queues.0.count, second < queues.1.count {
      for place in row(queues.0[first]) {
        let next = neighbors[place]
        if metBy[Int(next)] == other { return true }
        guard metBy[Int(next)] != mine else { continue }
        metBy[Int(next)] = mine
        queues.0.append(next)
      }
      first += 1
      for place in row(queues.1[second]) {
        let next = neighbors[place]
        if metBy[Int(next)] == mine { return true }
        guard metBy[Int(next)] != other else { continue }
        metBy[Int(next)] = other
        queues.1.append(next)
      }
      second += 1
    }
    return false
  }

  private func row(_ node: UInt32) -> Range<Int> {
    Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
  }
}
