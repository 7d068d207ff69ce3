import Execution

extension GeneralizedLinearModel {
  /// The likelihood at some coefficients, its slope and its curvature.
  struct State: Sendable {
    var logLikelihood = 0.0
    var gradient: [Double]
    /// Row by row, both halves.
    var information: [Double]

    fileprivate init(size: Int) {
      gradient = Array(repeating: 0, count: size)
      information = Array(repeating: 0, count: size * size)
    }
  }

  func state(
    _ coefficients: [Double], _ source: some RegressionSource, _ scaling: ColumnScaling,
    _ context: ExecutionContext, round: Int
  ) throws -> State {
    let size = scaling.size
    var state = try source.reduce(
      State(size: size), phase: "model, round \(round)", in: context,
      { total, batch in
        var row = [Double](repeating: 0, count: size)
        for number in 0..<batch.count {
          scaling.row(batch, number, into: &row)
          let eta = offset + Self.product(row, coefficients)
          let mean = family.mean(at: eta)
          let weight = batch.weights[number]
          let outcome = batch.outcomes[number]
          total.logLikelihood += weight * family.logLikelihood(outcome, eta: eta, mean: mean)
          let rest = weight * (outcome - mean)
          let curvature = weight * family.variance(ofMean: mean)
          for a in 0..<size {
            total.gradient[a] += rest * row[a]
            let part = curvature * row[a]
            for b in a..<size { total.information[a * size + b] += part * row[b] }
          }
        }
      },
      combine: { total, part in
        total.logLikelihood += part.logLikelihood
        for place in total.gradient.indices { total.gradient[place] += part.gradient[place] }
        for place in total.information.indices {
          total.information[place] += part.information[place]
        }
      })
    for a in 0..<size {
      for b in 0..<a { state.information[a * size + b] = state.information[b * size + a] }
    }
    return state
  }

  /// The covariance of the scaled coefficients.
  func covariance(
    _ bread: [Double], _ coefficients: [Double], _ source: some RegressionSource,
    _ scaling: ColumnScaling, _ moments: ColumnMoments, _ context: ExecutionContext
  ) throws -> [Double] {
    let size = scaling.size
    let n = Double(moments.count)
    let k = Double(size)
    switch errors {
    case .plain: return bread
    case .robust:
      let meat = try scores(coefficients, source, scaling, context, .none)
      return sandwich(bread, meat.squares.map { $0 * n / (n - k) }, size: size)
    case .clustered:
      let meat = try scores(coefficients, source, scaling, context, .places)
      let correction = (n - 1) / (n - k)
      let middle = (0..<(size * size)).map { place in
        correction
          * (meat.first.product(place, size) + meat.second.product(place, size)
            - meat.squares[place] * n / (n - 1))
      }
      return sandwich(bread, middle, size: size)
    case .dyadic:
      let meat = try scores(coefficients, source, scaling, context, .either)
      let units = Double(meat.first.count)
      let correction = (n - 1) / (n - k) * units / (units - 1)
      let middle = (0..<(size * size)).map { place in
        correction * (meat.first.rawProduct(place, size) - meat.squares[place])
      }
      return sandwich(bread, middle, size: size)
    }
  }

  /// Which sums of scores are made beside their squares.
  private enum Grouping { case none, places, either }

  private func scores(
    _ coefficients: [Double], _ source: some RegressionSource, _ scaling: ColumnScaling,
    _ context: ExecutionContext, _ grouping: Grouping
  ) throws -> ScoreSums {
    let size = scaling.size
    var sums = try source.reduce(
      ScoreSums(size: size), phase: "standard errors", in: context,
      { total, batch in
        var row = [Double](repeating: 0, count: size)
        for number in 0..<batch.count {
          scaling.row(batch, number, into: &row)
          let mean = family.mean(at: offset + Self.product(row, coefficients))
          let rest = batch.weights[number] * (batch.outcomes[number] - mean)
          for a in 0..<size { row[a] *= rest }
          for a in 0..<size {
            for b in a..<size { total.squares[a * size + b] += row[a] * row[b] }
          }
          switch grouping {
          case .none: break
          case .places:
            total.first.add(row, to: batch.first[number])
            total.second.add(row, to: batch.second[number])
          case .either:
            total.first.add(row, to: batch.first[number])
            total.first.add(row, to: batch.second[number])
          }
        }
      }, combine: { $0.add($1) })
    for a in 0..<size {
      for b in 0..<a { sums.squares[a * size + b] = sums.squares[b * size + a] }
    }
    return sums
  }

  static func product(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for place in a.indices { sum += a[place] * b[place] }
    return sum
  }
}

/// Sums of the scores x·(y − μ): of their squares, and by unit.
private struct ScoreSums: Sendable {
  var squares: [Double]
  var first: UnitSums
  var second: UnitSums

  init(size: Int) {
    squares = Array(repeating: 0, count: size * size)
    first = UnitSums(size: size)
    second = first
  }

  mutating func add(_ other: ScoreSums) {
    for place in squares.indices { squares[place] += other.squares[place] }
    first.add(other.first)
    second.add(other.second)
  }
}

/// One row of sums for each unit that was met.
private struct UnitSums: Sendable {
  let size: Int
  private var sums: [Double] = []
  private var isMet: [Bool] = []

  init(size: Int) { self.size = size }

  /// How many units there are.
  var count: Int { isMet.count { $0 } }

  mutating func add(_ row: [Double], to unit: UInt32) {
    let unit = Int(unit)
    makeRoom(unit + 1)
    isMet[unit] = true
    for a in 0..<size { sums[unit * size + a] += row[a] }
  }

  mutating func add(_ other: UnitSums) {
    makeRoom(other.isMet.count)
    for unit in other.isMet.indices where other.isMet[unit] {
      isMet[unit] = true
      for place in (unit * size)..<((unit + 1) * size) { sums[place] += other.sums[place] }
    }
  }

  private mutating func makeRoom(_ units: Int) {
    guard units > isMet.count else { return }
    sums += [Double](repeating: 0, count: (units - isMet.count) * size)
    isMet += [Bool](repeating: false, count: units - isMet.count)
  }

  /// One entry of Σ S·Sᵀ over the units.
  func rawProduct(_ place: Int, _ size: Int) -> Double {
    let (a, b) = place.quotientAndRemainder(dividingBy: size)
    return isMet.indices.reduce(0) { $0 + sums[$1 * size + a] * sums[$1 * size + b] }
  }

  /// The same times G/(G − 1) of so many units.
  func product(_ place: Int, _ size: Int) -> Double {
    let units = Double(count)
    return rawProduct(place, size) * units / max(units - 1, 1)
  }
}
