import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// One number per city: from the data, from its ties or by a measure.
///
/// Options and plans name it with one text: `population`, `lat`, `lon`, `ties` (tied cities),
/// `memberships`, `column:NAME`, or a measure such as `harmonic`. A column may also be named alone.
public struct CityFigure: Sendable, Equatable {
  private enum Kind: Sendable, Equatable {
    case population
    case latitude
    case longitude
    case ties
    case memberships
    case column(String)
    case measure
  }

  /// The text that names it.
  public let id: String
  private let kind: Kind

  static let plainNames = ["population", "lat", "lon", "ties", "memberships"]

  /// The figure that a text names.
  ///
  /// - Throws: a `GraphAlgorithmError` about the parameters of a measure;
  ///   ``AnalysisError/unknownChoice(_:of:near:known:)`` for an empty name. Whether there is such a
  ///   column turns out with a network.
  public init(_ text: String) throws {
    id = text
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count > 1 ? String(parts[1]) : ""
    switch text {
    case "population": kind = .population
    case "lat": kind = .latitude
    case "lon": kind = .longitude
    case "ties": kind = .ties
    case "memberships": kind = .memberships
    default:
      if parts[0] == "column", !rest.isEmpty {
        kind = .column(rest.lowercased())
      } else if MeasureCatalog.entries.contains(where: { $0.id == parts[0] })
        || parts[0] == "closeness"
      {
        _ = try MeasureCatalog.measure(id: text)
        kind = .measure
      } else if !text.isEmpty, parts.count == 1 {
        kind = .column(text.lowercased())
      } else {
        throw Self.unknown(text, columns: [])
      }
    }
  }

  /// What it is called in a table.
  public var title: String {
    switch kind {
    case .population: "population"
    case .latitude: "latitude"
    case .longitude: "longitude"
    case .ties: "number of tied cities"
    case .memberships: "number of memberships"
    case .column(let name): name
    case .measure: id
    }
  }

  /// The number of each node of `study.graph`, nil where it is not known.
  ///
  /// - Throws: ``AnalysisError/unknownChoice(_:of:near:known:)`` if the data have no such column;
  ///   ``AnalysisError/wordsInColumn(_:cell:city:)`` if a cell holds no number; what the measure
  ///   throws; `CancellationError`.
  public func values(
    in study: StudiedNetwork, _ context: ExecutionContext = ExecutionContext()
  ) throws -> [Double?] {
    let cities = study.network.cities
    switch kind {
    case .population: return cities.map { $0.population.map { Double($0) } }
    case .latitude: return cities.map { $0.coordinate?.latitude }
    case .longitude: return cities.map { $0.coordinate?.longitude }
    case .ties:
      let graph = study.graph.graph
      return graph.nodes.map { Double(graph.outgoing.degree($0)) }
    case .memberships:
      var counts: [CityID: Int] = [:]
      for membership in study.network.memberships { counts[membership.city, default: 0] += 1 }
      return cities.map { Double(counts[$0.id] ?? 0) }
    case .column(let name):
      let columns = study.detailNames
      guard columns.contains(name) else { throw Self.unknown(id, columns: columns) }
      return try cities.map { city in
        guard let text = city.details[name] else { return nil }
        guard let number = Double(text), number.isFinite else {
          throw AnalysisError.wordsInColumn(name, cell: text, city: city.id.rawValue)
        }
        return number
      }
    case .measure:
      let scores = try MeasureCatalog.measure(id: id).scores(on: study.graph.graph, in: context)
      return study.graph.graph.nodes.map { scores[$0] }
    }
  }

  private static func unknown(_ text: String, columns: [String]) -> AnalysisError {
    let measures = MeasureCatalog.entries.map(\.id)
    return .unknownChoice(
      text, of: "a figure of cities",
      near: suggestions(for: text, among: plainNames + columns + measures),
      known: plainNames + columns.map { "column:\($0)" } + ["a measure of `citynet list measures`"])
  }
}
