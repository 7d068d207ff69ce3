import CityNetworks
import FoundationEssentials
import GraphFormats

/// Rows of a dataset that an exported file carries word for word, as JSON texts: in the column
/// `assertions` of the edges the statements behind each of them, and in the column `corridors` of the
/// nodes where on corridors they lie.
enum CarriedRows {
  /// What one edge or node carries.
  struct Cell: Decodable {
    /// What other columns said of the edge when the file was written.
    let told: [String: String]
    /// Its rows, by the columns of `assertions.csv` or `corridors.csv`.
    let rows: [[String: String]]
    /// The sources of the rows, by the columns of `sources.csv`.
    let sources: [[String: String]]

    /// The cell of this text; nil if it is empty or no such JSON.
    init?(_ text: String) {
      guard text.utf8.first == UInt8(ascii: "{"),
        let cell = try? JSONDecoder().decode(Cell.self, from: Data(text.utf8)), !cell.rows.isEmpty
      else { return nil }
      self = cell
    }

    /// Whether its statements are of a membership.
    var isMembership: Bool {
      rows.allSatisfy { $0["relation"] == Relation.membership.rawValue }
    }
  }

  /// What stands before the id of an organization that is called like a city.
  static let organizationMark = "organization:"

  /// The id of a party as the dataset has it, by the id of its node.
  static func party(_ node: String) -> String {
    var bare = Substring(node)
    while bare.hasPrefix(organizationMark) { bare = bare.dropFirst(organizationMark.count) }
    return String(bare)
  }
}

/// A statement that an exported file carries.
struct CarriedStatement {
  let subject: DraftParty
  let object: DraftParty
  /// All cells that are filled, by the columns of `assertions.csv`.
  let cells: [String: String]

  var id: String { cells["id"] ?? "" }
}

/// An end of an edge: the id of its node, and what it is.
struct DraftEnd {
  let id: String
  let party: DraftParty
}

extension DraftNetwork {
  /// Takes the statements that an edge carries; false if it carries none that still stand, so that
  /// what its columns say must be read.
  mutating func takeCarried(
    _ text: String, from source: DraftEnd, to target: DraftEnd,
    _ said: StatementColumns.Statement, weight: Double?, file: String, line: Int
  ) -> Bool {
    guard let cell = CarriedRows.Cell(text) else {
      if !text.isEmpty {
        doubt(
          .value, file, line,
          "the statements in the column 'assertions' cannot be read; the other columns are read")
      }
      return false
    }
    guard said.agrees(with: cell.told, weight: weight) else {
      doubt(
        .value, file, line,
        "the edge was changed after the export; its columns are read, and not the statements that "
          + "it carries")
      return false
    }
    func end(_ id: String?) -> DraftEnd? {
      let isCity = id.flatMap { id in
        [source, target].first { $0.id == id && $0.party.isCity }
      }
      return isCity
        ?? [source, target].first { !$0.party.isCity && CarriedRows.party($0.id) == id }
    }
    var statements: [CarriedStatement] = []
    for cells in cell.rows {
      let isMembership = cells["relation"] == Relation.membership.rawValue
      guard let id = cells["id"], !id.isEmpty, let subject = end(cells["subject"]),
        let object = isMembership
          ? [source, target].first(where: { !$0.party.isCity }) : end(cells["object"]),
        subject.party != object.party,
        !isMembership || CarriedRows.party(object.id) == cells["object"]
      else {
        doubt(
          .value, file, line,
          "the edge carries statements about others than its ends; its columns are read")
        return false
      }
      statements.append(
        CarriedStatement(subject: subject.party, object: object.party, cells: cells))
    }
    takeCarriedSources(cell.sources)
    take(statements, isMembership: cell.isMembership, file: file, line: line)
    return true
  }
}

extension DraftNetwork {
  /// Takes where on corridors a city lies, as its node carries it.
  mutating func takeStops(_ text: String, of city: Int, file: String, line: Int) {
    guard let cell = CarriedRows.Cell(text) else {
      if !text.isEmpty {
        doubt(.value, file, line, "the column 'corridors' cannot be read; it is left out")
      }
      return
    }
    takeCarriedSources(cell.sources)
    takeCarriedStops(cell.rows, of: city)
  }
}

extension DraftParty {
  var isCity: Bool { if case .city = self { true } else { false } }
}

extension StatementColumns.Statement {
  /// Whether the columns say what they said when the file was written; a column that the file has
  /// no more says nothing.
  func agrees(with told: [String: String], weight: Double?) -> Bool {
    for (name, text) in texts where text != told[name] ?? "" { return false }
    guard let now = weight ?? self.weight, let then = told["weight"] else {
      // Some programs give all edges the weight 1.
      return told["weight"] != nil || (weight ?? self.weight ?? 1) == 1
    }
    return Double(then) == now
  }
}
