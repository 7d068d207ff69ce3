import CityNetworks

/// Identifiers that cannot name a file, a link or an argument.
///
/// An identifier is letters and digits of any script, with `-`, `_` or `.` between them.
struct BadIDRule: ValidationRule {
  let descriptor = RuleDescriptor("bad-id", "identifiers with characters that they may not have")

  func findings(in dataset: RawDataset) -> [Finding] {
    check(dataset.cities.rows.map { $0.id.rawValue }, "id", dataset.cities.raw)
      + check(dataset.organizations.rows.map { $0.id.rawValue }, "id", dataset.organizations.raw)
      + check(dataset.sources.rows.map { $0.id.rawValue }, "id", dataset.sources.raw)
      + check(
        dataset.corridors.rows.map { $0.corridor.rawValue }, "corridor", dataset.corridors.raw)
  }

  private func check(_ ids: [String], _ column: String, _ table: RawTable) -> [Finding] {
    ids.enumerated().compactMap { row, id in
      guard !id.isEmpty, !Self.isSound(id) else { return nil }
      return finding(
        .error, table.location(row: row, column: column), "the id '\(id)' is not usable as a name",
        "Write letters and digits with '-', '_' or '.' between them, as in 'st-petersburg'.")
    }
  }

  /// Whether an identifier can name a file, a link or an argument.
  static func isSound(_ id: String) -> Bool {
    isPlain(id.utf8.span) || isSoundInAnyScript(id)
  }

  /// Whether an identifier is sound at a glance: ASCII letters and digits, and single marks.
  private static func isPlain(_ id: Span<UInt8>) -> Bool {
    var wasDot = true
    for place in id.indices {
      let byte = id[place]
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      let isMark = byte == 0x2D || byte == 0x5F
      let isDot = byte == 0x2E
      guard isLetter || (0x30...0x39).contains(byte) || (place > 0 && (isMark || isDot && !wasDot))
      else { return false }
      wasDot = isDot
    }
    return !id.isEmpty
  }

  private static func isSoundInAnyScript(_ id: String) -> Bool {
    guard let first = id.first, first.isLetter || first.isNumber else { return false }
    return id.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) } && !id.contains("..")
  }
}
