import CityNetworks
import Execution
import NetworkAnalysis
import TestSupport
import Testing

/// What missing links would change, beside a slow computation of everything anew.
@Suite struct LinkEffectsTests {
  static let forms: [(CorridorPairs, CorridorScope)] = [
    (.neighbours, .network), (.any, .network), (.neighbours, .inside), (.any, .inside),
  ]

  @Test(arguments: 1...320)
  func everyLinkHasTheEffectOfTheNetworkWithIt(seed: Int) throws {
    let toy = CorridorNetwork(seed: seed)
    let (pairs, scope) = Self.forms[seed % 4]
    let links = try toy.results(
      CorridorLinks(of: CorridorChoice(CorridorID("k")), pairs: pairs, distances: scope)
    ).missingLinks[0]
    let nodes = scope == .inside ? toy.cities : nil
    let before = toy.distances(among: nodes)
    #expect(links.efficiency?.isApproximately(toy.efficiency(before)) ?? (toy.cities.count < 2))
    #expect(Set(links.links.map(Self.pair)) == expected(toy, pairs))
    for link in links.links {
      let after = toy.distances(adding: [Self.pair(link)], among: nodes)
      let gain = toy.efficiency(after) - toy.efficiency(before)
      #expect(abs(link.gain - gain) < 1e-12)
      let nearer = pairsOf(toy.cities).filter { before[$0[0]][$0[1]] != after[$0[0]][$0[1]] }
      #expect(link.pairsNearer == nearer.count)
      #expect(link.pairsJoined == nearer.count { before[$0[0]][$0[1]] == nil })
      for (name, branch) in zip(["a", "b"], toy.branches) {
        let (start, end) = (branch[0], branch[branch.count - 1])
        let chain = link.chains.first { $0.branch == name }
        #expect((chain != nil) == (before[start][end] != after[start][end]))
        if let chain {
          #expect(chain.before == before[start][end] && chain.after == after[start][end])
        }
      }
      let higher = links.links.count { $0.gain > link.gain + 1e-12 }
      #expect(link.rank == higher + 1)
    }
    #expect(links.links.map(\.rank) == links.links.map(\.rank).sorted())
  }

  @Test(arguments: 1...40)
  func theFirstLinksTogetherAreTheNetworkWithAllOfThem(seed: Int) throws {
    let toy = CorridorNetwork(seed: seed)
    let (pairs, scope) = Self.forms[seed % 4]
    let results = try toy.results(
      CorridorLinks(of: CorridorChoice(CorridorID("k")), pairs: pairs, distances: scope))
    let first = results.missingLinks[0].links.prefix(3).map(Self.pair)
    guard !first.isEmpty else { return }
    let after = toy.distances(adding: first, among: scope == .inside ? toy.cities : nil)
    let table = try #require(results.tables.last)
    func cell(_ id: String, _ column: String = "then") throws -> String {
      table.texts(column)[try #require(table.texts("id").firstIndex(of: id))]
    }
    let efficiency = try #require(Double(cell("efficiency")))
    #expect(efficiency.isApproximately(toy.efficiency(after)))
    let apart = pairsOf(toy.cities).count { after[$0[0]][$0[1]] == nil }
    #expect(try Int(cell("pairs_apart")) == apart)
    let inside = pairsOf(toy.cities).count { toy.tied.contains($0) }
    #expect(try Int(cell("ties_inside", "now")) == inside)
    #expect(try Int(cell("ties_inside")) == inside + first.count)
  }

  @Test func equalGainsShareAPlaceInTheOrderOfTravel() throws {
    let toy = CorridorNetwork(
      tied: [], countries: ["CN", "IR", "PK", "IN"], branches: [[3, 0, 2, 1]])
    let results = try toy.results(CorridorLinks(of: CorridorChoice(CorridorID("k"))))
    #expect(results.tables[0].texts("place") == ["1–3", "1–3", "1–3"])
    #expect(results.tables[0].texts("from_id") == ["c03", "c00", "c02"])
    #expect(results.tables[0].texts("chains") == ["", "", ""])
    let combined = results.tables[1]
    #expect(combined.texts("figure").contains("C03 – C01 (a)"))
    let chain = try #require(combined.texts("id").firstIndex(of: "chain_1"))
    #expect(combined.texts("now")[chain] == "" && combined.texts("then")[chain] == "3")
    #expect(combined.title == "K: if the first 3 links existed")
  }

  @Test func aLinkSaysWhatTheSelectionDoesNotCount() throws {
    var toy = CorridorNetwork(tied: [[0, 2]], countries: ["CN", "IR", "PK"], branches: [[0, 1]])
    let planned = Assertion(
      id: AssertionID("p"), subject: .city(CityID("c00")), object: .city(CityID("c01")),
      relation: .twinning, status: .inPreparation)
    toy = toy.adding(planned)
    let table = try toy.results(CorridorLinks(of: CorridorChoice(CorridorID("k")))).tables[0]
    #expect(table.texts("beyond") == ["twinning: in preparation"])
    #expect(table.texts("from_ties") == ["1"] && table.texts("to_ties") == ["0"])
    #expect(table.remarks.contains { $0.contains("Without any tie in this selection: C01.") })
  }

  private static func pair(_ link: MissingLinkResult.Link) -> [Int] {
    [link.hop.from, link.hop.to].map(CorridorNetwork.number).sorted()
  }

  private func pairsOf(_ cities: [Int]) -> [[Int]] {
    cities.enumerated().flatMap { place, a in
      cities.dropFirst(place + 1).map { [a, $0].sorted() }
    }
  }

  private func expected(_ toy: CorridorNetwork, _ pairs: CorridorPairs) -> Set<[Int]> {
    let all: Set<[Int]> =
      switch pairs {
      case .neighbours: toy.neighbors
      case .any: Set(pairsOf(toy.cities))
      }
    return all.filter { toy.countries[$0[0]] != toy.countries[$0[1]] && !toy.tied.contains($0) }
  }
}
