import Execution

extension PageRank: Configurable {
  /// What users may set.
  public var parameters: [MethodParameter] {
    [
      MethodParameter(
        "damping", "the probability of following a tie, 0 up to but not including 1",
        standard: damping)
    ]
  }

  /// PageRank with other parameters.
  public func configured(with values: inout ParameterValues) throws -> PageRank {
    let damping = try values.number(
      "damping", standard: damping, "a number from 0 up to, but not including, 1"
    ) { $0 >= 0 && $0 < 1 }
    return PageRank(damping: damping, tolerance: tolerance, rounds: rounds, restart: restart)
  }
}

extension Katz: Configurable {
  /// What users may set.
  public var parameters: [MethodParameter] {
    [
      MethodParameter(
        "share", "the factor per step as a share of its limit 1/λ₁, between 0 and 1",
        standard: attenuation.share.map { "\($0)" } ?? ""),
      MethodParameter(
        "alpha", "the factor per step itself, above 0 and below 1/λ₁; instead of share",
        standard: attenuation.value.map { "\($0)" } ?? ""),
    ]
  }

  /// Katz centrality with other parameters.
  public func configured(with values: inout ParameterValues) throws -> Katz {
    let share = try values.optionalNumber("share", "a number between 0 and 1") { $0 > 0 && $0 < 1 }
    let alpha = try values.optionalNumber("alpha", "a number above 0") { $0 > 0 }
    if share != nil, alpha != nil { throw values.contradiction("share", "alpha") }
    return Katz(attenuation: Attenuation(share: share, value: alpha) ?? attenuation)
  }
}

extension BonacichPower: Configurable {
  /// What users may set.
  public var parameters: [MethodParameter] {
    [
      MethodParameter(
        "share", "the exponent as a share of 1/λ₁; below 0, weak partners help",
        standard: exponent.share.map { "\($0)" } ?? ""),
      MethodParameter(
        "beta", "the exponent itself; instead of share",
        standard: exponent.value.map { "\($0)" } ?? ""),
    ]
  }

  /// Bonacich power with other parameters.
  public func configured(with values: inout ParameterValues) throws -> BonacichPower {
    let share = try values.optionalNumber("share", "a number") { _ in true }
    let beta = try values.optionalNumber("beta", "a number") { _ in true }
    if share != nil, beta != nil { throw values.contradiction("share", "beta") }
    return BonacichPower(exponent: Attenuation(share: share, value: beta) ?? exponent)
  }
}

extension SampledBetweenness: Configurable {
  /// What users may set.
  public var parameters: [MethodParameter] {
    let drawn: (epsilon: String, sources: String) =
      switch sample {
      case .paths(let epsilon): ("\(epsilon)", "")
      case .sources(let count): ("", "\(count)")
      }
    return [
      MethodParameter(
        "epsilon", "the largest error, as a share of pairs; from 1e-6 to below 1",
        standard: drawn.epsilon),
      MethodParameter(
        "delta", "how likely a larger error may be; from 1e-12 to below 1", standard: delta),
      MethodParameter(
        "sources", "search from so many random cities instead", standard: drawn.sources),
      MethodParameter("seed", "where the random choices begin", standard: seed.rawValue),
    ]
  }

  /// An estimate with other parameters.
  public func configured(with values: inout ParameterValues) throws -> SampledBetweenness {
    let epsilon = try values.optionalNumber("epsilon", "a number from 1e-6 to below 1") {
      $0 >= 1e-6 && $0 < 1
    }
    let delta = try values.number("delta", standard: delta, "a number from 1e-12 to below 1") {
      $0 >= 1e-12 && $0 < 1
    }
    let sources = try values.optionalCount("sources")
    if epsilon != nil, sources != nil { throw values.contradiction("epsilon", "sources") }
    let seed = try values.seed(standard: seed)
    switch (sources, sample) {
    case (let count?, _):
      return SampledBetweenness(
        sources: count, delta: delta, seed: seed, normalization: normalization)
    case (nil, .sources(let count)) where epsilon == nil:
      return SampledBetweenness(
        sources: count, delta: delta, seed: seed, normalization: normalization)
    case (nil, .paths(let standard)):
      return SampledBetweenness(
        epsilon: epsilon ?? standard, delta: delta, seed: seed, normalization: normalization)
    case (nil, .sources):
      return SampledBetweenness(
        epsilon: epsilon ?? 0.01, delta: delta, seed: seed, normalization: normalization)
    }
  }
}

extension Attenuation {
  fileprivate var share: Double? {
    switch self {
    case .shareOfLimit(let share): share
    case .value: nil
    }
  }

  fileprivate var value: Double? {
    switch self {
    case .shareOfLimit: nil
    case .value(let value): value
    }
  }

  /// The one that is given, if any.
  fileprivate init?(share: Double?, value: Double?) {
    if let share {
      self = .shareOfLimit(share)
    } else if let value {
      self = .value(value)
    } else {
      return nil
    }
  }
}
