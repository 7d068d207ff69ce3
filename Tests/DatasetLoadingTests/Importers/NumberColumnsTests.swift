import CityNetworks
import DatasetLoading
import GraphFormats
import TestSupport
import Testing

struct NumberColumnsTests {
  private func kilometers(_ dataset: ImportedDataset) throws -> [String] {
    try dataset.column("km", of: "assertions.csv")
  }

  @Test func pairsKeepTheirNumbersInColumnsOfTheirOwn() throws {
    let dataset = try ImportSamples.pairs(
      "city1,city2,note,KM,risk\nOulu,Bursa,x,2815.50,1\nOulu,Halle,,,2\n")
    #expect(try kilometers(dataset) == ["2815.5", ""])
    #expect(try dataset.column("risk", of: "assertions.csv") == ["1", "2"])
    #expect(
      dataset.report.doubts.filter { $0.kind == .notRead }.map(\.text) == ["not read: 'note'"])
    let loaded = DatasetLoader().load(dataset.datasetFiles)
    #expect(loaded.network?.quantityNames == ["km", "risk"])
  }

  @Test func idsNamelessColumnsAndKnownNamesAreNoQuantities() throws {
    let dataset = try ImportSamples.pairs(
      "city1,city2,id,,count,source\nOulu,Bursa,1,1,1,1\nOulu,Halle,2,2,2,2\n")
    #expect(DatasetLoader().load(dataset.datasetFiles).network?.quantityNames == [])
  }

  @Test func aMixedColumnIsDoubtedOnce() throws {
    let dataset = try ImportSamples.pairs(
      "city1,city2,km\nOulu,Bursa,1\nOulu,Halle,n/a\nOulu,Kiel,?\n")
    #expect(
      dataset.report.doubts.filter { $0.kind == .columns }.map(\.description) == [
        "pairs.csv:3: 'n/a' is no number, while the column 'km' holds numbers in 1 of 3 filled "
          + "cells; it is not read"
      ])
    #expect(
      DatasetLoader().load(dataset.datasetFiles).provenance.unreadColumns
        == [UnreadColumn(name: "km", place: "pairs.csv:3", cell: "n/a")])
  }

  @Test func rowsWithOtherNumbersAreStatementsOfTheirOwn() throws {
    let rows = ["Oulu,Bursa,1\n", "Bursa,Oulu,3\n", "Oulu,Bursa,1\n"]
    for rows in [rows, rows.reversed()] {
      let dataset = try ImportSamples.pairs("city1,city2,km\n" + rows.joined())
      #expect(try kilometers(dataset) == ["1", "3"])
      #expect(dataset.report.mergedDuplicates == 1)
      let network = try #require(DatasetLoader().load(dataset.datasetFiles).network)
      #expect(network.ties.map { $0.quantity("km")?.value } == [2])
    }
  }

  @Test func tablesAndGraphFilesKeepThem() throws {
    let tables = try NodeEdgeListImporter().importing(
      ImportInput(files: [
        ImportSamples.file("nodes.csv", "id,name\nQ1,Lviv\nQ2,Oulu\n"),
        ImportSamples.file("edges.csv", "source,target,km\nQ1,Q2,7\n"),
      ]))
    #expect(try kilometers(tables) == ["7"])
    let graph = try GraphFileImporter().importing(
      ImportInput(files: [ImportSamples.file("edges.csv", "source,target,km\nQ1,Q2,7\n")]))
    #expect(try kilometers(graph) == ["7"])
  }

  @Test func theCorridorOfTheWorkedCasesKeepsItsColumns() throws {
    guard let shared = SharedMaterial.path else { return }
    let loaded = try DatasetSource(path: shared + "/fixtures/synthetic/corridor.csv").load()
    let network = try #require(loaded.network)
    #expect(network.quantityNames == ["capacity", "km", "risk"])
    #expect(network.ties.count == 17)
    // The sums of the columns of the file, by awk.
    let total = network.ties.compactMap { $0.quantity("km")?.value }.reduce(0, +)
    #expect(total == 10_680)
  }
}
