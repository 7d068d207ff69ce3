import GraphAlgorithms
import TestSupport
import Testing

@Suite("Distributions") struct DistributionsTests {
  private let expected: ExpectedFigures

  init() throws { expected = try ExpectedFigures("distributions") }

  private func check(
    _ name: String, within tolerance: Double = 1e-11, _ value: ([Double]) -> Double
  ) throws {
    for row in try expected.rows(name) {
      let (ours, theirs) = (value(Array(row.dropLast())), row[row.count - 1])
      #expect(
        (ours - theirs).magnitude <= tolerance * max(theirs.magnitude, 1e-290),
        "\(name) \(row): \(ours)")
    }
  }

  @Test("tails of the normal distribution and its quantiles are those of scipy")
  func normal() throws {
    try check("normal_upper") { Distributions.normalUpper($0[0]) }
    try check("normal_quantile") { Distributions.normalQuantile($0[0]) }
    #expect(Distributions.normalTwoSided(-1.3) == Distributions.normalTwoSided(1.3))
    #expect(Distributions.normalUpper(.infinity) == 0 && Distributions.normalTwoSided(0) == 1)
  }

  @Test("tails of χ², F and t are those of scipy")
  func tails() throws {
    try check("chi_square_upper") { Distributions.chiSquareUpper($0[0], degrees: $0[1]) }
    try check("f_upper") { Distributions.fUpper($0[0], $0[1], $0[2]) }
    try check("t_two_sided") { Distributions.tTwoSided($0[0], degrees: $0[1]) }
  }

  @Test("the logarithm of the gamma function is that of scipy")
  func gamma() throws {
    for row in try expected.rows("log_gamma") {
      let difference = Distributions.logGamma(row[0]) - row[1]
      #expect(difference.magnitude <= 1e-13 * max(1, row[1].magnitude))
    }
  }

  @Test("tails of the hypergeometric and the binomial distribution are those of scipy")
  func counts() throws {
    try check("hypergeometric_upper") {
      Distributions.hypergeometricUpper(
        Int($0[0]), population: Int($0[1]), successes: Int($0[2]), draws: Int($0[3]))
    }
    try check("binomial_upper") {
      Distributions.binomialUpper(Int($0[0]), trials: Int($0[1]), probability: $0[2])
    }
  }
}
