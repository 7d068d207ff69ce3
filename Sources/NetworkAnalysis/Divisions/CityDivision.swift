import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// A way of parting the cities into groups: by the map, by an organization, by a column of the data
/// or by a clustering.
///
/// Options and plans name it with one text: `country`, `region`, `world-region`,
/// `organization:c40` (members and others), `column:club`, or a clustering such as
/// `leiden:resolution=2`. A column may also be named alone.
public struct CityDivision: Sendable, Equatable {
  private enum Kind: Sendable, Equatable {
    case country
    case region
    case worldRegion
    case organization(String)
    /// The flag tells whether it was named as a column, not alone.
    case column(String, isMarked: Bool)
    case clusters
  }

  /// The text that names it.
  public let id: String
  private let kind: Kind

  static let plainNames = ["country", "region", "world-region"]

  /// The division that a text names.
  ///
  /// - Throws: a `GraphAlgorithmError` about the parameters of a clustering;
  ///   ``AnalysisError/unknownChoice(_:of:near:known:)`` for an empty name. Whether there is such a
  ///   column or organization turns out with a network.
  public init(_ text: String) throws {
    id = text
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count > 1 ? String(parts[1]) : ""
    switch text {
    case "country": kind = .country
    case "region": kind = .region
    case "world-region": kind = .worldRegion
    default:
      if parts[0] == "organization", !rest.isEmpty {
        kind = .organization(rest)
      } else if parts[0] == "column", !rest.isEmpty {
        kind = .column(rest.lowercased(), isMarked: true)
      } else if PartitionCatalog.entries.contains(where: { $0.id == parts[0] }) {
        _ = try PartitionCatalog.algorithm(id: text)
        kind = .clusters
      } else if !text.isEmpty, parts.count == 1 {
        kind = .column(text.lowercased(), isMarked: false)
      } else {
        throw Self.unknown(text, columns: [])
      }
    }
  }

  /// What it is called in a table.
  public var title: String {
    switch kind {
    case .country: "country"
    case .region: "UN sub-region"
    case .worldRegion: "part of the world"
    case .organization(let name): "membership of \(name)"
    case .column(let name, _): name
    case .clusters: id
    }
  }

  /// Whether the groups come from the ties themselves, so that more ties inside than by chance say
  /// nothing.
  public var isMadeOfTies: Bool { kind == .clusters }

  /// The name of the group of each node of `study.graph`, nil where nothing is said of a city.
  ///
  /// - Throws: ``AnalysisError/unknownChoice(_:of:near:known:)`` if the data have no such column or
  ///   organization; what the clustering throws; `CancellationError`.
  public func labels(
    in study: StudiedNetwork, _ context: ExecutionContext = ExecutionContext()
  ) throws -> [String?] {
    let cities = study.network.cities
    switch kind {
    case .country: return cities.map { $0.country?.name }
    case .region: return cities.map { $0.region?.name }
    case .worldRegion: return cities.map { $0.worldRegion?.name }
    case .organization(let name):
      let organization = try Self.organization(name, in: study)
      let members = Set(
        study.network.memberships.lazy.filter { $0.organization == organization.id }.map(\.city))
      let title = organization.shortName
      return cities.map { members.contains($0.id) ? "member of \(title)" : "not in \(title)" }
    case .column(let name, let isMarked):
      let columns = study.detailNames
      guard columns.contains(name) else {
        throw isMarked
          ? AnalysisError.unknownChoice(
            name, of: "a further column of the cities",
            near: suggestions(for: name, among: columns),
            known: columns.isEmpty ? ["none, as cities.csv has no further columns"] : columns)
          : Self.unknown(id, columns: columns)
      }
      return cities.map { $0.details[name] }
    case .clusters:
      let partition = try PartitionCatalog.algorithm(id: id)
        .partition(of: study.graph.graph, in: context)
      let names = study.clusterNames(of: partition)
      return study.graph.graph.nodes.map { names[partition[$0]] }
    }
  }

  private static func organization(
    _ name: String, in study: StudiedNetwork
  ) throws -> Organization {
    let all = study.network.organizations
    let folded = name.lowercased()
    let found = all.filter {
      $0.id.rawValue == name || $0.shortName.lowercased() == folded
        || $0.name.lowercased() == folded
    }
    guard let organization = found.first, found.count == 1 else {
      let ids = all.map(\.id.rawValue)
      throw AnalysisError.unknownChoice(
        name, of: "one organization of the data", near: suggestions(for: name, among: ids),
        known: ids.isEmpty ? ["none"] : ids)
    }
    return organization
  }

  private static func unknown(_ text: String, columns: [String]) -> AnalysisError {
    let known =
      plainNames + columns.map { "column:\($0)" } + ["organization:ID"]
      + PartitionCatalog.entries.map(\.id)
    return .unknownChoice(
      text, of: "a division of cities",
      near: suggestions(
        for: text, among: plainNames + columns + PartitionCatalog.entries.map(\.id)),
      known: known)
  }
}

extension StudiedNetwork {
  /// The names of the further columns of the cities, each once, in order.
  var detailNames: [String] {
    Set(network.cities.lazy.flatMap { $0.details.entries }.map(\.name)).sorted()
  }

  /// A name for each group of a partition: its number and its two best-tied cities.
  func clusterNames(of partition: Partition) -> [String] {
    partition.members.enumerated().map { number, nodes in
      let leading = nodes.sorted { a, b in
        (graph.graph.outgoing.degree(b), a) < (graph.graph.outgoing.degree(a), b)
      }
      return "\(number + 1) " + leading.prefix(2).map { city($0).name }.joined(separator: " – ")
    }
  }
}
