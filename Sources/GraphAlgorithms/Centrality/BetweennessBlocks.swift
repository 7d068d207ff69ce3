import Execution

/// The blocks of an undirected graph: its parts that hang together without any one of their nodes.
///
/// Each path between two nodes of a block stays inside it, and each path between nodes of different
/// blocks passes the cut nodes between them. So blocks are searched one by one; a node of a block
/// stands for all nodes that are cut off from the block without it (its *masses*). Blocks of a
/// single tie need no search.
///
/// Source: Hopcroft & Tarjan (1973) for blocks; Puzis et al. (2012) and Sarıyüce et al. (2013) for
/// betweenness by blocks.
struct BetweennessBlocks {
  /// Starts and ends of paths: those of one node, or of all nodes it stands for.
  typealias Masses = SIMD2<Double>

  /// For each node how many pairs it lies between because it alone joins their parts of the graph.
  private(set) var cutScores: [Double]
  /// Each tie that is a block: its entry in the rows, and how many pairs it joins.
  private(set) var bridges: [(entry: Int, score: Double)] = []
  /// For each node of each larger block, block after block, the node of the graph.
  private(set) var slotNodes: [UInt32] = []
  /// For each of these how many starts and ends it stands for.
  private(set) var slotMasses: [Masses] = []

  private let rows: SimpleRows
  private let own: [Masses]
  /// When the search came to a node, 0 before it does.
  private var found: [UInt32]
  /// The block by which the search came to a node, and the place of the node in it.
  private var blockOf: [UInt32]
  private var slotOf: [UInt32]
  private var blocks: [Block] = []
  private var members: [UInt32] = []
  /// What hangs on a node from below.
  private var hanging: [Masses]

  private struct Block {
    /// The node of the block that the search met first, and its place.
    let top: Int
    var topSlot: UInt32 = .max
    /// The other nodes, as places in `members`.
    let rest: Range<Int>
    /// What they stand for together.
    let mass: Masses
    /// The entry by which the search entered the block.
    let entry: Int
  }

  /// - Parameter weights: which nodes start and end paths, and how many.
  init(of rows: SimpleRows, _ weights: PairWeights, _ cancellation: Cancellation) throws {
    let n = rows.nodeCount
    self.rows = rows
    own = zip(weights.starts, weights.ends).map { Masses($0, $1) }
    found = Array(repeating: 0, count: n)
    blockOf = Array(repeating: .max, count: n)
    slotOf = Array(repeating: .max, count: n)
    hanging = Array(repeating: .zero, count: n)
    cutScores = Array(repeating: 0, count: n)
    try findBlocks(cancellation)
  }

  private mutating func findBlocks(_ cancellation: Cancellation) throws {
    let n = rows.nodeCount
    var lowest = found
    var next = rows.offsets
    var open: [UInt32] = []
    var path: [Int] = []
    var clock: UInt32 = 0
    var branches = [Masses](repeating: .zero, count: n)
    for start in 0..<n where found[start] == 0 {
      if start & 0x3FF == 0 { try cancellation.check() }
      let firstBlock = blocks.count
      clock += 1
      (found[start], lowest[start]) = (clock, clock)
      path.append(start)
      while let node = path.last {
        if next[node] < rows.offsets[node + 1] {
          let neighbor = Int(rows.neighbors[Int(next[node])])
          next[node] += 1
          if found[neighbor] == 0 {
            clock += 1
            if clock & 0x3FFF == 0 { try cancellation.check() }
            (found[neighbor], lowest[neighbor]) = (clock, clock)
            open.append(UInt32(neighbor))
            path.append(neighbor)
          } else {
            lowest[node] = min(lowest[node], found[neighbor])
          }
          continue
        }
        path.removeLast()
        guard let parent = path.last else { break }
        lowest[parent] = min(lowest[parent], lowest[node])
        if lowest[node] >= found[parent] {
          close(under: parent, from: node, by: Int(next[parent]) - 1, open: &open)
        }
      }
      score(blocks[firstBlock...], total: own[start] + hanging[start], branches: &branches)
    }
    for node in 0..<n { cutScores[node] += branches[node].x * branches[node].y }
  }

  /// Makes a block of `top` and the open nodes down to `first`.
  private mutating func close(
    under top: Int, from first: Int, by entry: Int, open: inout [UInt32]
  ) {
    let start = members.count
    var mass = Masses.zero
    while let node = open.popLast() {
      blockOf[Int(node)] = UInt32(blocks.count)
      members.append(node)
      mass += own[Int(node)] + hanging[Int(node)]
      if node == UInt32(first) { break }
    }
    hanging[top] += mass
    blocks.append(Block(top: top, rest: start..<members.count, mass: mass, entry: entry))
  }

  /// Counts what passes each node of the blocks of a component from one block to another.
  ///
  /// Of the starts and ends in the branches of a node, all pairs pass it but those in one branch.
  private mutating func score(
    _ component: ArraySlice<Block>, total: Masses, branches: inout [Masses]
  ) {
    for position in component.indices {
      let block = component[position]
      let isBridge = block.rest.count == 1
      if !isBridge {
        blocks[position].topSlot = addSlot(block.top, total - block.mass)
      }
      branches[block.top] += block.mass
      cutScores[block.top] -= block.mass.x * block.mass.y
      for node in members[block.rest].lazy.map(Int.init) {
        let mass = own[node] + hanging[node]
        let beyond = total - mass
        branches[node] += beyond
        cutScores[node] -= beyond.x * beyond.y
        if isBridge {
          bridges.append((block.entry, mass.x * beyond.y + mass.y * beyond.x))
        } else {
          slotOf[node] = addSlot(node, mass)
        }
      }
    }
  }

  private mutating func addSlot(_ node: Int, _ mass: Masses) -> UInt32 {
    slotNodes.append(UInt32(node))
    slotMasses.append(mass)
    return UInt32(slotNodes.count - 1)
  }

  /// The larger blocks as components of one graph whose nodes are the slots.
  func separated(_ whole: BetweennessRows) -> BetweennessRows {
    var offsets = [UInt32](repeating: 0, count: slotNodes.count + 1)
    forEachEntry { tail, _, _ in offsets[Int(tail) + 1] += 1 }
    for slot in slotNodes.indices { offsets[slot + 1] += offsets[slot] }
    var next = offsets
    var neighbors = [UInt32](repeating: 0, count: Int(offsets[slotNodes.count]))
    var entries = neighbors
    forEachEntry { tail, head, entry in
      let place = Int(next[Int(tail)])
      neighbors[place] = head
      entries[place] = UInt32(entry)
      next[Int(tail)] += 1
    }
    return BetweennessRows(whole, offsets: offsets, neighbors: neighbors, entries: entries)
  }

  /// Calls `body` with the slots of both ends of each entry of the rows that is no bridge.
  @inline(__always)
  private func forEachEntry(_ body: (UInt32, UInt32, Int) -> Void) {
    for node in 0..<rows.nodeCount {
      for entry in rows.row(node) {
        let neighbor = Int(rows.neighbors[entry])
        // A tie belongs to the block by which the search came to the later of its ends.
        let block = blockOf[found[node] > found[neighbor] ? node : neighbor]
        let topSlot = blocks[Int(block)].topSlot
        guard topSlot != .max else { continue }
        body(
          blockOf[node] == block ? slotOf[node] : topSlot,
          blockOf[neighbor] == block ? slotOf[neighbor] : topSlot, entry)
      }
    }
  }
}
