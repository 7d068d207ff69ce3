public import Graphs

extension Graph {
  /// Whether nodes with many ties are tied with nodes like themselves: the correlation of the
  /// degrees at the two ends of a tie.
  ///
  /// Undirected: each tie counts both ways round. Directed: the outgoing degree of the source with
  /// the incoming degree of the target. Weights: ignored. Range: −1...1; nil where all ends have one
  /// degree or there are no ties. O(n + m).
  ///
  /// Source: Newman, Physical Review Letters 89 (2002).
  public var degreeAssortativity: Double? {
    let first = degrees(.outgoing)
    let second = degrees(.incoming)
    let ends = edgeEnds()
    var pairs = zip(ends.sources, ends.targets).map { (first[Int($0)], second[Int($1)]) }
    if direction == .undirected { pairs += pairs.map { ($0.1, $0.0) } }
    guard !pairs.isEmpty else { return nil }
    // Whole numbers, so that equal degrees give a spread of exactly 0.
    let count = pairs.count
    let sums = pairs.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
    let means = (Double(sums.0) / Double(count), Double(sums.1) / Double(count))
    guard pairs.contains(where: { $0.0 != pairs[0].0 }),
      pairs.contains(where: { $0.1 != pairs[0].1 })
    else { return nil }
    var (together, spreadA, spreadB) = (0.0, 0.0, 0.0)
    for (a, b) in pairs {
      let (x, y) = (Double(a) - means.0, Double(b) - means.1)
      together += x * y
      spreadA += x * x
      spreadB += y * y
    }
    return min(1, max(-1, together / (spreadA * spreadB).squareRoot()))
  }
}
