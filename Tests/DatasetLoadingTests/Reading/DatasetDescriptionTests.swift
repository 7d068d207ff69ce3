import CityNetworks
import DatasetLoading
import Testing

struct DatasetDescriptionTests {
  @Test func theDescriptionNamesTheDataset() {
    let package = #"""
      {"name": "silk", "title": "Silk Road", "version": "2.1",
       "licenses": [{"name": "CC-BY-4.0"}, {"path": "https://example.org"}], "resources": []}
      """#
    let provenance = Sample.load(package: package).provenance
    #expect(provenance.datasetID == "silk")
    #expect(provenance.title == "Silk Road")
    #expect(provenance.version == "2.1")
    #expect(provenance.license == "CC-BY-4.0, https://example.org")
  }
}
