/// A fitted model: its coefficients with their uncertainty, and how well it fits.
public struct RegressionFit: Sendable {
  /// One coefficient.
  public struct Term: Sendable, Equatable {
    /// The column, "intercept" for the first.
    public let name: String
    /// The coefficient.
    public let estimate: Double
    /// Its standard error; nil where the observations do not tell (a variance that is not above 0).
    public let standardError: Double?

    /// The coefficient in standard errors.
    public var z: Double? { standardError.map { estimate / $0 } }
    /// How probable a z so far from 0 is by chance, by the normal distribution.
    public var p: Double? { z.map { Distributions.normalTwoSided($0) } }
    /// The 95 % interval of the coefficient.
    public var interval: ClosedRange<Double>? {
      standardError.map { estimate - Self.quantile * $0...estimate + Self.quantile * $0 }
    }

    /// Φ⁻¹(0.975).
    static let quantile = 1.959_963_984_540_054
  }

  /// The model.
  public let model: GeneralizedLinearModel
  /// The intercept, then the columns in their order.
  public let terms: [Term]
  /// How many observations there are.
  public let observations: Int
  /// How many of them have an outcome above 0.
  public let positives: Int
  /// The sum of the outcomes, weighted.
  public let total: Double
  /// The log-likelihood, weighted.
  public let logLikelihood: Double
  /// That of the model without columns.
  public let nullLogLikelihood: Double
  /// Twice what is missing to the log-likelihood of a model that knows every outcome.
  public let deviance: Double
  /// The same without columns.
  public let nullDeviance: Double
  /// How many rounds it took.
  public let rounds: Int
  /// By how many standard deviations of its column a coefficient moved at most in the last round.
  public let lastChange: Double

  /// 1 − log-likelihood/log-likelihood without columns (McFadden); of counts it depends on their size.
  public var mcFadden: Double { 1 - logLikelihood / nullLogLikelihood }
  /// 1 − deviance/deviance without columns: the share of the deviance that is explained.
  public var devianceExplained: Double { 1 - deviance / nullDeviance }

  init(
    model: GeneralizedLinearModel, columns: [String], coefficients: [Double],
    covariance: [Double], moments: ColumnMoments, logLikelihood: Double,
    nullLogLikelihood: Double, rounds: Int, change: Double
  ) {
    self.model = model
    let size = coefficients.count
    terms = coefficients.indices.map { number in
      let variance = covariance[number * size + number]
      return Term(
        name: number == 0 ? "intercept" : columns[number - 1], estimate: coefficients[number],
        standardError: variance > 0 ? variance.squareRoot() : nil)
    }
    observations = moments.count
    positives = moments.positives
    total = moments.outcome
    self.logLikelihood = logLikelihood
    self.nullLogLikelihood = nullLogLikelihood
    deviance = 2 * (moments.saturated - logLikelihood)
    nullDeviance = 2 * (moments.saturated - nullLogLikelihood)
    self.rounds = rounds
    lastChange = change
  }
}
