import CityNetworks
import Execution
import Graphs
import NetworkAnalysis
import Testing

struct AugmentedGraphTests {
  private func augmented(
    _ study: StudiedNetwork, _ rule: String = "partners=1"
  ) throws -> AugmentedGraph {
    let rule = try NewTieRule(rule)
    return AugmentedGraph(
      study, adding: try NewTieCandidates(in: study, by: rule, ExecutionContext()).pairs)
  }

  @Test(arguments: 0..<100)
  func tiesStayAndNewOnesCome(seed: UInt64) throws {
    let study = try RandomCities.study(seed)
    let pairs = try NewTieCandidates(in: study, by: .standard, ExecutionContext()).pairs
    let augmented = AugmentedGraph(study, adding: pairs)
    let graph = augmented.graph
    #expect(graph.edgeCount == study.graph.graph.edgeCount + pairs.count)
    for edge in graph.edges {
      let (a, b) = graph.ends(of: edge)
      let old = study.graph.graph.edge(from: a, to: b)
      #expect(augmented.tiedEdge(edge) == old && augmented.isNew[edge] == (old == nil))
      #expect((augmented.newTie(of: edge) == nil) == (old != nil))
    }
    let costs = try augmented.prices(
      of: CostOrder("status-risk,borders").criteria, missing: .refuse)
    let plain = try study.prices(of: CostOrder("status-risk,borders").criteria, missing: .refuse)
    for edge in graph.edges {
      guard let old = augmented.tiedEdge(edge) else {
        #expect(costs.costs[0][edge] == 9)
        continue
      }
      #expect(costs.costs.map { $0[edge] } == plain.costs.map { $0[old] })
    }
  }

  @Test func newTiesHaveThePricesOfWhatDoesNotExistYet() throws {
    // a–b, a–c, b–c, c–d; new by common partners: a–d and b–d, both of unknown length.
    let study = try CostSample.study()
    let graph = try augmented(study)
    #expect(graph.newTieCounts.values == [0, 0, 1, 0, 1, 0])
    func costs(_ criterion: String, _ missing: [String] = []) throws -> [Double] {
      try graph.prices(
        of: [try CostCriterion(criterion)], missing: try MissingQuantities(missing)
      ).costs[0].values
    }
    #expect(try costs("hops") == [1, 1, 1, 1, 1, 1])
    #expect(try costs("status-risk") == [0, 2, 9, 3, 9, 8])
    #expect(try costs("ties:inverse") == [1, 1, 1, 0.5, 1, 1])
    #expect(try costs("risk", ["risk=7"]) == [1, 6, 7, 2, 7, 0])
    #expect(try costs("borders") == [0, 1, 1, 1, 1, 1])
  }

  @Test func aColumnThatNewTiesLackIsRefusedOrAvoided() throws {
    let graph = try augmented(try CostSample.study())
    let error = #expect(throws: CostError.self) {
      try graph.prices(of: [try CostCriterion("risk")], missing: .refuse)
    }
    #expect(
      error?.description
        == "2 of 2 possible new ties have no risk, as nobody states it of what does "
        + "not exist: a–d, b–d. Say what counts for them with --missing risk=NUMBER, or choose a "
        + "criterion that new ties have: hops, great-circle, borders, status-risk.")
    let avoided = try graph.prices(
      of: [try CostCriterion("risk")], missing: try MissingQuantities(["avoid"]))
    #expect(avoided.usable?.values == [true, true, false, true, false, true])
    #expect(avoided.notes[0].hasSuffix("; 2 new ties without a value avoided."))
  }

  @Test func aNewTieIsAsWideAsOneTie() throws {
    let graph = try augmented(try CostSample.study())
    #expect(try graph.widths("ties", missing: .refuse).widths.values == [1, 1, 1, 2, 1, 1])
  }
}
