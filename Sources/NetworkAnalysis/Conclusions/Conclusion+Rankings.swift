import CityNetworks
import GraphAlgorithms
import Graphs

extension Conclusion {
  /// Who is first by a measure, and by how much.
  static func ranking(
    _ ranking: Ranking, by descriptor: MeasureDescriptor, on study: StudiedNetwork
  ) -> Conclusion? {
    let places = ranking.places
    guard let first = places.first else { return nil }
    let firsts = places.prefix { $0.rank == 1 }
    let measure = descriptor.titleInSentence
    let cities = Quoted.count(places.count, "city", "cities")
    guard firsts.count < places.count else {
      return Conclusion(
        places.count == 1
          ? "\(study.city(first.node).name) is the only city that has a score by \(measure)."
          : "All \(cities) have the same \(measure), \(Quoted.number(first.score)).")
    }
    let names = firsts.prefix(4).map { study.city($0.node).name }
    let shared =
      firsts.count > 4
      ? "\(Quoted.count(firsts.count)) cities share the first place"
      : Quoted.list(names) + (firsts.count == 1 ? " is first" : " share the first place")
    let next = places[firsts.count]
    let unit = descriptor.unit.isEmpty ? "" : " \(descriptor.unit)"
    var reservations = reservations(tiedPairs: study.graph.graph.edgeCount)
    if reservations.isEmpty {
      reservations.append(
        "How far the order depends on single ties or sources this table does not tell; intervals of "
          + "ranks do.")
    }
    let order = descriptor.order == .lowestFirst ? ", the lowest being first," : ""
    return Conclusion(
      "\(shared) of \(cities) by \(measure)\(order) with \(Quoted.number(first.score))\(unit), before "
        + "\(study.city(next.node).name) with \(Quoted.number(next.score)).",
      reservations: reservations)
  }

  /// Which tied pair is first by a measure.
  static func tieRanking(
    _ rows: [(first: City, second: City, rank: Int, score: Double)], of count: Int,
    by descriptor: MeasureDescriptor, on study: StudiedNetwork
  ) -> Conclusion? {
    guard let best = rows.first else { return nil }
    let shared = rows.prefix { $0.rank == 1 }.count
    let pair = "\(best.first.name) – \(best.second.name)"
    return Conclusion(
      (shared == 1 ? "\(pair) is first" : "\(pair) and \(shared - 1) more share the first place")
        + " of \(Quoted.count(count, "tied pair", "tied pairs")) by \(descriptor.titleInSentence) "
        + "with \(Quoted.number(best.score)).",
      reservations: reservations(tiedPairs: study.graph.graph.edgeCount))
  }

  /// Which cities were chosen together, and what they reach.
  static func keyPlayers(
    _ names: [String], reaching value: Double, meaning: String, isEstimated: Bool
  ) -> Conclusion? {
    guard !names.isEmpty else { return nil }
    return Conclusion(
      "\(Quoted.list(names)) together come to \(Quoted.number(value)) (\(meaning)).",
      reservation: isEstimated
        ? "The value is an estimate, and another group may be better."
        : "They were chosen one after another; another group may be better.")
  }
}
