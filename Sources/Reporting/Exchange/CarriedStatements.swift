import CityNetworks
import FoundationEssentials

/// What rows of a dataset say, as JSON texts in the attributes of a graph, so that an import gives
/// back every statement word for word.
///
/// Rows are objects of texts, by the columns of the tables of a dataset; empty cells are left out.
enum CarriedStatements {
  /// The name of the column of the edges that holds their statements.
  static let column = "assertions"
  /// The name of the column of the nodes that holds where on corridors they lie.
  static let stops = "corridors"

  /// The statements of one edge.
  ///
  /// - Parameter told: what other columns say of the edge. Where they say something else when the
  ///   file is read, somebody has edited it, and the statements no longer stand.
  static func cell(
    _ assertions: [Assertion], beside told: [String: String], in network: CityNetwork
  ) -> String {
    text(
      Cell(
        told: told.filter { !$0.value.isEmpty }, rows: assertions.map { row($0) },
        sources: sources(Set(assertions.compactMap(\.source)), of: network)))
  }

  /// The branches of corridors that lead through a city, as rows of `corridors.csv`; nil if there are
  /// none.
  static func stops(
    of city: CityID, on corridors: [Corridor], in network: CityNetwork
  ) -> String? {
    var cited: Set<SourceID> = []
    let rows = corridors.flatMap { corridor in
      corridor.branches.flatMap { branch in
        branch.cities.enumerated().filter { $0.element == city }.map { place, _ in
          cited.formUnion(branch.sources)
          return filled([
            ("corridor", corridor.id.rawValue), ("name", corridor.name), ("branch", branch.name),
            ("order", String(place + 1)),
            ("source", branch.sources.map(\.rawValue).joined(separator: "|")),
          ])
        }
      }
    }
    return rows.isEmpty
      ? nil : text(Cell(told: [:], rows: rows, sources: sources(cited, of: network)))
  }

  private struct Cell: Encodable {
    let told: [String: String]
    let rows: [[String: String]]
    let sources: [[String: String]]
  }

  /// Sources as rows of `sources.csv`. Each edge has its own, so that none is lost with another edge.
  private static func sources(
    _ cited: Set<SourceID>, of network: CityNetwork
  ) -> [[String: String]] {
    cited.sorted().compactMap { network.source($0) }.map { source in
      filled([
        ("id", source.id.rawValue), ("publisher", source.publisher), ("title", source.title),
        ("published", source.published?.text), ("locator", source.locator), ("url", source.url),
        ("accessed", source.accessed?.text), ("license", source.license), ("note", source.note),
      ])
    }
  }

  private static func row(_ one: Assertion) -> [String: String] {
    let numbers: [(String, String?)] = one.quantities.entries.map {
      ($0.name, $0.value.description)
    }
    return filled(
      numbers + [
        ("id", one.id.rawValue), ("subject", one.subject.rawValue),
        ("object", one.object?.rawValue), ("relation", one.relation.rawValue),
        ("directed", one.isDirected ? "true" : nil), ("status", one.status.rawValue),
        ("date", one.period.text), ("count", one.count.map { String($0) }),
        ("weight", one.weight?.description), ("sector", one.sectors.joined(separator: "|")),
        ("source", one.source?.rawValue), ("quote", one.quote), ("note", one.note),
      ])
  }

  private static func filled(_ cells: [(String, String?)]) -> [String: String] {
    var result: [String: String] = [:]
    for (name, text) in cells { if let text, !text.isEmpty { result[name] = text } }
    return result
  }

  private static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(value) else {
      preconditionFailure("texts are always encodable")
    }
    return String(decoding: withoutEscapedQuotes(bytes), as: UTF8.self)
  }

  /// The same JSON with quotes within texts written as numbers, since DOT takes a backslash before a
  /// quote for its own.
  private static func withoutEscapedQuotes(_ json: Data) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(json.count)
    var isEscaped = false
    for byte in json {
      if isEscaped, byte == UInt8(ascii: "\"") {
        result += Array("u0022".utf8)
      } else {
        result.append(byte)
      }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
    }
    return result
  }
}
