/// What makes a route dear: a sum of terms, each summed over the tied pairs of the route.
///
/// Written as `[number*]NAME[:transform]`, several joined by `+`: `km`, `km+50*borders`,
/// `ties:inverse`, `column:km`. The names are those of ``CostName``; any other is a column of numbers
/// of the data.
public struct CostCriterion: Sendable, Equatable {
  /// The criterion as it is written, without blanks around it; its name in tables.
  public let id: String
  /// What is added up.
  public let terms: [CostTerm]

  /// The criterion that `text` writes. Whether the data have its columns shows when it is priced.
  ///
  /// - Throws: ``CostError``.
  public init(_ text: String) throws(CostError) {
    id = text.trimmingSpaces
    guard !id.isEmpty else { throw .nothingWritten }
    var terms: [CostTerm] = []
    for part in Self.parts(of: id) {
      guard !part.trimmingSpaces.isEmpty else { throw .emptyTerm(criterion: id) }
      terms.append(try CostTerm(part))
    }
    self.terms = terms
  }

  /// The criterion in words: "kilometres + 50 × border crossings".
  public var title: String { terms.map(\.title).joined(separator: " + ") }

  /// What the sum is counted in: "km"; nil if the terms differ or the data alone know.
  public var unit: String? {
    guard let unit = terms[0].unit, terms.allSatisfy({ $0.unit == unit }) else { return nil }
    return unit
  }

  /// What is summed and where it comes from, in one sentence.
  public var meaning: String {
    let parts = terms.map { term in
      (term.factor == 1 ? "" : CostTerm.text(term.factor) + " times ") + term.name.meaning
        + (term.transform.map { ", turned into a cost by \($0.meaning)" } ?? "")
    }
    return "The sum over the tied pairs of a route: " + parts.joined(separator: "; plus ") + "."
  }

  /// Where the transforms are described, each once.
  public var literature: [String] {
    terms.compactMap { $0.transform?.literature }.reduce(into: []) { list, source in
      if !list.contains(source) { list.append(source) }
    }
  }

  /// The terms of `text`: parted at each plus that is not the sign of an exponent, as in 1e+3.
  private static func parts(of text: String) -> [String] {
    var parts = [""]
    for letter in text {
      let isExponent = ["e", "E"].contains { sign in
        parts[parts.count - 1].hasSuffix(sign)
          && CostTerm.number(String(parts[parts.count - 1].dropLast()).trimmingSpaces) != nil
      }
      if letter == "+", !isExponent {
        parts.append("")
      } else {
        parts[parts.count - 1].append(letter)
      }
    }
    return parts
  }
}
