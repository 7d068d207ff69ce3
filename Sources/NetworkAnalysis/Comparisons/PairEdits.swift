import CityNetworks
import Execution
import GraphAlgorithms

/// The changes of tied pairs, each made alone on the earlier state to see what it moves.
///
/// Up to forty pairs are taken one by one; of more, those of two countries go together, and the
/// smallest of these groups go together as others, so that there are never more than forty.
struct PairEdits {
  /// The most edits that are made alone.
  static let limit = 40

  private struct Edit {
    var label: String
    var came: [ChangedPairs.Pair] = []
    var went: [ChangedPairs.Pair] = []
    /// Whether the smallest groups are together here, which comes last in any order.
    var isRest = false
    var count: Int { came.count + went.count }
  }

  private let pairs: ChangedPairs
  private var edits: [Edit] = []
  private let areGrouped: Bool

  init(_ pairs: ChangedPairs, grouped before: StudiedNetwork, _ after: StudiedNetwork) {
    self.pairs = pairs
    let isGrouped = pairs.came.count + pairs.went.count > Self.limit
    areGrouped = isGrouped
    var found: [String: Edit] = [:]
    func label(_ pair: ChangedPairs.Pair) -> String {
      let (a, b) = (pairs.cities[pair.a], pairs.cities[pair.b])
      return isGrouped
        ? [a, b].map { $0.country?.name ?? "no country" }.sorted().joined(separator: " – ")
        : "\(a.name) – \(b.name)"
    }
    // Two cities of one name must not become one edit, so the pair stands in the key.
    func key(_ pair: ChangedPairs.Pair) -> String {
      isGrouped ? label(pair) : "\(pair.a) \(pair.b)"
    }
    for pair in pairs.came { found[key(pair), default: Edit(label: label(pair))].came.append(pair) }
    for pair in pairs.went { found[key(pair), default: Edit(label: label(pair))].went.append(pair) }
    var sorted = found.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.value)
    if sorted.count > Self.limit {
      let rest = sorted[(Self.limit - 1)...]
      let other = Edit(
        label: "others (\(rest.count) pairs of countries)", came: rest.flatMap(\.came),
        went: rest.flatMap(\.went), isRest: true)
      sorted = sorted[..<(Self.limit - 1)] + [other]
    }
    edits = sorted
  }

  func table(by measureID: String, basis: String, in context: ExecutionContext) throws
    -> ResultTable
  {
    let measure = try MeasureCatalog.measure(id: measureID)
    let count = pairs.cities.count
    let start = try PairRanks.places(measure, pairs.first, of: count, in: context)
    let isTied = pairs.isTied
    let counted = pairs.cities.indices.filter {
      isTied[$0] && pairs.isBefore[$0] && pairs.isAfter[$0]
    }
    let rows = try edits.map { edit -> (order: (Int, Int, String), row: [ResultValue]) in
      try context.cancellation.check()
      let made = try PairRanks.places(
        measure, pairs.graph(came: edit.came, went: edit.went, cities: false), of: count,
        in: context)
      let gains = counted.map { ($0, start[$0].rank - made[$0].rank) }
      let moved = gains.reduce(0) { $0 + abs($1.1) }
      let most = gains.filter { $0.1 != 0 }.min { (-abs($0.1), $0.0) < (-abs($1.1), $1.0) }
      return (
        (edit.isRest ? 1 : 0, -moved, edit.label),
        [
          .text(edit.label), .integer(edit.came.count), .integer(edit.went.count),
          .integer(moved), .integer(gains.count { $0.1 != 0 }),
          ResultValue(most.map { pairs.cities[$0.0].name }), ResultValue(most?.1),
        ]
      )
    }.sorted { $0.order < $1.order }.map(\.row)
    return ResultTable(
      id: "comparison-edits", title: "Which changes moved most", basis: basis,
      columns: columns, rows: rows,
      method: MethodNote(
        name: "Changes made alone",
        meaning: "Each change is made alone on the earlier state, and the places are counted that "
          + "cities move by \(measure.descriptor.titleInSentence).",
        choices: [
          .init("Measure", measureID),
          .init(
            "Changes",
            areGrouped
              ? "by the countries of the two cities, at most \(Self.limit) groups"
              : "one by one, as there are at most \(Self.limit)"),
          .init("Cities counted", "those in both states with a tie in one of them"),
        ],
        caveat: "Made together, changes can move more or less than the sum."),
      remarks: rows.isEmpty ? ["No tied pair came or went."] : [])
  }

  private var columns: [ResultColumn] {
    [
      ResultColumn(
        "change", areGrouped ? "Countries" : "Pair", form: .words, meaning: "What was changed."),
      ResultColumn("came", "Came", unit: "pairs", form: .count, meaning: "Tied pairs that came."),
      ResultColumn("went", "Went", unit: "pairs", form: .count, meaning: "Tied pairs that went."),
      ResultColumn(
        "moved", "Ranks moved", unit: "places", form: .count,
        meaning: "The places, up or down, that all cities move."),
      ResultColumn("cities", "Cities moved", form: .count, meaning: "How many cities move."),
      ResultColumn(
        "most", "Moves most", form: .words, meaning: "The city that moves farthest."),
      ResultColumn(
        "gained", "Places gained", form: .count, meaning: "By that city; negative for down."),
    ]
  }
}
