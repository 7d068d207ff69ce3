/// An ordered set of node cities given as data, such as a TEN-T corridor with its branches.
///
/// A route that is computed between two cities is no corridor but a path.
public struct Corridor: Hashable, Sendable, Identifiable {
  /// The identifier within the dataset.
  public let id: CorridorID
  /// The name that reports print.
  public let name: String
  /// The branches in the order of their names.
  public let branches: [CorridorBranch]

  /// A corridor of these branches.
  public init(id: CorridorID, name: String, branches: [CorridorBranch]) {
    self.id = id
    self.name = name
    self.branches = branches.sorted { $0.name < $1.name }
  }

  /// The cities of all branches, each once, in canonical order.
  public var cities: [CityID] { Set(branches.flatMap(\.cities)).sorted() }
}

/// One line of a corridor: cities in the order of travel.
public struct CorridorBranch: Hashable, Sendable {
  /// The name of the branch; empty where the corridor has one line only.
  public let name: String
  /// The cities in the order of travel.
  public let cities: [CityID]
  /// Who says so, each source once, in canonical order.
  public let sources: [SourceID]

  /// A branch through these cities, in the order of travel.
  public init(name: String, cities: [CityID], sources: [SourceID] = []) {
    self.name = name
    self.cities = cities
    self.sources = Set(sources).sorted()
  }
}
