import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Whether the cities of a corridor are tied with one another more than chance would have it.
public struct CorridorChance: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "corridor-chance",
    question: "Are the cities of a corridor tied with one another more than by chance?",
    parameters: CorridorChoice.parameters + [
      ("nulls", "how many random networks it is compared with; 1000 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
    ])

  private let choice: CorridorChoice
  private let nulls: RandomComparison

  /// The ties of a corridor beside those of `nulls` random networks.
  public init(of choice: CorridorChoice, nulls: Int = 1000, seed: UInt64 = 1) {
    self.choice = choice
    self.nulls = RandomComparison(count: nulls, seed: Seed(seed))
  }

  /// The comparison that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      of: try CorridorChoice(parameters: &parameters),
      nulls: try parameters.count(
        "nulls", standard: 1000, minimum: 2, maximum: RandomComparison.most),
      seed: UInt64(try parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// One table with a row for each kind of tie.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let corridor = try StudiedCorridor(choice, in: study)
    let found = try CorridorNulls.of([corridor], in: study, beside: nulls, context)[0]
    let id = "corridor-\(corridor.slug)-chance"
    return AnalysisResults(
      tables: [
        ResultTable(
          id: id, title: "\(corridor.name): its ties and chance", basis: study.basis,
          columns: Self.columns,
          rows: CorridorNulls.Count.allCases.map { Self.row($0, found[$0]) },
          method: MethodNote(
            name: "Ties and chance",
            meaning: "The ties of the corridor beside those in random networks of the same cities, "
              + "in which each city keeps its number of ties and chance decides with whom.",
            choices: [
              nulls.choice, .init("p", "(1 + random networks as far out) / (1 + random networks)"),
              .init("Direction", "ignored; a tie joins both cities"), .init("Weights", "ignored"),
            ],
            caveat: nulls.caveat
              + " If cities or ties were collected with the corridor in mind, the comparison tells "
              + "how they were collected.",
            literature: [RandomComparison.literature]),
          remarks: Self.remarks(found, corridor) + corridor.remarks,
          conclusion: .chance(
            Int(found[.inside].observed), found[.inside], of: corridor.name, nulls: nulls.count))
      ], seeds: [id: nulls.seed.rawValue])
  }

  private static let columns = [
    ResultColumn("kind", "Ties", form: .words, meaning: "Which ties are counted."),
    ResultColumn("observed", "Observed", form: .count, meaning: "Tied pairs in the network."),
    ResultColumn(
      "expected", "By chance", form: .significant(4), meaning: "The mean of random networks."),
    ResultColumn(
      "deviation", "Deviation", form: .significant(3),
      meaning: "The standard deviation of random networks, with count − 1."),
    ResultColumn(
      "z", "z", form: .decimals(2),
      meaning: "Standard deviations above the mean; empty without spread."),
    ResultColumn(
      "p_more", "p (as many)", form: .significant(3),
      meaning: "One-sided: the share of random networks with as many or more, this one counted in."),
    ResultColumn(
      "p_fewer", "p (as few)", form: .significant(3),
      meaning: "One-sided: the share with as many or fewer, this one counted in."),
    ResultColumn(
      "p", "p (two-sided)", form: .significant(3),
      meaning: "Twice the smaller of the two; at most 1."),
    ResultColumn("meaning", "Meaning", form: .words, meaning: "What is counted."),
    ResultColumn("id", "Id", form: .identifier, meaning: "The row's name in exports."),
  ]

  private static func row(
    _ count: CorridorNulls.Count, _ found: NullComparison
  ) -> [ResultValue] {
    [
      .text(count.title), .integer(Int(found.observed)), ResultValue(found.mean),
      ResultValue(found.deviation), ResultValue(found.zScore), .real(found.shareAtOrAbove),
      .real(found.shareAtOrBelow), .real(found.twoSidedShare), .text(count.meaning),
      .text(count.rawValue),
    ]
  }

  private static func remarks(_ found: CorridorNulls, _ corridor: StudiedCorridor) -> [String] {
    var remarks = [
      "Each city keeps its number of ties, so a tie more inside is two fewer with outer cities: the "
        + "rows of ties inside and of ties with outer cities are one test."
    ]
    if found[.inside].mean.map({ $0 < 5 }) ?? true || found[.inside].observed < 5 {
      remarks.append(
        "Few ties: with numbers below five z says little, and one tie more or less changes p much.")
    }
    let places = corridor.cities.indices
    let pairs = places.count * (places.count - 1) / 2
    let national = places.reduce(0) { sum, a in
      sum + places.dropFirst(a + 1).count { !corridor.isAbroad(a, $0) }
    }
    if national > 0 {
      remarks.append(
        "Of \(pairs) pairs of corridor cities \(national) lie in one country. Random networks tie "
          + "such pairs as readily as others, which twinnings seldom do: of a corridor that lies mostly "
          + "in one country too many ties are expected.")
    }
    return remarks
  }
}

extension NullComparison {
  /// Twice the share of random networks at least as far out on the same side; at most 1.
  var twoSidedShare: Double { min(1, 2 * min(shareAtOrAbove, shareAtOrBelow)) }
}
