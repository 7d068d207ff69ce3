import CityNetworks
import DatasetLoading
import Execution
import Foundation
import NetworkAnalysis
import TestSupport
import Testing

/// The figures of two real networks, computed with igraph 1.0.0 and networkx 3.6.1
/// (`computed_*.json` in the shared folder), through the whole path from file to table.
@Suite(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
struct RealNetworksTests {
  struct Network: Sendable, CustomTestStringConvertible {
    let data: String
    let expected: String
    var testDescription: String { data }
  }

  static let networks = [
    Network(
      data: "data/twinnings-wikidata-2022",
      expected: "expected/computed_ursino_graphs_comparison.json"),
    Network(
      data: "data/twinnings-wikidata-2022/sister_cities.gexf",
      expected: "expected/computed_ursino_graphs_comparison.json"),
    Network(
      data: "data/twinnings-wikipedia-2026/twin_cities.csv",
      expected: "expected/computed_hekman_twincities.json"),
  ]

  @Test(arguments: networks)
  func describeGivesTheFiguresOfOtherTools(network: Network) throws {
    let expected = try figures(network)
    let table = try NetworkDescription().results(for: study(network), in: context).tables[0]
    let names = [
      "n": "cities", "m": "tied_pairs", "mean_degree": "mean_degree", "max_degree": "max_degree",
      "density": "density", "components": "components", "lcc_n": "largest_component_cities",
      "lcc_m": "largest_component_pairs", "lcc_diameter": "diameter",
      "lcc_mean_distance": "mean_distance", "transitivity_global": "transitivity",
      "clustering_mean_local(deg<2 counted 0)": "mean_clustering", "triangles": "triangles",
      "degree_assortativity": "degree_assortativity", "degeneracy(max k-core)": "degeneracy",
      "articulation_points": "cut_cities", "bridges": "bridges", "isolates": "isolated_cities",
    ]
    for (theirs, ours) in names.sorted(by: { $0.key < $1.key }) {
      let wanted = try #require(expected[theirs] as? NSNumber).doubleValue
      let value = try #require(table.figure(ours)?.number)
      #expect(isClose(value, wanted), "\(ours): \(value), wanted \(wanted)")
    }
  }

  static let lists: [(measure: String, list: String)] = [
    ("degree", "top_degree"),
    ("betweenness", "top_betweenness(undirected, unnormalised, whole graph)"),
    ("closeness-component", "top_closeness_in_LCC((n-1)/sum d)"),
    ("harmonic", "top_harmonic(mean 1/d over n-1, whole graph)"),
    ("pagerank", "top_pagerank(damping 0.85, whole graph, sums to 1)"),
    ("eigenvector", "top_eigenvector_in_LCC(max=1)"),
  ]

  @Test(arguments: networks)
  func theTopListsOfOtherToolsHaveTheScoresOfOurs(network: Network) throws {
    let expected = try figures(network)
    let study = try study(network)
    for (measure, list) in Self.lists {
      let table = try CityRanking(by: measure).results(for: study, in: context).tables[0]
      let scores = Dictionary(
        zip(keys(table, study), table.column("score") ?? []),
        uniquingKeysWith: { first, _ in first })
      let entries = try #require(expected[list] as? [[Any]])
      #expect(entries.count == 15)
      for entry in entries {
        let key = try #require(entry[0] as? String)
        let wanted = try #require(entry[2] as? NSNumber).doubleValue
        let value = try #require(scores[key]?.number, "\(measure): no \(key)")
        #expect(isClose(value, wanted), "\(measure) of \(key): \(value), wanted \(wanted)")
      }
      // Closeness within components ranks the members of tiny ones first, the other list does not.
      if measure != "closeness-component" {
        let lowest = try #require((entries.last?[2] as? NSNumber)?.doubleValue)
        let above = scores.values.compactMap(\.number).filter { $0 > lowest * (1 + 1e-9) }.count
        #expect(above <= 14, "\(measure): \(above) cities above the fifteenth")
      }
    }
  }

  @Test(arguments: networks)
  func leidenIsAtLeastAsGoodAsThePeers(network: Network) throws {
    let expected = try figures(network)
    let results = try CityClustering().results(for: study(network), in: context)
    let wanted = try #require(expected["leiden_modularity"] as? NSNumber).doubleValue
    #expect(try #require(results.clusterings.first?.modularity) >= wanted - 1e-12)
  }

  private let context = ExecutionContext(workers: 2)

  private func study(_ network: Network) throws -> StudiedNetwork {
    let path = try #require(SharedMaterial.path) + "/" + network.data
    let loaded = try DatasetSource(path: path).load()
    return try StudiedNetwork(
      #require(loaded.network), selection: NetworkSelection())
  }

  private func figures(_ network: Network) throws -> [String: Any] {
    let data = Data(try SharedMaterial.bytes(network.expected))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// How the expected lists name each row's city: by Wikidata id, or by name and country.
  private func keys(_ table: ResultTable, _ study: StudiedNetwork) -> [String] {
    table.texts("id").map { id in
      let city = study.network.city(CityID(id))
      return city?.wikidata ?? "\(city?.name ?? "")|\(Self.spelling(of: city?.country))"
    }
  }

  /// The spelling of a country in the pair list, where it is not our name for it.
  private static func spelling(of country: Country?) -> String {
    let spellings = ["TR": "Turkey", "GE": "Georgia (country)", "CZ": "Czech Republic"]
    return country.map { spellings[$0.code] ?? $0.name } ?? ""
  }

  private func isClose(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1e-300)
  }
}

extension ResultValue {
  /// The number of a cell, nil if it is no number.
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .real(let number): number
    case .text, .missing: nil
    }
  }
}
