/// A small summary of a result on which two tools must agree.
///
/// The sums are those of `peers.py`, so that equal results show as equal figures.
struct Check: Codable, Equatable, Sendable {
  /// What the result is: vector, labels, partition, dist, numbers or value.
  var kind: String
  var sum: Double?
  var l2: Double?
  var max: Double?
  /// The ten nodes with the highest scores, of equal ones the lower number first.
  var top: [Int]?
  var distinct: Int?
  var largest: Int?
  var communities: Int?
  var modularity: Double?
  var nmi: Double?
  var reached: Int?
  var values: [Double]?
  var value: Int?

  init(kind: String) { self.kind = kind }

  /// Whether all figures are numbers, as they must be to be written and compared.
  var isFinite: Bool {
    [sum, l2, max, modularity, nmi].allSatisfy { $0?.isFinite ?? true }
      && (values ?? []).allSatisfy(\.isFinite)
  }

  /// One score per node; a node without one counts as 0.
  static func vector(_ scores: [Double?]) -> Check {
    let scores = scores.map { $0 ?? 0 }
    var check = Check(kind: "vector")
    check.sum = scores.reduce(0, +)
    check.l2 = scores.reduce(0) { $0 + $1 * $1 }.squareRoot()
    check.max = scores.max() ?? 0
    check.top = Array(highestTen(scores))
    return check
  }

  /// One whole number per node.
  static func labels(_ labels: [Int]) -> Check {
    var sizes: [Int: Int] = [:]
    for label in labels { sizes[label, default: 0] += 1 }
    var check = Check(kind: "labels")
    check.distinct = sizes.count
    check.largest = sizes.values.max() ?? 0
    check.sum = Double(labels.reduce(0, +))
    check.max = Double(labels.max() ?? 0)
    return check
  }

  /// Distances from some nodes to all others, nil where there is no way.
  static func distances(_ rows: some Sequence<[Double?]>) -> Check {
    var check = Check(kind: "dist")
    var (sum, reached, highest) = (0.0, 0, 0.0)
    for row in rows {
      for case let distance? in row {
        sum += distance
        reached += 1
        highest = Swift.max(highest, distance)
      }
    }
    (check.sum, check.reached, check.max) = (sum, reached, highest)
    return check
  }

  /// A handful of numbers.
  static func numbers(_ numbers: [Double]) -> Check {
    var check = Check(kind: "numbers")
    check.sum = numbers.reduce(0, +)
    check.values = numbers.prefix(8).map { ($0 * 1000).rounded() / 1000 }
    return check
  }

  /// One whole number.
  static func value(_ value: Int) -> Check {
    var check = Check(kind: "value")
    check.value = value
    return check
  }

  private static func highestTen(_ scores: [Double]) -> [Int] {
    var best: [Int] = []
    for node in scores.indices {
      guard best.count < 10 || best.last.map({ scores[node] > scores[$0] }) == true else {
        continue
      }
      best.insert(node, at: best.firstIndex { scores[$0] < scores[node] } ?? best.count)
      if best.count > 10 { best.removeLast() }
    }
    return best
  }

  /// The summary in a few words for a table.
  var summary: String {
    let parts: [String?] = [
      sum.map { "sum \(Figures.significant($0))" },
      value.map { "\($0)" },
      communities.map { "\($0) clusters" },
      modularity.map { "Q \(Figures.fixed($0, digits: 4))" },
      nmi.map { "NMI \(Figures.fixed($0, digits: 3))" },
      distinct.map { "\($0) distinct" },
      reached.map { "\($0) reached" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
