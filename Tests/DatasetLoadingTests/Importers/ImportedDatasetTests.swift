import CityNetworks
import DatasetLoading
import TestSupport
import Testing

/// What importers write, the loader reads without an error.
struct ImportedDatasetTests {
  @Test(arguments: [
    (["twinnings-wikipedia-2026/twin_cities.csv"], 17_717, 25_914),
    (["twinnings-wikidata-2022/nodes.csv", "twinnings-wikidata-2022/edges.csv"], 4566, 8182),
    (["twinnings-wikidata-2022/sister_cities.gexf"], 4566, 8182),
    (["twinnings-baltic-dated/dyad.hans.csv"], 1527, 1758),
  ])
  func aRealImportLoads(paths: [String], cities: Int, ties: Int) throws {
    guard SharedMaterial.isPresent else { return }
    let files = try paths.flatMap { try ImportSamples.shared($0) }
    let source = try ImportSource(accessed: UncertainDate("2026-02-08"))
    let imported = try ImporterCatalog.importing(
      ImportInput(files: files, options: ImportOptions(source: source)))
    let loaded = DatasetLoader().load(imported.datasetFiles)
    #expect(loaded.findings.filter { $0.severity == .error }.isEmpty)
    let network = try #require(loaded.network)
    #expect(network.cities.count == cities)
    #expect(network.assertions.count == ties)
    #expect(loaded.provenance.datasetID == imported.id)
  }
}
