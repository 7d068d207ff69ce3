public import Execution
import GraphAlgorithms
import Graphs

/// Whether the ties of one kind join the same cities as those of another.
public struct LayerSimilarities: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "layer-similarity",
    question: "Do ties of one kind join the same cities as ties of another?",
    parameters: LayerChoice.parameters)

  private let choice: LayerChoice

  /// The comparison of these layers.
  public init(_ choice: LayerChoice) { self.choice = choice }

  /// The comparison that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(try LayerChoice(parameters: &parameters))
  }

  /// One table with a row for each layer against each other one.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let layers = try CityLayers(choice, in: study, context)
    let count = layers.multiplex.layers.count
    var pairs: [(a: Int, b: Int, similarity: LayerSimilarity)] = []
    for a in 0..<count {
      for b in 0..<count where a != b {
        try context.cancellation.check()
        pairs.append((a, b, LayerSimilarity(of: a, b, in: layers.multiplex)))
      }
    }
    let rows = pairs.map { a, b, one -> [ResultValue] in
      [
        .text(layers.title(of: a)), .text(layers.title(of: b)), .integer(one.first),
        .integer(one.shared), ResultValue(one.share), ResultValue(one.expectedShare),
        ResultValue(one.expectedShared > 0 ? Double(one.shared) / one.expectedShared : nil),
        ResultValue(one.jaccard), ResultValue(one.degreeCorrelation),
        ResultValue(one.rankCorrelation), ResultValue(one.simpleMatching),
      ]
    }
    return AnalysisResults(tables: [
      ResultTable(
        id: "layer-similarity", title: "How far ties of one kind are also ties of another",
        basis: study.basis, columns: Self.columns, rows: rows, method: method(layers),
        remarks: layers.remarks, conclusion: conclusion(layers, pairs))
    ])
  }

  private func method(_ layers: CityLayers) -> MethodNote {
    MethodNote(
      name: "Similarity of layers",
      meaning: "Of the pairs tied in one way, the share tied in the other way too, beside what "
        + "chance would give if the other kind's ties fell at random among its own cities, each of "
        + "which keeps its number of ties.",
      choices: layers.choices + [
        .init(
          "Chance", "Σ min(1, kᵤkᵥ/2m) over the first kind's pairs, k and m of the second kind"),
        .init("Correlations", "of the numbers of ties, over all cities with a tie of any kind"),
        .init("Ranks", "shared ranks averaged"),
      ],
      caveat: "Simple matching counts pairs without any tie as agreement, so it is near 1 in every "
        + "sparse network.",
      literature: [
        "Bródka, Chmiel, Magnani & Ragozini (2018): Quantifying layer similarity in multiplex "
          + "networks. Royal Society Open Science 5."
      ])
  }

  private func conclusion(
    _ layers: CityLayers, _ pairs: [(a: Int, b: Int, similarity: LayerSimilarity)]
  ) -> Conclusion? {
    let known = pairs.filter { $0.similarity.jaccard ?? 0 > 0 }
    // Layers of a few pairs overlap by accident, so larger ones go first.
    let large = Set(pairs.filter { $0.similarity.first >= 10 }.map { $0.a })
    let firm = known.filter { large.contains($0.a) && large.contains($0.b) }
    guard
      let best = (firm.isEmpty ? known : firm).max(by: {
        ($0.similarity.jaccard ?? 0, $1.a, $1.b) < ($1.similarity.jaccard ?? 0, $0.a, $0.b)
      })
    else {
      return pairs.isEmpty
        ? nil : Conclusion("No pair of cities has ties of two of these kinds.")
    }
    let one = best.similarity
    let reverse = LayerSimilarity(of: best.b, best.a, in: layers.multiplex)
    // Told from the rarer kind's side, whose share is the larger one.
    let isTurned = one.first > reverse.first
    let (told, a, b) = isTurned ? (reverse, best.b, best.a) : (one, best.a, best.b)
    let times = Quoted.number(told.expectedShared)
    let two = "\(layers.title(of: a)) and \(layers.title(of: b)) overlap most: of "
    let isOfAll = firm.isEmpty || large.count == layers.multiplex.layers.count
    return Conclusion(
      (isOfAll ? two.capitalizedFirst : "Of the kinds with 10 pairs or more, " + two)
        + "\(Quoted.count(told.first, "pair", "pairs")) tied by the first "
        + "\(Quoted.count(told.shared)) (\(Quoted.percent(told.share ?? 0))) "
        + "\(told.shared == 1 ? "is" : "are") also tied by the second, against \(times) by chance.",
      reservations: told.shared < 5
        ? [
          "That rests on \(Quoted.count(told.shared, "shared pair", "shared pairs")): too few to speak "
            + "of a rule."
        ] : [])
  }

  private static let columns = [
    ResultColumn(
      "kind", "Kind of tie", form: .words, meaning: "The kind whose pairs are looked at."),
    ResultColumn("other", "Against", form: .words, meaning: "The kind that it is compared with."),
    ResultColumn("pairs", "Pairs", form: .count, meaning: "Pairs tied by the first kind."),
    ResultColumn("shared", "Shared", form: .count, meaning: "Of these, pairs tied by both kinds."),
    ResultColumn(
      "share", "Share", form: .decimals(3), meaning: "Shared pairs, divided by those of the first."),
    ResultColumn(
      "by_chance", "By chance", form: .decimals(4), meaning: "The share to expect by chance."),
    ResultColumn(
      "ratio", "Times", form: .significant(3), meaning: "Shared pairs, divided by those expected."),
    ResultColumn(
      "jaccard", "Jaccard", form: .decimals(4),
      meaning: "Shared pairs, divided by all pairs of either kind."),
    ResultColumn(
      "pearson", "r", form: .decimals(3),
      meaning: "Correlation of the cities' numbers of ties of the two kinds."),
    ResultColumn(
      "spearman", "ρ", form: .decimals(3), meaning: "The same correlation of ranks."),
    ResultColumn(
      "simple_matching", "Simple matching", form: .decimals(4),
      meaning: "Share of all pairs of cities that both kinds join, or neither."),
  ]
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
