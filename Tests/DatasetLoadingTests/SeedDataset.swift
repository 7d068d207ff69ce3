import DatasetLoading
import GraphFormats
import TestSupport

/// The shared fixture of the seed articles, with its columns and words put into those of a dataset.
enum SeedDataset {
  static let folder = "fixtures/seed-assertions/"

  static func load() throws -> LoadedDataset {
    let cities = try rows("cities.csv").map { row in
      [
        row["id"], row["name"], row["aliases"], row["country"], row["region_m49"], row["lat"],
        row["lon"],
      ]
    }
    let assertions = try rows("assertions.csv").map { row in
      [
        row["id"], row["subject"], row["object"], words[row["relation"]] ?? row["relation"],
        row["directed"], words[row["status"]] ?? row["status"], row["event_date"], row["count"],
        row["sector"], row["source"], row["quote"],
      ]
    }
    let networks = try rows("networks.csv")
    let organizations = networks.filter { $0["kind"] != "corridor" }
    let corridors = networks.filter { $0["kind"] == "corridor" }
    return DatasetLoader().load(files: [
      ("cities.csv", text("id,name,aliases,country,region,lat,lon", cities)),
      (
        "assertions.csv",
        text(
          "id,subject,object,relation,directed,status,date,count,sector,source,quote",
          assertions.filter { $0[5] != "implied" })
      ),
      (
        "organizations.csv",
        text("id,name,kind", organizations.map { [$0["id"], $0["name"], $0["kind"]] })
      ),
      (
        "corridors.csv",
        text(
          "corridor,name,order,city",
          corridors.map { [$0["id"], $0["name"], "1", $0["id"] == "bri" ? "urumqi" : "gwadar"] })
      ),
      ("sources.csv", try SharedMaterial.bytes(folder + "sources.csv")),
      ("datapackage.json", try SharedMaterial.bytes(folder + "datapackage.json")),
    ])
  }

  /// What the fixture calls by another word.
  private static let words = [
    "sister": "twinning", "member": "membership", "sister-count": "twinning-count",
    "delivered": "held", "joined": "in-force", "to-be-added": "intended",
    "intended-mou": "intended", "attenuated": "dormant", "initial-stage": "in-preparation",
    "reported": "in-force", "pictured": "in-force",
  ]

  private struct Row {
    let cells: [String: String]

    subscript(column: String) -> String { cells[column] ?? "" }
  }

  private static func rows(_ file: String) throws -> [Row] {
    let table = try DelimitedReader.read(try SharedMaterial.bytes(folder + file), file: file)
    return table.rows.map { row in
      Row(cells: Dictionary(uniqueKeysWithValues: zip(table.header, row.fields)))
    }
  }

  private static func text(_ header: String, _ rows: [[String]]) -> [UInt8] {
    let lines = rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
    return Array(([header] + lines).joined(separator: "\n").utf8)
  }
}
