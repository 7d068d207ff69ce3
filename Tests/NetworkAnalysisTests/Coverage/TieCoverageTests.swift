import CityNetworks
import DatasetLoading
import Execution
import Foundation
import NetworkAnalysis
import TestSupport
import Testing

@Suite struct TieCoverageTests {
  /// pandas and Python on assertions.csv and the list of `citynet ties`: lists of pairs are
  /// wikidata-2022 and bussmann-nickel-2018; 83 ties have an end in one of the 14 cities of Iran.
  @Test func theSilkRoadIsCoveredAsAProgramInPythonCountsIt() throws {
    let tables = try coverage(of: Datasets.study("silk-road"))
    let figures = Dictionary(
      uniqueKeysWithValues: zip(tables[0].texts("id"), tables[0].texts("value")))
    #expect(figures["ties"] == "657" && figures["several_sources"] == "384")
    #expect(figures["both_sides"] == "146" && figures["one_side"] == "201")
    #expect(figures["unknown_sides"] == "310" && figures["sources"] == "180")
    let share = try #require(figures["both_sides_share"].flatMap(Double.init))
    #expect(share.isApproximately(146.0 / 347))
    let iran = try #require(tables[1].texts("country").firstIndex(of: "Iran"))
    #expect(tables[1].texts("cities")[iran] == "14" && tables[1].texts("ties")[iran] == "83")
    #expect(tables[0].remarks[0].hasPrefix("2 sources are lists of pairs"))
  }

  @Test func aTieIsStatedFromBothSidesIfEachListNamesTheOther() throws {
    // a lists b, c and d; b lists a, c and d; c has no list.
    let network = Self.lists(["a": "bcd", "b": "acd", "d": "x"])
    let tables = try coverage(of: StudiedNetwork(network, selection: NetworkSelection()))
    // Of a–b both lists tell; of ties with c, d and x one city has no list.
    #expect(tables[0].texts("value")[7...9] == ["1", "0", "5"])
    let silent = Self.lists(["a": "bcd", "b": "xcd"])
    let other = try coverage(of: StudiedNetwork(silent, selection: NetworkSelection()))
    // b has a list of three that does not answer a.
    #expect(other[0].texts("value")[7...9] == ["0", "1", "5"])
    let short = try TieCoverage(list: 4)
      .results(
        for: StudiedNetwork(silent, selection: NetworkSelection()), in: ExecutionContext()
      ).tables
    #expect(short[0].texts("value")[7...9] == ["0", "0", "6"])
  }

  @Test(arguments: UInt64(1)...8)
  func countriesAddUpAsLoopsOverAllTiesCountThem(seed: UInt64) throws {
    let network = RandomCityNetworks.network(seed: seed, cityCount: 12)
    let study = try StudiedNetwork(network, selection: NetworkSelection())
    let table = try coverage(of: study)[1]
    for row in table.rows.indices {
      let code = table.texts("code")[row]
      let inside = Set(network.cities.filter { ($0.country?.code ?? "") == code }.map(\.id))
      let ties = study.network.ties.filter {
        inside.contains($0.first) || inside.contains($0.second)
      }
      let several = ties.filter { tie in
        let sources = network.assertions.filter { statement in
          let ends: Set = [statement.subject.city, statement.object?.city]
          return ends == [tie.first, tie.second] && statement.relation == .twinning
        }.map(\.source)
        return Set(sources).count > 1
      }
      #expect(table.texts("cities")[row] == "\(inside.count)")
      #expect(table.texts("ties")[row] == "\(ties.count)")
      let share = Double(table.texts("several_sources")[row])
      let expected = ties.isEmpty ? nil : 100 * Double(several.count) / Double(ties.count)
      #expect(share.map { $0.isApproximately(expected ?? -1) } ?? (expected == nil))
    }
  }

  private func coverage(of study: StudiedNetwork) throws -> [ResultTable] {
    try TieCoverage().results(for: study, in: ExecutionContext()).tables
  }

  /// One source per city, which lists partners; each letter is a city.
  private static func lists(_ lists: [Character: String]) -> CityNetwork {
    let names = Set(lists.keys).union(lists.values.joined())
    let statements = lists.flatMap { subject, objects in
      objects.map { object in
        Assertion(
          id: AssertionID("\(subject)-\(object)"), subject: .city(CityID(String(subject))),
          object: .city(CityID(String(object))), relation: .twinning,
          source: SourceID("list-\(subject)"))
      }
    }
    return CityNetwork(
      cities: names.map { City(id: CityID(String($0)), name: String($0)) },
      sources: lists.keys.map { Source(id: SourceID("list-\($0)"), title: "T") },
      assertions: statements)
  }
}

/// The datasets of the project.
enum Datasets {
  static func study(
    _ name: String, _ selection: NetworkSelection = NetworkSelection()
  ) throws -> StudiedNetwork {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Datasets/\(name)").path
    let network = try #require(try DatasetLoader().load(folder).network)
    return try StudiedNetwork(network, selection: selection)
  }
}
