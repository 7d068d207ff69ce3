import CityNetworks
package import Graphs

/// What the tied pairs of a selection cost by several criteria.
package struct PricedTies {
  /// One map per criterion, in their order; 0 where a pair is not usable.
  package let costs: [EdgeMap<Double>]
  /// False where a value is missing and such ties are to be avoided; nil if all pairs can be used.
  package let usable: EdgeMap<Bool>?
  /// Where the values come from and what was done without one, one sentence for each name.
  package let notes: [String]

  /// How many tied pairs are avoided because a value is missing.
  package var avoided: Int { usable?.values.count { !$0 } ?? 0 }
}

/// How wide the tied pairs of a selection are.
package struct PricedWidths {
  /// The width of each pair, 0 or more; 0 where a pair is not usable.
  package let widths: EdgeMap<Double>
  /// False where a width is missing and such ties are to be avoided; nil if all pairs can be used.
  package let usable: EdgeMap<Bool>?
  /// The width in words: "ties of the pair", or the name of a column.
  package let title: String
  /// What the widths are counted in; nil if the data alone know.
  package let unit: String?
  /// Where the values come from and what was done without one.
  package let notes: [String]
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
  package func prices(
    of criteria: [CostCriterion], missing: MissingQuantities
  ) throws(CostError) -> PricedTies {
    var prices = PairPrices(PricedPairs(study: self), missing)
    let costs = try criteria.map { criterion throws(CostError) in
      EdgeMap(try prices.cost(criterion))
    }
    return PricedTies(
      costs: costs, usable: prices.usable.map { EdgeMap($0) }, notes: prices.notes)
  }

  /// How wide each tied pair is: a strength, or a column of numbers that is larger for a better tie.
  ///
  /// - Parameter name: ties, sources, weight, count or a column; nil for the column `capacity`, or
  ///   the number of ties if the data have no such column.
  /// - Throws: ``CostError``.
  package func widths(
    _ name: String? = nil, missing: MissingQuantities
  ) throws(CostError) -> PricedWidths {
    let width = try widthName(name)
    var prices = PairPrices(PricedPairs(study: self), missing)
    let widths = EdgeMap(try prices.values(of: width, under: nil))
    return PricedWidths(
      widths: widths, usable: prices.usable.map { EdgeMap($0) }, title: width.title,
      unit: width.unit,
      notes: prices.notes)
  }

  /// The name of a width; of none the column `capacity`, or the number of ties.
  ///
  /// - Throws: ``CostError/noWidth(_:)``.
  func widthName(_ name: String?) throws(CostError) -> CostName {
    let hasCapacity =
      network.quantityNames.contains("capacity")
      || whole.provenance.unreadColumns.contains { $0.name == "capacity" }
    let standard = hasCapacity ? "capacity" : "ties"
    let width = CostName((name ?? standard).trimmingSpaces.lowercased())
    if width.isStrength == false { throw .noWidth(width.text) }
    return width
  }
}
