/// What came of merging one dataset into another.
public struct MergedDataset: Sendable {
  /// The tables in canonical order. Nothing is checked yet: load them before they are trusted.
  public let tables: DatasetTables
  /// What changed and what was kept against the input, by file, key and column.
  public let changes: [DatasetChange]
  /// The figures and the doubts.
  public let report: MergeReport

  /// Whether a cell changed or a row came in; the order of rows does not count.
  public var isChanged: Bool { changes.contains { !$0.isKept } }
}

/// What a merge found, added and kept apart.
public struct MergeReport: Sendable, CustomStringConvertible {
  /// Cities that were there already, by the key that recognized them.
  public internal(set) var citiesKnownBy: [IdentityKey: Int] = [:]
  /// Cities that came in.
  public internal(set) var citiesAdded = 0
  /// Organizations that were there already.
  public internal(set) var organizationsKnown = 0
  /// Organizations that came in.
  public internal(set) var organizationsAdded = 0
  /// Sources that were there already.
  public internal(set) var sourcesKnown = 0
  /// Sources that came in.
  public internal(set) var sourcesAdded = 0
  /// Assertions that the same source had stated in the same words.
  public internal(set) var assertionsKnown = 0
  /// Assertions that came in.
  public internal(set) var assertionsAdded = 0
  /// Assertions left out because their two cities are one.
  public internal(set) var selfTies = 0
  /// Branches of corridors that were there already.
  public internal(set) var branchesKnown = 0
  /// Branches of corridors that came in.
  public internal(set) var branchesAdded = 0
  /// Empty cells that got a value.
  public internal(set) var cellsFilled = 0
  /// Spellings that cities and organizations got as other names.
  public internal(set) var aliasesAdded = 0
  /// Values that the input states otherwise; those of the dataset were kept.
  public internal(set) var valuesKept = 0
  /// What is doubtful, one sentence each, in the order of tables and ids.
  public internal(set) var doubts: [String] = []

  /// Cities that were there already.
  public var citiesKnown: Int { citiesKnownBy.values.reduce(0, +) }

  /// The figures in a few lines, then one line for each doubt.
  public var description: String {
    let keys = IdentityKey.allCases.compactMap { key in
      citiesKnownBy[key].map { "\($0) by \(key.title)" }
    }
    let how = keys.isEmpty ? "" : " (\(keys.joined(separator: ", ")))"
    var lines = [
      "Cities: \(citiesAdded) added, \(citiesKnown) known already\(how).",
      "Assertions: \(assertionsAdded) added, \(assertionsKnown) known already by the same source"
        + (selfTies > 0 ? ", \(selfTies) left out as ties of a city with itself." : "."),
      "Sources: \(sourcesAdded) added, \(sourcesKnown) known already.",
    ]
    if organizationsAdded + organizationsKnown > 0 {
      lines.append(
        "Organizations: \(organizationsAdded) added, \(organizationsKnown) known already.")
    }
    if branchesAdded + branchesKnown > 0 {
      lines.append(
        "Branches of corridors: \(branchesAdded) added, \(branchesKnown) known already.")
    }
    lines.append(
      "Cells: \(cellsFilled) filled, \(aliasesAdded) other spellings noted, "
        + "\(valuesKept) stated otherwise and kept as they were.")
    return (lines + doubts).joined(separator: "\n")
  }
}
