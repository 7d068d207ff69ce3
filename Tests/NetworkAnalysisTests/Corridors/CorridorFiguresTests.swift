import CityNetworks
import Execution
import Graphs
import NetworkAnalysis
import TestSupport
import Testing

/// A corridor through Zachary's karate club beside the figures of networkx 3, which
/// Tests/corridor_figures.py prints.
@Suite struct CorridorFiguresTests {
  private let corridor = CorridorChoice(CorridorID("k"))
  private let toy: CorridorNetwork = {
    let route = [16, 6, 0, 2, 33, 26, 14, 11]
    var countries = [String](repeating: "PK", count: 34)
    for (place, city) in route.enumerated() { countries[city] = place % 2 == 0 ? "CN" : "IR" }
    return CorridorNetwork(
      tied: Set(SmallGraphs.karateClub.pairs), countries: countries, branches: [route])
  }()

  @Test(arguments: [
    (CorridorScope.network, 0.499404762, [0.046428571, 0.023809524, 0.017857143]),
    (.inside, 0.327380952, [0.195833333, 0.182142857, 0.017857143]),
  ])
  func gainsAreThoseOfNetworkx(scope: CorridorScope, before: Double, gains: [Double]) throws {
    let found = try toy.results(CorridorLinks(of: corridor, distances: scope)).missingLinks[0]
    #expect(abs(try #require(found.efficiency) - before) < 1e-8)
    #expect(found.links.count == 3)
    for (link, gain) in zip(found.links, gains) { #expect(abs(link.gain - gain) < 1e-8) }
  }

  @Test func citiesAreThoseOfNetworkx() throws {
    let table = try toy.results(CorridorCities(of: corridor)).tables[0]
    #expect(
      table.texts("id") == ["c00", "c33", "c06", "c02", "c16", "c26", "c14", "c11"])
    let through = try table.texts("through").map { try #require(Double($0)) }
    for (found, known) in zip(through, [14, 8.142857143, 3, 0.571428571, 0, 0, 0, 0]) {
      #expect(abs(found - known) < 1e-8)
    }
    #expect(table.texts("through_inside").prefix(4) == ["5.0", "1.0", "3.0", "0.0"])
    #expect(table.texts("inner_ties") == ["3", "2", "2", "1", "1", "1", "1", "1"])
    #expect(table.texts("outer_ties") == ["13", "15", "2", "9", "1", "1", "1", "0"])
    #expect(table.texts("cut") == ["yes", "yes", "yes", "no", "no", "no", "no", "no"])
    #expect(table.texts("neighbors_tied") == ["2", "1", "2", "1", "1", "1", "0", "0"])
  }

  @Test func partnersAreThoseOfNetworkx() throws {
    let table = try toy.results(CorridorPartners(of: corridor, top: 3)).tables[0]
    #expect(table.texts("id") == ["c08", "c05", "c13"])
    #expect(table.texts("partners") == ["3", "3", "3"])
    let through = try table.texts("through").map { try #require(Double($0)) }
    for (found, known) in zip(through, [3.452380952, 3, 2.880952381]) {
      #expect(abs(found - known) < 1e-8)
    }
  }

  /// networkx: 2000 graphs after 300 double edge swaps each have 7.04 ties inside on average, with
  /// a deviation of 1.435; both means have standard errors of about 0.032.
  @Test func chanceIsThatOfNetworkx() throws {
    let table = try toy.results(CorridorChance(of: corridor, nulls: 2000)).tables[0]
    #expect(table.texts("observed")[0] == "6")
    let (mean, deviation) = (table.texts("expected")[0], table.texts("deviation")[0])
    #expect(abs(try #require(Double(mean)) - 7.04) < 0.2)
    #expect(abs(try #require(Double(deviation)) - 1.435) < 0.1)
  }
}
