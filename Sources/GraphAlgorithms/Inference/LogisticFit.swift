import Execution
import Graphs

/// A logistic regression of all pairs, by Newton's method.
struct LogisticFit: PermutedEquation {
  let coefficients: [Double]
  let errors: [Double]
  let intercept: Double
  let determination: Double
  private let table: PairColumns

  /// - Throws: ``GraphAlgorithmError/singular(measure:advice:)`` if a relation is told by the others or
  ///   foretells every tie.
  init(_ table: PairColumns, _ context: ExecutionContext) throws {
    self.table = table
    let share = table.means[0]
    let beginning = [naturalLogarithm(share / (1 - share))]
    let all = Array(1..<table.columns.count)
    guard
      let fit = try NewtonFit(
        table, all, nil, from: beginning + all.map { _ in 0 }, context.cancellation)
    else {
      throw GraphAlgorithmError.singular(
        measure: "A logistic regression of relations",
        advice: "A relation foretells ties without any error, or is a sum of multiples of the "
          + "others: leave it out, or use the linear model.")
    }
    intercept = fit.parameters[0]
    coefficients = Array(fit.parameters.dropFirst())
    errors = (1..<fit.parameters.count).map { fit.variance(of: $0).squareRoot() }
    let empty = share * naturalLogarithm(share) + (1 - share) * naturalLogarithm(1 - share)
    determination =
      1 - Self.logLikelihood(of: fit.parameters, table) / (Double(table.pairCount) * empty)
  }

  private static func logLikelihood(of parameters: [Double], _ table: PairColumns) -> Double {
    var sum = 0.0
    for row in 0..<table.n {
      let start = table.start(of: row)
      for other in 0..<table.length(of: row) where other != row {
        var odds = parameters[0]
        for place in 1..<parameters.count {
          odds += parameters[place] * table.columns[place][start + other]
        }
        // −ln(1 + e^−odds) of a tied pair, −ln(1 + e^odds) of another.
        let towards = table.columns[0][start + other] > 0.5 ? odds : -odds
        sum += min(0, towards) - naturalLogarithm(1 + decay(abs(odds)))
      }
    }
    return sum
  }

  func without(_ place: Int, _ context: ExecutionContext) throws -> any OpenEquation {
    let others = (1..<table.columns.count).filter { $0 - 1 != place }
    let share = table.means[0]
    let beginning = [naturalLogarithm(share / (1 - share))] + others.map { _ in 0.0 }
    let fit = try NewtonFit(table, others, nil, from: beginning, context.cancellation)
    return OpenLogisticFit(
      table: table, others: others, beginning: (fit?.parameters ?? beginning) + [0])
  }
}

/// A logistic regression that waits for one relation.
private struct OpenLogisticFit: OpenEquation {
  let table: PairColumns
  let others: [Int]
  let beginning: [Double]

  func statistic(
    with residual: PermutedResidual, _ order: [UInt32], _ cancellation: Cancellation
  ) throws -> Double {
    guard
      let fit = try NewtonFit(table, others, (residual, order), from: beginning, cancellation)
    else { return 0 }
    let last = beginning.count - 1
    return fit.parameters[last] / fit.variance(of: last).squareRoot()
  }
}

/// The most likely parameters: of an intercept, of columns of a table, and of a shuffled relation.
private struct NewtonFit {
  private(set) var parameters: [Double]
  private var inverse: [Double] = []

  func variance(of parameter: Int) -> Double { inverse[parameter * parameters.count + parameter] }

  /// Nil where the parameters do not settle.
  init?(
    _ table: PairColumns, _ columns: [Int], _ shuffled: (PermutedResidual, [UInt32])?,
    from beginning: [Double], _ cancellation: Cancellation
  ) throws {
    parameters = beginning
    for _ in 0..<30 {
      let terms = try LogisticTerms(table, columns, shuffled, parameters, cancellation)
      guard let inverse = SmallSystem.inverse(terms.information, size: parameters.count) else {
        return nil
      }
      // The errors belong to the parameters before the last, tiny step.
      self.inverse = inverse
      let step = SmallSystem.product(inverse, terms.slopes)
      for place in parameters.indices { parameters[place] += step[place] }
      guard parameters.allSatisfy({ abs($0) < 60 }) else { return nil }
      if step.allSatisfy({ abs($0) < 1e-7 }) { return }
    }
    return nil
  }
}

/// The slopes of the log-likelihood of parameters, and the information about them.
private struct LogisticTerms {
  private(set) var slopes: [Double]
  private(set) var information: [Double]

  init(
    _ table: PairColumns, _ columns: [Int], _ shuffled: (PermutedResidual, [UInt32])?,
    _ parameters: [Double], _ cancellation: Cancellation
  ) throws {
    let size = parameters.count
    slopes = Array(repeating: 0, count: size)
    information = Array(repeating: 0, count: size * size)
    var buffer = [Double](repeating: 0, count: table.n)
    var values = [Double](repeating: 1, count: size)
    for row in 0..<table.n {
      if row & 0x3F == 0 { try cancellation.check() }
      let (start, count) = (table.start(of: row), table.length(of: row))
      if let (residual, order) = shuffled {
        var part = buffer.mutableSpan
        residual.gather(row, order.span, into: &part, count)
      }
      for other in 0..<count where table.direction == .undirected || other != row {
        for (place, column) in columns.enumerated() {
          values[place + 1] = table.columns[column][start + other]
        }
        if shuffled != nil { values[size - 1] = buffer[other] }
        add(values, table.columns[0][start + other], parameters)
      }
    }
    for a in 0..<size {
      for b in 0..<a { information[b * size + a] = information[a * size + b] }
    }
  }

  @inline(__always)
  private mutating func add(_ values: [Double], _ response: Double, _ parameters: [Double]) {
    var odds = 0.0
    for place in values.indices { odds += values[place] * parameters[place] }
    let small = decay(abs(odds))
    let whole = 1 / (1 + small)
    let rest = response - (odds >= 0 ? whole : small * whole)
    let weight = small * whole * whole
    for a in values.indices {
      slopes[a] += rest * values[a]
      let share = weight * values[a]
      for b in 0...a { information[a * values.count + b] += share * values[b] }
    }
  }
}

/// e to the power −x, for x of 0 or more; accurate to 1e-15, the same bits on every machine.
@inline(__always) private func decay(_ x: Double) -> Double {
  guard x < 700 else { return 0 }
  let halvings = (x * 1.442_695_040_888_963_407).rounded()
  let rest = halvings * 0.693_147_180_559_945_309 - x
  var sum = 1 + rest * (1.0 / 14)
  sum = 1 + rest * (1.0 / 13) * sum
  sum = 1 + rest * (1.0 / 12) * sum
  sum = 1 + rest * (1.0 / 11) * sum
  sum = 1 + rest * (1.0 / 10) * sum
  sum = 1 + rest * (1.0 / 9) * sum
  sum = 1 + rest * (1.0 / 8) * sum
  sum = 1 + rest * (1.0 / 7) * sum
  sum = 1 + rest * (1.0 / 6) * sum
  sum = 1 + rest * (1.0 / 5) * sum
  sum = 1 + rest * (1.0 / 4) * sum
  sum = 1 + rest * (1.0 / 3) * sum
  sum = 1 + rest * (1.0 / 2) * sum
  sum = 1 + rest * sum
  return Double(sign: .plus, exponent: -Int(halvings), significand: sum)
}
