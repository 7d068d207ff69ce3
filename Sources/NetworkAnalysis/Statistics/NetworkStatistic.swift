import CityNetworks
import GraphAlgorithms

/// One number that describes a network as a whole, as options and plans name it: `transitivity`,
/// `centralization:betweenness`, `ei:country`.
public struct NetworkStatistic: Sendable, Equatable {
  /// The statistics that are named alone.
  enum Plain: String, CaseIterable, Sendable {
    case transitivity, clustering, triangles
    case degreeAssortativity = "degree-assortativity"
    case meanDistance = "mean-distance"
    case diameter, components
    case largestComponent = "largest-component"
    case crossBorder = "cross-border"
    case meanLength = "mean-km"
    case medianLength = "median-km"
    case reciprocity
    case mutualPairs = "mutual-pairs"
  }

  /// The statistics whose name is followed by a colon and something more.
  enum Named: String, CaseIterable, Sendable {
    case centralization, modularity
    case externalInternal = "ei"
    case assortativity
    case numericAssortativity = "numeric-assortativity"
    case richClub = "rich-club"
    case triads = "triad"
  }

  enum Kind: Sendable, Equatable {
    case plain(Plain)
    case centralization(String)
    case modularity(String)
    case externalInternal(CityDivision)
    case assortativity(CityDivision)
    case numericAssortativity(CityFigure)
    case richClub(Int)
    case triads(TriadType)
  }

  /// The text that names it.
  public let id: String
  let kind: Kind

  /// The statistic that a text names.
  ///
  /// - Throws: ``AnalysisError/unknownChoice(_:of:near:known:)``, and what the division, figure,
  ///   measure or clustering behind the colon throws.
  public init(_ text: String) throws {
    id = text
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count > 1 ? String(parts[1]) : ""
    if parts.count == 1, let plain = Plain(rawValue: text) {
      kind = .plain(plain)
      return
    }
    guard let named = Named(rawValue: String(parts[0])), !rest.isEmpty else {
      throw Self.unknown(text)
    }
    switch named {
    case .centralization:
      guard try MeasureCatalog.measure(id: rest) is any CentralizableMeasure else {
        let known = MeasureCatalog.all.filter { $0 is any CentralizableMeasure }
        throw AnalysisError.unknownChoice(
          rest, of: "a measure with a centralization", near: [],
          known: known.map(\.descriptor.id))
      }
      kind = .centralization(rest)
    case .modularity:
      _ = try PartitionCatalog.algorithm(id: rest)
      kind = .modularity(rest)
    case .externalInternal: kind = .externalInternal(try CityDivision(rest))
    case .assortativity: kind = .assortativity(try CityDivision(rest))
    case .numericAssortativity: kind = .numericAssortativity(try CityFigure(rest))
    case .richClub:
      guard let degree = Int(rest), degree >= 0 else {
        throw AnalysisError.unknownChoice(
          rest, of: "a number of ties", near: [], known: ["0, 1, 2 …"])
      }
      kind = .richClub(degree)
    case .triads:
      guard let type = TriadType(rawValue: rest.uppercased()) else {
        throw AnalysisError.unknownChoice(
          rest, of: "a type of triad", near: [], known: TriadType.allCases.map(\.rawValue))
      }
      kind = .triads(type)
    }
  }

  private static func unknown(_ text: String) -> AnalysisError {
    let word = String(text.prefix { $0 != ":" })
    return .unknownChoice(
      text, of: "a statistic of networks",
      near: suggestions(
        for: word, among: Plain.allCases.map(\.rawValue) + Named.allCases.map(\.rawValue)
      ).map { near in Named(rawValue: near).map { "\(near):\($0.argument)" } ?? near },
      known: StatisticCatalog.entries.map(\.id))
  }

  /// The statistics that a list of names asks for; `all` is all of ``StatisticCatalog/standard``.
  ///
  /// Each once, in the order in which it is named first.
  static func list(_ names: [String]) throws -> [NetworkStatistic] {
    var result: [NetworkStatistic] = []
    for name in names.flatMap({ $0 == "all" ? StatisticCatalog.standard : [$0] })
    where !result.contains(where: { $0.id == name }) {
      result.append(try NetworkStatistic(name))
    }
    return result
  }

  /// What it is called in a table.
  public var title: String {
    switch kind {
    case .plain(let plain): plain.title
    case .centralization(let measure): "centralization by \(measure)"
    case .modularity(let method): "modularity of \(method)"
    case .externalInternal(let division): "E–I index by \(division.title)"
    case .assortativity(let division): "assortativity by \(division.title)"
    case .numericAssortativity(let figure): "assortativity by \(figure.title)"
    case .richClub(let degree): "share tied among cities with more than \(degree) ties"
    case .triads(let type): "triads of type \(type.rawValue)"
    }
  }

  /// Whether it depends on what cities are, not on ties alone.
  var isOfLabels: Bool {
    switch kind {
    case .plain(let plain): plain.isOfLabels
    case .centralization, .modularity, .richClub, .triads: false
    case .externalInternal, .assortativity, .numericAssortativity: true
    }
  }

  /// Whether it says something only where ties have directions.
  var needsDirection: Bool {
    switch kind {
    case .plain(let plain): plain == .reciprocity || plain == .mutualPairs
    case .triads(let type): ![.empty, .mutual, .mutualChain, .complete].contains(type)
    case .centralization, .modularity, .richClub: false
    case .externalInternal, .assortativity, .numericAssortativity: false
    }
  }
}

/// The statistics of networks that tests against chance know.
public enum StatisticCatalog {
  /// What `all` stands for: all that are named alone, and two that look for one city or for groups.
  public static let standard =
    NetworkStatistic.Plain.allCases.map(\.rawValue)
    + ["centralization:degree", "centralization:betweenness", "modularity:leiden"]

  /// Each statistic with what it says; behind a colon stands what is to be put there.
  public static let entries: [(id: String, meaning: String)] =
    NetworkStatistic.Plain.allCases.map { ($0.rawValue, $0.meaning) }
    + NetworkStatistic.Named.allCases.map { ("\($0.rawValue):\($0.argument)", $0.meaning) }
}

extension NetworkStatistic.Plain {
  var title: String {
    switch self {
    case .transitivity: "transitivity"
    case .clustering: "mean local clustering"
    case .triangles: "number of triangles"
    case .degreeAssortativity: "degree assortativity"
    case .meanDistance: "mean distance"
    case .diameter: "diameter"
    case .components: "number of components"
    case .largestComponent: "share of cities in the largest component"
    case .crossBorder: "share of ties across a border"
    case .meanLength: "mean length of ties in km"
    case .medianLength: "median length of ties in km"
    case .reciprocity: "reciprocity"
    case .mutualPairs: "number of pairs tied both ways"
    }
  }

  fileprivate var meaning: String {
    switch self {
    case .transitivity: "The share of pairs of ties meeting in a city that a third tie closes."
    case .clustering: "The mean share of tied pairs among a city's partners; 0 with fewer than two."
    case .triangles: "Triples of cities that are all tied."
    case .degreeAssortativity: "The correlation of the numbers of ties at the two ends of a tie."
    case .meanDistance: "The mean number of ties between two cities of the largest component."
    case .diameter: "The largest number of ties between two cities of the largest component."
    case .components: "Parts of the network without a tie between them; a city alone is one."
    case .largestComponent: "The share of all cities that hang together in the largest part."
    case .crossBorder: "The share of ties between two countries among ties with known countries."
    case .meanLength: "The mean great-circle length of ties whose cities have coordinates."
    case .medianLength: "The median great-circle length of ties whose cities have coordinates."
    case .reciprocity: "The share of directed ties that are returned; needs directed ties."
    case .mutualPairs: "Pairs with a tie each way; needs directed ties."
    }
  }

  fileprivate var isOfLabels: Bool {
    switch self {
    case .crossBorder, .meanLength, .medianLength: true
    case .transitivity, .clustering, .triangles, .degreeAssortativity, .meanDistance, .diameter,
      .components, .largestComponent, .reciprocity, .mutualPairs:
      false
    }
  }
}

extension NetworkStatistic.Named {
  fileprivate var argument: String {
    switch self {
    case .centralization: "MEASURE"
    case .modularity: "CLUSTERING"
    case .externalInternal, .assortativity: "DIVISION"
    case .numericAssortativity: "FIGURE"
    case .richClub: "TIES"
    case .triads: "TYPE"
    }
  }

  fileprivate var meaning: String {
    switch self {
    case .centralization: "How much the network turns around one city by a measure (Freeman)."
    case .modularity: "The modularity of the clusters of a method, found anew in each network."
    case .externalInternal:
      "(ties between groups − ties inside)/all ties, groups as country, region, column:NAME …"
    case .assortativity: "Whether like is tied with like, groups as for ei (Newman); 1 if always."
    case .numericAssortativity:
      "The correlation of a figure of cities, such as population, at the ends of ties."
    case .richClub: "The share of tied pairs among cities with more ties than this number."
    case .triads: "How many triples of cities are tied in a way, by Holland and Leinhardt's names."
    }
  }
}
