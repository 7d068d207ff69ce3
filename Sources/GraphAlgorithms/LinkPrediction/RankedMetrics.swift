/// How well scores tell what is so from what is not.
public struct RankedMetrics: Sendable, Equatable {
  /// How probable it is that what is so scores higher than what is not, equal scores counting half:
  /// the area under the ROC curve, exact (Mann & Whitney).
  public let auc: Double
  /// The mean precision over the steps of recall, equal scores in one step.
  public let averagePrecision: Double
  /// The share of what is so among the `k` highest scores; of equal scores at the border the part
  /// that random order would bring.
  public let precisionAtK: Double
  /// How many of the highest scores ``precisionAtK`` looks at.
  public let k: Int

  /// The metrics of scores of what is so and of what is not; unknown scores come last of all.
  ///
  /// O(n log n). `k` is lowered to the number of scores.
  ///
  /// - Precondition: there is at least one of each.
  ///
  /// Source: Fawcett, Pattern Recognition Letters 27 (2006).
  public init(so positives: [Double?], not negatives: [Double?], k: Int) {
    precondition(!positives.isEmpty && !negatives.isEmpty)
    var all = positives.map { (score: $0 ?? -.infinity, isSo: true) }
    all += negatives.map { (score: $0 ?? -.infinity, isSo: false) }
    all.sort { $0.score > $1.score }
    let border = min(max(k, 1), all.count)
    var (hits, misses) = (0, 0)
    var (area, precision, atBorder) = (0.0, 0.0, 0.0)
    var start = 0
    while start < all.count {
      var end = start
      var found = 0
      while end < all.count, all[end].score == all[start].score {
        if all[end].isSo { found += 1 }
        end += 1
      }
      let missed = end - start - found
      // Twice the wins of this group over what comes after it, ties half.
      area += Double(found) * (Double(negatives.count - misses - missed) + Double(missed) / 2)
      if start < border {
        let taken = min(end, border) - start
        atBorder += Double(found) * Double(taken) / Double(end - start)
      }
      hits += found
      misses += missed
      precision += Double(found) * Double(hits) / Double(hits + misses)
      start = end
    }
    auc = area / (Double(positives.count) * Double(negatives.count))
    averagePrecision = precision / Double(positives.count)
    precisionAtK = atBorder / Double(border)
    self.k = border
  }
}
