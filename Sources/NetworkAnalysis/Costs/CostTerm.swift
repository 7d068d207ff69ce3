/// One term of a cost: `[number*]NAME[:transform]`.
public struct CostTerm: Sendable, Equatable {
  /// By what the value is multiplied; above 0.
  public let factor: Double
  /// What is taken from each tied pair.
  public let name: CostName
  /// How a strength becomes a cost; nil for what is a cost.
  public let transform: StrengthTransform?

  /// The term that `text` writes.
  ///
  /// - Throws: ``CostError``.
  package init(_ text: String) throws(CostError) {
    var rest = text.trimmingSpaces
    var factor = 1.0
    if let star = rest.firstIndex(of: "*") {
      let number = String(rest[..<star]).trimmingSpaces
      guard let value = Self.number(number), value > 0 else {
        throw .badFactor(term: text.trimmingSpaces, number)
      }
      factor = value
      rest = String(rest[rest.index(after: star)...]).trimmingSpaces
    }
    var transform: StrengthTransform?
    let hasPrefix = rest.hasPrefix(CostName.columnPrefix)
    let stem = hasPrefix ? String(rest.dropFirst(CostName.columnPrefix.count)) : rest
    var nameText = stem
    if let colon = stem.lastIndex(of: ":") {
      let word = String(stem[stem.index(after: colon)...]).trimmingSpaces
      guard let known = StrengthTransform(rawValue: word) else {
        throw .unknownTransform(term: text.trimmingSpaces, word)
      }
      transform = known
      nameText = String(stem[..<colon]).trimmingSpaces
    }
    guard !nameText.isEmpty else { throw .noName(term: text.trimmingSpaces) }
    let name = CostName((hasPrefix ? CostName.columnPrefix : "") + nameText.lowercased())
    if transform == nil, name.isStrength == true { throw .needsTransform(name) }
    if let transform, name.isStrength == false { throw .takesNoTransform(name, transform) }
    self.factor = factor
    self.name = name
    self.transform = transform
  }

  /// The term in words: "2 × risk", "1/w of ties of the pair".
  var title: String {
    let what = transform.map { "\($0.formula) of \(name.title)" } ?? name.title
    return factor == 1 ? what : "\(Self.text(factor)) × " + what
  }

  /// The term as it is written in its shortest form.
  package var text: String {
    (factor == 1 ? "" : Self.text(factor) + "*") + name.text
      + (transform.map { ":" + $0.rawValue } ?? "")
  }

  /// What the values are counted in; nil if nobody can tell.
  var unit: String? { factor == 1 && transform == nil ? name.unit : nil }

  /// A number without a needless ".0".
  static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
  }

  /// The plain finite number that a text writes.
  static func number(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    }
    guard isPlain, !text.isEmpty, let number = Double(text), number.isFinite else { return nil }
    return number
  }
}

extension String {
  /// The text without blanks around it.
  var trimmingSpaces: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
