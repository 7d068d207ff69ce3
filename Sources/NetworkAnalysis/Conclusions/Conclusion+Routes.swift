import CityNetworks
import GraphAlgorithms
import Graphs

extension Conclusion {
  /// Which route is best and how firm it is.
  static func routes(
    _ routes: [FoundRoute], from: String, to: String, by order: String, in study: StudiedNetwork
  ) -> Conclusion? {
    guard let best = routes.first else { return nil }
    let inner = best.cities.dropFirst().dropLast().map(study.name)
    let way =
      inner.isEmpty ? "is a direct tie" : "leads through \(Quoted.list(Array(inner)))"
    let length = best.kilometers.map { ", \(Quoted.number($0.rounded())) km" } ?? ""
    var reservations: [String] = []
    let fewest = best.hops.map { $0.sources(under: study.selection).count }.min() ?? 0
    if best.newTies > 0 {
      reservations.append(
        "\(Quoted.count(best.newTies, "hop does", "hops do")) not exist yet.")
    } else if fewest < 2 {
      reservations.append("At least one of its hops rests on a single source.")
    }
    if routes.count > 1 {
      reservations.append(
        "\(Quoted.count(routes.count - 1, "other route is", "other routes are")) listed.")
    }
    return Conclusion(
      "The best route from \(from) to \(to) by \(order) \(way): "
        + "\(Quoted.count(best.hops.count, "hop", "hops"))\(length), "
        + "\(Quoted.count(best.borders, "border", "borders")).",
      reservations: reservations)
  }

  /// What single losses cut a route, and what the worst detour is.
  static func failures(_ from: String, _ to: String, fatal: [String], losses: Int) -> Conclusion? {
    guard losses > 0 else { return nil }
    return Conclusion(
      fatal.isEmpty
        ? "Whatever single city or tie on the way from \(from) to \(to) drops out, a route is left."
        : "From \(from) to \(to) no route is left without \(Quoted.list(Array(fatal.prefix(4))))"
          + (fatal.count > 4 ? ", or \(fatal.count - 4) more" : "") + ".",
      reservation: "One loss at a time: two together can do more than both apart.")
  }

  /// How many separate routes there are between two cities.
  static func cuts(_ from: String, _ to: String, cities: Int?, ties: Int) -> Conclusion {
    let shared =
      cities.map { "\(Quoted.count($0, "route", "routes")) without a common city and " }
      ?? "a direct tie and "
    return Conclusion(
      "Between \(from) and \(to) there are \(shared)"
        + "\(Quoted.count(ties, "route", "routes")) without a common tie.",
      reservation: ties <= 1
        ? "All hangs on \(ties == 0 ? "ties that are not there" : "one tied pair")." : nil)
  }

  /// Which city or tie most others hang on.
  static func separations(
    _ worst: String?, cutOff: Int, count: Int, of things: String, tiedPairs: Int
  ) -> Conclusion? {
    guard tiedPairs > 0 else { return nil }
    guard let worst else {
      return Conclusion("The connection of the others hangs on none of the \(things).")
    }
    return Conclusion(
      "The connection of others hangs on \(Quoted.count(count)) \(things), most of all on \(worst), "
        + "without which \(Quoted.count(cutOff, "city is", "cities are")) cut off.",
      reservations: reservations(tiedPairs: tiedPairs))
  }

  /// What the cheapest connection of several cities costs.
  static func connection(of names: [String], ties: Int, cost: String, through: [String])
    -> Conclusion
  {
    Conclusion(
      "The cheapest connection of \(Quoted.list(names)) takes "
        + "\(Quoted.count(ties, "tie", "ties"))\(cost)"
        + (through.isEmpty ? " and no other city." : ", through \(Quoted.list(through))."))
  }
}
