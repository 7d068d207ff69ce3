import FoundationEssentials
import NetworkAnalysis

/// Result tables as one JSON document, keys sorted, all digits.
struct JSONTables: Encodable {
  let tables: [JSONTable]

  init(_ tables: [ResultTable]) { self.tables = tables.map(JSONTable.init) }

  var text: String {
    get throws { try JSONText.pretty(self) }
  }
}

/// The one way in which this project writes JSON.
enum JSONText {
  static func pretty(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}

struct JSONTable: Encodable {
  struct Column: Encodable {
    let id: String
    let title: String
    let unit: String
    let meaning: String
  }

  struct Method: Encodable {
    let name: String
    let meaning: String
    let conventions: [String: String]
    let caveat: String
    let literature: [String]
  }

  struct Sentence: Encodable {
    let sentence: String
    let reservation: String?
  }

  let id: String
  let title: String
  let basis: String
  let conclusion: Sentence?
  let columns: [Column]
  let rows: [[String: JSONCell]]
  let method: Method
  let remarks: [String]

  init(_ table: ResultTable) {
    id = table.id
    title = table.title
    basis = table.basis
    conclusion = table.conclusion.map {
      Sentence(sentence: $0.sentence, reservation: $0.reservation)
    }
    columns = table.columns.map {
      Column(id: $0.id, title: $0.title, unit: $0.unit, meaning: $0.meaning)
    }
    let ids = table.columns.map(\.id)
    rows = table.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(ids, row.map(JSONCell.init)))
    }
    method = Method(
      name: table.method.name, meaning: table.method.meaning,
      conventions: Dictionary(
        table.method.choices.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }),
      caveat: table.method.caveat, literature: table.method.literature)
    remarks = table.remarks
  }
}

struct JSONCell: Encodable {
  let value: ResultValue

  init(_ value: ResultValue) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .text(let text): try container.encode(text)
    case .integer(let number): try container.encode(number)
    case .real(let number): try container.encode(number)
    case .missing: try container.encodeNil()
    }
  }
}
