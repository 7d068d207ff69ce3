import FoundationEssentials

/// `datapackage.json` with the full schema of every table, as the Frictionless standards want it.
struct PackageDescription {
  let name: String
  let title: String

  /// The content of the file.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let text = try? encoder.encode(package) else {
      preconditionFailure("strings and finite numbers are always encodable")
    }
    return [UInt8](text) + [0x0A]
  }

  private var package: Package {
    Package(
      name: name, title: title, version: "0.1.0",
      resources: TableSchema.all.map { schema in
        Resource(
          name: String(schema.file.dropLast(".csv".count)), path: schema.file,
          description: schema.meaning, schema: Self.schema(of: schema))
      })
  }

  private static func schema(of table: TableSchema) -> Schema {
    Schema(
      fields: table.columnDescriptions.map { column in
        let constraints = Constraints(
          required: column.isRequired ? true : nil, unique: column.isUnique ? true : nil,
          pattern: column.pattern, words: column.words, minimum: column.bounds.least,
          maximum: column.bounds.greatest)
        return Field(
          name: column.name, type: column.type.rawValue, description: column.meaning,
          constraints: constraints.isEmpty ? nil : constraints)
      },
      primaryKey: table.columns.contains("id") ? ["id"] : ["corridor", "branch", "order"],
      foreignKeys: references(of: table))
  }

  /// Columns that name one row of another table; lists of names cannot be described.
  private static func references(of table: TableSchema) -> [ForeignKey]? {
    switch table {
    case .assertions: [ForeignKey(fields: ["source"], resource: "sources")]
    case .corridors: [ForeignKey(fields: ["city"], resource: "cities")]
    default: nil
    }
  }

  private struct Package: Encodable {
    let schema = "https://datapackage.org/profiles/2.0/datapackage.json"
    let name: String
    let title: String
    let version: String
    let resources: [Resource]

    private enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case name, title, version, resources
    }
  }

  private struct Resource: Encodable {
    let name: String
    let type = "table"
    let path: String
    let description: String
    let format = "csv"
    let mediatype = "text/csv"
    let encoding = "utf-8"
    let schema: Schema
  }

  private struct Schema: Encodable {
    let fields: [Field]
    let primaryKey: [String]
    let foreignKeys: [ForeignKey]?
    let missingValues = [""]
  }

  private struct Field: Encodable {
    let name: String
    let type: String
    let description: String
    let constraints: Constraints?
  }

  private struct Constraints: Encodable {
    let required: Bool?
    let unique: Bool?
    let pattern: String?
    let words: [String]?
    let minimum: Double?
    let maximum: Double?

    var isEmpty: Bool {
      required == nil && unique == nil && pattern == nil && words == nil && minimum == nil
        && maximum == nil
    }

    private enum CodingKeys: String, CodingKey {
      case required, unique, pattern, minimum, maximum
      case words = "enum"
    }
  }

  private struct ForeignKey: Encodable {
    let fields: [String]
    let reference: Reference

    init(fields: [String], resource: String) {
      self.fields = fields
      reference = Reference(resource: resource, fields: ["id"])
    }
  }

  private struct Reference: Encodable {
    let resource: String
    let fields: [String]
  }
}
