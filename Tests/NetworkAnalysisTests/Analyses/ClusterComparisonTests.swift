import CityNetworks
import Execution
import GraphAlgorithms
import NetworkAnalysis
import Testing

@Suite struct ClusterComparisonTests {
  /// Two triangles joined by one tie; a, b, c in Iran, d, e, f in China; g without a tie.
  private let twoCountries = ToyNetwork.network(
    cities: [
      ("a", "IR"), ("b", "IR"), ("c", "IR"), ("d", "CN"), ("e", "CN"), ("f", "CN"), ("g", "CN"),
    ],
    twinnings: [
      ("a", "b"), ("b", "c"), ("a", "c"), ("c", "d"), ("d", "e"), ("e", "f"), ("d", "f"),
    ])

  private func value(_ id: String, _ first: String, _ second: String) throws -> ResultValue? {
    let table = try #require(
      try ClusterComparison(first, second)
        .results(for: ToyNetwork.study(twoCountries), in: ExecutionContext()).tables.first)
    let row = table.texts("id").firstIndex(of: id)
    return row.map { table.rows[$0][1] }
  }

  @Test func clustersAlongCountriesAgreeCompletely() throws {
    #expect(try value("nmi", "leiden", "country") == .real(1))
    #expect(try value("ari", "leiden", "country") == .real(1))
    #expect(try value("split-join", "leiden", "country") == .real(0))
  }

  @Test func citiesWithoutATieAreLeftOut() throws {
    let table = try ClusterComparison("leiden", "country")
      .results(for: ToyNetwork.study(twoCountries), in: ExecutionContext()).tables[0]
    #expect(
      table.remarks.prefix(2) == [
        "6 cities are compared: 2 groups of the first, 2 of the second.",
        "Cities without a tie are left out: 1.",
      ])
  }

  @Test func chanceAgreesLess() throws {
    let table = try ClusterComparison("leiden", "country")
      .results(for: ToyNetwork.study(twoCountries), in: ExecutionContext()).tables[0]
    let chance = table.texts("by_chance").compactMap(Double.init)
    #expect(chance[0] < 0.9 && chance[1] < 0.9)
  }

  @Test func oneGroupOfAllTellsNothingAboutCountries() throws {
    // VI of one group against two halves is ln 2.
    guard case .real(let information)? = try value("vi", "components", "country") else {
      Issue.record("no variation of information")
      return
    }
    #expect(abs(information - 0.693_147_180_559_945) < 1e-12)
    #expect(try value("split-join", "components", "country") == .real(3))
  }

  @Test func aMisspeltDivisionIsRefusedWithTheNearestOnes() throws {
    let comparison = try ClusterComparison("leiden", "contry")
    let study = try ToyNetwork.study(twoCountries)
    let error = #expect(throws: AnalysisError.self) {
      try comparison.results(for: study, in: ExecutionContext())
    }
    #expect(error?.description.contains("Did you mean 'country'?") == true)
  }

  @Test func mutualInformationBeyondChanceHasABaselineNearZero() throws {
    let table = try ClusterComparison("leiden", "country", permutations: 400)
      .results(for: ToyNetwork.study(twoCountries), in: ExecutionContext()).tables[0]
    let row = try #require(table.texts("id").firstIndex(of: "ami"))
    #expect(table.rows[row][1] == .real(1))
    let chance = try #require(Double(table.texts("by_chance")[row]))
    #expect(abs(chance) < 0.1)
  }

  @Test func fewCitiesAreSaidToBeFew() throws {
    let table = try ClusterComparison("leiden", "country")
      .results(for: ToyNetwork.study(twoCountries), in: ExecutionContext()).tables[0]
    #expect(
      table.conclusion?.sentence.hasPrefix(
        "leiden and country share 1.000 of their information (normalized mutual information, 1 is "
          + "complete) over 6 cities; with shuffled groups it is ") == true)
    #expect(table.conclusion?.reservation?.contains("6 cities are few") == true)
  }

  @Test func severalDivisionsAreComparedEachWithEach() throws {
    let tables = try DivisionComparisons(["leiden", "country", "components"])
      .results(for: ToyNetwork.study(twoCountries), in: ExecutionContext()).tables
    #expect(tables[0].rows.count == 3)
    #expect(tables[0].texts("first")[0] == "leiden" && tables[0].texts("second")[0] == "country")
    #expect(tables[0].texts("ami")[0] == "1.0")
    #expect(tables[1].texts("division_2") == ["1.0", "1.0", "0.0"])
    #expect(tables[2].texts("groups") == ["2", "2", "1"])
    #expect(tables[0].conclusion?.sentence.contains("agree most (1.000 beyond chance") == true)
  }

  @Test(arguments: [["leiden"], ["leiden", "leiden"], []])
  func fewerThanTwoDivisionsAreRefused(divisions: [String]) {
    #expect(throws: AnalysisError.self) { try DivisionComparisons(divisions) }
  }
}
