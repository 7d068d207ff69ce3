import CityNetworks
import DatasetLoading
import Testing

struct DecodingTests {
  @Test func everyCellReachesTheNetwork() throws {
    let network = try #require(Sample.load().network)
    let isfahan = try #require(network.city(CityID("isfahan")))
    #expect(isfahan.aliases == ["Esfahan", "اصفهان"])
    #expect(isfahan.country?.code == "IR")
    #expect(isfahan.region?.code == "034")
    #expect(isfahan.coordinate == Coordinate(latitude: 32.6525, longitude: 51.6746))
    #expect(isfahan.population == 1_961_260)
    #expect(isfahan.wikidata == "Q42053")
    #expect(isfahan.geonames == 418_863)
    let tie = try #require(network.assertion(AssertionID("a1")))
    #expect(tie.sectors == ["tourism", "education"])
    #expect(tie.quote == "twin cities, says")
    #expect(tie.period.text == "../2021-05-19")
    #expect(network.organizations.map(\.shortName) == ["WeGO"])
    #expect(network.source(SourceID("s1"))?.publisher == "Global Times")
    #expect(network.memberships.count == 1)
  }

  @Test func aSoundDatasetHasNoFindings() {
    #expect(Sample.load().lines == [])
  }

  @Test func theLeastDatasetHasTwoFilesOfThreeColumns() throws {
    let loaded = Sample.load(
      cities: "id;name\na;A\nb;B\n", assertions: "subject;object;relation\na;b;twinning\n",
      organizations: nil, sources: nil, package: nil)
    let network = try #require(loaded.network)
    #expect(network.ties.map(\.status) == [.inForce])
    #expect(network.assertions[0].id.rawValue.hasPrefix("x-"))
    #expect(
      loaded.findings.map(\.rule) == ["missing-source", "missing-status", "package-description"])
  }

  @Test func rowsWithoutIdentifiersGetOnesMadeOfTheirContent() {
    func ids(_ rows: String) -> [String] {
      Sample.load(assertions: "subject,object,relation\n" + rows).network?.assertions.map(
        \.id.rawValue)
        ?? []
    }
    let one = ids("isfahan,karachi,twinning\nkarachi,urumqi,twinning\n")
    #expect(Set(one).count == 2)
    #expect(one == ids("karachi,urumqi,twinning\nisfahan,karachi,twinning\n"))
  }

  @Test func branchesAreInTheOrderOfTravel() {
    let loaded = Sample.load(
      corridors: "corridor,name,branch,order,city,source\n"
        + "bri,Belt and Road,,2,urumqi,s1\nbri,Belt and Road,,1,karachi,s1\n")
    let corridor = loaded.network?.corridor(CorridorID("bri"))
    #expect(corridor?.name == "Belt and Road")
    #expect(corridor?.branches.first?.cities.map(\.rawValue) == ["karachi", "urumqi"])
    #expect(corridor?.branches.first?.sources.map(\.rawValue) == ["s1"])
  }

  @Test func sourcesWithoutAListAreKnownByTheirID() {
    let loaded = Sample.load(sources: nil)
    #expect(loaded.network?.sources.map(\.title) == ["s1"])
  }
}
