/// What a generalized linear model supposes of its outcomes; each with its canonical link.
public enum ModelFamily: String, Sendable, CaseIterable {
  /// Counts with mean exp(η): Poisson regression, as pseudo maximum likelihood for any outcome of 0
  /// or more (PPML).
  case poisson
  /// Yes or no, with odds exp(η): logistic regression.
  case logistic

  /// The mean outcome at the linear predictor η.
  public func mean(at eta: Double) -> Double {
    switch self {
    case .poisson: exponential(eta)
    case .logistic: eta >= 0 ? 1 / (1 + exponential(-eta)) : 1 - 1 / (1 + exponential(eta))
    }
  }

  /// The variance of an outcome with this mean.
  public func variance(ofMean mean: Double) -> Double {
    switch self {
    case .poisson: mean
    case .logistic: mean * (1 - mean)
    }
  }

  /// The linear predictor at which the mean outcome is this.
  func predictor(ofMean mean: Double) -> Double {
    switch self {
    case .poisson: naturalLogarithm(mean)
    case .logistic: naturalLogarithm(mean) - naturalLogarithm(1 - mean)
    }
  }

  /// The log-likelihood of an outcome at the predictor η, where the mean is known already.
  func logLikelihood(_ outcome: Double, eta: Double, mean: Double) -> Double {
    switch self {
    case .poisson: outcome * eta - mean - (outcome <= 1 ? 0 : Distributions.logGamma(outcome + 1))
    case .logistic:
      // ln(1 + exp η) without overflow.
      outcome * eta - max(eta, 0) - naturalLogarithm(1 + exponential(-abs(eta)))
    }
  }

  /// The largest log-likelihood that any model can reach for an outcome.
  func saturatedLogLikelihood(_ outcome: Double) -> Double {
    switch self {
    case .poisson:
      outcome == 0
        ? 0 : logLikelihood(outcome, eta: naturalLogarithm(outcome), mean: outcome)
    case .logistic: 0
    }
  }
}
