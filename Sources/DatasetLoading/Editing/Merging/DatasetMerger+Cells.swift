import CityNetworks
import GraphFormats

// How the cells of a row of the input come into the row that is about the same.
extension DatasetMerger {
  /// Fills the empty cells of `row` and notes what the input states otherwise.
  ///
  /// - Parameter without: columns that are treated on their own.
  mutating func mergeCells(
    _ schema: TableSchema, _ addedRow: Int, into row: Int, without: Set<String>, from: Origin
  ) {
    var seen: Set<String> = []
    for field in added[schema].columnNames
    where !without.contains(field) && seen.insert(field).inserted {
      let stated = added[schema][addedRow, field]
      let known = base[schema][row, field]
      if stated.isEmpty || CellMeaning.isSame(known, stated, in: field) { continue }
      if known.isEmpty {
        report.cellsFilled += 1
        set(schema, row: row, field, to: stated, why: "empty before", from: from)
      } else {
        keep(schema, row: row, field, against: stated, why: "stated otherwise; kept", from: from)
      }
    }
  }

  /// Brings a place in: as a whole where there is none, else only noted.
  mutating func mergePlace(_ addedRow: Int, into row: Int, from: Origin) {
    let axes = ["lat", "lon"]
    let stated = axes.map { added.cities[addedRow, $0] }
    let known = axes.map { base.cities[row, $0] }
    if stated.contains("") { return }
    let isSame = zip(axes, zip(known, stated)).allSatisfy {
      CellMeaning.isSame($1.0, $1.1, in: $0)
    }
    if isSame { return }
    if known.contains("") {
      for (axis, value) in zip(axes, stated) where base.cities[row, axis] != value {
        report.cellsFilled += 1
        set(.cities, row: row, axis, to: value, why: "place not complete before", from: from)
      }
      return
    }
    let here = CityIdentity(row: row, of: base.cities)
    let there = CityIdentity(row: addedRow, of: added.cities)
    let apart = here.distance(to: there).map { "\(($0 * 10).rounded() / 10) km apart; kept" }
    for (axis, value) in zip(axes, stated)
    where !CellMeaning.isSame(base.cities[row, axis], value, in: axis) {
      keep(
        .cities, row: row, axis, against: value, why: apart ?? "stated otherwise; kept", from: from)
    }
  }

  /// Adds the names that a row does not have as its other names.
  mutating func mergeNames(
    _ schema: TableSchema, _ names: [String], into row: Int, from: Origin
  ) {
    let table = base[schema]
    var known = list(table[row, "aliases"])
    let own = [table[row, "name"], table[row, "short_name"]]
    var added: [String] = []
    for name in names where !name.isEmpty && !(own + known).contains(where: { $0.isSame(name) }) {
      // A name with the mark that parts names would be two.
      if name.utf8.contains(UInt8(ascii: "|")) { continue }
      known.append(name)
      added.append(name)
    }
    if added.isEmpty { return }
    report.aliasesAdded += added.count
    set(
      schema, row: row, "aliases", to: known.joined(separator: "|"),
      why: added.count == 1 ? "another spelling" : "other spellings", from: from)
  }
}

extension String {
  fileprivate func isSame(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

/// When two texts in a column mean the same.
enum CellMeaning {
  static func isSame(_ a: String, _ b: String, in column: String) -> Bool {
    if a.utf8.elementsEqual(b.utf8) { return true }
    if a.isEmpty || b.isEmpty { return false }
    switch column {
    case "country":
      let countries = [a, b].map { Country(code: $0) ?? Country.named($0) }
      return countries[0] != nil && countries[0] == countries[1]
    case "region":
      let regions = [a, b].map { Region(code: $0) ?? Region.named($0) }
      return regions[0] != nil && regions[0] == regions[1]
    case "lat", "lon", "population", "geonames", "weight", "count", "order":
      guard let x = Double(a), let y = Double(b) else { return false }
      return x == y
    default:
      return false
    }
  }
}
