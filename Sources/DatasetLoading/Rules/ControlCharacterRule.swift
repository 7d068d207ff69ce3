import CityNetworks

/// Names with characters that nobody sees: line breaks, terminal codes, marks that turn the direction
/// of writing.
struct ControlCharacterRule: ValidationRule {
  let descriptor = RuleDescriptor("control-character", "names with invisible characters")

  func findings(in dataset: RawDataset) -> [Finding] {
    check(dataset.cities.rows.map(\.name), dataset.cities.raw)
      + check(dataset.organizations.rows.map(\.name), dataset.organizations.raw)
  }

  private func check(_ names: [String], _ table: RawTable) -> [Finding] {
    names.enumerated().compactMap { row, name in
      guard let bad = name.unicodeScalars.first(where: Self.isInvisible) else { return nil }
      let digits = String(bad.value, radix: 16, uppercase: true)
      let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      return finding(
        .warning, table.location(row: row, column: "name"),
        "the name holds the invisible character U+\(code)", "Type the name anew.")
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
