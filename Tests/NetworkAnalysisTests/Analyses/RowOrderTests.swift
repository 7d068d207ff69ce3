import CityNetworks
import DatasetLoading
import Execution
import NetworkAnalysis
import TestSupport
import Testing

/// The order in which rows stand in a file leaves no trace in any byte.
@Suite(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
struct RowOrderTests {
  static let wikidata = ["nodes.csv", "edges.csv"].map { "data/twinnings-wikidata-2022/" + $0 }
  static let world = ["data/twinnings-wikipedia-2026/twin_cities.csv"]

  @Test(arguments: [wikidata, world])
  func twentyShufflesImportToTheSameBytes(paths: [String]) throws {
    let expected = try ImporterCatalog.importing(input(paths, shuffle: nil))
    for shuffle in 1...20 {
      let imported = try ImporterCatalog.importing(input(paths, shuffle: shuffle))
      #expect(imported.files == expected.files, "shuffle \(shuffle)")
    }
  }

  @Test(arguments: [(wikidata, 20), (world, 3)])
  func shufflesGiveTheSameClusters(paths: [String], shuffles: Int) throws {
    let expected = try clusters(paths, shuffle: nil)
    for shuffle in 1...shuffles {
      #expect(try clusters(paths, shuffle: shuffle) == expected, "shuffle \(shuffle)")
    }
  }

  private func clusters(_ paths: [String], shuffle: Int?) throws -> [ResultTable] {
    let imported = try ImporterCatalog.importing(input(paths, shuffle: shuffle))
    let loaded = DatasetLoader().load(
      files: imported.files.map { ($0.name, $0.bytes) }, origin: "shuffled")
    let study = try StudiedNetwork(#require(loaded.network), selection: NetworkSelection())
    return try CityClustering().results(for: study, in: ExecutionContext(workers: 2)).tables
  }

  /// The files with all rows but the header in another order.
  private func input(_ paths: [String], shuffle: Int?) throws -> ImportInput {
    ImportInput(
      files: try paths.map { path in
        var rows = try SharedMaterial.bytes(path).split(separator: UInt8(ascii: "\n"))
        let header = rows.removeFirst()
        if let shuffle {
          var generator = Seed(UInt64(shuffle)).stream(0)
          generator.shuffle(&rows)
        }
        let bytes = Array(([header] + rows).joined(separator: [UInt8(ascii: "\n")]))
        return InputFile(name: String(path.split(separator: "/").last ?? ""), bytes: bytes)
      })
  }
}
