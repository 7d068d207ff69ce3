import CityNetworks
import DatasetLoading
import Execution
import NetworkAnalysis
import TestSupport
import Testing

/// The clubs in the twinnings on Wikipedia in 2026, found without being told their names.
///
/// Figures: networkx 3.6.1 on the edges of `twin_cities.csv`: `nx.find_cliques(G)` has 4 cliques of
/// 27 and 54 of 19 or 20 cities, none of 8 to 18; `sum(nx.triangles(G).values()) // 3` is 10,575;
/// members, `G.subgraph(club).number_of_edges()` and its triangles by the rule written in Python.
@Suite(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
struct DouzelageTests {
  private let context = ExecutionContext(workers: 2)

  @Test func theDouzelageIsFoundWithoutItsName() throws {
    let tables = try MembershipCliques().results(for: study(), in: context).tables
    let overview = tables[0]
    #expect(overview.texts("cities") == ["34", "30"])
    #expect(overview.texts("clique") == ["20", "27"])
    #expect(overview.texts("cliques") == ["54", "4"])
    #expect(overview.texts("likely") == ["yes", "yes"])
    #expect(overview.texts("pairs") == ["494", "429"])
    #expect(overview.texts("triangles") == ["4214", "3900"])
    #expect(overview.column("tie_share")?[1] == .real(429.0 / 25_914))
    #expect(overview.column("triangle_share")?[1] == .real(3900.0 / 10_575))
    // Thirty cities under 28 names: Bundoran and Sherborne are written in two ways each.
    #expect(overview.texts("names")[1] == "28")
    #expect(overview.texts("club_id")[1] == "club-agros-cy")
    #expect(
      overview.remarks == [
        "Together the clubs hold 923 of 25914 tied pairs and 8114 of 10575 triangles."
      ])
    let members = tables[3].rows.filter { $0.last == .text("club-agros-cy") }
    // The Douzelage has one town in each state of the European Union, and Sherborne.
    let countries = Set(members.map { $0[2].exactText })
    #expect(countries == Self.countries)
    let names = Set(members.map { $0[1].exactText })
    #expect(names.isSuperset(of: ["Altea", "Bellagio", "Granville", "Sherborne", "Škofja Loka"]))
  }

  @Test func theExactCliqueHasTwentySevenTowns() throws {
    let tables = try MembershipCliques(ClubRule(tolerance: 0)).results(
      for: study(), in: context
    ).tables
    #expect(tables[0].texts("cities") == ["27", "20"])
    #expect(tables[0].texts("pairs")[0] == "351" && tables[0].texts("triangles")[0] == "2925")
  }

  /// `nx.eigenvector_centrality` of the largest component: its first thirty are of one club before,
  /// and Beijing, Kyiv, Ankara … lead when the pairs of both clubs are taken out.
  @Test func theTopOfEigenvectorCentralityIsCapturedAndFreed() throws {
    let before = try rank(study())
    let remark = try #require(before.remarks.last)
    #expect(
      remark.hasPrefix("34 cities of one club (Club of Næstved, Strzyżów and 32 more) hold 17"))
    let after = try rank(study(.asMemberships(ClubChoice())))
    #expect(
      after.texts("city") == [
        "Beijing", "Kyiv", "Ankara", "Shanghai", "Rio de Janeiro", "Istanbul", "Saint Petersburg",
        "Havana", "Moscow", "Barcelona",
      ])
    #expect(!after.remarks.contains { $0.contains("club") })
    // With one club's ties as memberships, the other takes its place.
    let one = ClubChoice(clubs: [OrganizationID("club-bienvenida-es")])
    let half = try rank(study(.asMemberships(one)))
    #expect(try #require(half.remarks.last).hasPrefix("30 cities of one club"))
  }

  @Test func theTiesAreMovedAndNothingElse() throws {
    let study = try study(.asMemberships(ClubChoice()))
    #expect(study.network.ties.count == 25_914 - 923)
    #expect(study.network.memberships.count == 64)
    #expect(study.network.cities.count == 17_717)
    #expect(study.basis.hasSuffix("Of 2 clubs, 923 ties count as memberships."))
    let figures = try MembershipMove().results(for: study, in: context).tables[0]
    let row = try #require(figures.rows.first { $0.last == .text("triangles") })
    #expect(row[1] == .integer(10_575) && row[2] == .integer(2460))
    #expect(
      study.network.provenance.steps.last?.contains("(club-agros-cy): 30 cities, 429") == true)
  }

  private static let countries: Set<String> = [
    "Austria", "Belgium", "Bulgaria", "Croatia", "Cyprus", "Czechia", "Denmark", "Estonia",
    "Finland", "France", "Germany", "Greece", "Hungary", "Ireland", "Italy", "Latvia", "Lithuania",
    "Luxembourg", "Malta", "Netherlands", "Poland", "Portugal", "Romania", "Slovakia", "Slovenia",
    "Spain", "Sweden", "United Kingdom",
  ]

  private func study(_ clubs: ClubTreatment = .asTies) throws -> StudiedNetwork {
    let path = try #require(SharedMaterial.path)
    let loaded = try DatasetSource(
      path: path + "/data/twinnings-wikipedia-2026/twin_cities.csv"
    ).load()
    return try StudiedNetwork(
      #require(loaded.network), selection: NetworkSelection().treatingClubs(clubs))
  }

  private func rank(_ study: StudiedNetwork) throws -> ResultTable {
    try CityRanking(by: "eigenvector", top: 10).results(for: study, in: context).tables[0]
  }
}
