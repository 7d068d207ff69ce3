import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// How much several divisions of the cities agree, each with each.
public struct DivisionComparisons: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "compare-all",
    question: "How much do several divisions of the cities agree, each with each?",
    parameters: [
      (
        "divisions",
        "two or more: clusterings, country, region, world-region, organization:ID, column:NAME; "
          + "leiden, louvain, infomap, walktrap and country if absent"
      ),
      ("permutations", "how often labels are shuffled; 100 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
    ])

  private static let standard = ["leiden", "louvain", "infomap", "walktrap", "country"]

  private let divisions: [CityDivision]
  private let permutations: Int
  private let seed: Seed

  /// The comparison of these divisions, each with each.
  ///
  /// - Throws: ``AnalysisError/contradictoryParameters(_:)`` for fewer than two, or two alike; what
  ///   ``CityDivision`` throws.
  public init(_ divisions: [String], permutations: Int = 100, seed: UInt64 = 1) throws {
    precondition(permutations > 1)
    guard divisions.count > 1 else {
      throw AnalysisError.contradictoryParameters(
        "one division cannot be compared. Name two or more, such as leiden and country.")
    }
    for (place, text) in divisions.enumerated() where divisions[..<place].contains(text) {
      throw AnalysisError.contradictoryParameters(
        "'\(text)' is named twice among the divisions. Name it once.")
    }
    self.divisions = try divisions.map { try CityDivision($0) }
    self.permutations = permutations
    self.seed = Seed(seed)
  }

  /// The comparison that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let named = try parameters.list("divisions")
    try self.init(
      named.isEmpty ? Self.standard : named,
      permutations: parameters.count(
        "permutations", standard: 100, minimum: 2, maximum: RandomComparison.most),
      seed: UInt64(parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// Three tables: the pairs, the same as a matrix, and the divisions.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let labels = try divisions.map { try $0.labels(in: study, context) }
    var pairs: [(first: Int, second: Int, found: ComparedPair)] = []
    for second in divisions.indices {
      for first in 0..<second {
        pairs.append(
          (
            first, second,
            try ComparedPair(
              labels[first], labels[second], in: study, permutations: permutations, seed: seed,
              context)
          ))
      }
    }
    func adjusted(_ pair: ComparedPair) -> Double? {
      pair.agreement?.comparison.adjustedMutualInformation
    }
    let ranked = pairs.enumerated().map { ($0.offset, $0.element, adjusted($0.element.found)) }
      .sorted { ($1.2 ?? -9, $0.0) < ($0.2 ?? -9, $1.0) }
    let method = ClusterComparison.method(permutations, seed)
    return AnalysisResults(
      tables: [
        ResultTable(
          id: "compare-all", title: "Divisions compared, the most alike first",
          basis: study.basis, columns: Self.columns,
          rows: ranked.map { row($0.1.first, $0.1.second, $0.1.found, $0.2) }, method: method,
          remarks: ["Only cities with a tie are compared."],
          conclusion: conclusion(ranked.map { ($0.1.first, $0.1.second, $0.1.found, $0.2) })),
        matrix(ranked.map { ($0.1.first, $0.1.second, $0.2) }, study, method),
        overview(labels, study, method),
      ], seeds: ["compare-all": seed.rawValue])
  }

  private static let columns: [ResultColumn] = [
    ResultColumn("first", "Division", form: .words, meaning: "The first of the two."),
    ResultColumn("second", "And", form: .words, meaning: "The second of the two."),
    ResultColumn(
      "ami", "AMI", form: .decimals(3),
      meaning: "Adjusted mutual information: 0 as by chance, 1 complete."),
    ResultColumn(
      "nmi", "NMI", form: .decimals(3),
      meaning: "Normalized mutual information, 2I/(H₁ + H₂): 0 nothing, 1 complete."),
    ResultColumn(
      "nmi_by_chance", "by chance", form: .decimals(3),
      meaning: "NMI with the labels of the second shuffled, on average."),
    ResultColumn(
      "nmi_z", "z", form: .decimals(1),
      meaning: "Standard deviations of NMI above that; that of AMI is the same."),
    ResultColumn(
      "ari", "ARI", form: .decimals(3),
      meaning: "Adjusted Rand index: 0 as by chance, 1 complete."),
    ResultColumn(
      "vi", "VI", form: .decimals(3),
      meaning: "Variation of information in nats; 0 is equal."),
    ResultColumn(
      "vi_by_chance", "VI by chance", form: .decimals(3),
      meaning: "The same with the labels of the second shuffled, on average."),
    ResultColumn(
      "cities", "Cities", form: .count, meaning: "Cities that both say something about."),
  ]

  private func row(
    _ first: Int, _ second: Int, _ pair: ComparedPair, _ adjusted: Double?
  ) -> [ResultValue] {
    let agreement = pair.agreement
    let nmi = agreement?[.normalizedMutualInformation]
    let vi = agreement?[.variationOfInformation]
    return [
      .text(divisions[first].title), .text(divisions[second].title), ResultValue(adjusted),
      ResultValue(nmi?.observed), ResultValue(nmi?.mean),
      ResultValue(agreement?.zScore(.normalizedMutualInformation)),
      ResultValue(agreement?.comparison.adjustedRandIndex), ResultValue(vi?.observed),
      ResultValue(vi?.mean), .integer(pair.cities),
    ]
  }

  private func matrix(
    _ pairs: [(first: Int, second: Int, adjusted: Double?)], _ study: StudiedNetwork,
    _ method: MethodNote
  ) -> ResultTable {
    ResultTable(
      id: "compare-all-matrix", title: "Adjusted mutual information of each pair",
      basis: study.basis,
      columns: [
        ResultColumn("division", "Division", form: .words, meaning: "A division of the cities.")
      ]
        + divisions.indices.map {
          ResultColumn(
            "division_\($0 + 1)", divisions[$0].title, form: .decimals(3),
            meaning: "Its agreement with \(divisions[$0].title): 0 as by chance, 1 complete.")
        },
      rows: divisions.indices.map { row in
        [.text(divisions[row].title)]
          + divisions.indices.map { column in
            row == column
              ? .real(1)
              : ResultValue(
                pairs.first { ($0.first, $0.second) == (min(row, column), max(row, column)) }
                  .flatMap(\.adjusted))
          }
      }, method: method)
  }

  private func overview(
    _ labels: [[String?]], _ study: StudiedNetwork, _ method: MethodNote
  ) -> ResultTable {
    let graph = study.graph.graph
    let tied = graph.nodes.filter { graph.outgoing.degree($0) > 0 }.map(\.index)
    return ResultTable(
      id: "compare-all-divisions", title: "The divisions", basis: study.basis,
      columns: [
        ResultColumn("division", "Division", form: .words, meaning: "What parts the cities."),
        ResultColumn("groups", "Groups", form: .count, meaning: "Groups among cities with a tie."),
        ResultColumn("largest", "Largest", form: .count, meaning: "Cities of the largest."),
        ResultColumn(
          "cities", "Cities", form: .count, meaning: "Cities that it says something of."),
        ResultColumn(
          "modularity", "Modularity", form: .decimals(4),
          meaning: "How well it fits the ties among these cities."),
        ResultColumn("id", "Id", form: .identifier, meaning: "Its name in commands."),
      ],
      rows: divisions.indices.map { number in
        let kept = tied.filter { labels[number][$0] != nil }
        let partition = ComparedPair.partition(kept.map { labels[number][$0] })
        let part = graph.induced(
          on: NodeSet(kept.map { Node($0) }, universe: graph.nodeCount)
        ).graph
        return [
          .text(divisions[number].title), .integer(partition.count),
          .integer(partition.sizes.first ?? 0), .integer(kept.count),
          ResultValue(Modularity().value(of: partition, on: part)), .text(divisions[number].id),
        ]
      }, method: method)
  }

  private func conclusion(
    _ ranked: [(first: Int, second: Int, found: ComparedPair, adjusted: Double?)]
  ) -> Conclusion {
    guard let best = ranked.first, let worst = ranked.last(where: { $0.adjusted != nil }),
      let most = best.adjusted, let least = worst.adjusted
    else {
      return Conclusion(
        "There are no cities to compare the divisions by.",
        reservation: "No city with a tie is in a group of two divisions. Widen the selection.")
    }
    let sentence =
      "Of \(divisions.count) divisions \(divisions[best.first].title) and "
      + "\(divisions[best.second].title) agree most (\(decimals(most)) beyond chance, where 1 is "
      + "complete)"
      + (ranked.count > 1
        ? ", \(divisions[worst.first].title) and \(divisions[worst.second].title) least "
          + "(\(decimals(least)))." : ".")
    return Conclusion(sentence, reservations: best.found.reservations)
  }
}
