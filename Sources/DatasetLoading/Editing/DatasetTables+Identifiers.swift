// Identifiers occur in several tables; here they change in all of them.
extension DatasetTables {
  /// Gives cities other ids wherever they stand: in the cities, as subject or object of assertions
  /// and in corridors. Two cities that get one id are two rows still.
  ///
  /// - Parameter newIDs: the new id by the old one; others stay.
  /// - Returns: how many cells changed.
  @discardableResult
  public mutating func replaceCityIDs(_ newIDs: [String: String]) -> Int {
    cities.replace(newIDs, in: "id") + assertions.replace(newIDs, in: "subject")
      + assertions.replace(newIDs, in: "object") + corridors.replace(newIDs, in: "city")
  }

  /// Gives organizations other ids: in their table and as object or subject of assertions.
  ///
  /// - Returns: how many cells changed.
  @discardableResult
  public mutating func replaceOrganizationIDs(_ newIDs: [String: String]) -> Int {
    organizations.replace(newIDs, in: "id") + assertions.replace(newIDs, in: "subject")
      + assertions.replace(newIDs, in: "object")
  }

  /// Gives sources other ids: in their table, in the assertions and in the lists of corridors.
  ///
  /// - Returns: how many cells changed.
  @discardableResult
  public mutating func replaceSourceIDs(_ newIDs: [String: String]) -> Int {
    sources.replace(newIDs, in: "id") + assertions.replace(newIDs, in: "source")
      + corridors.replace(newIDs, inListsOf: "source")
  }
}

extension EditableTable {
  /// Replaces values of a column that occur as keys; returns how many cells changed.
  mutating func replace(_ newValues: [String: String], in column: String) -> Int {
    replaceValues(of: column) { newValues[$0] ?? $0 }
  }

  /// Replaces parts of the lists in a column that occur as keys.
  mutating func replace(_ newValues: [String: String], inListsOf column: String) -> Int {
    replaceValues(of: column) { text in
      let parts = list(text)
      guard parts.contains(where: { newValues[$0] != nil }) else { return text }
      return parts.map { newValues[$0] ?? $0 }.joined(separator: "|")
    }
  }

  private mutating func replaceValues(of column: String, _ replacement: (String) -> String) -> Int {
    guard hasColumn(column) else { return 0 }
    var changed = 0
    for row in rows.indices {
      let old = self[row, column]
      let new = replacement(old)
      if old.utf8.elementsEqual(new.utf8) { continue }
      self[row, column] = new
      changed += 1
    }
    return changed
  }
}
