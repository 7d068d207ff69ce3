import CityNetworks
import Graphs

/// How strong the tie of a pair of cities is.
public enum PairWeight: String, Sendable, CaseIterable {
  /// All tied pairs count the same.
  case none
  /// The number of ties between the two cities; the kinds of ties decide how many there can be.
  case ties
  /// The sum of the weights that sources state; a tie without one is an error.
  case stated

  var weighting: TieWeighting {
    switch self {
    case .none: .unweighted
    case .ties: .numberOfTies
    case .stated: .statedWeight()
    }
  }

  /// What a table's name ends in, so that differently weighted rankings differ in name.
  var suffix: String { self == .none ? "" : "-by-\(rawValue)" }
}

/// Whether a measure follows the direction of ties that have one, such as aid.
public enum TieDirection: String, Sendable, CaseIterable {
  /// A tie joins both cities.
  case ignored
  /// A directed tie leads one way, any other both ways.
  case followed

  var graphDirection: Direction {
    switch self {
    case .ignored: .undirected
    case .followed: .directed
    }
  }

  var suffix: String { self == .ignored ? "" : "-directed" }
}

extension String {
  /// A method and its parameters as part of a table's name: "katz:share=0.5" is "katz-share-0.5".
  var tableName: String {
    String(map { ":=,".contains($0) ? "-" : $0 })
  }
}
