public import CityNetworks
import GraphFormats

/// Turns edits as people write them into edits of one network.
///
/// A script has one edit per line; empty lines and lines that begin with `#` are skipped. Or it is a
/// table with the column `edit` (`add`, `remove`, `change`, or `+`, `-`, `=`), `city`, and as needed
/// `partner`, `organization`, `relation`, `status` and `date`. Cities and organizations may be named
/// as people name them.
public struct EditReader: Sendable {
  private let cities: NameResolver
  private let organizations: OrganizationResolver

  /// A reader of edits of `network`.
  public init(_ network: CityNetwork) {
    cities = NameResolver(network)
    organizations = OrganizationResolver(network)
  }

  /// The edits of a command line or a plan, in order.
  ///
  /// - Throws: `NetworkEditError` with the number and the text of the edit.
  public func edits(_ texts: [String]) throws -> [NetworkEdit] {
    try texts.enumerated().map { position, text in
      let place = "edit \(position + 1) (\(text.replacing("−", with: "-")))"
      return try resolved(EditPhrase(text, place: place))
    }
  }

  /// The edits of a script, in order.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, for messages.
  /// - Throws: `NetworkEditError` with file and line, or `DelimitedTextError` if it is a table that
  ///   cannot be read.
  public func edits(script bytes: [UInt8], file: String) throws -> [NetworkEdit] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw NetworkEditError(place: file, "the script is not UTF-8 text. Save it as UTF-8.")
    }
    // A byte order mark says nothing in UTF-8.
    let lines = text.replacing("\u{FEFF}", with: "")
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { RawTable.trimmed(String($0)) }
    let isCode: (String) -> Bool = { !$0.isEmpty && !$0.hasPrefix("#") }
    guard let first = lines.first(where: isCode) else {
      throw NetworkEditError(
        place: file, "the script holds no edit. Write one per line, as +isfahan:urumqi.")
    }
    if Self.isHeader(first) { return try edits(table: lines, file: file) }
    return try lines.enumerated().compactMap { position, line in
      guard isCode(line) else { return nil }
      return try resolved(EditPhrase(line, place: "\(file):\(position + 1)"))
    }
  }

  /// Whether a line names columns, one of them `edit`, and is no edit.
  private static func isHeader(_ line: String) -> Bool {
    guard let first = line.first, !"+-−–=".contains(first) else { return false }
    return line.split(whereSeparator: { ",;\t".contains($0) })
      .contains { RawTable.trimmed(String($0)).lowercased() == "edit" }
  }

  private func edits(table lines: [String], file: String) throws -> [NetworkEdit] {
    // Comments become empty lines, so that the lines keep their numbers.
    let bytes = Array(
      lines.map { $0.hasPrefix("#") ? "" : $0 }.joined(separator: "\n").utf8)
    let table = try DelimitedReader.read(bytes, file: file)
    let known = ["edit", "city", "partner", "organization", "relation", "status", "date"]
    let header = table.header.map { RawTable.trimmed($0).lowercased() }
    if let other = header.first(where: { !known.contains($0) }) {
      throw NetworkEditError(
        place: "\(file):\(table.headerLine)",
        "no column is called '\(other)'. Write some of: \(known.joined(separator: ", ")).")
    }
    guard !table.rows.isEmpty else {
      throw NetworkEditError(place: file, "the table holds no edit. Write one per row.")
    }
    return try table.rows.map { row in
      let place = "\(file):\(row.line)"
      func cell(_ name: String) -> String? {
        guard let column = header.firstIndex(of: name) else { return nil }
        let text = RawTable.trimmed(row.fields[column])
        return text.isEmpty ? nil : text
      }
      return try resolved(
        EditPhrase(
          try Self.action(cell("edit") ?? "", place: place), city: cell("city") ?? "",
          partner: cell("partner"), organization: cell("organization"),
          relation: cell("relation"), status: cell("status"), date: cell("date"), place: place))
    }
  }

  private static func action(_ word: String, place: String) throws -> NetworkEdit.Action {
    switch word.lowercased() {
    case "add", "+": return .add
    case "remove", "-", "−": return .remove
    case "change", "=": return .change
    default:
      throw NetworkEditError(
        place: place, "no edit is called '\(word)'. Write one of: add, remove, change.")
    }
  }

  private func resolved(_ phrase: EditPhrase) throws -> NetworkEdit {
    do {
      return try phrase.edit(
        city: { try cities.city($0).id }, organization: { try organizations.organization($0).id })
    } catch let error as NameResolutionError {
      throw NetworkEditError(place: phrase.place, error.description)
    } catch let error as OrganizationNameError {
      throw NetworkEditError(place: phrase.place, error.description)
    }
  }
}
