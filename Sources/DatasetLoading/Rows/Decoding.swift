import CityNetworks

/// Values read from texts that repeat often, each text read once.
struct Memory<Value> {
  private var known: [String: Value] = [:]
  private let read: (String) -> Value

  init(_ read: @escaping (String) -> Value) { self.read = read }

  mutating func value(of text: String) -> Value {
    if let value = known[text] { return value }
    let value = read(text)
    known[text] = value
    return value
  }
}

/// The parts of a list in one cell, without spaces around them and without empty parts.
func list(_ text: String) -> [String] {
  if text.isEmpty { return [] }
  return text.utf8.split(separator: UInt8(ascii: "|")).compactMap { part in
    let part = RawTable.trimmed(String(Substring(part)))
    return part.isEmpty ? nil : part
  }
}

extension CityRow {
  static func all(of table: RawTable) -> [CityRow] {
    let columns = TableSchema.cities.columns.map(table.index(of:))
    let further = FurtherColumn.names(of: table, beside: .cities)
    var countries = Memory { text in
      Parsed<Country>(text) { Country(code: $0) ?? Country.named($0) }
    }
    var regions = Memory { text in
      Parsed<Region>(text) { Region(code: $0) ?? Region.named($0) }
    }
    return (0..<table.rowCount).map { row in
      func cell(_ column: Int) -> String { table.value(columns[column], in: row) }
      return CityRow(
        id: CityID(cell(0)), name: cell(1), aliases: list(cell(2)),
        country: countries.value(of: cell(3)), region: regions.value(of: cell(4)),
        latitude: .decimal(cell(5)), longitude: .decimal(cell(6)), population: .number(cell(7)),
        wikidata: cell(8), geonames: .number(cell(9)),
        details: further.isEmpty
          ? .none : Details(further.map { ($0.name, table.value($0.index, in: row)) }))
    }
  }
}

extension OrganizationRow {
  static func all(of table: RawTable) -> [OrganizationRow] {
    let columns = TableSchema.organizations.columns.map(table.index(of:))
    return (0..<table.rowCount).map { row in
      func cell(_ column: Int) -> String { table.value(columns[column], in: row) }
      return OrganizationRow(
        id: OrganizationID(cell(0)), name: cell(1), shortName: cell(2), kind: cell(3),
        aliases: list(cell(4)), wikidata: cell(5), url: cell(6), note: cell(7))
    }
  }
}

extension AssertionRow {
  static func all(of table: RawTable, _ vocabulary: Vocabulary) -> [AssertionRow] {
    let columns = TableSchema.assertions.columns.map(table.index(of:))
    var relations = Memory { Parsed<Relation>($0) { vocabulary.relation($0) } }
    var statuses = Memory { Parsed<TieStatus>($0) { TieStatus(rawValue: $0) } }
    var truths = Memory { Parsed<Bool>.truth($0) }
    var periods = Memory { text in
      text.isEmpty ? .value(.nothingKnown) : Parsed<Interval>(text) { try? Interval($0) }
    }
    let content = CanonicalRow(table)
    let further = FurtherColumn.all(of: table, beside: .assertions).filter(\.isQuantity)
    return (0..<table.rowCount).map { row in
      func cell(_ column: Int) -> String { table.value(columns[column], in: row) }
      let id = cell(0)
      let relation = relations.value(of: cell(3))
      var status = statuses.value(of: cell(5))
      if let text = status.invalidText,
        let meant = vocabulary.status(text, in: relation.value)
      {
        status = .value(meant)
      }
      return AssertionRow(
        id: AssertionID(id.isEmpty ? content.identifier(of: row) : id),
        hasOwnID: !id.isEmpty, subject: cell(1), object: cell(2),
        relation: relation, isDirected: truths.value(of: cell(4)),
        status: status, period: periods.value(of: cell(6)),
        count: .number(cell(7)), weight: .decimal(cell(8)), sectors: list(cell(9)),
        source: cell(10), quote: cell(11), note: cell(12),
        quantities: Quantities(further, of: table, in: row))
    }
  }
}

extension Quantities {
  /// The numbers that these columns hold in a row.
  fileprivate init(_ columns: [FurtherColumn], of table: RawTable, in row: Int) {
    if columns.isEmpty {
      self = .none
      return
    }
    self.init(
      columns.compactMap { column in
        FurtherColumn.Content.number(table.value(column.index, in: row)).map { (column.name, $0) }
      })
  }
}

extension CorridorRow {
  static func all(of table: RawTable) -> [CorridorRow] {
    let columns = TableSchema.corridors.columns.map(table.index(of:))
    return (0..<table.rowCount).map { row in
      func cell(_ column: Int) -> String { table.value(columns[column], in: row) }
      return CorridorRow(
        corridor: CorridorID(cell(0)), name: cell(1), branch: cell(2), order: .number(cell(3)),
        city: CityID(cell(4)), source: cell(5))
    }
  }
}

extension SourceRow {
  static func all(of table: RawTable) -> [SourceRow] {
    let columns = TableSchema.sources.columns.map(table.index(of:))
    return (0..<table.rowCount).map { row in
      func cell(_ column: Int) -> String { table.value(columns[column], in: row) }
      return SourceRow(
        id: SourceID(cell(0)), publisher: cell(1), title: cell(2),
        published: Parsed(cell(3)) { try? Interval($0) },
        locator: cell(4), url: cell(5), accessed: Parsed(cell(6)) { try? UncertainDate($0) },
        license: cell(7), note: cell(8))
    }
  }
}
