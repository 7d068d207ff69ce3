import CityNetworks
import GraphAlgorithms

/// What a reader must know of the number of routes.
enum RouteRemarks {
  static func remarks(on finding: RouteFinding, of setting: RouteSetting) -> [String] {
    let question = setting.question
    let found = finding.routes.count
    guard found > 0 else { return [] }
    var remarks = unknownCountries(on: finding, of: setting)
    if let width = finding.width, let widths = setting.widths {
      remarks.append(
        "The weakest pair of the route has \(widths.title) \(RouteCap.number(width)); no route has a "
          + "stronger weakest pair.")
    }
    guard finding.isComplete else {
      if question.chosenKind == .diverse, found < question.chosenCount ?? 0 {
        remarks.append(
          "Only the \(ConstrainedRoutes.diverseLookLimit) best routes were looked at, and no further "
            + "one of them has so little in common with "
            + (found == 1 ? "this one" : "these \(found)")
            + ". Worse ones may have: allow a higher --similarity, or use --similarity 0, which "
            + "has no such limit.")
      }
      return remarks
    }
    let asked = question.count.map { $0 > found ? " Asked were \($0)." : "" } ?? ""
    switch question.chosenKind {
    case .shortest:
      if found == 1 {
        remarks.append("This is the only route there is under these conditions." + asked)
      } else if found < question.chosenCount ?? 0 {
        remarks.append("There are no more than \(found) routes under these conditions." + asked)
      }
    case .allShortest:
      remarks.append(
        found == 1 ? "No other route is as good." : "No other route is as good as these \(found).")
    case .diverse:
      remarks.append(
        found == 1
          ? "No other route has so little in common with it." + asked
          : "No further route has so little in common with these \(found)." + asked)
    case .disjoint:
      if found == 1 {
        remarks.append(
          "There is no second route that shares no city with this one but the ends." + asked)
      } else if found < question.chosenCount ?? 0 {
        remarks.append("There are no more than \(found) routes without a common city." + asked)
      }
    case .tieDisjoint:
      if found == 1 {
        remarks.append(
          "There is no second route that shares no tie with this one." + asked)
      } else if found < question.chosenCount ?? 0 {
        remarks.append("There are no more than \(found) routes without a common tie." + asked)
      }
    case .gateways:
      if found < question.chosenCount ?? 0 {
        remarks.append(
          "No more than \(Remarks.count(found, "pair", "pairs")) of cities of the two places "
            + "\(found == 1 ? "is" : "are") connected under these conditions." + asked)
      }
    case .widest: break
    case .pareto:
      if found == 1 { remarks.append("One route is best by every criterion at once.") }
    }
    return remarks
  }

  /// That the borders of routes are those of cities whose country is not known.
  private static func unknownCountries(
    on finding: RouteFinding, of setting: RouteSetting
  ) -> [String] {
    let nodes = Set(finding.routes.flatMap(\.nodes))
    let unknown = nodes.count { setting.study.city($0).country == nil }
    guard unknown > 0 else { return [] }
    return [
      "The country of \(unknown) of the \(nodes.count) cities on these routes is not known: each hop "
        + "from or to one of them is counted as a border crossing."
    ]
  }
}
