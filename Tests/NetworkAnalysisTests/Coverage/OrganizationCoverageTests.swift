import CityNetworks
import Execution
import NetworkAnalysis
import TestSupport
import Testing

@Suite struct OrganizationCoverageTests {
  @Test func theLargestOrganizationBindsAThirdOfThePairs() throws {
    let study = try Datasets.study("city-organizations", NetworkSelection(relations: []))
    let tables = try OrganizationCoverage().results(for: study, in: ExecutionContext()).tables
    let first = tables[0].rows[0]
    #expect(first[0] == .text("UNESCO Creative Cities Network") && first[1] == .integer(179))
    // 179 · 178 / 2 pairs of members, of 48 302 pairs that share an organization (networkx 3.6.1,
    // `bipartite.projected_graph`); 37 782 of them are left without it.
    #expect(tables[0].column("pair_share")?[0] == .real(100 * 15_931.0 / 48_302))
    #expect(first[4] == .integer(48_302 - 37_782))
    #expect(study.basis.contains("Selection: memberships, no ties between cities; status strict"))
    #expect(!study.basis.contains("twinning") && !study.basis.contains("no ties."))
  }

  @Test(arguments: UInt64(1)...8)
  func pairsAddUpAsLoopsOverAllPairsCountThem(seed: UInt64) throws {
    let network = RandomCityNetworks.network(seed: seed, cityCount: 11)
    let study = try StudiedNetwork(network, selection: NetworkSelection())
    let tables = try OrganizationCoverage().results(for: study, in: ExecutionContext()).tables
    let joined = Dictionary(grouping: study.network.memberships, by: \.city)
      .mapValues { Set($0.map(\.organization.rawValue)) }
    let cities = joined.keys.sorted()
    var shared: [Set<String>] = []
    for (place, a) in cities.enumerated() {
      for b in cities[(place + 1)...] {
        let common = (joined[a] ?? []).intersection(joined[b] ?? [])
        if !common.isEmpty { shared.append(common) }
      }
    }
    let table = tables[0]
    for row in table.rows.indices {
      let id = table.texts("id")[row]
      let bound = shared.count { $0.contains(id) }
      let share = shared.isEmpty ? nil : 100 * Double(bound) / Double(shared.count)
      #expect(
        Double(table.texts("pair_share")[row]).map { $0.isApproximately(share ?? -1) } ?? true)
      #expect(table.texts("only_here")[row] == "\(shared.count { $0 == [id] })")
      #expect(table.texts("members")[row] == "\(joined.values.count { $0.contains(id) })")
    }
    let figures = Dictionary(
      uniqueKeysWithValues: zip(tables[1].texts("id"), tables[1].texts("value")))
    #expect(figures["pairs"] == "\(shared.count)")
    let several = Double(joined.values.count { $0.count > 1 }) / Double(joined.count)
    let told = try #require(figures["several_share"].flatMap(Double.init))
    #expect(told.isApproximately(several))
  }

  @Test func yearsAreThoseOfTheSourcesOrOfTheirReading() throws {
    let study = try Datasets.study("city-organizations", NetworkSelection(relations: []))
    let table = try OrganizationCoverage().results(for: study, in: ExecutionContext()).tables[0]
    // The only source of the Covenant's members is of January 2024; that of most others, up to 2019.
    let years = Dictionary(uniqueKeysWithValues: zip(table.texts("id"), table.texts("years")))
    #expect(years["covenant-of-mayors"] == "2024" && years["owhc"] == "2019")
  }
}
