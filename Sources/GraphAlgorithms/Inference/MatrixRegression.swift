public import Execution
public import Graphs

/// How much several relations together tell of another, with what permutations leave of each.
///
/// A regression of the numbers of all pairs, ordinary least squares or logistic. Since pairs with a
/// node in common depend on each other, no formula gives the chances: each relation is regressed on
/// the others, what they do not tell of it is shuffled by nodes, and its statistic is taken anew
/// (double semi-partialing). The statistic is that of t or z, not the coefficient.
///
/// Source: Dekker, Krackhardt & Snijders, Psychometrika 72 (2007); Krackhardt, Social Networks 10
/// (1988).
public struct MatrixRegression: Sendable, Equatable {
  /// The form of the equation.
  public enum Model: String, Sendable, CaseIterable {
    /// The number of a pair is a weighted sum.
    case linear
    /// The log-odds of a tie are a weighted sum; the response is 0 or 1.
    case logit
  }

  /// What one relation adds.
  public struct Term: Sendable, Equatable {
    /// By how much the response, or its log-odds, grows with one unit of the relation.
    public let coefficient: Double
    /// The error that the coefficient would have if pairs were independent.
    public let standardError: Double
    /// The statistic, coefficient over error, and those of the permutations.
    public let statistic: PermutationShares
  }

  /// The form of the equation.
  public let model: Model
  /// What is expected where all relations are 0.
  public let intercept: Double
  /// What each relation adds, in the given order.
  public let terms: [Term]
  /// How many pairs there are.
  public let pairCount: Int
  /// The share of the variance that the equation tells; of a logistic one McFadden's, 1 − ln L/ln L₀.
  public let determination: Double

  /// Above so many nodes, or so many relations, the numbers of all pairs take too much memory.
  public static let limits = (nodes: 3000, relations: 12)
  /// Above so many nodes a logistic regression of every permutation takes too long.
  public static let largestLogitSize = 1000

  /// Regresses and permutes.
  ///
  /// - Parameters:
  ///   - response: the relation to be told; numbers 0 and 1 only for ``Model/logit``.
  ///   - relations: those that tell of it; 1 or more.
  ///   - direction: undirected if all relations hold both ways; each pair counts once then.
  /// - Complexity: O(relations·permutations·n²·relations), for ``Model/logit`` times about 5·relations;
  ///   8·n² bytes for each relation.
  /// - Throws: ``GraphAlgorithmError/tooLarge(method:what:advice:)`` above the limits;
  ///   ``GraphAlgorithmError/singular(measure:advice:)`` where a relation is told by the others, or has
  ///   one number for all pairs, or foretells every tie; `CancellationError`.
  public init(
    of response: PairMatrix, on relations: [PairMatrix], model: Model = .linear,
    _ direction: Direction = .undirected, permutations: Int = 1000, seed: Seed = .standard,
    in context: ExecutionContext = ExecutionContext()
  ) throws {
    precondition(!relations.isEmpty && permutations >= 1)
    let n = response.nodeCount
    try Self.checkSize(n, relations.count, model)
    let table = try PairColumns(
      response: response, relations, direction, centered: model == .linear, in: context)
    let equation: any PermutedEquation =
      switch model {
      case .linear: try LeastSquares(table)
      case .logit: try LogisticFit(table, context)
      }
    self.model = model
    pairCount = table.pairCount
    determination = equation.determination
    var terms: [Term] = []
    var intercept = equation.intercept
    for place in relations.indices {
      let residual = try PermutedResidual(of: place, in: table)
      let rest = try equation.without(place, context)
      let values = try context.reduce(
        Chunks(count: permutations, pieces: permutations), into: [Double](),
        phase: "permutations, relation \(place + 1) of \(relations.count)",
        map: { piece in
          var generator = seed.stream(place * permutations + piece.lowerBound)
          var order = Array(0..<UInt32(n))
          generator.shuffle(&order)
          return try rest.statistic(with: residual, order, context.cancellation)
        }, combine: { $0.append($1) })
      let scale = table.scales[place + 1]
      let coefficient = equation.coefficients[place]
      intercept -= coefficient / scale * table.means[place + 1]
      terms.append(
        Term(
          coefficient: coefficient / scale, standardError: equation.errors[place] / scale,
          statistic: PermutationShares(
            observed: coefficient / equation.errors[place], values: values)))
    }
    self.intercept = intercept
    self.terms = terms
  }

  private static func checkSize(_ n: Int, _ relations: Int, _ model: Model) throws {
    let most =
      switch model {
      case .linear: limits.nodes
      case .logit: largestLogitSize
      }
    guard n <= most else {
      throw GraphAlgorithmError.tooLarge(
        method: "A \(model.rawValue) regression of relations", what: "\(n) cities",
        advice: "Take at most \(most): select fewer with --country.")
    }
    guard relations <= limits.relations else {
      throw GraphAlgorithmError.tooLarge(
        method: "A regression of relations", what: "\(relations) relations",
        advice: "Take at most \(limits.relations).")
    }
  }
}

/// An equation for pairs that has been solved.
protocol PermutedEquation: Sendable {
  /// The coefficient of each relation in units of its standard deviation.
  var coefficients: [Double] { get }
  /// Their errors if pairs were independent.
  var errors: [Double] { get }
  /// What is expected where all relations have their means.
  var intercept: Double { get }
  /// The share of the variance, or of the log-likelihood, that the equation tells.
  var determination: Double { get }

  /// The equation without one relation, ready to take another in its place.
  func without(_ place: Int, _ context: ExecutionContext) throws -> any OpenEquation
}

/// An equation in which one relation is still to be named.
protocol OpenEquation: Sendable {
  /// The statistic of a relation whose nodes are in another order.
  func statistic(
    with residual: PermutedResidual, _ order: [UInt32], _ cancellation: Cancellation
  ) throws -> Double
}
