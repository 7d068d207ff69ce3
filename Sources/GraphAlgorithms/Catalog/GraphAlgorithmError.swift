public import Graphs

/// Why an algorithm on graphs could not answer.
public enum GraphAlgorithmError: Error, Equatable {
  /// No measure of the catalogue has this name.
  case unknownMeasure(String, suggestions: [String])
  /// No measure of edges in the catalogue has this name.
  case unknownTieMeasure(String, suggestions: [String])
  /// No measure of groups in the catalogue has this name.
  case unknownGroupMeasure(String, known: [String])
  /// A measure of nodes was named where one of edges is wanted.
  case isMeasureOfCities(String)
  /// A measure of edges was named where one of nodes is wanted.
  case isMeasureOfTies(String)
  /// No way of forming clusters in the catalogue has this name.
  case unknownPartition(String, suggestions: [String])
  /// The method has no parameter of this name.
  case unknownParameter(method: String, name: String, known: [String])
  /// A parameter of the method has a value that it cannot take.
  case badParameter(method: String, name: String, value: String, wanted: String)
  /// Two parameters of the method say the same thing in two ways.
  case contradiction(method: String, String, String)
  /// A method is named with a colon, but no parameters stand behind it.
  case nothingAfterColon(String)
  /// Ties are so strong or so weak that the measure with this title cannot be computed with them.
  case extremeStrengths(measure: String, smallest: Double, largest: Double)
  /// The measure with this title exists only where every node reaches every other.
  case undefinedWhenDisconnected(measure: String, advice: String)
  /// An iteration still changed by more than wanted when its rounds were used up.
  case notSettled(method: String, change: Double, rounds: Int, wanted: Double)
  /// There are more shortest paths than a floating-point number can count.
  case tooManyShortestPaths
  /// An edge has a cost that is negative or not a number.
  case badCost(edge: Edge, cost: Double)
  /// An edge has a capacity that is negative, infinite or not a number.
  case badCapacity(edge: Edge, capacity: Double)
  /// A flow or a cut between a node and itself was asked for.
  case sameEnds(Node)
  /// Less can flow than was to be sent.
  case insufficientCapacity(wanted: Double, possible: Double)
  /// What nodes have and what nodes lack is not the same.
  case unbalancedSupplies(sum: Double)
  /// More nodes were to be connected by a tree than can be done exactly.
  case tooManyTerminals(Int, limit: Int)
  /// The cap on a sum of amounts is negative or not a number.
  case badLimit(most: Double)
  /// A route was to pass more stops than can be kept apart.
  case tooManyStops(Int, limit: Int)
  /// An exact search for routes kept more beginnings of routes than allowed.
  case tooManyPartialRoutes(limit: Int)
  /// These nodes cannot be connected with the first of those that were to be connected.
  case unreachableTerminals([Node])
  /// The method works on graphs without loops and parallel edges only.
  case notSimple(method: String)
  /// No graph without loops and parallel edges has these degrees.
  case impossibleDegrees(advice: String)
  /// No random graph of the catalogue has this name.
  case unknownRandomGraph(String, suggestions: [String])
  /// Longer and longer walks count for more and more: the attenuation is not below 1/λ₁.
  case attenuationTooLarge(measure: String, attenuation: Double, eigenvalue: Double)
  /// There are more walks, weighted by their length, than a floating-point number can count.
  case tooManyWalks
  /// The equations of the measure with this title have no single solution.
  case singular(measure: String, advice: String)
  /// The method would need far too much time or space for a graph of this size.
  case tooLarge(method: String, what: String, advice: String)
  /// An edge costs nothing, where paths along it cannot be counted.
  case zeroCost(edge: Edge)
  /// A result would take more memory than allowed.
  case tooMuchMemory(what: String, bytes: Int, limit: Int)
}

extension GraphAlgorithmError: CustomStringConvertible {
  /// The error in words: what is wrong and what to do.
  public var description: String {
    switch self {
    case .unknownMeasure(let name, let near):
      Self.unknown("measure", name, near, list: "measures")
    case .unknownTieMeasure(let name, let near):
      Self.unknown("measure of ties", name, near, list: "tie-measures")
    case .unknownGroupMeasure(let name, let known):
      "no measure of groups is called '\(name)'. There are: \(known.joined(separator: ", "))."
    case .isMeasureOfCities(let name): "'\(name)' is a measure of cities: leave out --ties."
    case .isMeasureOfTies(let name): "'\(name)' is a measure of ties: add --ties."
    case .unknownPartition(let name, let near):
      Self.unknown("way of forming clusters", name, near, list: "clusterings")
    case .unknownParameter(let method, let name, let known):
      "'\(method)' has no parameter '\(name)'. "
        + (known.isEmpty ? "It takes none." : "It takes: \(known.joined(separator: ", ")).")
    case .badParameter(let method, let name, let value, let wanted):
      "parameter '\(name)' of '\(method)' must be \(wanted), not '\(value)'."
    case .contradiction(let method, let first, let second):
      "'\(method)' takes \(first) or \(second), not both. Leave out one of them."
    case .nothingAfterColon(let text):
      "nothing follows the colon in '\(text)'. Give parameters such as name=value behind it, or "
        + "leave it out."
    case .extremeStrengths(let measure, let smallest, let largest):
      "\(measure) cannot be computed with ties as strong as these, from \(roughly(smallest)) to "
        + "\(roughly(largest)): sums leave the range of numbers. Multiply all strengths by one "
        + "number so that they lie between 1e-100 and 1e100, or leave out the extreme ties."
    case .undefinedWhenDisconnected(let measure, let advice):
      "\(measure) is undefined: some nodes cannot reach each other. \(advice)"
    case .notSettled(let method, let change, let rounds, let wanted):
      "\(method) did not settle: change \(roughly(change)) after \(rounds) rounds, "
        + "wanted \(roughly(wanted)). Allow more rounds, or use another measure."
    case .tooManyShortestPaths:
      "the shortest paths between two nodes cannot be counted: they are more than 1e308. "
        + "Use a measure that does not count paths, such as harmonic closeness, or a part of the "
        + "network."
    case .badCost(let edge, let cost):
      "edge \(edge.rawValue) costs \(cost), but a path needs costs of 0 or more. "
        + "Was a strength taken for a cost?"
    case .badCapacity(let edge, let capacity):
      "edge \(edge.rawValue) has a capacity of \(capacity), but capacities must be finite and 0 "
        + "or more. Leave the edge out to close it."
    case .sameEnds(let node):
      "node \(node.rawValue) is both ends of the flow or the cut. Give two different nodes."
    case .insufficientCapacity(let wanted, let possible):
      "an amount of \(wanted) cannot be sent: only \(possible) can flow. "
        + "Send less, or allow more edges."
    case .unbalancedSupplies(let sum):
      "supplies add up to \(sum), but must add up to 0: what some nodes have, others must lack."
    case .tooManyTerminals(let count, let limit):
      "\(count) nodes are to be connected, but a cheapest tree is found for at most \(limit). "
        + "Give fewer nodes."
    case .badLimit(let most):
      "a route may add up to \(most) at most, but a limit must be 0 or more. Give another limit."
    case .tooManyStops(let count, let limit):
      "a route is to pass \(count) stops, but at most \(limit) can be asked for. Give fewer stops."
    case .tooManyPartialRoutes(let limit):
      "the exact search for routes gave up after \(limit) beginnings of routes. "
        + "Ask for less at once: a limit on the number of hops, fewer stops or stops in order, "
        + "fewer or coarser costs."
    case .unreachableTerminals(let nodes):
      "no tree connects all nodes: "
        + "\(nodes.map { "\($0.rawValue)" }.joined(separator: ", ")) cannot be reached from the "
        + "first one. Leave them out, or allow more edges."
    case .notSimple(let method):
      "\(method) needs a network without loops and parallel ties, but this one has some. "
        + "Merge parallel ties and drop loops first."
    case .impossibleDegrees(let advice):
      "no network without loops and parallel ties has these degrees. \(advice)"
    case .unknownRandomGraph(let name, let near):
      Self.unknown("random network", name, near, list: "random-graphs")
    case .attenuationTooLarge(let measure, let attenuation, let eigenvalue):
      "\(measure) needs an attenuation below 1/λ₁ = \(1 / eigenvalue), not \(attenuation); the "
        + "largest eigenvalue λ₁ is \(eigenvalue). Choose a share of 1/λ₁, such as 0.85."
    case .tooManyWalks:
      "the walks of this network cannot be counted: they are more than 1e308. "
        + "Use eigenvector or Katz centrality, or a part of the network."
    case .singular(let measure, let advice):
      "\(measure) is undefined: its equations have no single solution. \(advice)"
    case .tooLarge(let method, let what, let advice):
      "\(method) cannot be computed for \(what). \(advice)"
    case .zeroCost(let edge):
      "edge \(edge.rawValue) costs 0, but paths are counted only where each edge costs more. "
        + "Make one node of its ends, or give it a small cost."
    case .tooMuchMemory(let what, let bytes, let limit):
      "\(what) would take \(bytes / 1_000_000) MB, but \(limit / 1_000_000) MB are allowed. "
        + "Allow more, or use a part of the network."
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
  guard !value.isNaN else { return "not a number" }
  guard value < .infinity else { return "beyond all numbers" }
  guard value > 0 else { return "\(value)" }
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
