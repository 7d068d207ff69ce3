public import Graphs

/// How likely a tie between two nodes that have none is held to be, by one sign.
///
/// Direction and weights are ignored, loops and parallel ties too. A higher score speaks for a tie.
///
/// Source: Liben-Nowell & Kleinberg, Journal of the American Society for Information Science and
/// Technology 58 (2007).
public enum LinkScore: String, Sendable, CaseIterable {
  /// How many nodes are tied with both.
  case commonNeighbors = "common-neighbors"
  /// The same as a share of the nodes that are tied with at least one of the two.
  case jaccard
  /// Common neighbors, each with 1/ln(degree).
  case adamicAdar = "adamic-adar"
  /// Common neighbors, each with 1/degree.
  case resourceAllocation = "resource-allocation"
  /// The product of the two degrees.
  case preferentialAttachment = "preferential-attachment"
  /// Walks of 2 to 4 ties between the two, each tie of a walk counting 0.05.
  case katz
  /// Nearness: minus the chord between the two places on a sphere of radius 1.
  case distance
  /// How many groups both belong to.
  case organizations

  /// What each tie of a walk counts by ``katz``.
  public static let attenuation = 0.05

  /// The name for people.
  public var title: String {
    switch self {
    case .commonNeighbors: "Common partners"
    case .jaccard: "Jaccard"
    case .adamicAdar: "Adamic–Adar"
    case .resourceAllocation: "Resource allocation"
    case .preferentialAttachment: "Preferential attachment"
    case .katz: "Katz"
    case .distance: "Nearness"
    case .organizations: "Shared organizations"
    }
  }

  /// The name inside a sentence: in lower case, but for names of people.
  public var titleInSentence: String {
    switch self {
    case .jaccard, .adamicAdar, .katz: title
    case .commonNeighbors, .resourceAllocation, .preferentialAttachment, .distance,
      .organizations:
      title.lowercased()
    }
  }

  /// What the score says, in words for people.
  public var meaning: String {
    switch self {
    case .commonNeighbors: "the number of cities that are tied with both"
    case .jaccard: "the cities tied with both as a share of those tied with at least one of the two"
    case .adamicAdar: "the cities tied with both, each counting 1/ln(its ties)"
    case .resourceAllocation: "the cities tied with both, each counting 1/(its ties)"
    case .preferentialAttachment: "the ties of the one times the ties of the other"
    case .katz:
      "walks of 2 to 4 ties from one to the other, each tie of a walk counting 0.05"
    case .distance: "the nearer two cities lie, the higher"
    case .organizations: "the number of organizations that both belong to"
    }
  }

  /// Where the score was published.
  public var reference: Reference {
    switch self {
    case .commonNeighbors, .jaccard, .preferentialAttachment, .katz:
      Reference(
        authors: "Liben-Nowell & Kleinberg",
        title: "The link-prediction problem for social networks",
        venue: "Journal of the American Society for Information Science and Technology 58",
        year: 2007)
    case .adamicAdar:
      Reference(
        authors: "Adamic & Adar", title: "Friends and neighbors on the Web",
        venue: "Social Networks 25", year: 2003)
    case .resourceAllocation:
      Reference(
        authors: "Zhou, Lü & Zhang", title: "Predicting missing links via local information",
        venue: "European Physical Journal B 71", year: 2009)
    case .distance:
      Reference(
        authors: "Barthélemy", title: "Spatial networks", venue: "Physics Reports 499", year: 2011)
    case .organizations:
      Reference(
        authors: "Feld", title: "The focused organization of social ties",
        venue: "American Journal of Sociology 86", year: 1981)
    }
  }

  /// Whether every pair without a common neighbor and without a short walk scores 0.
  public var isLocal: Bool {
    switch self {
    case .commonNeighbors, .jaccard, .adamicAdar, .resourceAllocation, .katz: true
    case .preferentialAttachment, .distance, .organizations: false
    }
  }
}

/// What is known of nodes beside their ties.
public struct LinkFacts: Sendable {
  /// Where each node lies on a sphere of radius 1; nil where it is unknown.
  public let places: [SIMD3<Double>?]
  /// The groups of each node, ascending.
  public let groups: [[Int]]

  /// The facts about all nodes of a graph.
  public init(places: [SIMD3<Double>?], groups: [[Int]]) {
    precondition(places.count == groups.count)
    self.places = places
    self.groups = groups
  }

  /// Nothing but the ties is known of `count` nodes.
  public init(unknownFor count: Int) {
    self.init(
      places: Array(repeating: nil, count: count), groups: Array(repeating: [], count: count))
  }

  /// How many groups two nodes share.
  func shared(_ a: Int, _ b: Int) -> Int {
    let (one, other) = (groups[a], groups[b])
    var (i, j, count) = (0, 0, 0)
    while i < one.count, j < other.count {
      if one[i] == other[j] {
        count += 1
        i += 1
        j += 1
      } else if one[i] < other[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  /// Minus the chord between two nodes; nil where a place is unknown.
  func nearness(_ a: Int, _ b: Int) -> Double? {
    guard let one = places[a], let other = places[b] else { return nil }
    let way = one - other
    return 0 - (way * way).sum().squareRoot()
  }
}

/// A pair of nodes with its score.
public struct ScoredPair: Sendable, Equatable {
  /// The lower node.
  public let first: Node
  /// The higher node.
  public let second: Node
  /// The score; nil where it is unknown because a place is.
  public let score: Double?

  package init(first: Node, second: Node, score: Double?) {
    self.first = first
    self.second = second
    self.score = score
  }

  /// Higher scores come first, unknown ones last; equal ones go by the numbers of their nodes.
  static func precedes(_ a: ScoredPair, _ b: ScoredPair) -> Bool {
    let (one, other) = (a.score ?? -.infinity, b.score ?? -.infinity)
    if one != other { return one > other }
    return (a.first, a.second) < (b.first, b.second)
  }
}
