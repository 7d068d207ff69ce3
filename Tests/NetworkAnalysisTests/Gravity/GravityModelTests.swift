import CityNetworks
import Execution
import GraphAlgorithms
import NetworkAnalysis
import TestSupport
import Testing

@Suite struct GravityModelTests {
  /// Twenty cities along the equator and north of it, with populations and ties to near large ones.
  static func network(populations: Int = 20, domestic: Bool = true) -> CityNetwork {
    let source = Source(id: SourceID("s"), publisher: "P", title: "T")
    let countries = ["IR", "CN", "PK", "DE"]
    let cities = (0..<20).map { number in
      City(
        id: CityID(number < 10 ? "c0\(number)" : "c\(number)"), name: "C\(number)",
        country: Country(code: countries[number * 7 % 4]),
        coordinate: Coordinate(
          latitude: Double(number * 13 % 40), longitude: Double(number * 29 % 60)),
        population: number < populations ? 10_000 * (1 + number * number) : nil)
    }
    var statements: [Assertion] = []
    for a in cities.indices {
      for b in cities.indices where b > a {
        let isDomestic = cities[a].country == cities[b].country
        let draw = (a * 31 + b * 17 + a * b) % 11
        guard draw < (isDomestic ? 2 : 4), domestic || !isDomestic else { continue }
        statements.append(
          Assertion(
            id: AssertionID("\(a)-\(b)"), subject: .city(cities[a].id), object: .city(cities[b].id),
            relation: .twinning, source: source.id))
      }
    }
    return CityNetwork(
      cities: cities, sources: [source], assertions: statements,
      provenance: Provenance(datasetID: "equator"))
  }

  private func tables(_ model: GravityModel, _ network: CityNetwork) throws -> [ResultTable] {
    try model.results(
      for: StudiedNetwork(network, selection: NetworkSelection()), in: ExecutionContext()
    ).tables
  }

  /// The same regression over a table that is filled here.
  @Test(arguments: GravityModel.Model.allCases, StandardErrors.allCases)
  func theModelIsTheRegressionOfAllPairs(model: GravityModel.Model, errors: StandardErrors) throws {
    let network = Self.network()
    var rows = RegressionBatch(width: 3)
    let tied = Set(network.ties.map { [$0.first, $0.second] })
    for (i, a) in network.cities.enumerated() {
      for (j, b) in network.cities.enumerated() where j > i {
        guard let one = a.coordinate, let other = b.coordinate, let p = a.population,
          let q = b.population
        else { continue }
        rows.append(
          [
            ModelFamily.logarithm(Double(p)) + ModelFamily.logarithm(Double(q)),
            ModelFamily.logarithm(one.distanceInKilometers(to: other)),
            a.country == b.country ? 1 : 0,
          ], outcome: tied.contains([a.id, b.id]) ? 1 : 0, first: i, second: j)
      }
    }
    let fit = try GeneralizedLinearModel(model == .ppml ? .poisson : .logistic, errors: errors)
      .fit(RegressionTable(columns: ["p", "km", "same"], rows: rows))
    let table = try tables(
      GravityModel(model: model, terms: ["log:population", "km", "same:country"], errors: errors),
      network)[0]
    let coefficients = (table.column("coefficient") ?? []).map(\.number)
    let deviations = (table.column("se") ?? []).map(\.number)
    #expect(coefficients.count == 4)
    for (place, term) in fit.terms.enumerated() {
      #expect(term.estimate.isApproximately(coefficients[place] ?? .nan, within: 1e-8))
      #expect(term.standardError.isApproximately(deviations[place], within: 1e-7))
    }
    #expect(table.conclusion?.sentence.contains("20 cities of equator") ?? false)
  }

  @Test func citiesOfWhichSomethingIsMissingAreCounted() throws {
    let answer = try tables(
      GravityModel(terms: ["log:population", "km"]), Self.network(populations: 12))
    #expect(
      answer[0].remarks.contains {
        $0 == "8 of 20 cities were left out with their ties: 8 without log:population."
      }, "\(answer[0].remarks)")
    #expect(answer[1].figure("units") == .integer(12) && answer[1].figure("pairs") == .integer(66))
    #expect(answer[0].conclusion?.reservation?.contains("8 of 20 cities") ?? false)
  }

  @Test func tooFewCitiesAreNotExplained() throws {
    #expect {
      try tables(GravityModel(), Self.network(populations: 3))
    } throws: {
      "\($0)".hasPrefix(
        "only 3 cities have all that the model asks for, and it needs 5: for 17 of 20 ")
    }
  }

  @Test func usualTermsThatDecideDropOutWithTheirPairs() throws {
    let answer = try tables(GravityModel(), Self.network(domestic: false))
    #expect(!answer[0].texts("id").contains("same:country"))
    #expect(answer[0].remarks.contains { $0.contains("none is tied") })
    #expect(answer[1].figure("pairs") == .integer(190 - 4 * 10))
    #expect(throws: RegressionError.separated(["same:country"], ofCounts: true)) {
      try tables(GravityModel(terms: ["km", "same:country"]), Self.network(domestic: false))
    }
  }

  @Test func countriesAreTiedByTheirCities() throws {
    let network = Self.network()
    let answer = try GravityModel(level: .countries, terms: ["log:ties"])
    // Four countries are fewer than the model needs.
    #expect(throws: AnalysisError.self) { try tables(answer, network) }
  }

  @Test func wrongTermsAreRefused() {
    for (terms, words) in [
      (["kms"], "'kms' is not a term of a gravity model"),
      (["log:"], "'log:' is not a term of a gravity model"),
      (["km", "km"], "the term 'km' stands twice"),
    ] {
      #expect {
        try GravityModel(terms: terms)
      } throws: {
        "\($0)".hasPrefix(words)
      }
    }
  }

  @Test func aSampleOfPairsStandsForAll() throws {
    let network = Self.network()
    for model in GravityModel.Model.allCases {
      let terms = ["log:population", "same:country"]
      let all = try tables(GravityModel(model: model, terms: terms), network)[0]
      var sums = [0.0, 0, 0]
      for seed in 1...30 {
        let part = try tables(
          GravityModel(model: model, terms: terms, controls: 1, seed: UInt64(seed)), network)[0]
        for place in sums.indices {
          sums[place] += part.column("coefficient")?[place].number ?? .nan
        }
      }
      for place in sums.indices {
        let exact = all.column("coefficient")?[place].number ?? .nan
        #expect(abs(sums[place] / 30 - exact) < 0.35 * max(1, abs(exact)), "\(model) \(place)")
      }
    }
  }

  @Test func theNumberOfWorkersLeavesNoTrace() throws {
    let study = try StudiedNetwork(Self.network(), selection: NetworkSelection())
    let runs = try [1, 2, 5].map { workers in
      try GravityModel(controls: 2).results(for: study, in: ExecutionContext(workers: workers))
        .tables
    }
    #expect(runs[0] == runs[1] && runs[0] == runs[2])
  }
}

extension ModelFamily {
  /// ln x by bisection of the exponential.
  fileprivate static func logarithm(_ x: Double) -> Double {
    var (low, high) = (-50.0, 50.0)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if ModelFamily.poisson.mean(at: middle) < x { low = middle } else { high = middle }
    }
    return low
  }
}
