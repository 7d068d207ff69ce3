public import CityNetworks
import GraphAlgorithms

/// One number for each pair of cities, as options and plans name it: `ties`, `relation:mou`,
/// `shared-organizations`, `km`, `same:country`, `difference:population` …
public struct CityRelation: Sendable {
  enum Kind: Sendable {
    case ties
    case relation(Relation)
    case sharedOrganizations
    case kilometers
    case logKilometers
    case same(CityDivision)
    case difference(CityFigure)
    case sum(CityFigure)
    case product(CityFigure)
    case column(String)
    case listed([ListedPair])
    case unread
  }

  /// A pair of cities of a list and its number.
  public struct ListedPair: Sendable, Equatable {
    /// One city; of a directed relation the first.
    public let first: CityID
    /// The other city.
    public let second: CityID
    /// The number of the pair.
    public let value: Double

    /// A pair of a list.
    public init(_ first: CityID, _ second: CityID, value: Double = 1) {
      self.first = first
      self.second = second
      self.value = value
    }
  }

  /// The text that names it.
  public let id: String
  let kind: Kind

  /// What can be written, and what it means.
  public static let forms: [(text: String, meaning: String)] = [
    ("ties", "1 for cities that the selected ties join, 0 for others"),
    ("relation:KIND", "the same for one kind of ties, whichever are selected: relation:mou"),
    ("shared-organizations", "the number of organizations that both belong to"),
    ("km", "the great-circle distance"),
    ("log-km", "the natural logarithm of the distance, of at least 1 km"),
    ("same:DIVISION", "1 for cities of one group: same:country, same:region, same:column:NAME"),
    ("difference:FIGURE", "how far a figure differs: difference:population"),
    ("sum:FIGURE", "the sum of a figure of both"),
    ("product:FIGURE", "the product of a figure of both"),
    ("column:NAME", "a number that the data give for ties, 0 where there is none"),
    ("pairs:FILE", "a table with two cities in each row and, if there is one, a number"),
  ]

  /// The relation that a text names. A list of pairs must be read beforehand: see
  /// ``init(_:pairs:)``.
  ///
  /// - Throws: ``AnalysisError/unknownChoice(_:of:near:known:)``, and what the division, figure or
  ///   kind of ties behind the colon throws.
  public init(_ text: String) throws {
    id = text
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count > 1 ? String(parts[1]) : ""
    switch (String(parts[0]), rest.isEmpty) {
    case ("ties", true) where parts.count == 1: kind = .ties
    case ("shared-organizations", true) where parts.count == 1: kind = .sharedOrganizations
    case ("km", true) where parts.count == 1: kind = .kilometers
    case ("log-km", true) where parts.count == 1: kind = .logKilometers
    case ("relation", false):
      let known = Relation.allCases.filter { $0.kind == .cityTie }.map(\.rawValue)
      guard let relation = Relation(rawValue: rest), relation.kind == .cityTie else {
        throw AnalysisError.unknownChoice(
          rest, of: "a kind of ties", near: suggestions(for: rest, among: known),
          known: known)
      }
      kind = .relation(relation)
    case ("same", false): kind = .same(try CityDivision(rest))
    case ("difference", false): kind = .difference(try CityFigure(rest))
    case ("sum", false): kind = .sum(try CityFigure(rest))
    case ("product", false): kind = .product(try CityFigure(rest))
    case ("column", false): kind = .column(rest)
    case ("pairs", false): kind = .unread
    default:
      let word = String(text.prefix { $0 != ":" })
      throw AnalysisError.unknownChoice(
        text, of: "a relation of cities",
        near: suggestions(
          for: word, among: Self.forms.map { String($0.text.prefix { $0 != ":" }) }
        ).map { near in Self.forms.first { $0.text.hasPrefix(near) }?.text ?? near },
        known: Self.forms.map(\.text))
    }
  }

  /// The relation of a list of pairs that was read; `text` is what names it, `pairs:FILE`.
  public init(_ text: String, pairs: [ListedPair]) {
    id = text
    kind = .listed(pairs)
  }

  /// What it is called in a table.
  public var title: String {
    switch kind {
    case .ties: "being tied"
    case .relation(let relation): "being tied by \(relation.title)"
    case .sharedOrganizations: "shared organizations"
    case .kilometers: "distance in km"
    case .logKilometers: "ln of the distance in km"
    case .same(let division): "same \(division.title)"
    case .difference(let figure): "difference in \(figure.title)"
    case .sum(let figure): "sum of \(figure.title)"
    case .product(let figure): "product of \(figure.title)"
    case .column(let name): "\(name) of the tie"
    case .listed, .unread: "pairs of \(fileName)"
    }
  }

  /// The name of the file of a list of pairs, without folders and ending.
  private var fileName: String {
    let name = id.split(separator: "/").last.map(String.init) ?? id
    let bare = name.hasPrefix("pairs:") ? String(name.dropFirst(6)) : name
    return bare.lastIndex(of: ".").map { String(bare[..<$0]) } ?? bare
  }

  /// The name as part of the name of a table.
  var tableName: String {
    let text =
      switch kind {
      case .listed, .unread: fileName
      case .ties, .relation, .sharedOrganizations, .kilometers, .logKilometers, .same, .difference,
        .sum, .product, .column:
        id
      }
    return String(
      text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}
