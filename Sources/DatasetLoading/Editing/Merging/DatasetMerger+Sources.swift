import GraphFormats

// Sources: both stay, and two that share an id get two.
extension DatasetMerger {
  mutating func mergeSources() {
    let wasListed = base.sources.isPresent
    if !added.sources.isPresent { listNamedSources() }
    if !wasListed, added.sources.isPresent {
      // Once there is a list of sources, every source that is named has to be on it.
      for id in namedSources(of: base) {
        add(
          .sources, ["id": id, "title": id], why: "named but not listed before",
          from: Origin(input: base.origin, line: nil))
      }
    }
    let byID = base.sources.rowNumbers(by: "id")
    let byContent = Dictionary(grouping: base.sources.rows.indices) { content($0, base.sources) }
    var taken = Set(base.sources.rows.indices.map { base.sources[$0, "id"] })
      .union(added.sources.rows.indices.map { added.sources[$0, "id"] })
    var newIDs: [String: String] = [:]
    for row in added.sources.rows.indices {
      let from = origin(.sources, row: row)
      let id = added.sources[row, "id"]
      let sameID = byID[id].flatMap { mayBeSame(row, $0) && wasListed ? $0 : nil }
      let alike = byContent[content(row, added.sources)] ?? []
      // What the source became when it came in before and its id was taken.
      let own = alike.first { base.sources[$0, "id"].hasPrefix(id + "-") }
      if let known = sameID ?? own ?? alike.first {
        newIDs[id] = base.sources[known, "id"]
        report.sourcesKnown += 1
        mergeCells(.sources, row, into: known, without: ["id"], from: from)
        continue
      }
      var newID = id
      if byID[id] != nil {
        newID = Self.unused([id], among: taken)
        taken.insert(newID)
        report.doubts.append(
          "the source '\(id)' is added as \(newID): another source of the dataset has the id '\(id)'."
        )
      }
      newIDs[id] = newID
      report.sourcesAdded += 1
      var values = added.sources.values(ofRow: row)
      values["id"] = newID
      add(.sources, values, why: "new source", from: from)
    }
    added.replaceSourceIDs(newIDs.filter { $0.key != $0.value })
  }

  private static let identifying = ["publisher", "title", "published", "locator", "url"]

  private func content(_ row: Int, _ table: EditableTable) -> [String] {
    Self.identifying.map { table[row, $0] }
  }

  /// Whether nothing that identifies two sources of one id differs.
  private func mayBeSame(_ row: Int, _ known: Int) -> Bool {
    Self.identifying.allSatisfy { field in
      let (a, b) = (added.sources[row, field], base.sources[known, field])
      return a.isEmpty || b.isEmpty || a == b
    }
  }

  private func namedSources(of tables: DatasetTables) -> [String] {
    let named =
      tables.assertions.rows.indices.map { tables.assertions[$0, "source"] }
      + tables.corridors.rows.indices.flatMap { list(tables.corridors[$0, "source"]) }
    return Set(named).subtracting([""]).sorted { $0.precedesByScalars($1) }
  }

  /// Lists the sources that the input only names, each with its id as title.
  private mutating func listNamedSources() {
    for id in namedSources(of: added) { added.sources.append(["id": id, "title": id]) }
  }
}
