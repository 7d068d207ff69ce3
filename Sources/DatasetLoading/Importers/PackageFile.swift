import FoundationEssentials

/// The description of a dataset folder as the Frictionless Data Package standard wants it.
struct PackageFile {
  let id: String
  let title: String
  let sourceTitle: String
  let source: ImportSource
  /// The tables of the folder.
  let tables: [OutputTable]
  /// The version of the data, if they have one.
  var version: String?

  /// The content of `datapackage.json`.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let text = try? encoder.encode(package) else {
      preconditionFailure("strings are always encodable")
    }
    return [UInt8](text) + [0x0A]
  }

  private var package: Package {
    Package(
      name: id, title: title, version: version,
      licenses: source.license.isEmpty ? nil : [License(title: source.license)],
      sources: [Origin(title: sourceTitle, path: source.url.isEmpty ? nil : source.url)],
      resources: tables.map { table in
        Resource(
          name: table.name, path: table.file,
          schema: Schema(
            fields: table.columns.map { Field(name: $0.name, type: $0.type) },
            primaryKey: table.columns.contains { $0.name == "id" } ? ["id"] : nil))
      })
  }

  private struct Package: Encodable {
    let schema = "https://datapackage.org/profiles/2.0/datapackage.json"
    let name: String
    let title: String
    let version: String?
    let licenses: [License]?
    let sources: [Origin]
    let resources: [Resource]

    private enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case name, title, version, licenses, sources, resources
    }
  }

  private struct License: Encodable {
    let title: String

    private enum CodingKeys: String, CodingKey { case title = "name" }
  }

  private struct Origin: Encodable {
    let title: String
    let path: String?
  }

  private struct Resource: Encodable {
    let name: String
    let type = "table"
    let path: String
    let format = "csv"
    let mediatype = "text/csv"
    let encoding = "utf-8"
    let schema: Schema
  }

  private struct Schema: Encodable {
    let fields: [Field]
    let primaryKey: [String]?
  }

  private struct Field: Encodable {
    let name: String
    let type: String
  }
}
