import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Whether the cities with the most ties are tied with one another more than chance would have it.
public struct RichClubTable: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "rich-club", question: "Do the best-tied cities form a club of their own?",
    parameters: [
      ("nulls", "how many random networks it is compared with; 100 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
    ])

  private let nulls: RandomComparison

  /// The clubs beside `nulls` random networks.
  public init(nulls: Int = 100, seed: UInt64 = 1) {
    self.nulls = RandomComparison(count: nulls, seed: Seed(seed))
  }

  /// The table that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      nulls: try parameters.count(
        "nulls", standard: 100, minimum: 2, maximum: RandomComparison.most),
      seed: UInt64(try parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// One table with a row per number of ties.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let graph = study.graph.graph
    let club = RichClub(of: graph)
    let comparisons = try club.compared(
      withNulls: nulls.count, in: context, null: nulls.rewiring(graph, in: context))
    let rows = zip(club.clubs, comparisons).map { club, comparison -> [ResultValue] in
      [
        .integer(club.degree), .integer(club.nodeCount), .integer(club.edgeCount),
        .real(club.coefficient),
      ] + nulls.cells(comparison)
    }
    return AnalysisResults(
      tables: [
        ResultTable(
          id: "rich-club", title: "The clubs of the best-tied cities", basis: study.basis,
          columns: [
            ResultColumn(
              "more_than", "More ties than", form: .count,
              meaning: "Members have more tied cities than this."),
            ResultColumn("cities", "Members", form: .count, meaning: "Cities of the club."),
            ResultColumn("pairs", "Tied pairs", form: .count, meaning: "Ties among the members."),
            ResultColumn(
              "share", "Share tied", form: .significant(4),
              meaning: "The share of pairs of members that are tied."),
          ] + nulls.columns,
          rows: rows,
          method: MethodNote(
            name: "Rich club",
            meaning: "The share of tied pairs among cities with more than a given number of ties, "
              + "beside the same share in random networks.",
            choices: [.init("Direction", "ignored"), .init("Weights", "ignored"), nulls.choice],
            caveat:
              "The share grows with the number of ties in nearly all networks: only the ratio "
              + "to chance says whether there is a club. " + nulls.caveat,
            literature: [
              "Zhou & Mondragón (2004): The rich-club phenomenon in the Internet topology. "
                + "IEEE Communications Letters 8.",
              "Colizza et al. (2006): Detecting rich-club ordering in complex networks. "
                + "Nature Physics 2.",
              RandomComparison.literature,
            ]),
          conclusion: conclusion(Array(zip(club.clubs, comparisons)), cities: graph.nodeCount))
      ], seeds: ["rich-club": nulls.seed.rawValue])
  }

  /// What is so of the best-tied twentieth of the cities, or of the best-tied five.
  ///
  /// The club is chosen by its size, not by what was found of it.
  private func conclusion(
    _ clubs: [(club: RichClub.Club, comparison: NullComparison)], cities: Int
  ) -> Conclusion {
    let size = max(5, cities / 20)
    guard let (club, chance) = clubs.last(where: { $0.club.nodeCount >= size }),
      club.degree > 0
    else {
      return Conclusion(
        "No five cities have more ties than all others, so there is no club to see.")
    }
    let few = Conclusion.tooFewTrials(nulls.count, option: "--nulls")
    let isFar = chance.twoSidedShare < 0.05 || few != nil
    let ratio = chance.ratio ?? 0
    let words =
      !isFar
      ? "no more and no less than" : ratio > 1 ? "more than" : "less than"
    return Conclusion(
      "Among the \(club.nodeCount) cities with more than "
        + "\(Remarks.count(club.degree, "tie", "ties")), \(Quoted.percent(club.coefficient)) of the "
        + "pairs are tied, \(words) in random networks with the same numbers of ties "
        + "(\(Quoted.percent(chance.mean ?? 0)); ratio \(decimals(ratio)), two-sided p "
        + "\(probability(chance.twoSidedShare))).",
      reservations: (club.edgeCount < 10
        ? ["There are only \(Remarks.count(club.edgeCount, "tie", "ties")) among them."] : [])
        + (few.map { [$0] } ?? []))
  }
}
