import CityNetworks
import DatasetLoading
import Foundation
import Testing

struct DatasetFolderTests {
  /// A new folder with these files, removed when the test ends.
  private static func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    try body(folder.path)
  }

  @Test func aFolderIsReadLikeItsFiles() throws {
    let files = [
      "cities.csv": Sample.cities, "assertions.csv": Sample.assertions,
      "organizations.csv": Sample.organizations, "sources.csv": Sample.sources,
      "datapackage.json": Sample.package, "notes.txt": "not read",
    ]
    try Self.withFolder(files) { path in
      let loaded = try DatasetLoader().load(path)
      #expect(loaded.network?.ties == Sample.load().network?.ties)
      #expect(loaded.provenance == Sample.load().provenance)
    }
  }

  @Test func aFolderWithoutADescriptionGoesByItsOwnName() throws {
    let files = ["cities.csv": Sample.cities, "assertions.csv": Sample.assertions]
    try Self.withFolder(files) { path in
      let loaded = try DatasetLoader().load(path + "/")
      #expect(loaded.provenance.datasetID == path.split(separator: "/").last.map { String($0) })
    }
  }

  @Test func aMissingFolderIsAnError() {
    #expect(throws: DatasetError.missingFolder(path: "/nowhere/at/all")) {
      try DatasetLoader().load("/nowhere/at/all")
    }
  }

  @Test func aFileIsNoFolderAndAFolderNeedsItsFiles() throws {
    try Self.withFolder(["assertions.csv": "", ".hidden": "", "towns.csv": ""]) { path in
      #expect(throws: DatasetError.notAFolder(path: path + "/towns.csv")) {
        try DatasetLoader().load(path + "/towns.csv")
      }
      #expect(
        throws: DatasetError.missingFile(
          name: "cities.csv", folder: path, found: ["assertions.csv", "towns.csv"])
      ) { try DatasetLoader().load(path) }
    }
  }
}
