public import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// How groups of cities are tied with one another, and which of these ties carry their network.
///
/// Each tied pair of cities counts once, whatever the number of its ties, as in ``QuotientTables``.
public struct GroupTies: Sendable {
  /// Two groups with ties between their cities.
  public struct Pair: Sendable {
    /// The number of one group.
    public let first: Int
    /// The number of the other, above `first`.
    public let second: Int
    /// How many tied pairs of cities join the two.
    public let ties: Int
    /// Whether it is in the maximum spanning forest or among the strongest of one of the two.
    public let isMainstay: Bool
    /// How likely so many ties are if each group spread its ties over its partners by chance
    /// (disparity filter, the smaller of both ends), 0...1.
    public let chance: Double
  }

  /// The tied pairs of groups, ascending by their numbers.
  public let pairs: [Pair]
  /// How many tied pairs of cities lie within each group.
  public let inside: [Int]
  /// How many tied pairs of cities have both ends in groups.
  public let counted: Int
  /// How many tied pairs of cities have an end outside all groups.
  public let leftOut: Int

  /// How many tied pairs of cities join two of the groups.
  public var between: Int { pairs.reduce(0) { $0 + $1.ties } }

  /// The pair with most ties, the first of equals; nil if no two groups are tied.
  public var strongest: Pair? {
    pairs.max { a, b in (a.ties, b.first, b.second) < (b.ties, a.first, a.second) }
  }

  /// The ties of these groups of cities; of each group the `strongest` strongest pairs are mainstays.
  /// A city that is not in the study is passed over; one in several groups counts in the last.
  ///
  /// - Complexity: O(n + m log m).
  /// - Throws: `CancellationError`.
  public init(
    of groups: [[CityID]], in study: StudiedNetwork, strongest: Int = 2,
    _ context: ExecutionContext = ExecutionContext()
  ) throws {
    var numbers = [Int?](repeating: nil, count: study.graph.graph.nodeCount)
    for (number, cities) in groups.enumerated() {
      for city in cities {
        if let node = study.graph.node(of: city) { numbers[node.index] = number }
      }
    }
    let quotient = QuotientGraph(
      of: study.graph.graph, groups: numbers, groupCount: groups.count)
    let graph = quotient.graph
    let reasons = try SpanningTreeBackbone(strongest: strongest).reasons(of: graph, in: context)
    let chances = DisparityFilter().pValues(of: graph)
    pairs = graph.edges.map { edge in
      let ends = graph.ends(of: edge)
      let (a, b) = (ends.source.index, ends.target.index)
      return Pair(
        first: min(a, b), second: max(a, b), ties: quotient.ties(between: a, and: b),
        isMainstay: reasons[edge] != nil, chance: chances[edge])
    }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    inside = quotient.inside
    counted = quotient.counted
    leftOut = quotient.leftOut
  }
}
