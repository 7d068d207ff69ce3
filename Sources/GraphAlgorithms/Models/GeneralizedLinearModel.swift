public import Execution

/// How sure coefficients are: what may go together by chance.
public enum StandardErrors: String, Sendable, CaseIterable {
  /// Observations are independent and vary as the family says: the inverse of the information.
  case plain
  /// Observations are independent and vary as they will: the sandwich, times n/(n − k) (HC1).
  case robust
  /// Observations that share the first unit, or share the second, go together (two-way clustering),
  /// each part times G/(G − 1) · (n − 1)/(n − k).
  case clustered
  /// Observations that share a unit in either place go together (dyadic clustering), times
  /// G/(G − 1) · (n − 1)/(n − k); for pairs without a first and a second.
  case dyadic
}

/// Regression of outcomes of pairs on columns, by iteratively reweighted least squares.
///
/// Newton's method from the mean outcome, with halved steps where the likelihood falls; settled when
/// no coefficient moves by 1e-9 standard deviations of its column. Weighted observations count as
/// drawn with the inverse of their weight. Each round is one pass over the observations: O(n·k²)
/// time, O(k²) memory per piece; `clustered` and `dyadic` hold one row of k per unit and piece in a
/// last pass.
///
/// Sources: McCullagh & Nelder, Generalized Linear Models (1989); Santos Silva & Tenreyro, Review of
/// Economics and Statistics 88 (2006), for PPML; Cameron, Gelbach & Miller, Journal of Business &
/// Economic Statistics 29 (2011), for two-way clusters; Aronow, Samii & Assenova, Political Analysis
/// 23 (2015), for dyads.
public struct GeneralizedLinearModel: Sendable {
  /// What is supposed of the outcomes.
  public let family: ModelFamily
  /// How standard errors come about.
  public let errors: StandardErrors
  /// What is added to every linear predictor: ln(sampling fraction of the outcomes 1 over that of
  /// the outcomes 0) of a logistic model of a case-control sample, so that the intercept is that of
  /// the population (Prentice & Pyke 1979).
  public let offset: Double

  /// So many rounds at most are made.
  static let rounds = 60
  /// Where steps fall below this, in standard deviations, the coefficients have settled.
  static let settled = 1e-9

  /// A model.
  public init(_ family: ModelFamily, errors: StandardErrors = .robust, offset: Double = 0) {
    self.family = family
    self.errors = errors
    self.offset = offset
  }

  /// The model that fits the observations best.
  ///
  /// - Precondition: outcomes are 0 or more; of a logistic model 0 or 1.
  /// - Throws: ``RegressionError``; `CancellationError`.
  public func fit(
    _ source: some RegressionSource, in context: ExecutionContext = ExecutionContext()
  ) throws -> RegressionFit {
    let moments = try ColumnMoments(of: source, family, in: context)
    try Self.check(moments, source.columns, family)
    let scaling = ColumnScaling(moments)
    let size = scaling.size
    var coefficients = [Double](repeating: 0, count: size)
    let null = moments.outcome / moments.weight
    coefficients[0] = family.predictor(ofMean: null) - offset
    var state = try state(coefficients, source, scaling, context, round: 0)
    let nullLikelihood = state.logLikelihood
    var rounds = 0
    var change = Double.infinity
    var step: [Double] = []
    while change > Self.settled {
      guard rounds < Self.rounds,
        case .factor(let information) = PositiveMatrix.factoring(
          state.information, size: size, tolerance: 1e-14)
      else { throw failure(step, change, rounds, source.columns) }
      rounds += 1
      step = information.solving(state.gradient)
      var next = zip(coefficients, step).map { $0 + $1 }
      var fresh = try self.state(next, source, scaling, context, round: rounds)
      var halvings = 0
      while !(fresh.logLikelihood >= state.logLikelihood - 1e-9 * abs(state.logLikelihood)),
        halvings < 30
      {
        halvings += 1
        step = step.map { $0 / 2 }
        next = zip(coefficients, step).map { $0 + $1 }
        fresh = try self.state(next, source, scaling, context, round: rounds)
      }
      change = step.reduce(0) { max($0, abs($1)) }
      (coefficients, state) = (next, fresh)
    }
    guard
      case .factor(let information) = PositiveMatrix.factoring(
        state.information, size: size, tolerance: 1e-14)
    else { throw failure(step, change, rounds, source.columns) }
    let bread = information.inverse
    let covariance = try covariance(bread, coefficients, source, scaling, moments, context)
    return RegressionFit(
      model: self, columns: source.columns, coefficients: scaling.original(coefficients),
      covariance: sandwich(scaling.transformation, covariance, size: size), moments: moments,
      logLikelihood: state.logLikelihood, nullLogLikelihood: nullLikelihood, rounds: rounds,
      change: change)
  }

  /// Refuses columns that cannot be told apart or that decide outcomes.
  private static func check(
    _ moments: ColumnMoments, _ columns: [String], _ family: ModelFamily
  ) throws {
    let size = columns.count + 1
    guard moments.count > size else {
      throw RegressionError.tooFew(observations: moments.count, coefficients: size)
    }
    guard moments.lowestOutcome < moments.highestOutcome else {
      throw RegressionError.sameOutcomes(moments.lowestOutcome)
    }
    precondition(moments.lowestOutcome >= 0, "an outcome below 0")
    precondition(family == .poisson || moments.highestOutcome <= 1, "an outcome above 1")
    for (number, column) in columns.enumerated() {
      let range = moments.range(number)
      if range.low == range.high {
        throw RegressionError.constant(column, value: range.low)
      }
      if moments.isSeparating(number, family) {
        throw RegressionError.separated([column], ofCounts: family == .poisson)
      }
    }
    try checkDependence(moments, columns)
  }

  private static func checkDependence(_ moments: ColumnMoments, _ columns: [String]) throws {
    let width = columns.count
    let spreads = (0..<width).map { moments.covariance($0, $0).squareRoot() }
    let correlations = (0..<(width * width)).map { place -> Double in
      let (a, b) = place.quotientAndRemainder(dividingBy: width)
      return moments.covariance(a, b) / (spreads[a] * spreads[b])
    }
    guard
      case .dependent(let row) = PositiveMatrix.factoring(
        correlations, size: width, tolerance: 1e-10)
    else { return }
    // The columns above are independent, so the row is one sum of their multiples.
    let above = (0..<(row * row)).map { place in
      correlations[place / max(row, 1) * width + place % max(row, 1)]
    }
    guard case .factor(let matrix) = PositiveMatrix.factoring(above, size: row, tolerance: 0) else {
      preconditionFailure("independent columns")
    }
    let parts = matrix.solving((0..<row).map { correlations[row * width + $0] })
    throw RegressionError.collinear(
      columns[row], with: parts.indices.filter { abs(parts[$0]) > 1e-4 }.map { columns[$0] })
  }

  /// Coefficients that never come to rest: separation by several columns, if they run away.
  private func failure(
    _ step: [Double], _ change: Double, _ rounds: Int, _ columns: [String]
  ) -> RegressionError {
    let running = columns.indices.filter { step.count > $0 + 1 && abs(step[$0 + 1]) > 0.01 }
    return running.isEmpty
      ? .notSettled(change: change, rounds: rounds)
      : .separated(running.map { columns[$0] }, ofCounts: family == .poisson)
  }
}
