import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// The scores and ranks of the same cities by one measure in two states of a network.
struct MeasureComparison {
  /// What became of one city.
  struct Move {
    let city: City
    let before: Place
    let after: Place
    let ties: Int?
  }

  /// Score and rank in one state; nil where the city has none.
  struct Place {
    var score: Double?
    var rank: Int?
  }

  let measureID: String
  let descriptor: MeasureDescriptor
  /// The cities whose score or rank has changed, the largest change of score first.
  let moves: [Move]
  let cityCount: Int
  let seeds: [String: UInt64]
  private let note: MethodNote

  init(
    _ measureID: String, _ old: StudiedNetwork, _ new: StudiedNetwork, _ context: ExecutionContext
  ) throws {
    let measure = try MeasureCatalog.measure(id: measureID)
    self.measureID = measureID
    descriptor = measure.descriptor
    seeds = NetworkAnalysis.seeds(of: measure, name: measureID)
    note = MethodNote(measure.descriptor, on: old.graph)
    let before = try Self.places(measure, old, context)
    let after = try Self.places(measure, new, context)
    // Every city of either state; edits take cities out and put none in.
    let cities = old.network.cities
    cityCount = cities.count
    let scale = (Array(before.values) + Array(after.values)).compactMap(\.score).map(abs).max() ?? 0
    var moves: [(order: (Int, Int, CityID), move: Move)] = []
    for city in cities {
      let (was, is_) = (before[city.id] ?? Place(), after[city.id] ?? Place())
      let change = abs((is_.score ?? 0) - (was.score ?? 0))
      // In billionths of the highest score, so that rounding decides nothing.
      let size = scale > 0 ? Int((change / scale * 1e9).rounded()) : 0
      let isDefinedAnew = (was.score == nil) != (is_.score == nil)
      guard size > 0 || isDefinedAnew || was.rank != is_.rank else { continue }
      let ranks = abs((was.rank ?? 0) - (is_.rank ?? 0))
      let node = new.graph.node(of: city.id)
      moves.append(
        (
          (-size, -ranks, city.id),
          Move(
            city: city, before: was, after: is_,
            ties: node.map { new.graph.graph.outgoing.degree($0) })
        ))
    }
    self.moves = moves.sorted { $0.order < $1.order }.map(\.move)
  }

  private static func places(
    _ measure: any NodeMeasure, _ study: StudiedNetwork, _ context: ExecutionContext
  ) throws -> [CityID: Place] {
    let scores = try measure.scores(on: study.graph.graph, in: context)
    var places: [CityID: Place] = [:]
    for place in Ranking(of: scores, measure.descriptor.order).places {
      places[study.city(place.node).id] = Place(score: place.score, rank: place.rank)
    }
    return places
  }

  /// The cities that move most.
  func table(top: Int, basis: String, remarks: [String]) -> ResultTable {
    let shown = moves.prefix(top)
    let title = descriptor.title
    return ResultTable(
      id: "what-if-\(measureID.tableName)",
      title: "Cities that move most by "
        + descriptor.titleInSentence, basis: basis,
      columns: [
        .cityName, .country,
        ResultColumn(
          "before", "\(title) before", unit: descriptor.unit, form: .significant(5),
          meaning: "The score without the edits. \(descriptor.meaning)"),
        ResultColumn(
          "after", "After", unit: descriptor.unit, form: .significant(5),
          meaning: "The score with all edits; empty for a city that has dropped out."),
        ResultColumn(
          "change", "Change", unit: descriptor.unit, form: .significant(5),
          meaning: "After less before; empty where one of the two is not defined."),
        ResultColumn(
          "rank_before", "Rank before", form: .count,
          meaning: descriptor.order.rankMeaning),
        ResultColumn(
          "rank_after", "Rank after", form: .count, meaning: "The same, with all edits."),
        ResultColumn(
          "rank_change", "Places gained", form: .count,
          meaning: "Rank before less rank after: above 0 the city has moved up."),
        ResultColumn(
          "ties", "Ties after", form: .count, meaning: "The number of tied cities, with all edits."),
        .cityID,
      ],
      rows: shown.map { move in
        [
          .text(move.city.name), ResultValue(move.city.country?.name),
          ResultValue(move.before.score), ResultValue(move.after.score),
          ResultValue(move.after.score).less(ResultValue(move.before.score)),
          ResultValue(move.before.rank), ResultValue(move.after.rank),
          ResultValue(move.before.rank).less(ResultValue(move.after.rank)),
          ResultValue(move.ties), .text(move.city.id.rawValue),
        ]
      },
      method: note,
      remarks: [
        moves.isEmpty
          ? "No city's score or rank changes."
          : "Score or rank of \(moves.count) of \(cityCount) cities changes; the largest change of "
            + "score comes first."
      ] + Remarks.listed(shown.count, of: moves.count, "of these cities") + remarks,
      conclusion: .moves(
        of: moves.first?.city.name, by: descriptor.titleInSentence,
        ranks: (moves.first?.before.rank, moves.first?.after.rank), moved: moves.count))
  }
}
