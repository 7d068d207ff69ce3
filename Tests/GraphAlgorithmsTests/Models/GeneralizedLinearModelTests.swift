import Execution
import GraphAlgorithms
import TestSupport
import Testing

/// Expected figures: statsmodels, by Tests/Expected/models.py.
@Suite struct GeneralizedLinearModelTests {
  /// The pairs that the script makes by the same formulas.
  static func table(weighted: Bool = false, yes: Bool = false) -> RegressionTable {
    var rows = RegressionBatch(width: 3)
    for i in 0..<30 {
      for j in (i + 1)..<max(30, i + 1) {
        let a = Double((i * 37 + j * 11) % 101) / 10
        let b = Double(1 + (i * i + 7 * j) % 53).squareRoot()
        let c = (i + j) % 3 == 0 ? 1.0 : 0.0
        let h = Double((i * 7919 + j * 104_729 + i * j * 31) % 1009) / 1009
        let rate = ModelFamily.poisson.mean(at: -2 + 0.15 * a + 0.1 * b + 0.4 * c)
        let y = (0..<4).count { h > 1 - rate / Double($0 + 1) / (1 + rate) }
        rows.append(
          [a, b, c], outcome: yes ? (y > 0 ? 1 : 0) : Double(y),
          weight: weighted ? Double(1 + (i * j) % 4) : 1, first: i, second: j)
      }
    }
    return RegressionTable(columns: ["a", "b", "c"], rows: rows)
  }

  @Test(arguments: ["poisson", "logistic", "weighted_poisson"])
  func coefficientsAndErrorsAreThoseOfStatsmodels(name: String) throws {
    let expected = try ExpectedFigures("models")
    let family = name == "logistic" ? ModelFamily.logistic : .poisson
    let source = Self.table(weighted: name == "weighted_poisson", yes: name == "logistic")
    let kinds: [StandardErrors] =
      name == "weighted_poisson" ? [.plain, .robust, .dyadic] : StandardErrors.allCases
    for errors in kinds {
      let fit = try GeneralizedLinearModel(family, errors: errors).fit(source)
      let coefficients = try expected.numbers("models.\(name).coefficients")
      // What statsmodels calls HC1 of such models lacks the factor n/(n − k) (R's sandwich has it).
      let isBare = errors == .robust && name != "weighted_poisson"
      let factor = isBare ? (435.0 / 431).squareRoot() : 1
      let deviations = try expected.numbers("models.\(name).\(errors.rawValue)").map { $0 * factor }
      for (place, term) in fit.terms.enumerated() {
        #expect(term.estimate.isApproximately(coefficients[place], within: 1e-7))
        #expect(
          term.standardError.isApproximately(deviations[place], within: 1e-6),
          "\(errors) \(term.name)")
      }
      for (value, key) in [
        (fit.deviance, "deviance"), (fit.nullDeviance, "null_deviance"),
        (fit.logLikelihood, "log_likelihood"),
      ] {
        #expect(value.isApproximately(try expected.number("models.\(name).\(key)"), within: 1e-8))
      }
      #expect(fit.lastChange <= 1e-9 && fit.rounds < 15)
    }
  }

  /// At the best coefficients the columns are free of residuals, and nearby ones fit less well.
  @Test(arguments: 0..<100)
  func theSlopeOfTheLikelihoodVanishes(seed: Int) throws {
    var generator = Seed(UInt64(seed)).stream(0)
    let family = seed % 2 == 0 ? ModelFamily.poisson : .logistic
    var rows = RegressionBatch(width: 2)
    for i in 0..<12 {
      for j in (i + 1)..<max(12, i + 1) {
        let x = [generator.unitInterval() * 100, generator.unitInterval() - 50]
        let chance = 0.2 + 0.005 * x[0]
        rows.append(
          x, outcome: generator.unitInterval() < chance ? 1 : 0, first: i, second: j)
      }
    }
    let fit = try GeneralizedLinearModel(family).fit(
      RegressionTable(columns: ["x", "y"], rows: rows))
    var slope = [0.0, 0, 0]
    for number in 0..<rows.count {
      let x = [1] + rows.values[(2 * number)..<(2 * number + 2)]
      let eta = zip(fit.terms, x).reduce(0) { $0 + $1.0.estimate * $1.1 }
      for place in 0..<3 {
        let rest: Double = rows.outcomes[number] - family.mean(at: eta)
        slope[place] += x[place] * rest
      }
    }
    #expect(slope.allSatisfy { abs($0) < 1e-5 })
    #expect(fit.logLikelihood > fit.nullLogLikelihood && fit.devianceExplained > 0)
  }

  @Test func theNumberOfWorkersLeavesNoTrace() throws {
    let source = Self.table()
    let fits = try [1, 2, 5].map {
      try GeneralizedLinearModel(.poisson, errors: .dyadic)
        .fit(source, in: ExecutionContext(workers: $0))
    }
    #expect(fits.allSatisfy { $0.terms == fits[0].terms && $0.deviance == fits[0].deviance })
  }

  private func error(_ family: ModelFamily, _ rows: [([Double], Double)]) -> RegressionError? {
    var batch = RegressionBatch(width: rows[0].0.count)
    for (number, row) in rows.enumerated() {
      batch.append(row.0, outcome: row.1, first: number, second: number + 1)
    }
    let names = ["size", "distance", "border"]
    let table = RegressionTable(columns: Array(names.prefix(rows[0].0.count)), rows: batch)
    do {
      _ = try GeneralizedLinearModel(family).fit(table)
      return nil
    } catch { return error as? RegressionError }
  }

  @Test func aColumnThatFollowsFromOthersIsNamed() {
    let rows = (0..<20).map { i -> ([Double], Double) in
      let a = Double(i % 7)
      let b = Double(i * i % 5)
      let c: Double = 2 * a - 3 * b + 1
      return ([a, b, c], Double(i % 3))
    }
    #expect(error(.poisson, rows) == .collinear("border", with: ["size", "distance"]))
    #expect(
      RegressionError.collinear("border", with: ["size"]).description
        == "'border' follows from 'size', so their parts cannot be told apart. Leave out one of them."
    )
  }

  @Test func aColumnThatDecidesIsNamed() {
    let rows = (0..<20).map { i -> ([Double], Double) in
      let border: Double = i < 8 ? 1 : 0
      let outcome: Double = i < 8 ? 0 : Double(i % 3)
      return ([Double(i * 7 % 10), border], outcome)
    }
    #expect(error(.poisson, rows) == .separated(["distance"], ofCounts: true))
    let yes = rows.map { ($0.0, min($0.1, 1)) }
    #expect(error(.logistic, yes) == .separated(["distance"], ofCounts: false))
  }

  @Test func columnsThatDecideTogetherAreNamed() {
    // Neither column parts the outcomes alone, their sum does.
    let rows = (0..<60).map { i -> ([Double], Double) in
      let a = Double(i * 7 % 11)
      let b = Double(i * i % 13)
      let outcome: Double = a + b > 11.5 ? 1 : 0
      return ([a, b], outcome)
    }
    #expect(error(.logistic, rows) == .separated(["size", "distance"], ofCounts: false))
  }

  @Test func whatCannotBeExplainedIsSaid() {
    #expect(
      error(.poisson, (0..<9).map { ([Double($0)], 0) }) == .sameOutcomes(0))
    #expect(
      error(.poisson, (0..<9).map { ([3.0], Double($0 % 2)) }) == .constant("size", value: 3))
    #expect(
      error(.poisson, [([1.0], 0), ([2.0], 1)]) == .tooFew(observations: 2, coefficients: 2))
  }

  @Test func outliersAreTheFarthestFromTheModel() throws {
    let source = Self.table(yes: true)
    let fit = try GeneralizedLinearModel(.logistic).fit(source)
    let few = try ModelOutliers(5, of: source, by: fit, in: ExecutionContext(workers: 3))
    let all = try ModelOutliers(1000, of: source, by: fit)
    #expect(all.above.count == fit.positives && all.below.count == 435 - fit.positives)
    #expect(few.above == Array(all.above.prefix(5)) && few.below == Array(all.below.prefix(5)))
    #expect(zip(all.above, all.above.dropFirst()).allSatisfy { $0.expected <= $1.expected })
    #expect(zip(all.below, all.below.dropFirst()).allSatisfy { $0.expected >= $1.expected })
  }

  @Test func stoppedWorkThrows() {
    let cancellation = Cancellation()
    cancellation.request()
    #expect(throws: CancellationError.self) {
      try GeneralizedLinearModel(.poisson).fit(
        Self.table(), in: ExecutionContext(cancellation: cancellation))
    }
  }
}
