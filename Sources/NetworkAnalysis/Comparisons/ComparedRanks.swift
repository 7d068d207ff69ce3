import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// The ranks of cities by one measure in two states, and which of a city's own ties came and went.
struct ComparedRanks {
  private let measureID: String
  private let descriptor: MeasureDescriptor
  private let pairs: ChangedPairs
  private let first: [PairRanks.Place]
  private let last: [PairRanks.Place]
  private let note: MethodNote

  init(
    _ measureID: String, _ pairs: ChangedPairs, _ before: StudiedNetwork, _ after: StudiedNetwork,
    in context: ExecutionContext
  ) throws {
    let measure = try MeasureCatalog.measure(id: measureID)
    self.measureID = measureID
    descriptor = measure.descriptor
    self.pairs = pairs
    first = try PairRanks.places(measure, pairs.first, of: pairs.cities.count, in: context)
    last = try PairRanks.places(measure, pairs.last, of: pairs.cities.count, in: context)
    note = MethodNote(measure.descriptor, on: after.graph)
  }

  /// The cities of both states whose rank differs and that have a tie in one of them, the farthest
  /// first.
  private var moved: [Int] {
    let isTied = pairs.isTied
    return pairs.cities.indices.filter { place in
      isTied[place] && pairs.isBefore[place] && pairs.isAfter[place] && gain(place) != 0
    }.sorted { (-abs(gain($0)), $0) < (-abs(gain($1)), $1) }
  }

  private func gain(_ place: Int) -> Int { first[place].rank - last[place].rank }

  var moves: [ComparisonResult.Move] {
    moved.map { place in
      ComparisonResult.Move(
        city: pairs.cities[place].name, rankBefore: first[place].rank, rankAfter: last[place].rank,
        reason: reason(place))
    }
  }

  private func partners(_ place: Int, in changed: [ChangedPairs.Pair]) -> [String] {
    changed.compactMap { pair in
      pair.a == place ? pair.b : pair.b == place ? pair.a : nil
    }.map { pairs.cities[$0].name }
  }

  /// The changes of the city's own ties, in words.
  private func reason(_ place: Int) -> String {
    let (came, went) = (partners(place, in: pairs.came), partners(place, in: pairs.went))
    let parts =
      (came.isEmpty ? [] : ["came: " + Self.list(came)])
      + (went.isEmpty ? [] : ["went: " + Self.list(went)])
    return parts.isEmpty ? "none of its own ties; ties of others" : parts.joined(separator: "; ")
  }

  private static func list(_ names: [String]) -> String {
    let sorted = names.sorted()
    return sorted.prefix(5).joined(separator: ", ")
      + (sorted.count > 5 ? " and \(sorted.count - 5) more" : "")
  }

  func table(basis: String) -> ResultTable {
    let moved = self.moved
    return ResultTable(
      id: "comparison-ranks-\(measureID.tableName)",
      title: "Who rose and who fell, by \(descriptor.titleInSentence)", basis: basis,
      columns: columns + [
        ResultColumn(
          "reason", "Own ties", form: .words,
          meaning: "Which of the city's own ties came and went between the states."),
        .cityID,
      ],
      rows: moved.map { row($0) + [.text(reason($0)), .text(pairs.cities[$0].id.rawValue)] },
      method: note,
      remarks: [
        moved.isEmpty
          ? "No city with a tie changes its rank."
          : Remarks.count(moved.count, "city has", "cities have")
            + " another rank, of those in both states that have a tie in one of them."
      ])
  }

  /// The first twelve cities of the later state with their ranks in both.
  func leaders(basis: String) -> ResultTable {
    let isTied = pairs.isTied
    let shown = pairs.cities.indices.filter {
      isTied[$0] && last[$0].score != nil && pairs.isAfter[$0]
    }
    .sorted { (last[$0].rank, $0) < (last[$1].rank, $1) }.prefix(12)
    return ResultTable(
      id: "comparison-leaders-\(measureID.tableName)",
      title: "The first cities by \(descriptor.titleInSentence), then and now", basis: basis,
      columns: columns + [.cityID],
      rows: shown.map { row($0) + [.text(pairs.cities[$0].id.rawValue)] }, method: note)
  }

  private var columns: [ResultColumn] {
    [
      .cityName, .country,
      ResultColumn(
        "rank_before", "Rank before", form: .count, meaning: "The rank in the earlier state."),
      ResultColumn("rank_after", "Rank after", form: .count, meaning: "In the later state."),
      ResultColumn(
        "gained", "Places gained", form: .count, meaning: "Places moved up, negative for down."),
      ResultColumn(
        "score_before", "Score before", unit: descriptor.unit, form: .significant(5),
        meaning: "The score in the earlier state. \(descriptor.meaning)"),
      ResultColumn(
        "score_after", "Score after", unit: descriptor.unit, form: .significant(5),
        meaning: "The score in the later state."),
    ]
  }

  private func row(_ place: Int) -> [ResultValue] {
    let (was, now) = (pairs.isBefore[place], pairs.isAfter[place])
    return [
      .text(pairs.cities[place].name), ResultValue(pairs.cities[place].country?.name),
      was ? .integer(first[place].rank) : .missing, now ? .integer(last[place].rank) : .missing,
      was && now ? .integer(gain(place)) : .missing, ResultValue(first[place].score),
      ResultValue(last[place].score),
    ]
  }
}

/// Ranks in a graph of changed pairs.
enum PairRanks {
  /// Score and rank of one city; one without a score comes after all others.
  struct Place {
    var score: Double?
    var rank: Int
  }

  /// The place of each city, by its position among all cities of both states.
  static func places(
    _ measure: any NodeMeasure, _ state: (graph: Graph, cities: [Int]), of count: Int,
    in context: ExecutionContext
  ) throws -> [Place] {
    let scores = try measure.scores(on: state.graph, in: context)
    let ranked = Ranking(of: scores, measure.descriptor.order).places
    var places = [Place](repeating: Place(score: nil, rank: ranked.count + 1), count: count)
    for place in ranked {
      places[state.cities[place.node.index]] = Place(score: place.score, rank: place.rank)
    }
    return places
  }
}
