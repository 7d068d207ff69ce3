import CityNetworks
import Graphs

/// What the tied pairs of a selection cost by several criteria.
struct PricedTies {
  /// One map per criterion, in their order; 0 where a pair is not usable.
  let costs: [EdgeMap<Double>]
  /// False where a value is missing and such ties are to be avoided; nil if all pairs can be used.
  let usable: EdgeMap<Bool>?
  /// Where the values come from and what was done without one, one sentence for each name.
  let notes: [String]

  /// How many tied pairs are avoided because a value is missing.
  var avoided: Int { usable?.values.count { !$0 } ?? 0 }
}

/// How wide the tied pairs of a selection are.
struct PricedWidths {
  /// The width of each pair, 0 or more; 0 where a pair is not usable.
  let widths: EdgeMap<Double>
  /// False where a width is missing and such ties are to be avoided; nil if all pairs can be used.
  let usable: EdgeMap<Bool>?
  /// The width in words: "ties of the pair", or the name of a column.
  let title: String
  /// What the widths are counted in; nil if the data alone know.
  let unit: String?
  /// Where the values come from and what was done without one.
  let notes: [String]
}

extension StudiedNetwork {
  /// What each tied pair costs by these criteria.
  ///
  /// A pair of cities is one edge, whatever ties join it: what statements give as a column is taken
  /// from all of them together by `StatedQuantity`, and the least and largest strength of a transform
  /// are those of the tied pairs of the selection. O(pairs · names).
  ///
  /// - Throws: ``CostError`` if the data have no such column, if a value is missing and refused, or
  ///   if it is negative or has no cost under a transform.
  func prices(
    of criteria: [CostCriterion], missing: MissingQuantities
  ) throws(CostError) -> PricedTies {
    var prices = TiePrices(self, missing)
    let costs = try criteria.map { criterion throws(CostError) in try prices.cost(criterion) }
    return PricedTies(costs: costs, usable: prices.usable, notes: prices.notes)
  }

  /// How wide each tied pair is: a strength, or a column of numbers that is larger for a better tie.
  ///
  /// - Parameter name: ties, sources, weight, count or a column; nil for the column `capacity`, or
  ///   the number of ties if the data have no such column.
  /// - Throws: ``CostError``.
  func widths(
    _ name: String? = nil, missing: MissingQuantities
  ) throws(CostError) -> PricedWidths {
    let standard = network.quantityNames.contains("capacity") ? "capacity" : "ties"
    let width = CostName((name ?? standard).trimmingSpaces.lowercased())
    if width.isStrength == false { throw .noWidth(width.text) }
    var prices = TiePrices(self, missing)
    let widths = try prices.values(of: width, under: nil)
    return PricedWidths(
      widths: widths, usable: prices.usable, title: width.title, unit: width.unit,
      notes: prices.notes)
  }
}

/// The prices of ties on their way: values by name, and the pairs that lack one.
private struct TiePrices {
  let study: StudiedNetwork
  let missing: MissingQuantities
  private(set) var usable: EdgeMap<Bool>?
  private(set) var notes: [String] = []
  private var known: [CostName: PairValues] = [:]

  init(_ study: StudiedNetwork, _ missing: MissingQuantities) {
    self.study = study
    self.missing = missing
  }

  mutating func cost(_ criterion: CostCriterion) throws(CostError) -> EdgeMap<Double> {
    var sum = EdgeMap(repeating: 0.0, count: study.graph.graph.edgeCount)
    for term in criterion.terms {
      let values = try values(of: term.name, under: term.transform)
      for edge in study.graph.graph.edges { sum[edge] += term.factor * values[edge] }
    }
    guard let usable else { return sum }
    for edge in study.graph.graph.edges where !usable[edge] { sum[edge] = 0 }
    return sum
  }

  /// The values of a name, those of a strength turned into costs; 0 where one is missing.
  mutating func values(
    of name: CostName, under transform: StrengthTransform?
  ) throws(CostError) -> EdgeMap<Double> {
    let pairs = try pairValues(name)
    let fill = missing.values[name.text]
    let edges = study.graph.graph.edges
    let stated = pairs.range
    let low = [stated?.lowerBound, fill].compactMap { $0 }.min() ?? 0
    let high = [stated?.upperBound, fill].compactMap { $0 }.max() ?? 0
    // A value to fill in counts for the scale only where a pair needs it.
    let needsFill = pairs.statedCount < edges.count
    let range = needsFill ? low...high : (stated ?? 0...0)
    var result = EdgeMap(repeating: 0.0, count: edges.count)
    for edge in edges {
      guard let value = pairs.values[edge] ?? fill else { continue }
      if value < 0 || (value == 0 && transform?.needsPositive == true) {
        throw .unusableValue(name.text, pair: pair(edge), value, value < 0 ? nil : transform)
      }
      result[edge] = transform.map { $0.cost(of: value, in: range) } ?? value
    }
    if let transform { note(transform, of: name, in: range) }
    return result
  }

  private mutating func pairValues(_ name: CostName) throws(CostError) -> PairValues {
    if let values = known[name] { return values }
    let values = try PairValues(name, in: study)
    try settleMissing(values)
    known[name] = values
    notes.append(values.note(missing))
    return values
  }

  private mutating func settleMissing(_ pairs: PairValues) throws(CostError) {
    let edges = study.graph.graph.edges
    guard missing.values[pairs.name.text] == nil else { return }
    let lacking = edges.filter { pairs.values[$0] == nil }
    guard !lacking.isEmpty else { return }
    guard missing.avoids else { throw error(pairs, lacking) }
    var usable = self.usable ?? EdgeMap(repeating: true, count: edges.count)
    for edge in lacking { usable[edge] = false }
    self.usable = usable
  }

  private func error(_ pairs: PairValues, _ lacking: [Edge]) -> CostError {
    let all = study.graph.graph.edgeCount
    guard pairs.origin == .computed(.greatCircle) else {
      return .missingValues(
        pairs.name.text, pairs: lacking.prefix(Self.named).map { pair($0) }, count: lacking.count,
        of: all)
    }
    let cities = Set(
      lacking.flatMap { edge in
        let (a, b) = study.graph.cities(of: edge)
        return [a, b].filter { $0.coordinate == nil }.map(\.id)
      }
    ).sorted()
    return .missingPlaces(
      pairs.name.text, cities: cities.prefix(Self.named).map(\.rawValue), count: cities.count,
      pairs: lacking.count, of: all)
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

  private func pair(_ edge: Edge) -> String {
    let (a, b) = study.graph.cities(of: edge)
    return "\(a.id)–\(b.id)"
  }

  /// So many pairs or cities without a value are named.
  private static let named = 3
}
