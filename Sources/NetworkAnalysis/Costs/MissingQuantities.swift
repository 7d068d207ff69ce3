/// What becomes of tied pairs for which the data do not give a value that a cost or a width needs.
///
/// Pairs without a value are refused unless something else is chosen: `avoid` leaves them out of
/// routes, `NAME=VALUE` counts them as if the value were stated, in the unit of the data and before
/// any transform. Both can be chosen: what has no value of its own is then avoided.
public struct MissingQuantities: Sendable, Equatable {
  /// Whether pairs without a value are left out.
  public private(set) var avoids: Bool
  /// The values that count where none is stated, by name.
  public private(set) var values: [String: Double]

  /// Pairs without a value are refused.
  public static let refuse = MissingQuantities()

  private init() { (avoids, values) = (false, [:]) }

  /// The choices that `texts` write, one each: "avoid" or "risk=3".
  ///
  /// - Throws: ``CostError``.
  public init(_ texts: [String]) throws(CostError) {
    self.init()
    for text in texts { try parse(text) }
  }

  /// Adds the choice that `text` writes: "avoid" or "risk=3".
  ///
  /// - Throws: ``CostError`` also if the name has a value already.
  public mutating func parse(_ text: String) throws(CostError) {
    if text.trimmingSpaces == "avoid" {
      avoids = true
      return
    }
    guard let sign = text.lastIndex(of: "=") else { throw .badMissing(text) }
    let written = String(text[..<sign]).trimmingSpaces.lowercased()
    let number = String(text[text.index(after: sign)...]).trimmingSpaces
    guard !written.isEmpty, let value = CostTerm.number(number), value >= 0 else {
      throw .badMissing(text)
    }
    let name = CostName(written).text
    guard values.updateValue(value, forKey: name) == nil else { throw .missingTwice(name) }
  }

  /// The choice in words: "refused", "avoided", "risk counts as 3 where none is stated".
  public var title: String {
    let stated = values.sorted { $0.key < $1.key }.map { name, value in
      "\(name) counts as \(CostTerm.text(value)) where none is stated"
    }
    let rest = avoids ? ["ties without a value are avoided"] : []
    return stated.isEmpty && rest.isEmpty ? "refused" : (stated + rest).joined(separator: "; ")
  }

  /// The names with a value that none of these criteria, or of these widths, takes, in their order.
  public func idle(for criteria: [CostCriterion], widths: [String] = []) -> [String] {
    let used = Set(
      criteria.flatMap(\.terms).map(\.name.text) + widths.map { CostName($0.lowercased()).text })
    return values.keys.filter { !used.contains($0) }.sorted()
  }
}
