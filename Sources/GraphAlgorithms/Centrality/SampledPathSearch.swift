import Execution

/// Draws shortest paths between random pairs of nodes, by searches from both ends.
struct SampledPathSearch {
  /// The nodes inside the paths drawn so far, path after path.
  private(set) var passed: [UInt32] = []
  private var fromStart: Side
  private var fromEnd: Side

  /// - Parameters:
  ///   - forward: the rows along which paths go.
  ///   - backward: the same ties seen from their far ends.
  init(forward: SimpleRows, backward: SimpleRows) {
    fromStart = Side(onward: forward, homeward: backward)
    fromEnd = Side(onward: backward, homeward: forward)
  }

  /// Draws two nodes and one of the shortest paths between them, each equally likely.
  mutating func draw(_ generator: consuming SeededGenerator) throws {
    var generator = generator
    let n = fromStart.nodeCount
    let start = generator.index(below: n)
    var end = generator.index(below: n - 1)
    if end >= start { end += 1 }
    fromStart.begin(at: start)
    fromEnd.begin(at: end)
    defer {
      fromStart.forget()
      fromEnd.forget()
    }
    var meeting: [UInt32] = []
    repeat {
      // The side with fewer arcs to look at goes on.
      if fromStart.work <= fromEnd.work {
        fromStart.advance()
        meeting = fromStart.frontier.filter { fromEnd.hasMet($0) }
      } else {
        fromEnd.advance()
        meeting = fromEnd.frontier.filter { fromStart.hasMet($0) }
      }
    } while meeting.isEmpty && !fromStart.frontier.isEmpty && !fromEnd.frontier.isEmpty
    guard !meeting.isEmpty else { return }
    // Every shortest path passes one of the meeting nodes, and no two.
    let paths = meeting.map { fromStart.pathCount(of: $0) * fromEnd.pathCount(of: $0) }
    let all = paths.reduce(0, +)
    guard all.isFinite else { throw GraphAlgorithmError.tooManyShortestPaths }
    let middle = meeting[chosen(among: paths, at: generator.unitInterval() * all)]
    if middle != UInt32(start) && middle != UInt32(end) { passed.append(middle) }
    fromStart.walkHome(from: middle, &generator, passed: &passed)
    fromEnd.walkHome(from: middle, &generator, passed: &passed)
  }
}

/// The place of the weight in which `point` lies when they are laid end to end.
private func chosen(among weights: [Double], at point: Double) -> Int {
  var rest = point
  for (place, weight) in weights.enumerated() {
    rest -= weight
    if rest < 0 { return place }
  }
  return weights.count - 1
}

/// A breadth-first search from one end, a level at a time.
private struct Side {
  /// The nodes met last.
  private(set) var frontier: [UInt32] = []
  /// How many arcs lead on from the frontier.
  private(set) var work = 0
  private let onward: SimpleRows
  private let homeward: SimpleRows
  /// Steps from the end, −1 where the search has not been.
  private var level: [Int32]
  private var paths: [Double]
  private var met: [UInt32] = []

  init(onward: SimpleRows, homeward: SimpleRows) {
    self.onward = onward
    self.homeward = homeward
    level = Array(repeating: -1, count: onward.nodeCount)
    paths = Array(repeating: 0, count: onward.nodeCount)
  }

  var nodeCount: Int { level.count }

  func hasMet(_ node: UInt32) -> Bool { level[Int(node)] >= 0 }

  func pathCount(of node: UInt32) -> Double { paths[Int(node)] }

  mutating func begin(at node: Int) {
    level[node] = 0
    paths[node] = 1
    frontier = [UInt32(node)]
    met = frontier
    work = onward.row(node).count
  }

  mutating func advance() {
    var next: [UInt32] = []
    work = 0
    for node in frontier {
      let farther = level[Int(node)] + 1
      for entry in onward.row(Int(node)) {
        let neighbor = Int(onward.neighbors[entry])
        if level[neighbor] < 0 {
          level[neighbor] = farther
          paths[neighbor] = paths[Int(node)]
          next.append(UInt32(neighbor))
          work += onward.row(neighbor).count
        } else if level[neighbor] == farther {
          paths[neighbor] += paths[Int(node)]
        }
      }
    }
    met += next
    frontier = next
  }

  /// Walks one of the shortest paths back to the end, each equally likely, the end left out.
  func walkHome(
    from start: UInt32, _ generator: inout SeededGenerator, passed: inout [UInt32]
  ) {
    var node = Int(start)
    while level[node] > 1 {
      var rest = generator.unitInterval() * paths[node]
      var previous = node
      for entry in homeward.row(node) {
        let candidate = Int(homeward.neighbors[entry])
        guard level[candidate] == level[node] - 1 else { continue }
        previous = candidate
        rest -= paths[candidate]
        if rest < 0 { break }
      }
      passed.append(UInt32(previous))
      node = previous
    }
  }

  mutating func forget() {
    for node in met { level[Int(node)] = -1 }
  }
}
