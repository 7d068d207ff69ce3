import GraphFormats

// Corridors: by id and name; a branch that runs otherwise stays beside the one that is there.
extension DatasetMerger {
  /// A branch: the rows of it by their places, and what they say of its course.
  private struct Branch {
    let name: String
    let rows: [Int]
    let course: [[String]]
  }

  mutating func mergeCorridors() {
    guard added.corridors.isPresent else { return }
    let known = Self.corridors(of: base.corridors)
    let names = known.mapValues { name(of: $0, in: base.corridors) }
    var newIDs: [String: String] = [:]
    for (id, branches) in Self.corridors(of: added.corridors).sorted(by: { $0.key < $1.key }) {
      let title = name(of: branches, in: added.corridors)
      var own = id
      let isSame = names[id].map { $0.isEmpty || title.isEmpty || $0 == title }
      if let same = names.filter({ !title.isEmpty && $0.value == title }).keys.sorted().first,
        isSame != true
      {
        own = same
      } else if isSame == false || (isSame == nil && isParty(id)) {
        own = unusedID([id])
        report.doubts.append(
          "the corridor '\(id)' is added as \(own): the id means something else in the dataset.")
      }
      newIDs[id] = own
      for branch in branches { merge(branch, of: own, among: known[own] ?? []) }
    }
    added.replaceCorridorIDs(newIDs.filter { $0.key != $0.value })
  }

  private mutating func merge(_ branch: Branch, of corridor: String, among known: [Branch]) {
    let alike = known.filter { $0.course == branch.course }
    if let same = alike.first(where: { $0.name == branch.name }) ?? alike.first {
      report.branchesKnown += 1
      for (row, other) in zip(branch.rows, same.rows) {
        let from = origin(.corridors, row: row)
        let sources = list(base.corridors[other, "source"])
        let more = list(added.corridors[row, "source"]).filter { !sources.contains($0) }
        if !more.isEmpty {
          set(
            .corridors, row: other, "source", to: (sources + more).joined(separator: "|"),
            why: "another source", from: from)
        }
        mergeCells(
          .corridors, row, into: other,
          without: ["corridor", "name", "branch", "order", "city", "source"], from: from)
      }
      return
    }
    var name = branch.name
    if known.contains(where: { $0.name == name }) {
      name = Self.unused([name.isEmpty ? "branch" : name], among: Set(known.map(\.name)))
      report.doubts.append(
        "the branch '\(branch.name)' of \(corridor) is added as \(name): it runs otherwise in the "
          + "dataset.")
    }
    report.branchesAdded += 1
    for row in branch.rows {
      var values = added.corridors.values(ofRow: row)
      values["corridor"] = corridor
      values["branch"] = name
      add(.corridors, values, why: "new branch", from: origin(.corridors, row: row))
    }
  }

  private func isParty(_ id: String) -> Bool {
    base.cities.rowNumbers(by: "id")[id] != nil
      || base.organizations.rowNumbers(by: "id")[id] != nil
  }

  private func name(of branches: [Branch], in table: EditableTable) -> String {
    branches.flatMap(\.rows).map { table[$0, "name"] }.filter { !$0.isEmpty }.min() ?? ""
  }

  private static func corridors(of table: EditableTable) -> [String: [Branch]] {
    Dictionary(grouping: table.rows.indices) { table[$0, "corridor"] }.mapValues { rows in
      Dictionary(grouping: rows) { table[$0, "branch"] }.sorted { $0.key < $1.key }
        .map { name, rows in
          Branch(
            name: name, rows: rows, course: rows.map { [table[$0, "order"], table[$0, "city"]] })
        }
    }
  }
}
