import CityNetworks
import GraphAlgorithms

extension Conclusion {
  /// What edits do to the network as a whole.
  static func edits(
    _ count: Int, efficiency: (before: Double?, after: Double?), components: (Int, Int)
  ) -> Conclusion? {
    guard let before = efficiency.before, let after = efficiency.after else { return nil }
    let change =
      before == after
      ? "leaves global efficiency at \(Quoted.number(before))"
      : "takes global efficiency from \(Quoted.number(before)) to \(Quoted.number(after))"
    let parts =
      components.0 == components.1
      ? "the network stays in \(Quoted.count(components.0, "component", "components"))"
      : "the network goes from \(Quoted.count(components.0, "component", "components")) to "
        + Quoted.count(components.1)
    return Conclusion(
      "\(count == 1 ? "The edit" : "The \(count) edits together") \(change), and \(parts).",
      reservation:
        "It tells what follows from the edits alone: in reality others would answer them.")
  }

  /// Which cities move most by a measure.
  static func moves(of city: String?, by measure: String, ranks: (Int?, Int?), moved: Int)
    -> Conclusion
  {
    guard let city else { return Conclusion("No city's \(measure) changes.") }
    let places =
      if let before = ranks.0, let after = ranks.1 {
        before == after
          ? " and stays at rank \(before)" : " and goes from rank \(before) to \(after)"
      } else { "" }
    return Conclusion(
      "By \(measure) \(city) changes most\(places); \(Quoted.count(moved, "city changes", "cities change")) in all."
    )
  }

  /// Which new tie would raise a goal most.
  static func nextTie(
    _ pair: String?, gain: Double, sharing: Int, goal: String, candidates: Int
  ) -> Conclusion? {
    guard let pair else { return nil }
    guard gain > 0 else {
      return Conclusion(
        "None of \(Quoted.count(candidates, "possible new tie", "possible new ties")) would raise the goal \(goal)."
      )
    }
    return Conclusion(
      "Of \(Quoted.count(candidates, "possible new tie", "possible new ties")) \(pair) would raise the "
        + "goal \(goal) most, by \(Quoted.number(gain)).",
      reservation: (sharing > 1
        ? "\(Quoted.count(sharing - 1, "other is", "others are")) as good. " : "")
        + "What would help by its place in the network need not be wanted, or possible.")
  }

  /// What part of the network clubs make.
  static func clubs(
    _ count: Int, tieShare: Double, triangleShare: Double?, largest: String?
  ) -> Conclusion {
    guard let largest else { return Conclusion("No club of cities that are all tied was found.") }
    let triangles = triangleShare.map { " and \(Quoted.percent($0)) of all triangles" } ?? ""
    return Conclusion(
      "\(Quoted.count(count, "club holds", "clubs hold")) \(Quoted.percent(tieShare)) of all tied "
        + "pairs\(triangles); the largest is \(largest).",
      reservation: "Whether the cities agreed each with each or joined one club, ties cannot tell.")
  }

  /// How much of what is claimed is named.
  static func claims(claimed: Int, named: Int) -> Conclusion? {
    guard claimed > 0 else { return nil }
    return Conclusion(
      "Of \(Quoted.count(claimed)) claimed ties \(Quoted.count(named)) "
        + "\(named == 1 ? "is" : "are") named, "
        + "\(Quoted.percent(Double(named) / Double(claimed))).",
      reservation: named < claimed
        ? "The others are in no analysis: nobody says between whom they are." : nil)
  }
}
