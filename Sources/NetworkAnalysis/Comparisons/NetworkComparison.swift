import CityNetworks
public import Execution
import GraphAlgorithms

/// Two states of a network set against each other: two dates of one dataset, or two datasets.
public struct NetworkComparison: Sendable {
  /// The earlier state, or the one that changes are counted from.
  public let before: StudiedNetwork
  /// The later state.
  public let after: StudiedNetwork
  /// What the earlier state is called.
  public let nameBefore: String
  /// What the later state is called.
  public let nameAfter: String
  private let measures: [String]
  private let grouping: EditGrouping

  /// The comparison of two states, with ranks by these measures.
  ///
  /// - Throws: what the catalogue throws for a measure that nobody knows.
  public init(
    _ before: StudiedNetwork, named nameBefore: String, with after: StudiedNetwork,
    named nameAfter: String, by measures: [String] = ["harmonic", "betweenness"],
    grouping: EditGrouping = .source
  ) throws {
    for measure in measures { _ = try MeasureCatalog.measure(id: measure) }
    self.before = before
    self.after = after
    self.nameBefore = nameBefore
    self.nameAfter = nameAfter
    self.measures = measures
    self.grouping = grouping
  }

  /// All tables and counts of the comparison.
  ///
  /// - Throws: what a measure throws, or `CancellationError`.
  public func result(in context: ExecutionContext) throws -> ComparisonResult {
    let pairs = ChangedPairs(from: before, to: after)
    let ties = ComparedTies(from: before, to: after)
    let basis = VersionPair.basis(before, after)
    var tables = [ties.table(basis: basis)]
    let cities = ComparedCities(from: before, to: after)
    tables.append(cities.table(basis: basis))
    tables.append(
      try ComparedFigures(pairs, before, after).table(
        named: nameBefore, nameAfter, basis: basis, in: context))
    var leaders: [ResultTable] = []
    var moves: [ComparisonResult.Move] = []
    for measure in measures {
      let ranks = try ComparedRanks(measure, pairs, before, after, in: context)
      tables.append(ranks.table(basis: basis))
      leaders.append(ranks.leaders(basis: basis))
      if measure == measures.first {
        moves = ranks.moves
        let edits = PairEdits(pairs, grouped: before, after)
        tables.append(try edits.table(by: measure, basis: basis, in: context))
      }
    }
    tables += leaders
    tables += try movedByEdits(in: context)
    let clusters = try ComparedClusters(before, after, in: context)
    tables.append(clusters.table(basis: basis))
    return ComparisonResult(
      before: before, after: after, nameBefore: nameBefore, nameAfter: nameAfter,
      tiesBefore: before.network.ties.count, tiesAfter: after.network.ties.count,
      came: ties.came, went: ties.went, changed: ties.changed,
      cameMaybeBefore: ties.cameMaybeBefore,
      citiesNew: cities.new, citiesGone: cities.gone, citiesTiedFirst: cities.tiedFirst,
      moves: moves, clusterAgreement: clusters.normalizedMutualInformation, tables: tables,
      seeds: ["compare": ComparedClusters.seed.rawValue])
  }

  /// Which edits of the data moved which rank, where the two states are of different data under one
  /// selection.
  private func movedByEdits(in context: ExecutionContext) throws -> [ResultTable] {
    guard before.whole.provenance.digest != after.whole.provenance.digest,
      before.selection == after.selection, let measure = measures.first,
      before.network.cities.contains(where: { after.network.position(of: $0.id) != nil })
    else { return [] }
    return try RankMovement(by: measure, top: 25, grouping: grouping)
      .tables(from: before, to: after, in: context)
  }
}

/// What a comparison of two states has found.
public struct ComparisonResult: Sendable {
  /// A city whose rank differs.
  public struct Move: Sendable {
    /// The city's name.
    public let city: String
    /// Its rank in the earlier state.
    public let rankBefore: Int
    /// Its rank in the later state.
    public let rankAfter: Int
    /// Which ties of its own came and went, in words.
    public let reason: String
  }

  /// The earlier state.
  public let before: StudiedNetwork
  /// The later state.
  public let after: StudiedNetwork
  /// What the earlier state is called.
  public let nameBefore: String
  /// What the later state is called.
  public let nameAfter: String
  /// The number of ties in the earlier state.
  public let tiesBefore: Int
  /// The number of ties in the later state.
  public let tiesAfter: Int
  /// Ties only in the later state.
  public let came: Int
  /// Ties only in the earlier state.
  public let went: Int
  /// Ties in both of which something else is said.
  public let changed: Int
  /// How many of the ties that came may have held in the earlier state already.
  public let cameMaybeBefore: Int
  /// Cities only in the later state.
  public let citiesNew: Int
  /// Cities only in the earlier state.
  public let citiesGone: Int
  /// Cities of both states that have their first ties in the later one.
  public let citiesTiedFirst: Int
  /// The cities that moved by the first measure, the farthest first.
  public let moves: [Move]
  /// How far the clusters of both states agree, 0...1; nil if no city is tied in both.
  public let clusterAgreement: Double?
  /// All tables.
  public let tables: [ResultTable]
  /// Where random choices began.
  public let seeds: [String: UInt64]

  /// Whether both states are the same in all that is compared.
  public var isSame: Bool {
    came + went + changed + citiesNew + citiesGone == 0
  }

  /// The table with this id.
  public func table(_ id: String) -> ResultTable? { tables.first { $0.id == id } }
}
