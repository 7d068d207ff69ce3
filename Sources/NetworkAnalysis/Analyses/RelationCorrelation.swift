import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Whether two relations among the cities go together (QAP).
public struct RelationCorrelation: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "qap", question: "Do two relations among the cities go together?",
    parameters: [
      ("first", "a relation: ties, relation:KIND, shared-organizations, km, same:DIVISION …"),
      ("second", "another one"),
      ("count", "how often cities are shuffled; 1000 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
      ("direction", "ignored or followed; ignored if absent"),
    ])

  private let relations: [CityRelation]
  private let count: Int
  private let seed: Seed
  private let direction: TieDirection

  /// The correlation of two relations, beside `count` shufflings of the cities of one.
  public init(
    _ first: CityRelation, _ second: CityRelation, count: Int = 1000, seed: UInt64 = 1,
    direction: TieDirection = .ignored
  ) {
    precondition(count >= 2)
    relations = [first, second]
    self.count = count
    self.seed = Seed(seed)
    self.direction = direction
  }

  /// The correlation that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      try CityRelation(try parameters.text("first")),
      try CityRelation(try parameters.text("second")),
      count: try parameters.count(
        "count", standard: 1000, minimum: 2, maximum: RandomComparison.most),
      seed: UInt64(try parameters.count("seed", standard: 1, minimum: 0)),
      direction: try parameters.choice("direction", standard: .ignored))
  }

  private var id: String {
    "qap-\(relations[0].tableName)-\(relations[1].tableName)" + direction.suffix
  }

  /// One table with one row.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let found = try RelationMatrices(relations, in: study, direction, context)
    let qap = try QAPCorrelation(
      of: found.matrices[0], found.matrices[1], direction.graphDirection, permutations: count,
      seed: seed, in: context)
    let titles = relations.map(\.title)
    let table = ResultTable(
      id: id, title: "Correlation of two relations", basis: study.basis,
      columns: Self.columns,
      rows: [
        [
          .text(titles[0]), .text(titles[1]), ResultValue(qap.correlation?.observed),
          ResultValue(qap.correlation?.mean), ResultValue(qap.correlation?.deviation),
          ResultValue(qap.correlation?.atOrAbove), ResultValue(qap.correlation?.atOrBelow),
          ResultValue(qap.correlation?.atLeastAsFar), .integer(qap.pairCount),
          .integer(found.kept.count),
        ]
      ],
      method: method, remarks: found.remarks,
      conclusion: conclusion(qap, cities: found.kept.count))
    return AnalysisResults(tables: [table], seeds: [id: seed.rawValue])
  }

  private static let columns = [
    ResultColumn("first", "Relation", form: .words, meaning: "The first relation."),
    ResultColumn("second", "with", form: .words, meaning: "The second relation."),
    ResultColumn(
      "correlation", "Correlation", form: .significant(7),
      meaning: "Pearson's correlation over all pairs of cities, −1 to 1."),
    ResultColumn(
      "expected", "By chance", form: .significant(3),
      meaning: "The mean with the cities of one relation shuffled."),
    ResultColumn(
      "deviation", "s.d.", form: .significant(3), meaning: "The standard deviation of the same."),
    ResultColumn(
      "p_above", "p (≥)", form: .significant(3),
      meaning: "The share of shufflings with this correlation or more, this one counted in."),
    ResultColumn(
      "p_below", "p (≤)", form: .significant(3),
      meaning: "The share of shufflings with this correlation or less, this one counted in."),
    ResultColumn(
      "p", "p (two-sided)", form: .significant(3),
      meaning: "The share of shufflings at least as far from 0, this one counted in."),
    ResultColumn("pairs", "Pairs", form: .count, meaning: "Pairs of cities."),
    ResultColumn("cities", "Cities", form: .count, meaning: "Cities of which both are known."),
  ]

  private var method: MethodNote {
    MethodNote(
      name: "Quadratic assignment procedure",
      meaning:
        "The correlation of two relations over all pairs of cities, beside those that remain "
        + "when the cities of one relation change places.",
      choices: relations.map { .init("Relation", $0.id) } + [
        .init("Direction", direction == .ignored ? "ignored; each pair counts once" : "followed"),
        .init("Shufflings", "\(count), seed \(seed.rawValue)"),
      ],
      caveat:
        "Pairs are many and depend on each other: a weak correlation can be beyond chance, and "
        + "none says what causes what.",
      literature: [
        "Krackhardt (1988): Predicting with networks: nonparametric multiple regression analysis of "
          + "dyadic data. Social Networks 10.",
        "Hubert (1987): Assignment methods in combinatorial data analysis. Marcel Dekker.",
      ])
  }

  private func conclusion(_ qap: QAPCorrelation, cities: Int) -> Conclusion {
    let names = "\u{201C}\(relations[0].title)\u{201D} and \u{201C}\(relations[1].title)\u{201D}"
    guard let found = qap.correlation else {
      return Conclusion(
        "Whether \(names) go together cannot be told: one of them has the same number for all pairs."
      )
    }
    let verdict =
      found.atLeastAsFar > 0.05
      ? "go together no more than by chance"
      : found.observed > 0 ? "go together" : "run against each other"
    var reservations: [String] = []
    if found.atLeastAsFar <= 0.05, abs(found.observed) < 0.1 {
      reservations.append(
        "The correlation is weak: one tells \(Quoted.percent(found.observed * found.observed)) "
          + "of the variance of the other.")
    }
    if cities < 10 { reservations.append("There are only \(cities) cities.") }
    if count < 19 { reservations.append("With \(count) shufflings no p can be below 0.05.") }
    return Conclusion(
      "\(names) \(verdict): their correlation over \(Quoted.number(Double(qap.pairCount))) pairs of \(cities) cities is "
        + "\(Quoted.number(found.observed)) (\(Quoted.chance(found.atLeastAsFar)), "
        + "two-sided, \(count) shufflings).",
      reservations: reservations)
  }
}
