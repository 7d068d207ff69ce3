import CityNetworks
import GraphAlgorithms
import Graphs

extension Conclusion {
  /// How large the network is and how far it hangs together.
  static func description(
    of study: StudiedNetwork, countries: Int, largestComponent: Int
  ) -> Conclusion {
    let graph = study.graph.graph
    let cities = graph.nodeCount
    let mean = cities == 0 ? 0 : 2 * Double(graph.edgeCount) / Double(cities)
    let isolated = graph.nodes.count { graph.outgoing.degree($0) == 0 }
    var reservations =
      reservations(tiedPairs: graph.edgeCount) + reservations(ofSharedMemberships: study)
    if isolated > 0, graph.edgeCount > 0 {
      reservations.append(
        "\(Quoted.count(isolated, "city has", "cities have")) no tie under this selection, which may "
          + "be so in the data only.")
    }
    return Conclusion(
      "\(Quoted.count(cities, "city", "cities")) of \(Quoted.count(countries, "country", "countries")) "
        + "have \(Quoted.count(graph.edgeCount, "tied pair", "tied pairs")), "
        + "\(Quoted.number(mean)) partners per city on average; "
        + "\(Quoted.percent(Double(largestComponent) / Double(max(1, cities)))) of the cities are "
        + "connected with one another.",
      reservations: reservations)
  }

  /// How far apart the cities of the largest component are.
  static func distances(
    diameter: Int?, center: [String], centerCount: Int, in cities: Int, tiedPairs: Int
  ) -> Conclusion? {
    guard let diameter, cities > 1 else { return nil }
    let middle =
      centerCount > 3
      ? "\(Quoted.count(centerCount)) cities are"
      : Quoted.list(center) + (centerCount == 1 ? " is" : " are")
    return Conclusion(
      "Any two of the \(Quoted.count(cities)) cities of the largest component are at most "
        + "\(Quoted.count(diameter, "tie", "ties")) apart, and \(middle) in the middle.",
      reservations: reservations(tiedPairs: tiedPairs))
  }

  /// How many blocks there are, and how many cities hold others together.
  static func blocks(_ largest: Int, cutCities: Int, in cities: Int, tiedPairs: Int) -> Conclusion?
  {
    guard tiedPairs > 0 else { return nil }
    return Conclusion(
      "The largest part that no single city holds together has "
        + "\(Quoted.count(largest, "city", "cities")) of \(Quoted.count(cities)); "
        + "\(Quoted.count(cutCities, "city", "cities")) would split a component by dropping out.",
      reservations: reservations(tiedPairs: tiedPairs))
  }

  /// Which pattern stands out most against chance.
  static func census(
    _ patterns: [(title: String, comparison: NullComparison)], nulls: Int, tiedPairs: Int,
    ofTies: [String] = []
  ) -> Conclusion? {
    let known = patterns.compactMap { pattern in
      pattern.comparison.zScore.map { (pattern.title, $0, pattern.comparison) }
    }
    guard let most = known.max(by: { $0.1.magnitude < $1.1.magnitude }) else { return nil }
    let supported = known.count { $0.2.twoSidedShare <= 0.05 / Double(known.count) }
    let direction = most.1 > 0 ? "more" : "less"
    var reservations = reservations(tiedPairs: tiedPairs)
    // No p is below 2/(nulls + 1): so many random networks the corrected level asks for.
    let needed = 40 * known.count - 1
    if nulls < needed {
      reservations.append(
        "\(Quoted.count(nulls)) random networks allow no two-sided p below "
          + "\(Quoted.number(2 / Double(nulls + 1))), so that nothing can be told from chance when "
          + "\(known.count) patterns are tested at once; take \(Quoted.count(needed)) or more.")
    } else if supported == 0 {
      reservations.append(
        "No pattern stands out beyond chance when \(known.count) are tested at once (5 % in all, "
          + "Bonferroni).")
    }
    return Conclusion(
      "The pattern “\(most.0)” stands out most: \(Quoted.number(most.2.observed)) triples against "
        + "\(Quoted.number(most.2.mean ?? 0)) in \(Quoted.count(nulls)) random networks with the same "
        + "numbers of ties, that is \(direction) often than by chance (z \(Quoted.number(most.1))).",
      reservations: reservations + ofTies)
  }

  /// What to bear in mind of triangles and groups where shared memberships are the ties; nothing
  /// where they are not.
  static func reservations(ofSharedMemberships study: StudiedNetwork) -> [String] {
    study.selection.coMembership == nil
      ? []
      : [
        "Members of one organization are all tied with one another by construction; `citynet "
          + "backbone` compares with chance that keeps the numbers of memberships."
      ]
  }
}
