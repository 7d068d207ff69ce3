import CityNetworks
import GraphAlgorithms

extension Conclusion {
  /// How many neighbours along a corridor are tied.
  static func coverage(
    of name: String, crossBorder: Int, tied: Int, twoSteps: Int, missing: Int
  ) -> Conclusion? {
    guard crossBorder > 0 else {
      return Conclusion("No two neighbours along \(name) lie in two countries.")
    }
    return Conclusion(
      "Along \(name) \(Quoted.count(tied)) of "
        + "\(Quoted.count(crossBorder, "pair of neighbours", "pairs of neighbours")) in two countries "
        + "\(tied == 1 ? "is" : "are") tied, \(Quoted.count(twoSteps)) have a common partner and "
        + "\(Quoted.count(missing)) neither.",
      reservation: crossBorder < 10
        ? "So few pairs say little in percent, and a missing link may be missing from the data only."
        : "A missing link may be missing from the data only.")
  }

  /// Which missing link would change most.
  static func missingLink(
    _ pair: String?, gain: Double, sharing: Int, in name: String
  ) -> Conclusion? {
    guard let pair else { return nil }
    guard gain > 0 else {
      return Conclusion("None of the missing links would bring cities of \(name) nearer.")
    }
    return Conclusion(
      "Of all missing links of \(name) the tie \(pair) would change most: its cities' mean nearness "
        + "(1/distance) would rise by \(Quoted.number(gain)).",
      reservation: sharing > 1
        ? "\(Quoted.count(sharing - 1, "other link is", "other links are")) as good."
        : "What would help by its place in the network need not be wanted, or possible.")
  }

  /// Whether a corridor has more inner ties than chance.
  static func chance(
    _ observed: Int, _ comparison: NullComparison, of name: String, nulls: Int
  ) -> Conclusion? {
    guard let mean = comparison.mean else { return nil }
    let p = comparison.twoSidedShare
    let isSupported = p <= 0.05
    let few = observed < 5 || mean < 5
    return Conclusion(
      "\(name) has \(Quoted.count(observed, "inner tie", "inner ties")) against "
        + "\(Quoted.number(mean)) in \(Quoted.count(nulls)) random networks with the same numbers of "
        + "ties (p \(Quoted.number(p)), two-sided).",
      reservations: (isSupported
        ? [] : ["That is within what chance brings: it supports no statement about the corridor."])
        + (few ? ["The numbers are below five, where one tie more or less changes much."] : []))
  }
}
