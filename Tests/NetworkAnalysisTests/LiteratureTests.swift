import Execution
import GraphAlgorithms
import NetworkAnalysis
import Testing

/// Whoever reads a report can look up each work that it names.
@Suite struct LiteratureTests {
  /// Who (year): title. Where.
  private func isReference(_ text: String) -> Bool {
    text.contains(/^[^:]+ \((?:1[6-9]|20)[0-9][0-9][^)]*\): .+\. .+\.$/)
      && text.split(separator: " ").count > 4
  }

  @Test(arguments: AnalysisCatalogTests.ids)
  func everyWorkIsNamedInFull(id: String) throws {
    let analysis = try AnalysisCatalog.analysis(id, AnalysisCatalogTests.needed[id] ?? [:])
    let results = try analysis.results(
      for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext())
    for table in results.tables {
      for work in table.method.literature { #expect(isReference(work), "\(table.id): \(work)") }
    }
  }

  @Test func measuresAndClusteringsAreReferredToInFull() {
    let works =
      MeasureCatalog.entries.map(\.reference.citation)
      + PartitionCatalog.entries.map(\.reference.citation)
    #expect(works.count > 20)
    for work in works { #expect(isReference(work), "\(work)") }
  }
}
