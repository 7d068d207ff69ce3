import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which edits between two versions of a network moved which city's rank.
///
/// The movement of a city is divided among groups of edits by Shapley values: what making a group's
/// edits changes, averaged over all orders in which the groups can be made. The measure is computed
/// once for each of the 2^k sets of at most eight groups, and the shares of a city add up to its
/// movement exactly.
public struct RankMovement: Sendable {
  private let measureID: String
  private let top: Int
  private let grouping: EditGrouping

  /// The movements by the measure with this id, of the `top` cities that moved most.
  public init(by measureID: String, top: Int = 10, grouping: EditGrouping = .source) throws {
    _ = try MeasureCatalog.measure(id: measureID)
    self.measureID = measureID
    self.top = top
    self.grouping = grouping
  }

  /// Two tables: the groups of edits, and the cities that moved with the share of each group.
  ///
  /// - Throws: what the measure throws, or `CancellationError`.
  public func tables(
    from before: StudiedNetwork, to after: StudiedNetwork, in context: ExecutionContext
  ) throws -> [ResultTable] {
    let edited = EditedNetwork(
      before: before.whole, after: after.whole, relations: before.selection.relations,
      grouping: grouping)
    let cities = before.network.cities.map(\.id).filter { after.network.position(of: $0) != nil }
    let sets = 1 << edited.groups.count
    var ranks: [[Int]] = []
    var ends: [[Double?]] = []
    let silent = ExecutionContext(
      workers: context.workers, cancellation: context.cancellation, progress: .silent)
    for made in 0..<sets {
      try context.cancellation.check()
      let network = try edited.network(making: made).selecting(before.selection)
        .tied(by: before.selection.coMembership)
      let graph = try CityGraph(
        network, weighting: before.selection.coMembership?.weighting ?? .unweighted)
      let measure = try MeasureCatalog.measure(id: measureID)
      let scores = try measure.scores(on: graph.graph, in: silent)
      ranks.append(
        Self.ranks(of: cities, Ranking(of: scores, measure.descriptor.order), in: graph))
      if made == 0 || made == sets - 1 {
        ends.append(cities.map { city in graph.node(of: city).flatMap { scores[$0] } })
      }
      context.progress.report("ranks", completed: made + 1, of: sets)
    }
    let movement = Movement(
      edited: edited, cities: cities, ranks: ranks, first: ends.first ?? [], last: ends.last ?? [],
      isTied: cities.map { before.isTied($0) || after.isTied($0) })
    let basis = VersionPair.basis(before, after)
    return [groupTable(movement, basis: basis), cityTable(movement, after, basis: basis)]
  }

  /// 1 plus the number of cities with a better score; a city without a score comes after all others.
  private static func ranks(
    of cities: [CityID], _ ranking: Ranking, in graph: CityGraph
  ) -> [Int] {
    let places = ranking.places
    var ranks = [Int](repeating: places.count + 1, count: graph.network.cities.count)
    for place in places { ranks[place.node.index] = place.rank }
    return cities.map { city in graph.node(of: city).map { ranks[$0.index] } ?? places.count + 1 }
  }

  /// What was computed: the ranks of each city in every set of groups.
  private struct Movement {
    let edited: EditedNetwork
    let cities: [CityID]
    let ranks: [[Int]]
    let first: [Double?]
    let last: [Double?]
    /// Whether a city has a tie in one of the versions; of others the rank tells only how many
    /// cities there are.
    let isTied: [Bool]

    func ranks(of place: Int) -> [Int] { ranks.map { $0[place] } }

    /// Places gained: positive for a city that moved up.
    func gain(of place: Int) -> Int { (ranks.first?[place] ?? 0) - (ranks.last?[place] ?? 0) }

    func shares(of place: Int) -> [Double] {
      ShapleyValues(
        players: edited.groups.count, worth: ranks(of: place).map { -$0 }
      ).values
    }

    /// The cities that moved, the farthest first.
    var moved: [Int] {
      cities.indices.filter { isTied[$0] && gain(of: $0) != 0 }
        .sorted { (-abs(gain(of: $0)), cities[$0]) < (-abs(gain(of: $1)), cities[$1]) }
    }
  }

  private func groupTable(_ movement: Movement, basis: String) -> ResultTable {
    let groups = movement.edited.groups
    let joined = movement.edited.joined
    let moved = movement.moved
    var sums = [Double](repeating: 0, count: groups.count)
    for place in moved {
      for (group, share) in movement.shares(of: place).enumerated() { sums[group] += abs(share) }
    }
    return ResultTable(
      id: "diff-groups", title: "Edits by \(grouping.title)", basis: basis,
      columns: [
        ResultColumn("group", "Edits", form: .words, meaning: "What the edits have in common."),
        ResultColumn(
          "added", "Added", unit: "assertions", form: .count,
          meaning: "Assertions only in the second version."),
        ResultColumn(
          "removed", "Removed", unit: "assertions", form: .count,
          meaning: "Assertions only in the first version."),
        ResultColumn(
          "changed", "Changed", unit: "assertions", form: .count,
          meaning: "Assertions that say something else."),
        ResultColumn(
          "others", "Cities, sources", form: .count,
          meaning: "Cities and sources that came, went or changed with these edits."),
        ResultColumn(
          "moved", "Ranks moved", unit: "places", form: .decimals(1),
          meaning: "The places, up or down, that all cities moved because of these edits."),
      ],
      rows: zip(groups, sums).map { group, sum in
        [
          .text(group.label), .integer(group.added), .integer(group.removed),
          .integer(group.changed), .integer(group.others), .real(sum),
        ]
      }, method: note,
      remarks: joined.isEmpty
        ? []
        : ["Joined as other, being the smallest: \(Self.list(joined))."])
  }

  private func cityTable(
    _ movement: Movement, _ after: StudiedNetwork, basis: String
  ) -> ResultTable {
    let moved = movement.moved
    let groups = movement.edited.groups
    let measure = (try? MeasureCatalog.measure(id: measureID))?.descriptor.titleInSentence
    let rows = moved.prefix(top).compactMap { place -> [ResultValue]? in
      guard let city = after.network.city(movement.cities[place]) else { return nil }
      let ranks = movement.ranks(of: place)
      return [
        .text(city.name), ResultValue(city.country?.name), ResultValue(ranks.first),
        ResultValue(ranks.last), .integer(movement.gain(of: place)),
      ] + movement.shares(of: place).map { .real($0) } + [
        ResultValue(movement.first[place]), ResultValue(movement.last[place]),
        .text(city.id.rawValue),
      ]
    }
    return ResultTable(
      id: "diff-ranks-\(measureID.tableName)",
      title: "Which edits moved which rank, by \(measure ?? measureID)", basis: basis,
      columns: Self.columns(groups), rows: rows, method: note,
      remarks: Remarks.listed(rows.count, of: moved.count, "cities that moved")
        + [
          "\(moved.count) cities moved, of \(movement.cities.count) that are in both versions; "
            + "cities without a tie in either are not counted as moved."
        ])
  }

  private static func columns(_ groups: [EditGroup]) -> [ResultColumn] {
    [
      .cityName, .country,
      ResultColumn(
        "rank_before", "Rank before", form: .count, meaning: "The rank in the first version."),
      ResultColumn(
        "rank_after", "Rank after", form: .count, meaning: "The rank in the second version."),
      ResultColumn(
        "gained", "Places gained", form: .count,
        meaning: "Places moved up, negative for down: the sum of the shares that follow."),
    ]
      + groups.enumerated().map { place, group in
        ResultColumn(
          "by_group_\(place + 1)", group.label, unit: "places", form: .decimals(2),
          meaning: "The places gained because of the edits '\(group.label)'.")
      } + [
        ResultColumn(
          "score_before", "Score before", form: .significant(5),
          meaning: "The score in the first version."),
        ResultColumn(
          "score_after", "Score after", form: .significant(5),
          meaning: "The score in the second version."),
        .cityID,
      ]
  }

  private var note: MethodNote {
    MethodNote(
      name: "Shapley values of groups of edits",
      meaning: "The share of a group is what making its edits changes in the rank of a city, "
        + "averaged over all orders in which the groups can be made; shares add up to the movement.",
      choices: [
        .init("Groups", "by \(grouping.title); at most \(EditedNetwork.limit)"),
        .init("Measure", measureID),
        .init("Cities without a score", "ranked after all others"),
        .init(
          "New and lost cities",
          "a new city comes with the first group that names it, a lost one goes with the last"),
      ],
      caveat: "A share says what the edits did to the figure, not that they are right.",
      literature: [
        "Shapley (1953): A value for n-person games. Contributions to the Theory of Games II, "
          + "Annals of Mathematics Studies 28."
      ])
  }

  private static func list(_ labels: [String]) -> String {
    let shown = labels.prefix(10).joined(separator: ", ")
    return labels.count > 10 ? "\(shown) and \(labels.count - 10) more" : shown
  }
}

extension StudiedNetwork {
  /// Whether a city has a selected tie.
  fileprivate func isTied(_ city: CityID) -> Bool {
    graph.node(of: city).map { graph.graph.outgoing.degree($0) > 0 } ?? false
  }
}
