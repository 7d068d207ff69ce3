import CityNetworks

// Assertions: all of both, but for what one source says twice in the same words.
extension DatasetMerger {
  /// The columns that make an assertion the one it is.
  private static let stating: Set<String> = [
    "id", "subject", "object", "relation", "directed", "status", "date", "count", "weight",
    "sector", "source", "quote",
  ]

  mutating func mergeAssertions() {
    let table = base.assertions
    var known: [AssertionContent: [KnownRow]] = [:]
    for (row, assertion) in AssertionRow.all(of: table).enumerated() {
      known[AssertionContent(assertion), default: []]
        .append(KnownRow(row: row, quantities: assertion.quantities))
    }
    let own = AssertionRow.all(of: added.assertions)
    var taken = Set(table.rows.indices.map { table[$0, "id"] })
    let incomingIDs = Set(own.filter(\.hasOwnID).map(\.id.rawValue))
    for (row, assertion) in own.enumerated() {
      let from = origin(.assertions, row: row)
      if assertion.relation.value?.kind == .cityTie, assertion.subject == assertion.object {
        report.selfTies += 1
        report.doubts.append(
          "the assertion '\(assertion.id)' is left out: both of its cities are "
            + "\(assertion.subject) here.")
        continue
      }
      let content = AssertionContent(assertion)
      let earlier = known[content]?.first { $0.quantities.agree(with: assertion.quantities) }
      if let earlier {
        report.assertionsKnown += 1
        mergeCells(.assertions, row, into: earlier.row, without: Self.stating, from: from)
        continue
      }
      var values = added.assertions.values(ofRow: row)
      let id =
        values["id"]
        ?? [assertion.subject, assertion.object].filter { !$0.isEmpty }
        .joined(separator: "-")
      // An id of the input that is still to come is not taken from it.
      let isFree = !taken.contains(id) && (assertion.hasOwnID || !incomingIDs.contains(id))
      let newID = isFree ? id : Self.unused([id], among: taken.union(incomingIDs))
      taken.insert(newID)
      values["id"] = newID
      known[content, default: []].append(
        KnownRow(row: base.assertions.rows.count, quantities: assertion.quantities))
      report.assertionsAdded += 1
      add(
        .assertions, values, why: newID == id ? "new assertion" : "new assertion, its id was taken",
        from: from)
    }
  }
}

/// A row of the dataset with the numbers that it gives beside its content.
private struct KnownRow {
  let row: Int
  let quantities: Quantities
}

extension Quantities {
  /// Whether no quantity that both give has two values.
  fileprivate func agree(with other: Quantities) -> Bool {
    entries.allSatisfy { entry in other[entry.name].map { $0 == entry.value } ?? true }
  }
}
