import CityNetworks
import DatasetLoading
import Testing

struct PackageImporterTests {
  private let files = [
    ImportSamples.file(
      "cities.csv", "id,name,country,region_m49\nb,B,Iran,\na,A,IN,Southern Asia\n"),
    ImportSamples.file(
      "assertions.csv",
      "id,subject,object,relation,status,event_date,mine,note\n"
        + "s2,a,b,sister,implied,,kept,Old\ns1,b,a,sister,attenuated,2019,,\ns3,a,,sister-count,reported,,,\n"
    ),
    ImportSamples.file("datapackage.json", #"{"name": "p", "title": "My package"}"#),
    ImportSamples.file("notes.txt", "nothing"),
  ]

  private func words() throws -> Vocabulary {
    try Vocabulary(
      reading: Array("kind,as_written,word\nstatus,implied,in-force\n".utf8), file: "w")
  }

  @Test func aPackageInOtherWordsBecomesADatasetInItsOwn() throws {
    let dataset = try ImporterCatalog.importing(
      ImportInput(files: files, options: ImportOptions(vocabulary: try words())))
    #expect(dataset.files.map(\.name) == ["assertions.csv", "cities.csv", "datapackage.json"])
    #expect(try dataset.column("id", of: "assertions.csv") == ["s1", "s2", "s3"])
    #expect(
      try dataset.column("relation", of: "assertions.csv") == [
        "twinning", "twinning", "twinning-count",
      ])
    #expect(
      try dataset.column("status", of: "assertions.csv") == ["dormant", "in-force", "in-force"])
    #expect(
      try dataset.column("note", of: "assertions.csv") == [
        "Status as written: attenuated.", "Old. Status as written: implied (by decision).",
        "Status as written: reported.",
      ])
    #expect(try dataset.column("mine", of: "assertions.csv") == ["", "kept", ""])
    #expect(try dataset.column("country", of: "cities.csv") == ["IN", "IR"])
    let loaded = DatasetLoader().load(dataset.datasetFiles)
    #expect(loaded.provenance.title == "My package")
    #expect(loaded.lines.filter { $0.contains("[synonym]") || $0.hasPrefix("error") } == [])
    #expect(dataset.report.rowsRead == 3 && dataset.report.tiesKept == 2)
  }

  @Test func aRowThatNobodyDecidedOnIsLeftOutAndTold() throws {
    let dataset = try ImporterCatalog.importing(ImportInput(files: files))
    #expect(try dataset.column("id", of: "assertions.csv") == ["s1", "s3"])
    #expect(dataset.report.incompleteRows == 1)
    #expect(
      dataset.dataDoubts.contains(
        "assertions.csv:2: s2: the status 'implied' has no certain meaning; the row is left out. "
          + "Say in a file with --words what it means"))
  }

  @Test func theOrderOfRowsLeavesNoTrace() throws {
    let expected = try ImporterCatalog.importing(ImportInput(files: files))
    let turned = files.map { file in
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      return ImportSamples.file(
        file.name, ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n"))
    }
    #expect(try ImporterCatalog.importing(ImportInput(files: turned)).files == expected.files)
  }

  @Test func aDatasetIsImportedAsItIs() throws {
    let files = [
      ImportSamples.file("cities.csv", Sample.cities),
      ImportSamples.file("assertions.csv", Sample.assertions),
      ImportSamples.file("organizations.csv", Sample.organizations),
      ImportSamples.file("sources.csv", Sample.sources),
    ]
    let dataset = try ImporterCatalog.importing(ImportInput(files: files))
    let loaded = DatasetLoader().load(dataset.datasetFiles)
    let original = Sample.load()
    #expect(loaded.network?.assertions == original.network?.assertions)
    #expect(loaded.network?.cities == original.network?.cities)
    #expect(dataset.report.doubts.isEmpty)
  }
}
