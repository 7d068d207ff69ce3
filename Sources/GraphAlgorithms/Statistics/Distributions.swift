/// Tails and quantiles of the distributions that tests of significance need.
///
/// Relative accuracy is about 1e-12 unless a function says otherwise, and the bits are the same on
/// every machine. Source: Press et al., Numerical Recipes, 3rd edition (2007), chapter 6; Lanczos,
/// SIAM Journal on Numerical Analysis 1 (1964).
public enum Distributions {
  /// P(Z ≥ z) of the standard normal distribution, 0...1.
  public static func normalUpper(_ z: Double) -> Double {
    guard z.isFinite else { return z > 0 ? 0 : 1 }
    let tail = regularizedGammaUpper(0.5, z * z / 2) / 2
    return z >= 0 ? tail : 1 - tail
  }

  /// P(|Z| ≥ |z|) of the standard normal distribution, 0...1.
  public static func normalTwoSided(_ z: Double) -> Double {
    z.isFinite ? regularizedGammaUpper(0.5, z * z / 2) : 0
  }

  /// The z with P(Z ≤ z) = p.
  ///
  /// - Precondition: 0 < p < 1.
  public static func normalQuantile(_ p: Double) -> Double {
    precondition(p > 0 && p < 1)
    if p > 0.5 { return -normalQuantile(1 - p) }
    if p == 0.5 { return 0 }
    // The tail falls steadily, so halving finds it; 38 deviations have a tail below any number.
    var (low, high) = (0.0, 40.0)
    for _ in 0..<200 where low.nextUp < high {
      let middle = (low + high) / 2
      if normalUpper(middle) > p { low = middle } else { high = middle }
    }
    return -(low + high) / 2
  }

  /// P(X ≥ x) of the χ² distribution with `degrees` degrees of freedom, 0...1.
  ///
  /// - Precondition: `degrees` is above 0.
  public static func chiSquareUpper(_ x: Double, degrees: Double) -> Double {
    precondition(degrees > 0)
    return x > 0 ? regularizedGammaUpper(degrees / 2, x / 2) : 1
  }

  /// P(X ≥ f) of Fisher's F distribution, 0...1.
  ///
  /// - Precondition: both numbers of degrees of freedom are above 0.
  public static func fUpper(_ f: Double, _ numerator: Double, _ denominator: Double) -> Double {
    precondition(numerator > 0 && denominator > 0)
    guard f > 0 else { return 1 }
    guard f.isFinite else { return 0 }
    return regularizedBeta(
      denominator / (denominator + numerator * f), denominator / 2, numerator / 2)
  }

  /// P(|T| ≥ |t|) of Student's t distribution, 0...1.
  ///
  /// - Precondition: `degrees` is above 0.
  public static func tTwoSided(_ t: Double, degrees: Double) -> Double {
    precondition(degrees > 0)
    guard t.isFinite else { return 0 }
    return regularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
  }

  /// P(X ≥ k) where `draws` of `population` things are drawn, of which `successes` count, 0...1.
  ///
  /// - Precondition: 0 ≤ successes, draws ≤ population.
  /// - Complexity: O(min(successes, draws)).
  public static func hypergeometricUpper(
    _ k: Int, population: Int, successes: Int, draws: Int
  ) -> Double {
    precondition((0...population).contains(successes) && (0...population).contains(draws))
    let least = max(0, draws + successes - population)
    let most = min(successes, draws)
    if k <= least { return 1 }
    if k > most { return 0 }
    func logProbability(_ x: Int) -> Double {
      logBinomial(successes, x) + logBinomial(population - successes, draws - x)
        - logBinomial(population, draws)
    }
    /// How much likelier `x + 1` is than `x`.
    func ratio(_ x: Int) -> Double {
      Double(successes - x) * Double(draws - x)
        / (Double(x + 1) * Double(population - successes - draws + x + 1))
    }
    return tail(from: k, to: most, first: exponential(logProbability(k)), ratio: ratio)
  }

  /// P(X ≥ k) of `trials` independent trials that succeed with `probability`, 0...1.
  ///
  /// - Precondition: `trials` is not negative and 0 ≤ probability ≤ 1.
  /// - Complexity: O(1).
  public static func binomialUpper(_ k: Int, trials: Int, probability: Double) -> Double {
    precondition(trials >= 0 && (0...1).contains(probability))
    if k <= 0 { return 1 }
    if k > trials || probability == 0 { return 0 }
    if probability == 1 { return 1 }
    return regularizedBeta(probability, Double(k), Double(trials - k + 1))
  }

  /// The sum of probabilities each of which is the one before times `ratio`.
  private static func tail(
    from first: Int, to last: Int, first probability: Double, ratio: (Int) -> Double
  ) -> Double {
    var (term, sum, x) = (probability, probability, first)
    while x < last {
      term *= ratio(x)
      sum += term
      x += 1
    }
    return min(1, sum)
  }
}

extension Distributions {
  /// ln Γ(x).
  ///
  /// - Precondition: `x` is above 0.
  public static func logGamma(_ x: Double) -> Double {
    precondition(x > 0)
    // Stirling's series is exact to the last bits from 15 on; smaller numbers are brought there.
    var (shifted, product, logarithms) = (x, 1.0, 0.0)
    while shifted < 15 {
      product *= shifted
      if product > 1e200 {
        logarithms += naturalLogarithm(product)
        product = 1
      }
      shifted += 1
    }
    logarithms += naturalLogarithm(product)
    let square = 1 / (shifted * shifted)
    let series =
      (1.0 / 12 + square
        * (-1.0 / 360 + square
          * (1.0 / 1260 + square * (-1.0 / 1680 + square * (1.0 / 1188 - square * 691 / 360_360)))))
      / shifted
    let halfLogarithmOf2Pi = 0.918_938_533_204_672_742
    return (shifted - 0.5) * naturalLogarithm(shifted) - shifted + halfLogarithmOf2Pi + series
      - logarithms
  }

  /// The logarithm of the number of ways to choose `k` of `n`.
  ///
  /// - Precondition: 0 ≤ k ≤ n.
  public static func logBinomial(_ n: Int, _ k: Int) -> Double {
    precondition((0...n).contains(k))
    if k == 0 || k == n { return 0 }
    return logGamma(Double(n) + 1) - logGamma(Double(k) + 1) - logGamma(Double(n - k) + 1)
  }

  /// The upper incomplete gamma function over Γ(a), 0...1.
  ///
  /// - Precondition: `a` is above 0 and `x` is not negative.
  public static func regularizedGammaUpper(_ a: Double, _ x: Double) -> Double {
    precondition(a > 0 && x >= 0)
    if x == 0 { return 1 }
    if !x.isFinite { return 0 }
    let front = exponential(a * naturalLogarithm(x) - x - logGamma(a))
    if x < a + 1 {
      var (term, sum, order) = (1 / a, 1 / a, a)
      while term > sum * 1e-17 {
        order += 1
        term *= x / order
        sum += term
      }
      return max(0, 1 - front * sum)
    }
    return min(
      1,
      front
        * continuedFraction(x + 1 - a) { step in
          let number = Double(step)
          return (-number * (number - a), x + 2 * number + 1 - a)
        })
  }

  /// The incomplete beta function over B(a, b) at x, 0...1.
  ///
  /// - Precondition: 0 ≤ x ≤ 1; `a` and `b` are above 0.
  public static func regularizedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    precondition((0...1).contains(x) && a > 0 && b > 0)
    if x == 0 || x == 1 { return x }
    if x > (a + 1) / (a + b + 2) { return 1 - regularizedBeta(1 - x, b, a) }
    let front = exponential(
      logGamma(a + b) - logGamma(a) - logGamma(b) + a * naturalLogarithm(x)
        + b * naturalLogarithm(1 - x))
    let fraction = continuedFraction(1) { step in
      let m = Double(step / 2)
      let numerator =
        step % 2 == 0
        ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      return (numerator, 1)
    }
    return min(1, front * fraction / a)
  }

  /// 1/(first + a₁/(b₁ + a₂/(b₂ + …))) by the modified method of Lentz.
  private static func continuedFraction(
    _ first: Double, _ term: (_ step: Int) -> (a: Double, b: Double)
  ) -> Double {
    let tiny = 1e-300
    var c = 1 / tiny
    var d = 1 / (first == 0 ? tiny : first)
    var value = d
    for step in 1...100_000 {
      let (a, b) = term(step)
      d = b + a * d
      d = 1 / (d == 0 ? tiny : d)
      c = b + a / c
      if c == 0 { c = tiny }
      let change = c * d
      value *= change
      if (change - 1).magnitude < 1e-16 { break }
    }
    return value
  }
}
