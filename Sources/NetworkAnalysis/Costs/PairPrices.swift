import CityNetworks

/// The prices of pairs on their way: values by name, and the pairs that lack one.
struct PairPrices {
  let pairs: PricedPairs
  let missing: MissingQuantities
  /// False for pairs without a value that are to be avoided; nil if all can be used.
  private(set) var usable: [Bool]?
  /// Where the values come from, one sentence for each name.
  private(set) var notes: [String] = []
  private var known: [CostName: PairValues] = [:]

  init(_ pairs: PricedPairs, _ missing: MissingQuantities) {
    self.pairs = pairs
    self.missing = missing
  }

  /// What each pair costs by a criterion; 0 where it is not usable.
  ///
  /// - Throws: ``CostError``.
  mutating func cost(_ criterion: CostCriterion) throws(CostError) -> [Double] {
    var sum = [Double](repeating: 0, count: pairs.count)
    for term in criterion.terms {
      let values = try values(of: term.name, under: term.transform)
      for position in sum.indices { sum[position] += term.factor * values[position] }
    }
    // Below this the costs of a route through all pairs add up to a finite number.
    let bound = Double.greatestFiniteMagnitude / Double(max(sum.count, 1)) / 2
    if let position = sum.indices.first(where: { !(sum[$0] <= bound) }) {
      throw .tooLarge(criterion.id, pair: pairs.name(position), sum[position])
    }
    guard let usable else { return sum }
    for position in sum.indices where !usable[position] { sum[position] = 0 }
    return sum
  }

  /// The values of a name, those of a strength turned into costs; 0 where one is missing.
  ///
  /// - Throws: ``CostError``.
  mutating func values(
    of name: CostName, under transform: StrengthTransform?
  ) throws(CostError) -> [Double] {
    let stated = try pairValues(name)
    let fill = missing.values[name.text]
    let range = range(of: stated, filledWith: fill)
    var result = [Double](repeating: 0, count: pairs.count)
    for position in result.indices {
      guard let value = stated.values[position] ?? fill else { continue }
      if value < 0 || (value == 0 && transform?.needsPositive == true) {
        throw .unusableValue(
          name.text, pair: pairs.name(position), value, value < 0 ? nil : transform)
      }
      result[position] = transform.map { $0.cost(of: value, in: range) } ?? value
    }
    if let transform { note(transform, of: name, in: range) }
    return result
  }

  /// The least and the largest strength; a value to fill in counts where a pair needs it.
  private func range(of stated: PairValues, filledWith fill: Double?) -> ClosedRange<Double> {
    let own = stated.range
    guard let fill, stated.statedCount < pairs.count else { return own ?? 0...0 }
    return min(own?.lowerBound ?? fill, fill)...max(own?.upperBound ?? fill, fill)
  }

  private mutating func pairValues(_ name: CostName) throws(CostError) -> PairValues {
    if let values = known[name] { return values }
    let values = try PairValues(name, of: pairs)
    try settleMissing(values)
    known[name] = values
    notes.append(values.note(missing))
    return values
  }

  private mutating func settleMissing(_ stated: PairValues) throws(CostError) {
    guard missing.values[stated.name.text] == nil else { return }
    let lacking = stated.values.indices.filter { stated.values[$0] == nil }
    guard !lacking.isEmpty else { return }
    guard missing.avoids else { throw error(stated, lacking) }
    var usable = self.usable ?? [Bool](repeating: true, count: pairs.count)
    for position in lacking { usable[position] = false }
    self.usable = usable
  }

  private func error(_ stated: PairValues, _ lacking: [Int]) -> CostError {
    let tied = lacking.filter { $0 < pairs.tiedCount }
    let (meant, all) =
      tied.isEmpty ? (lacking, pairs.count - pairs.tiedCount) : (tied, pairs.tiedCount)
    guard stated.origin == .computed(.greatCircle) else {
      let named = meant.prefix(Self.named).map { pairs.name($0) }
      return tied.isEmpty
        ? .missingForNewTies(stated.name.text, pairs: named, count: meant.count, of: all)
        : .missingValues(stated.name.text, pairs: named, count: meant.count, of: all)
    }
    let cities = Set(
      meant.flatMap { position in
        let (a, b) = pairs.cities(position)
        return [a, b].filter { $0.coordinate == nil }.map(\.id)
      }
    ).sorted()
    return .missingPlaces(
      stated.name.text, cities: cities.prefix(Self.named).map(\.rawValue), count: cities.count,
      pairs: meant.count, of: all)
  }

  private mutating func note(
    _ transform: StrengthTransform, of name: CostName, in range: ClosedRange<Double>
  ) {
    let note =
      "\(name.text):\(transform.rawValue) is \(transform.formula), where w runs from "
      + "\(CostTerm.text(range.lowerBound)) (min) to \(CostTerm.text(range.upperBound)) (max) in this "
      + "selection."
    if !notes.contains(note) { notes.append(note) }
  }

  /// So many pairs or cities without a value are named.
  private static let named = 3
}
