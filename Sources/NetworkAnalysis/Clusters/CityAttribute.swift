import Execution
import GraphAlgorithms

/// Something known of cities that clusters are compared with: groups or numbers.
struct CityAttribute: Sendable {
  /// What is known of each city, nil where nothing is.
  enum Values {
    /// The name of its group.
    case groups([String?])
    /// A number.
    case numbers([Double?])
  }

  private enum Kind: Sendable {
    case groups(CityDivision)
    case numbers(CityFigure)
    /// A column of the data, which its cells show to be of groups or of numbers.
    case column(CityDivision, CityFigure)
  }

  /// A column of numbers with at most so many different ones counts as groups.
  static let mostNumbersAsGroups = 10

  let text: String
  private let kind: Kind

  /// - Throws: what ``CityDivision`` and ``CityFigure`` throw.
  init(_ text: String) throws {
    self.text = text
    let name = String(text.split(separator: ":", omittingEmptySubsequences: false)[0])
    let isMeasure = MeasureCatalog.entries.contains { $0.id == name } || name == "closeness"
    if CityFigure.plainNames.contains(text) || isMeasure {
      kind = .numbers(try CityFigure(text))
    } else if name == "column" || !text.contains(":"), !CityDivision.plainNames.contains(text),
      !PartitionCatalog.entries.contains(where: { $0.id == name })
    {
      kind = .column(try CityDivision(text), try CityFigure(text))
    } else {
      kind = .groups(try CityDivision(text))
    }
  }

  var title: String {
    switch kind {
    case .groups(let division), .column(let division, _): division.title
    case .numbers(let figure): figure.title
    }
  }

  /// Whether it comes from the ties, as clusters do, so that a connection is no news.
  var isMadeOfTies: Bool {
    switch kind {
    case .groups(let division): division.isMadeOfTies
    case .numbers(let figure): !["population", "lat", "lon", "memberships"].contains(figure.id)
    case .column: false
    }
  }

  func values(in study: StudiedNetwork, _ context: ExecutionContext) throws -> Values {
    switch kind {
    case .groups(let division): return .groups(try division.labels(in: study, context))
    case .numbers(let figure): return .numbers(try figure.values(in: study, context))
    case .column(let division, let figure):
      let labels = try division.labels(in: study, context)
      let known = Set(labels.compactMap { $0 })
      let areNumbers = known.allSatisfy { Double($0)?.isFinite ?? false }
      return areNumbers && known.count > Self.mostNumbersAsGroups
        ? .numbers(try figure.values(in: study, context)) : .groups(labels)
    }
  }
}
