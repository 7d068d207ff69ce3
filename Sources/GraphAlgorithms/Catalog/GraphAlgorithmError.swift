public import Graphs

/// Why an algorithm on graphs could not answer.
public enum GraphAlgorithmError: Error, Equatable {
  /// No measure of the catalogue has this name.
  case unknownMeasure(String, suggestions: [String])
  /// No way of forming clusters in the catalogue has this name.
  case unknownPartition(String, suggestions: [String])
  /// The measure with this title exists only where every node reaches every other.
  case undefinedWhenDisconnected(measure: String, advice: String)
  /// An iteration still changed by more than wanted when its rounds were used up.
  case notSettled(method: String, change: Double, rounds: Int, wanted: Double)
  /// There are more shortest paths than a floating-point number can count.
  case tooManyShortestPaths
  /// An edge has a cost that is negative or not a number.
  case badCost(edge: Edge, cost: Double)
  /// The graph is beyond what this method can do in reasonable time or memory.
  case tooLarge(method: String, size: String, advice: String)
}

extension GraphAlgorithmError: CustomStringConvertible {
  /// The error in words: what is wrong and what to do.
  public var description: String {
    switch self {
    case .unknownMeasure(let name, let near):
      Self.unknown("measure", name, near, list: "measures")
    case .unknownPartition(let name, let near):
      Self.unknown("way of forming clusters", name, near, list: "clusterings")
    case .undefinedWhenDisconnected(let measure, let advice):
      "\(measure) is undefined: some nodes cannot reach each other. \(advice)"
    case .notSettled(let method, let change, let rounds, let wanted):
      "\(method) did not settle: change \(roughly(change)) after \(rounds) rounds, "
        + "wanted \(roughly(wanted)). Allow more rounds, or use another measure."
    case .tooManyShortestPaths:
      "betweenness cannot be computed: there are more than 1e308 shortest paths between two nodes. "
        + "Use harmonic closeness, or a part of the network."
    case .badCost(let edge, let cost):
      "edge \(edge.rawValue) costs \(cost), but a path needs costs of 0 or more. "
        + "Was a strength taken for a cost?"
    case .tooLarge(let method, let size, let advice):
      "\(method) would take too long or too much memory: the network has \(size). \(advice)"
    }
  }

  private static func unknown(
    _ kind: String, _ name: String, _ near: [String], list: String
  ) -> String {
    let question =
      near.isEmpty ? "" : " Did you mean " + near.map { "'\($0)'" }.joined(separator: " or ") + "?"
    return "no \(kind) is called '\(name)'.\(question) See `citynet list \(list)`."
  }
}

/// A positive number to one digit: 0.000312 is "3e-4".
private func roughly(_ value: Double) -> String {
  guard value > 0, value.isFinite else { return "\(value)" }
  var digit = value
  var exponent = 0
  while digit >= 9.5 {
    digit /= 10
    exponent += 1
  }
  while digit < 0.95 {
    digit *= 10
    exponent -= 1
  }
  return "\(Int(digit.rounded()))" + (exponent == 0 ? "" : "e\(exponent)")
}
