import GraphFormats

/// Makes one assertion of those that say the same after cities were merged.
struct MergedTies {
  /// What the order of the two cities of an undirected tie says.
  enum Order {
    /// Nothing.
    case meaningless
    /// The subject states the tie, so that each side's statement is its own.
    case subjectSpeaks
  }

  private let order: Order
  private(set) var repeated = 0
  private(set) var selfTies = 0
  private(set) var doubts: [ImportDoubt] = []

  init(order: Order) { self.order = order }

  /// Leaves out ties of a city with itself and repeated ties; of these the larger weight and the
  /// earlier date are kept. Only what a merger of `cities` touches is looked at.
  mutating func settle(_ tables: inout DatasetTables, cities: [String: String]) {
    let merged = Set(cities.values)
    guard !merged.isEmpty else { return }
    var known: [[String]: Int] = [:]
    var unwanted: Set<Int> = []
    let table = tables.assertions
    let further = table.columnNames.filter { !TableSchema.assertions.columns.contains($0) }
    for row in table.rows.indices {
      var ends = [table[row, "subject"], table[row, "object"]]
      guard ends.contains(where: { merged.contains($0) }) else { continue }
      let isDirected = ["true", "1", "yes"].contains(table[row, "directed"].lowercased())
      if ends[0] == ends[1] {
        unwanted.insert(row)
        selfTies += 1
        doubt(.selfTie, "\(table[row, "id"]): \(ends[0]) is tied to itself; the tie is left out")
        continue
      }
      if !isDirected, order == .meaningless, ends[1].precedesByScalars(ends[0]) { ends.reverse() }
      let key =
        ends
        + ["relation", "status", "source", "quote", "sector", "note", "count", "directed"]
        .map { table[row, $0] }
        + further.map { table[row, $0] }
      guard let first = known[key] else {
        known[key] = row
        continue
      }
      unwanted.insert(row)
      repeated += 1
      doubt(
        .repeatedTie,
        "\(table[row, "id"]): \(ends[0]) and \(ends[1]) are tied by \(table[first, "id"]) already; "
          + "the two are one tie")
      keepMore(of: row, in: first, &tables.assertions)
    }
    tables.assertions.removeRows { unwanted.contains($0) }
  }

  private func keepMore(of row: Int, in first: Int, _ table: inout EditableTable) {
    let weights = [first, row].compactMap { Double(table[$0, "weight"]) }
    if let most = weights.max(), weights.count > 1 || table[first, "weight"].isEmpty {
      table[first, "weight"] = most.plainText
    }
    let dates = [first, row].map { table[$0, "date"] }.filter { !$0.isEmpty }
    if let earliest = dates.min(by: { $0.precedesByScalars($1) }) {
      table[first, "date"] = earliest
    }
  }

  private mutating func doubt(_ kind: ImportDoubt.Kind, _ text: String) {
    doubts.append(ImportDoubt(kind: kind, file: "assertions.csv", line: nil, text: text))
  }
}
