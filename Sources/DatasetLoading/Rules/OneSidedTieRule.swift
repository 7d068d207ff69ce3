import CityNetworks

/// Twinnings that one city's list names and the other's does not.
///
/// A source is read as lists of cities, the subject being the city whose list it is, where it states
/// most of the pairs of two listed cities from both ends. In a source that gives each pair once,
/// nothing can be seen.
struct OneSidedTieRule: ValidationRule {
  let descriptor = RuleDescriptor(
    "one-sided-tie", "ties that one city's list names and the other city's list does not")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.assertions
    var lists: [String: Lists] = [:]
    for (row, assertion) in table.rows.enumerated()
    where assertion.relation.value == .twinning && assertion.isDirected.value != true
      && !assertion.object.isEmpty && !assertion.source.isEmpty
    {
      lists[assertion.source, default: Lists()].add(assertion.subject, assertion.object, row)
    }
    return lists.values.filter(\.areReciprocal).flatMap(\.oneSided).map { row in
      let tie = table.rows[row]
      return finding(
        .note, table.location(row, "object"),
        "the list of \(tie.subject) names \(tie.object), the list of \(tie.object) in \(tie.source) "
          + "does not name \(tie.subject)",
        "Look up both lists; one city may have ended the tie or never entered it.")
    }
  }

  /// What one source states, by the city whose list it is.
  private struct Lists {
    private var rows: [String: [String: Int]] = [:]

    mutating func add(_ subject: String, _ object: String, _ row: Int) {
      rows[subject, default: [:]][object] = min(rows[subject]?[object] ?? row, row)
    }

    /// The statements whose other end has a list that does not say the same.
    var oneSided: [Int] {
      rows.flatMap { subject, partners in
        partners.filter { partner, _ in
          rows[partner].map { $0[subject] == nil } ?? false
        }.map(\.value)
      }
    }

    /// Whether at least half of the pairs of two listed cities are stated from both ends.
    var areReciprocal: Bool {
      let stated = rows.reduce(0) { sum, list in
        sum + list.value.keys.count { rows[$0] != nil }
      }
      // A pair stated from both ends counts twice here, one stated from one end once.
      let mutual = (stated - oneSided.count) / 2
      return mutual > 0 && mutual >= oneSided.count
    }
  }
}
