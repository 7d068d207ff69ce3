import Execution
import Graphs

/// One breadth-first search that changes direction.
///
/// Unchecked reads: offsets ascend to the end of `neighbors` and all entries are below the node
/// count (`Adjacency`); the queue holds every node at most once, so it never outgrows the nodes.
struct BreadthFirstKernel {
  private let forward: Adjacency
  private let backward: Adjacency
  private let nodeCount: Int
  private(set) var levels: [UInt32]
  private(set) var parents: [UInt32]
  private(set) var reachedCount = 1
  private(set) var depth = 0
  /// The nodes met by spreading, in order; those met last are `queue[start..<end]`.
  private var queue: [UInt32]
  private var start = 0
  private var end = 1

  init(forward: Adjacency, backward: Adjacency, source: Node) {
    self.forward = forward
    self.backward = backward
    nodeCount = forward.offsets.count - 1
    levels = Array(repeating: .max, count: nodeCount)
    parents = levels
    queue = Array(repeating: 0, count: nodeCount)
    levels[source.index] = 0
    queue[0] = source.rawValue
  }

  mutating func run(_ cancellation: Cancellation) throws {
    var tiesLeft = forward.arcCount
    var ties = forward.degree(Node(rawValue: queue[0]))
    while start < end {
      // The factors 15 and 18 are those of the source.
      if ties > tiesLeft / 15 {
        try pullWhileWide(cancellation)
        ties = 1
      } else {
        tiesLeft -= ties
        ties = try push(cancellation)
      }
    }
  }

  /// Spreads from the nodes met last; how many ties the newly met ones have.
  private mutating func push(_ cancellation: Cancellation) throws -> Int {
    let level = UInt32(depth + 1)
    let metLast = start..<end
    let (ties, write) = try Self.push(
      metLast, at: level, forward, &levels, &parents, &queue, cancellation)
    (start, end) = (end, write)
    turn(met: end - start)
    return ties
  }

  private static func push(
    _ metLast: Range<Int>, at level: UInt32, _ rows: Adjacency, _ levels: inout [UInt32],
    _ parents: inout [UInt32], _ queue: inout [UInt32], _ cancellation: Cancellation
  ) throws -> (ties: Int, end: Int) {
    let offsets = rows.offsets.span
    let neighbors = rows.neighbors.span
    var levels = levels.mutableSpan
    var parents = parents.mutableSpan
    var queue = queue.mutableSpan
    var write = metLast.upperBound
    var ties = 0
    for read in metLast {
      if read & 0xFFF == 0xFFF { try cancellation.check() }
      let node = queue[read]
      for entry in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let neighbor = unsafe neighbors[unchecked: entry]
        let place = Int(neighbor)
        let known = unsafe levels[unchecked: place]
        if known == .max {
          unsafe levels[unchecked: place] = level
          unsafe parents[unchecked: place] = node
          queue[write] = neighbor
          write += 1
          unsafe ties += Int(offsets[unchecked: place + 1] - offsets[unchecked: place])
        } else if known == level {
          unsafe parents[unchecked: place] = min(node, parents[unchecked: place])
        }
      }
    }
    return (ties, write)
  }

  private mutating func turn(met: Int) {
    reachedCount += met
    if met > 0 { depth += 1 }
  }

  /// Lets nodes look for one that was met last, for as long as many are met.
  private mutating func pullWhileWide(_ cancellation: Cancellation) throws {
    var front = [UInt64](repeating: 0, count: (nodeCount + 63) / 64)
    for node in queue[start..<end] { front[Int(node >> 6)] |= 1 << UInt64(node & 63) }
    var next = [UInt64](repeating: 0, count: front.count)
    var met = end - start
    var isWide = true
    while isWide {
      let before = met
      met = try Self.pull(
        from: front, into: &next, at: UInt32(depth + 1), backward, &levels, &parents, cancellation)
      turn(met: met)
      swap(&front, &next)
      isWide = met > 0 && (met >= before || met > nodeCount / 18)
    }
    start = end
    for (word, bits) in front.enumerated() {
      var bits = bits
      while bits != 0 {
        queue[end] = UInt32(word * 64 + bits.trailingZeroBitCount)
        end += 1
        bits &= bits - 1
      }
    }
  }

  /// One step of looking; how many nodes were met.
  private static func pull(
    from front: [UInt64], into next: inout [UInt64], at level: UInt32, _ rows: Adjacency,
    _ levels: inout [UInt32], _ parents: inout [UInt32], _ cancellation: Cancellation
  ) throws -> Int {
    let offsets = rows.offsets.span
    let neighbors = rows.neighbors.span
    let front = front.span
    var next = next.mutableSpan
    var levels = levels.mutableSpan
    var parents = parents.mutableSpan
    var met = 0
    for word in next.indices {
      if word & 0x3FF == 0x3FF { try cancellation.check() }
      var bits: UInt64 = 0
      for node in (word * 64)..<min(word * 64 + 64, levels.count) where levels[node] == .max {
        for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
          let neighbor = unsafe neighbors[unchecked: entry]
          // Rows ascend, so the first hit is the lowest parent.
          if unsafe front[unchecked: Int(neighbor >> 6)] >> UInt64(neighbor & 63) & 1 != 0 {
            levels[node] = level
            parents[node] = neighbor
            bits |= 1 << UInt64(node & 63)
            met += 1
            break
          }
        }
      }
      next[word] = bits
    }
    return met
  }
}
