import CityNetworks
import DatasetLoading
import Testing

@Suite struct CorridorResolverTests {
  private let cpec = Corridor(
    id: CorridorID("cpec"), name: "China-Pakistan Economic Corridor",
    branches: [
      CorridorBranch(name: "central", cities: []), CorridorBranch(name: "Western Line", cities: []),
    ])

  @Test(arguments: ["cpec", "CPEC", " cpec ", "china-pakistan economic corridor"])
  func idAndNameLeadToTheCorridor(text: String) throws {
    #expect(try resolver([cpec]).corridor(text).id == cpec.id)
  }

  @Test func branchesAreFoundByNameWhateverTheCase() throws {
    #expect(try resolver([cpec]).branch("western line", of: cpec) == "Western Line")
  }

  @Test(arguments: [
    ("cpc", "no corridor is called 'cpc'. Did you mean 'cpec'? The dataset has: bri, cpec."),
    ("instc", "no corridor is called 'instc'. The dataset has: bri, cpec."),
  ])
  func anUnknownCorridorIsNamedWithTheNearestAndAll(text: String, message: String) {
    let bri = Corridor(id: CorridorID("bri"), name: "Belt and Road", branches: [])
    #expect {
      try resolver([cpec, bri]).corridor(text)
    } throws: { error in
      String(describing: error) == message
    }
  }

  @Test func withoutCorridorsTheMessageSaysWhatToDo() {
    #expect {
      try resolver([]).corridor("cpec")
    } throws: { error in
      String(describing: error)
        == "no corridor is called 'cpec': the dataset has no corridors. Add corridors.csv; "
        + "`citynet new` writes one to start from."
    }
  }

  @Test func anUnknownBranchIsNamedWithTheNearestAndAll() {
    #expect {
      try resolver([cpec]).branch("centrl", of: cpec)
    } throws: { error in
      String(describing: error)
        == "corridor 'cpec' has no branch 'centrl'. Did you mean 'central'? It has: "
        + "Western Line, central."
    }
  }

  private func resolver(_ corridors: [Corridor]) -> CorridorResolver {
    CorridorResolver(CityNetwork(cities: [], corridors: corridors))
  }
}
