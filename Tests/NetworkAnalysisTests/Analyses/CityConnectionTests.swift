import CityNetworks
import Execution
import NetworkAnalysis
import TestSupport
import Testing

/// Connections of several cities against the cheapest spanning tree of every set of cities.
@Suite struct CityConnectionTests {
  private let terminals = ["c0", "c2", "c4", "c6"].map { CityID($0) }

  /// Three hundred networks, with a place to avoid and a limit on ties in turn.
  @Test func aConnectionIsTheCheapestOfAllSpanningTrees() throws {
    var (checked, apart) = (0, 0)
    for seed in UInt64(1)...320 {
      let network = RandomCityNetworks.network(seed: seed)
      let criterion = ["km", "hops", "risk", "km+500*borders"][Int(seed % 4)]
      var question = RouteQuestion(from: .city(terminals[0]), to: .city(terminals[1]))
      question.avoid = seed % 3 == 0 ? [try RouteAvoidance("c3")] : []
      question.maxHop = seed % 5 == 0 ? [try RouteCap("km=4000", option: "max-hop")] : []
      let listed = RouteEnumeration(question, in: network, statuses: .any)
      let least = cheapest(criterion, question, listed)
      let connection = try CityConnection(
        of: terminals, by: CostCriterion(criterion), avoiding: question.avoid,
        maxHop: question.maxHop)
      let study = try StudiedNetwork(
        network, selection: NetworkSelection(statusRule: .any, relations: [.twinning, .mou]))
      do {
        let table = try connection.results(for: study, in: ExecutionContext()).tables[0]
        let cost = zip(table.texts("first_id"), table.texts("second_id")).reduce(0) {
          $0 + listed.amount(criterion, RouteEnumeration.Pair(CityID($1.0), CityID($1.1)))
        }
        #expect(abs(cost - (least ?? -1)) < 1e-6, "seed \(seed): \(cost), not \(least ?? -1)")
      } catch AnalysisError.notConnected, AnalysisError.noRoute {
        #expect(least == nil, "seed \(seed)")
        apart += 1
      }
      checked += 1
    }
    #expect(checked == 320 && apart > 10)
  }

  /// The least cost of a tree over the terminals and any further cities, by Kruskal's method.
  private func cheapest(
    _ criterion: String, _ question: RouteQuestion, _ listed: RouteEnumeration
  ) -> Double? {
    let avoided = Set(question.avoid.map(\.text))
    let others = listed.network.cities.map(\.id).filter {
      !terminals.contains($0) && !avoided.contains($0.rawValue)
    }
    return (0..<(1 << others.count)).compactMap { subset in
      let chosen = others.indices.filter { subset >> $0 & 1 == 1 }.map { others[$0] }
      return spanningCost(of: terminals + chosen, criterion, question, listed)
    }.min()
  }

  private func spanningCost(
    of cities: [CityID], _ criterion: String, _ question: RouteQuestion, _ listed: RouteEnumeration
  ) -> Double? {
    let pairs = Set(listed.network.ties.map { RouteEnumeration.Pair($0.first, $0.second) })
      .filter { pair in
        cities.contains(pair.first) && cities.contains(pair.second)
          && question.maxHop.allSatisfy { listed.amount($0.criterion.id, pair) <= $0.most }
      }
      .map { (pair: $0, cost: listed.amount(criterion, $0)) }.sorted { $0.cost < $1.cost }
    var group = Dictionary(uniqueKeysWithValues: cities.map { ($0, $0) })
    var (sum, left) = (0.0, cities.count - 1)
    for (pair, cost) in pairs where group[pair.first] != group[pair.second] {
      let old = group[pair.second]
      for (city, label) in group where label == old { group[city] = group[pair.first] }
      sum += cost
      left -= 1
    }
    return left == 0 ? sum : nil
  }

  @Test func conditionsThatPartTheCitiesAreNamed() throws {
    let connection = try CityConnection(
      of: ["a", "d"].map { CityID($0) }, avoiding: [RouteAvoidance("b")],
      maxHop: [RouteCap("km=50", option: "max-hop")])
    let error = #expect(throws: AnalysisError.self) {
      try connection.results(for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext())
    }
    #expect(
      error?.description
        == "no ties that keep the conditions (--avoid b, each tie km <= 50) connect A "
        + "with D. Avoid less, or allow more for each tie.")
  }

  @Test func aConnectionNamesTheBordersItCrosses() throws {
    let connection = try CityConnection(
      of: ["a", "b", "c"].map { CityID($0) }, by: CostCriterion("risk"))
    let table = try connection.results(
      for: CostSample.study(), in: ExecutionContext()
    ).tables[0]
    #expect(table.texts("second_id") == ["b", "c"])
    #expect(table.texts("border") == ["", "IR → CN"])
  }

  @Test func thirteenCitiesAreTooMany() {
    let cities = (1...13).map { CityID("c\($0)") }
    let error = #expect(throws: AnalysisError.self) { try CityConnection(of: cities) }
    #expect(error?.description.contains("up to 12 are connected exactly") == true)
  }
}
