import DatasetLoading
import GraphFormats
import TestSupport
import Testing

/// Short ways to import a text and to look at what came of it.
enum ImportSamples {
  static func file(_ name: String, _ text: String) -> InputFile {
    InputFile(name: name, bytes: Array(text.utf8))
  }

  static func pairs(
    _ text: String, options: ImportOptions = ImportOptions()
  ) throws(ImportError) -> ImportedDataset {
    try PairsImporter().importing(
      ImportInput(files: [file("pairs.csv", text)], options: options))
  }

  static func shared(_ paths: String...) throws -> [InputFile] {
    try paths.map { path in
      InputFile(
        name: String(path.split(separator: "/").last ?? ""),
        bytes: try SharedMaterial.bytes("data/" + path))
    }
  }
}

extension ImportedDataset {
  /// The values of one column of one file.
  func column(_ name: String, of file: String) throws -> [String] {
    let bytes = try #require(self.bytes(of: file))
    let table = try DelimitedReader.read(bytes, file: file)
    let column = try #require(table.header.firstIndex(of: name))
    return table.rows.map { $0.fields[column] }
  }

  /// The doubts about data, without those about what is not read.
  var dataDoubts: [String] { report.doubts.filter { $0.kind != .notRead }.map(\.description) }
}
