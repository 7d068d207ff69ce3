import CityNetworks
import Execution
import NetworkAnalysis
import Testing

/// What is left of a route if a city or a tie drops out.
@Suite struct RouteFailureTests {
  private func table(
    _ from: String, _ to: String, count: Int = 1, near: Int = 0, avoiding avoided: [String] = [],
    by order: CostOrder = .hops, in network: CityNetwork = RouteCutsTests.ring
  ) throws -> ResultTable {
    let ends = try RouteCutsTests.ends(from, to, by: order, avoiding: avoided)
    return try RouteFailure(ends, count: count, near: near)
      .results(for: ToyNetwork.study(network), in: ExecutionContext(workers: 2)).tables[0]
  }

  @Test func whatCannotBeReplacedStandsFirst() throws {
    let table = try table("a", "d", in: ToyNetwork.row)
    #expect(table.id == "failure-a-d-hops")
    #expect(table.texts("lost") == ["tie", "city", "tie", "city", "tie"])
    #expect(table.texts("left") == [String](repeating: "no route left", count: 5))
    #expect(table.texts("cost") == ["", "", "", "", ""])
    #expect(table.texts("cut_off") == ["1", "1", "2", "1", "1"])
    #expect(
      table.remarks[1] == "No route is left without: A–B, B, B–C, C, C–D.")
  }

  @Test func detoursAreDifferencesAndShares() throws {
    let table = try table("b", "d")
    // b–c–d; without c the way is b–e–d, as short.
    #expect(table.texts("detour") == ["0.0", "0.0", "0.0"])
    #expect(table.texts("left") == ["B – E – D", "B – E – D", "B – E – D"])
    let other = try self.table("a", "b")
    #expect(other.texts("lost") == ["tie"])
    #expect(other.texts("cost") == ["3.0"] && other.texts("detour_percent") == ["200.0"])
    #expect(other.texts("left") == ["A – F – E – B"])
    #expect(other.remarks[0] == "Route 1, 1 hop: A – B.")
  }

  @Test func membersOfFurtherRoutesAndWhatIsNearChangeNothing() throws {
    let one = try table("a", "c")
    #expect(one.texts("first_id").count == 3)
    let two = try table("a", "c", count: 2)
    let near = try table("a", "c", near: 1)
    for table in [two, near] {
      #expect(table.rows.count > 3)
      let besides = zip(table.texts("routes"), table.texts("detour")).filter {
        !$0.0.hasPrefix("1")
      }
      #expect(besides.count == table.rows.count - 3)
      #expect(besides.allSatisfy { $0.1 == "0.0" })
      #expect(
        !table.texts("lost").enumerated().contains { place, lost in
          lost == "city" && ["a", "c"].contains(table.texts("first_id")[place])
        })
    }
    // b, e, f and d stand around a–b–c; all ties join two of these.
    #expect(near.texts("lost").filter { $0 == "city" }.count == 4)
    #expect(near.texts("lost").filter { $0 == "tie" }.count == 7)
  }

  @Test func aSecondCriterionDecidesBetweenEqualRoutes() throws {
    let table = try table("b", "d", by: CostOrder("hops,km"))
    #expect(table.texts("cost_2").count == 3)
    // Cities lie on one line, a degree apart: b–e–d is longer than b–c–d.
    #expect(table.texts("detour") == ["0.0", "0.0", "0.0"])
    #expect(table.texts("detour_2").allSatisfy { Double($0) ?? 0 > 200 })
  }

  @Test func whatIsAvoidedIsNoWayOut() throws {
    let table = try table("b", "d", avoiding: ["e"])
    #expect(
      table.texts("left") == [String](repeating: "no route left", count: 2) + [
        "no route left"
      ])
    #expect(throws: AnalysisError.self) { try self.table("a", "d", avoiding: ["b", "f"]) }
  }
}
