import CityNetworks
import GraphFormats

/// Reads the rows of a list of members into a draft.
struct MembershipRows {
  let table: DelimitedTable
  let columns: MembershipColumns
  /// Of what the cities are members where no column says it.
  let organization: String?

  func take(_ draft: inout DraftNetwork) {
    for row in table.rows where !row.isBlank { take(row, &draft) }
  }

  private func take(_ row: DelimitedRow, _ draft: inout DraftNetwork) {
    guard !columns.city.name(in: row).isEmpty else {
      draft.leaveOutRow(
        file: table.file, line: row.line, "no city is named; the row is left out")
      return
    }
    let named = row.knownName(columns.organization)
    guard let organization = named.isEmpty ? organization : named else {
      draft.leaveOutRow(
        file: table.file, line: row.line,
        "'\(columns.city.name(in: row).abridged)' is a member of nothing that is named; the row is "
          + "left out")
      return
    }
    let aliases = columns.fullName == nil ? [row.knownName(columns.city.otherName)] : []
    let city = columns.city.city(in: row, of: table, by: .name, aliases: aliases, &draft)
    let member = draft.describe(city.key, city.description)
    let value = row.known(columns.weight)
    // A table of values says 0 where a city has nothing of an organization.
    if Double(value.replacing(",", with: ".")) == 0 {
      draft.countRow()
      return
    }
    let date = date(row, &draft)
    draft.enter(
      DraftMembership(
        city: member,
        organization: draft.organization(DraftOrganization(name: organization)),
        date: date.text, ending: ending(row, &draft),
        weight: draft.weight(value, file: table.file, line: row.line),
        sector: row.known(columns.sector).replacing("|", with: "/"), source: source(row, &draft),
        note: note(row, date: date.remark, name: city.description.name), file: table.file,
        line: row.line))
  }

  /// The date of joining; a span of years with words behind it, "2008-2012 - PLUS", is an interval.
  private func date(
    _ row: DelimitedRow, _ draft: inout DraftNetwork
  ) -> (text: String, remark: String) {
    let text = row.known(columns.date)
    let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    let years = parts.prefix(2).map { String($0).trimmed }
    if years.count == 2, years.allSatisfy({ $0.utf8.count == 4 && Int($0) != nil }) {
      return ("\(years[0])/\(years[1])", parts.count == 3 ? String(parts[2]).trimmed : "")
    }
    return (draft.date(text, file: table.file, line: row.line), "")
  }

  private func ending(_ row: DelimitedRow, _ draft: inout DraftNetwork) -> DraftEnding? {
    let end = draft.date(row.known(columns.end), file: table.file, line: row.line)
    if !end.isEmpty { return DraftEnding(status: .terminated, time: .on(end)) }
    return Self.status(row.known(columns.status)).map { DraftEnding(status: $0, time: .byReading) }
  }

  /// The status that ends a membership, if the word of the list is one.
  private static func status(_ word: String) -> TieStatus? {
    let words = word.lowercased().split { !$0.isLetter }.joined(separator: " ")
    switch words {
    case "on hold", "suspended", "frozen": return .suspended
    case "withdrawn", "terminated", "left", "resigned", "excluded", "former", "former member":
      return .terminated
    case "expired", "lapsed": return .expired
    case "dormant", "inactive": return .dormant
    default: return nil
    }
  }

  private func source(_ row: DelimitedRow, _ draft: inout DraftNetwork) -> Int? {
    let text = row.known(columns.source)
    guard !text.isEmpty else { return nil }
    guard text.hasPrefix("http://") || text.hasPrefix("https://") else {
      return draft.source(DraftSource(title: text))
    }
    let parts = text.split(separator: "/")
    return draft.source(
      DraftSource(title: parts.count > 1 ? String(parts[1]) : text, url: text))
  }

  /// What the row says beyond the columns of a dataset: the member's full name, the word for its
  /// status, a remark.
  private func note(_ row: DelimitedRow, date: String, name: String) -> String {
    let fullName = row.knownName(columns.fullName)
    let status = row.known(columns.status)
    return [
      fullName.isEmpty || fullName == name ? "" : "member: \(fullName)",
      status.isEmpty ? "" : "status in the list: \(status)", date, row.known(columns.note),
    ].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
