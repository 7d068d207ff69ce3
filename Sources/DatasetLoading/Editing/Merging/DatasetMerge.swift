import CityNetworks
import GraphFormats

/// Brings what one dataset says into another, by identity, without losing a source.
///
/// Cities are the same by id, Wikidata item, GeoNames number, name and country, or another name, in
/// this order, unless another key or the distance speaks against it. Every assertion of both stays;
/// only what the same source says in the same words is one. Existing values are kept: empty cells
/// are filled, other spellings become aliases, and what is stated otherwise is listed. The order of
/// rows of either changes nothing, and a second time nothing changes.
public struct DatasetMerge: Sendable {
  /// How far apart in kilometers two cities may lie that only ids or names join.
  public let reach: Double
  /// What keeps two cities apart although they share a key.
  public let separation: SeparationRule

  /// A merge with this reach and this rule.
  public init(
    reach: Double = 50, separation: @escaping SeparationRule = KeepApart.standard.separation
  ) {
    self.reach = reach
    self.separation = separation
  }

  /// What `base` becomes when `added`, which `input` names, is brought in.
  ///
  /// - Parameter origin: the file and line that a row of `added` comes from, by table and key; nil
  ///   takes the line in the table.
  /// - Complexity: O(rows · log rows).
  public func merged(
    _ added: DatasetTables, into base: DatasetTables, input: String,
    origin: (@Sendable (TableSchema, String) -> (input: String, line: Int)?)? = nil
  ) -> MergedDataset {
    var merger = DatasetMerger(
      base: base, added: added, input: input, origin: origin, reach: reach, separation: separation)
    let start = merger
    merger.mergeCities(apart: [:])
    // A city that would be taken for another one the next time, now that the others are in, was
    // never clearly the one it was taken for. Each round keeps more cities apart, so it ends.
    var apart: [String: [String]] = [:]
    while case let astray = merger.citiesAstray(among: start.added.cities),
      !Set(astray.keys).isSubset(of: apart.keys)
    {
      apart.merge(astray) { first, _ in first }
      merger = start
      merger.mergeCities(apart: apart)
    }
    merger.mergeOrganizations()
    merger.mergeSources()
    merger.mergeCorridors()
    merger.mergeAssertions()
    return merger.result()
  }
}

/// A merge on its way; the parts are called in the order in which they are declared in
/// `DatasetMerge`.
struct DatasetMerger {
  var base: DatasetTables
  var added: DatasetTables
  var report = MergeReport()
  let reach: Double
  let separation: SeparationRule
  /// The ids that cities, organizations and corridors of either have.
  var takenIDs: Set<String>
  /// The id in the dataset of each city of the input.
  var cityIDs: [String: String] = [:]
  private let input: String
  private let origin: (@Sendable (TableSchema, String) -> (input: String, line: Int)?)?
  private var changes: [DatasetChange] = []

  init(
    base: DatasetTables, added: DatasetTables, input: String,
    origin: (@Sendable (TableSchema, String) -> (input: String, line: Int)?)?, reach: Double,
    separation: @escaping SeparationRule
  ) {
    self.base = base
    self.added = added
    self.input = input
    self.origin = origin
    self.reach = reach
    self.separation = separation
    self.base.sortRows()
    self.added.sortRows()
    takenIDs = []
    for tables in [base, added] {
      for (table, column) in [
        (tables.cities, "id"), (tables.organizations, "id"), (tables.corridors, "corridor"),
      ] {
        takenIDs.formUnion(table.rows.indices.map { table[$0, column] })
      }
    }
  }

  /// Where a row of the input comes from.
  struct Origin {
    let input: String
    let line: Int?
  }

  func origin(_ schema: TableSchema, row: Int) -> Origin {
    if let known = origin?(schema, added[schema].key(ofRow: row)) {
      return Origin(input: known.input, line: known.line)
    }
    // Lines of tables that an importer made are lines of no file.
    return Origin(input: input, line: origin == nil ? added[schema].rows[row].line : nil)
  }

  /// Sets a cell and notes that it changed.
  mutating func set(
    _ schema: TableSchema, row: Int, _ field: String, to value: String, why: String, from: Origin
  ) {
    let before = base[schema][row, field]
    let key = base[schema].key(ofRow: row)
    base.change(schema) { $0[row, field] = value }
    changes.append(
      DatasetChange(
        file: schema.file, key: key, field: field, before: before, after: value, other: "",
        why: why, input: from.input, line: from.line))
  }

  /// Notes that a cell was kept although the input says something else.
  mutating func keep(
    _ schema: TableSchema, row: Int, _ field: String, against other: String, why: String,
    from: Origin
  ) {
    let value = base[schema][row, field]
    report.valuesKept += 1
    changes.append(
      DatasetChange(
        file: schema.file, key: base[schema].key(ofRow: row), field: field, before: value,
        after: value, other: other, why: why, input: from.input, line: from.line))
  }

  /// Adds a row of the input with these values and notes every cell of it.
  mutating func add(
    _ schema: TableSchema, _ values: [String: String], why: String, from: Origin
  ) {
    base.change(schema) { $0.append(values) }
    let key = base[schema].key(ofRow: base[schema].rows.count - 1)
    for (field, value) in values.sorted(by: { $0.key < $1.key }) where !value.isEmpty {
      changes.append(
        DatasetChange(
          file: schema.file, key: key, field: field, before: "", after: value, other: "",
          why: why, input: from.input, line: from.line))
    }
  }

  /// An id that nothing has yet: the first of the words, or the last with a number behind it.
  mutating func unusedID(_ words: [String]) -> String {
    let id = Self.unused(words, among: takenIDs)
    takenIDs.insert(id)
    return id
  }

  static func unused(_ words: [String], among taken: Set<String>) -> String {
    if let free = words.first(where: { !taken.contains($0) }) { return free }
    let last = words.last ?? ""
    var number = 2
    while taken.contains("\(last)-\(number)") { number += 1 }
    return "\(last)-\(number)"
  }

  consuming func result() -> MergedDataset {
    base.sortRows()
    let files = TableSchema.all.map(\.file)
    let columns = Dictionary(
      uniqueKeysWithValues: TableSchema.all.map { ($0.file, base[$0].columnNames) })
    func place(_ change: DatasetChange) -> (Int, String, Int) {
      (
        files.firstIndex(of: change.file) ?? 0, change.key,
        columns[change.file]?.firstIndex(of: change.field) ?? 0
      )
    }
    let sorted = changes.map { (place($0), $0) }.sorted { a, b in
      a.0 == b.0
        ? a.1.content.joined(separator: "\n") < b.1.content.joined(separator: "\n")
        : a.0 < b.0
    }
    return MergedDataset(tables: base, changes: sorted.map(\.1), report: report)
  }
}
