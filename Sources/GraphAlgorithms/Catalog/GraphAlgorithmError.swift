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
  /// A method whose memory or time grows too fast was asked for more nodes than it takes.
  case tooLarge(measure: String, nodes: Int, limit: Int, advice: String)
  /// Longer and longer walks count for more and more: the attenuation is not below 1/λ₁.
  case attenuationTooLarge(measure: String, attenuation: Double, eigenvalue: Double)
  /// There are more walks, weighted by their length, than a floating-point number can count.
  case tooManyWalks
  /// The equations of the measure with this title have no single solution.
  case singular(measure: String, advice: String)
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
    case .tooLarge(let measure, let nodes, let limit, let advice):
      "\(measure) takes at most \(limit) nodes here, not \(nodes). \(advice)"
    case .attenuationTooLarge(let measure, let attenuation, let eigenvalue):
      "\(measure) needs an attenuation below 1/λ₁ = \(1 / eigenvalue), not \(attenuation); the "
        + "largest eigenvalue λ₁ is \(eigenvalue). Choose a share of 1/λ₁, such as 0.85."
    case .tooManyWalks:
      "the walks of this network cannot be counted: they are more than 1e308. "
        + "Use eigenvector or Katz centrality, or a part of the network."
    case .singular(let measure, let advice):
      "\(measure) is undefined: its equations have no single solution. \(advice)"
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
