import CityNetworks
import GraphFormats

/// Reads the rows of a result into a draft: first what all rows say about the cities, then the
/// statements.
struct WikidataRows {
  let table: DelimitedTable
  let columns: WikidataColumns
  let mayBeCut: Bool

  private struct Statement {
    let line: Int
    let city: String
    let object: String
    let fields: [String]
  }

  func take(_ records: [TornRows.Record], _ draft: inout DraftNetwork) {
    var cities = WikidataCities(file: table.file, mayBeCut: mayBeCut)
    var statements: [Statement] = []
    for record in records where record.fields.contains(where: { !$0.trimmed.isEmpty }) {
      guard let statement = statement(of: record, &draft) else { continue }
      note(columns.city, statement.city, statement, &cities, &draft)
      switch columns.object {
      case .city(let party): note(party, statement.object, statement, &cities, &draft)
      case .organization: break
      }
      statements.append(statement)
    }
    let numbers = cities.describe(in: &draft)
    for statement in statements {
      guard let city = numbers[statement.city] else { continue }
      state(statement, city: city, numbers, &draft)
    }
  }

  private func statement(
    of record: TornRows.Record, _ draft: inout DraftNetwork
  ) -> Statement? {
    let texts = [columns.city.item, columns.object.party.item].map { record.fields[$0].trimmed }
    let items = texts.map { WikidataID.item($0) }
    guard let city = items[0], let object = items[1] else {
      let odd = zip(texts, items).first { $0.1 == nil }?.0 ?? ""
      draft.leaveOutRow(
        file: table.file, line: record.line,
        odd.isEmpty
          ? "an item is missing; the row is left out"
          : "'\(DamagedText.marked(odd).abridged)' is no item of Wikidata; the row is left out")
      return nil
    }
    if value(columns.rank, record.fields).hasSuffix("DeprecatedRank") {
      draft.leaveOutRow(
        .dropped, file: table.file, line: record.line,
        "Wikidata marks the statement of \(city) about \(object) as deprecated; it is left out")
      return nil
    }
    return Statement(line: record.line, city: city, object: object, fields: record.fields)
  }

  private func value(_ column: Int?, _ fields: [String]) -> String {
    column.map { fields[$0].trimmed } ?? ""
  }

  private func note(
    _ party: WikidataColumns.Party, _ item: String, _ statement: Statement,
    _ cities: inout WikidataCities, _ draft: inout DraftNetwork
  ) {
    let fields = statement.fields
    let label = value(party.label, fields)
    let country = WikidataCountries.Mention(
      item: WikidataID.item(value(party.country, fields)) ?? "",
      label: party.countryLabel.map { fields[$0].trimmed }
        ?? WikidataID.local(value(party.country, fields)))
    let point = WikidataPoint(value(party.point, fields))
    let coordinate = draft.coordinate(
      point?.latitude ?? value(party.latitude, fields),
      point?.longitude ?? value(party.longitude, fields), file: table.file, line: statement.line)
    let population = draft.population(
      value(party.population, fields), file: table.file, line: statement.line)
    let geonames = Int(value(party.geonames, fields))
    cities.note(item, line: statement.line) { facts in
      if !label.isEmpty { facts.labels.insert(label) }
      facts.countries.insert(country)
      if let coordinate, !facts.coordinates.contains(coordinate) {
        facts.coordinates.append(coordinate)
      }
      if let population { facts.populations.insert(population) }
      if let geonames { facts.geonames.insert(geonames) }
    }
  }

  private func state(
    _ statement: Statement, city: Int, _ numbers: [String: Int], _ draft: inout DraftNetwork
  ) {
    let fields = statement.fields
    let start = date(columns.start, columns.startPrecision, statement, &draft)
    let end = date(columns.end, columns.endPrecision, statement, &draft)
    let ending = end.map { end in
      DraftEnding(status: .terminated, time: end.isEmpty ? .byReading : .on(end))
    }
    let reference = WikidataReference(
      url: value(columns.referenceURL, fields),
      statedIn: WikidataID.local(value(columns.statedIn, fields)),
      statedInLabel: value(columns.statedInLabel, fields),
      retrieved: value(columns.retrieved, fields))
    let source = reference.source.map { draft.source($0) }
    switch columns.object {
    case .city:
      guard let other = numbers[statement.object] else { return }
      draft.join(
        DraftTie(
          a: city, b: other, date: start ?? "", speaker: .first, ending: ending, source: source,
          file: table.file, line: statement.line))
    case .organization(let party):
      let organization = draft.organization(
        DraftOrganization(wikidata: statement.object, name: value(party.label, fields)))
      draft.enter(
        DraftMembership(
          city: city, organization: organization, date: start ?? "", ending: ending,
          source: source, file: table.file, line: statement.line))
    }
  }

  /// The date of a qualifier: nil if there is none, empty if it is known to exist and no more.
  private func date(
    _ column: Int?, _ precision: Int?, _ statement: Statement, _ draft: inout DraftNetwork
  ) -> String? {
    let text = value(column, statement.fields)
    if text.isEmpty { return nil }
    // The query service names what is known to exist only by an address of its own.
    if text.contains("genid") || text.hasPrefix("_:") { return "" }
    let time = WikidataTime(text, precision: Int(value(precision, statement.fields)))
    if !time.doubt.isEmpty { draft.doubt(.value, table.file, statement.line, time.doubt) }
    return time.date
  }
}

/// A point as the query service writes it: `Point(longitude latitude)`.
struct WikidataPoint {
  let latitude: String
  let longitude: String

  init?(_ text: String) {
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"),
      text[..<open].trimmingSuffix.lowercased().hasSuffix("point"), open < close
    else { return nil }
    let parts = text[text.index(after: open)..<close].split(separator: " ")
    guard parts.count == 2 else { return nil }
    (longitude, latitude) = (String(parts[0]), String(parts[1]))
  }
}

extension Substring {
  fileprivate var trimmingSuffix: String { String(self).trimmed }
}
