import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct MembershipCliquesTests {
  private let context = ExecutionContext()

  @Test func aClubIsDescribedByItsShareOfTheNetwork() throws {
    let tables = try tables(of: ClubNetwork.nine)
    #expect(
      tables.map(\.id) == [
        "cliques", "cliques-ranks", "cliques-origins", "cliques-members", "cliques-missing",
      ])
    let overview = tables[0]
    #expect(overview.texts("cities") == ["9"] && overview.texts("names") == ["8"])
    #expect(overview.texts("clique") == ["8"] && overview.texts("cliques") == ["2"])
    #expect(overview.texts("pairs") == ["35"] && overview.texts("possible_pairs") == ["36"])
    // 35 of 35 + 12 pairs; all triangles: 84 of nine towns less the seven with the missing pair.
    #expect(overview.column("tie_share")?[0] == .real(35.0 / 47))
    #expect(overview.texts("triangles") == ["77"])
    #expect(overview.texts("triangle_share") == ["1.0"])
    // Seventy ends of ties inside, one outside.
    #expect(overview.column("inside_share")?[0] == .real(70.0 / 71))
    #expect(overview.texts("most_outside") == ["1"])
  }

  @Test func theOrganizationThatTheClubIsGivesItsName() throws {
    let origins = try tables(of: ClubNetwork.nine)[2]
    // Six towns of both, nine of the club, seven of the league: 6 of 10.
    #expect(origins.texts("name") == ["League of Towns"])
    #expect(origins.texts("club_id") == ["league"])
    #expect(origins.texts("shared") == ["6"])
    #expect(origins.column("precision")?[0] == .real(6.0 / 9))
    #expect(origins.column("recall")?[0] == .real(6.0 / 7))
    #expect(origins.column("jaccard")?[0] == .real(0.6))
  }

  @Test func aClubThatNobodyKnowsIsNamedAfterTwoMembers() throws {
    let origins = try tables(of: ClubNetwork.unknown)[2]
    #expect(origins.texts("name") == ["Club of C0, C1 and 7 more"])
    #expect(origins.texts("club_id") == ["club-c0"])
    #expect(origins.texts("organization") == ["League of Towns"])
    #expect(origins.column("jaccard")?[0] == .real(2.0 / 12))
  }

  @Test func sourceAndDateAreComparedWithTheOtherTies() throws {
    let origins = try tables(of: ClubNetwork.nine)[2]
    #expect(origins.texts("source") == ["list"] && origins.texts("date") == ["2001"])
    #expect(origins.texts("source_inside") == ["1.0"] && origins.texts("date_inside") == ["1.0"])
    #expect(origins.texts("source_elsewhere") == ["0.0"])
    #expect(origins.texts("date_elsewhere") == ["0.0"])
    #expect(origins.remarks.isEmpty)
  }

  @Test func membersAndMissingPairsAreNamed() throws {
    let tables = try tables(of: ClubNetwork.nine)
    let members = tables[3]
    #expect(members.rows.count == 9)
    #expect(members.texts("in_clique") == Array(repeating: "yes", count: 8) + ["no"])
    #expect(members.texts("missing") == Array(repeating: "0", count: 7) + ["1", "1"])
    #expect(members.texts("same_name").suffix(2) == ["c8", "c7"])
    #expect(tables[4].texts("first_id") == ["c7"] && tables[4].texts("second_id") == ["c8"])
    #expect(tables[4].texts("remark") == ["same name: perhaps one city"])
  }

  @Test func theRanksThatTheClubHoldsAreCounted() throws {
    let ranks = try tables(of: ClubNetwork.nine)[1]
    #expect(ranks.texts("measure") == ["degree", "harmonic", "betweenness", "eigenvector"])
    // c0 has nine ties, six towns eight, c7 and c8 seven; then eleven towns of the chain with two.
    #expect(ranks.texts("top_10")[0] == "9" && ranks.texts("all_10")[0] == "20")
    #expect(ranks.texts("best_rank")[3] == "1")
  }

  @Test func noClubIsAnEmptyTableWithASentence() throws {
    let tables = try tables(of: ToyNetwork.barbell)
    #expect(tables.count == 1 && tables[0].rows.isEmpty)
    #expect(
      tables[0].remarks == [
        "No club was found: no 8 cities of this selection are all tied with one another. A smaller "
          + "least size looks for smaller ones."
      ])
  }

  @Test func clubsThatCountAsMembershipsAreStillDescribed() throws {
    let selection = NetworkSelection().treatingClubs(.asMemberships(ClubChoice()))
    let study = try ToyNetwork.study(ClubNetwork.nine, selection)
    let after = try MembershipCliques().results(for: study, in: context).tables[0]
    #expect(after.texts("pairs") == ["35"])
    #expect(after.basis.contains("ties inside clubs as memberships"))
    #expect(after.basis.hasSuffix("Of 1 club, 35 ties count as memberships."))
  }

  @Test func aPlanSetsTheRule() throws {
    let five = try AnalysisCatalog.analysis("cliques", ["min_size": .number(3)])
    let found = try five.results(for: ToyNetwork.study(ToyNetwork.barbell), in: context).tables[0]
    #expect(found.texts("cities") == ["3", "3"])
    #expect {
      try AnalysisCatalog.analysis("cliques", ["tolerance": .number(0.9)])
    } throws: { error in
      String(describing: error)
        == "parameter 'tolerance' of 'cliques' must be a number from 0.0 to 0.5."
    }
  }

  @Test func onlyTheNamedClubsCount() throws {
    let selection = { (ids: Set<OrganizationID>) in
      NetworkSelection().treatingClubs(.asMemberships(ClubChoice(clubs: ids)))
    }
    let study = try ToyNetwork.study(ClubNetwork.nine, selection([OrganizationID("league")]))
    #expect(study.network.ties.count == 12)
    // Seven of the league before; c6, c7 and c8 are new.
    #expect(study.network.memberships.count == 10)
    #expect {
      try ToyNetwork.study(ClubNetwork.nine, selection([OrganizationID("leage")]))
    } throws: { error in
      String(describing: error) == "no club is called 'leage'. Found were: league."
    }
  }

  private func tables(of network: CityNetwork) throws -> [ResultTable] {
    try MembershipCliques().results(for: ToyNetwork.study(network), in: context).tables
  }
}
