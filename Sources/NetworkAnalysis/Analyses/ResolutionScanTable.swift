import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// How many clusters there are at which resolution, and over which resolutions they stay the same.
public struct ResolutionScanTable: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "resolution-scan",
    question: "How many clusters are there at which resolution, and which divisions last?",
    parameters: [
      ("from", "the lowest resolution; 0.2 if absent"),
      ("to", "the highest resolution; 3 if absent"),
      ("steps", "how many resolutions, each the same multiple of the one before; 25 if absent"),
      ("runs", "how many Leiden runs at each; 10 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
    ])

  /// More resolutions than this cannot be read.
  public static let mostSteps = 500

  private let range: ClosedRange<Double>
  private let steps: Int
  private let runs: Int
  private let seed: Seed

  /// The divisions at `steps` resolutions of `range`, by the best of so many runs at each.
  public init(
    _ range: ClosedRange<Double> = 0.2...3, steps: Int = 25, runs: Int = 10, seed: UInt64 = 1
  ) {
    precondition(range.lowerBound > 0 && range.lowerBound < range.upperBound)
    precondition(steps > 2 && runs > 1)
    self.range = range
    self.steps = steps
    self.runs = runs
    self.seed = Seed(seed)
  }

  /// The scan that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let from = try parameters.number("from", standard: 0.2, within: 0.001...1000)
    let to = try parameters.number("to", standard: 3, within: 0.001...1000)
    guard from < to else {
      throw AnalysisError.contradictoryParameters(
        "the lowest resolution \(from) is not below the highest, \(to). Exchange 'from' and 'to'.")
    }
    self.init(
      from...to,
      steps: try parameters.count("steps", standard: 25, minimum: 3, maximum: Self.mostSteps),
      runs: try parameters.count("runs", standard: 10, minimum: 2, maximum: 1000),
      seed: UInt64(try parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// Two tables: the resolutions, and the plateaus with the names of their clusters.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let scan = try ResolutionScan(
      of: study.graph.graph, resolutions: ResolutionScan.grid(range, steps: steps), runs: runs,
      seed: seed, in: context)
    let plateaus = scan.plateaus()
    let conclusion = conclusion(scan, plateaus, in: study)
    return AnalysisResults(
      tables: [
        levels(scan, plateaus, study),
        self.plateaus(plateaus, of: scan, study, conclusion),
      ], seeds: ["resolution-scan": seed.rawValue])
  }

  private func levels(
    _ scan: ResolutionScan, _ plateaus: [ResolutionScan.Plateau], _ study: StudiedNetwork
  ) -> ResultTable {
    ResultTable(
      id: "resolution-scan", title: "Clusters by resolution", basis: study.basis,
      columns: [
        ResultColumn(
          "resolution", "Resolution", form: .significant(4),
          meaning: "γ: more gives smaller clusters; 1 is the customary modularity."),
        ResultColumn(
          "clusters", "Clusters", form: .count, meaning: "Clusters of two cities or more."),
        ResultColumn("largest", "Largest", form: .count, meaning: "Cities of the largest."),
        ResultColumn(
          "lone", "Alone", form: .count, meaning: "Cities that are clusters by themselves."),
        ResultColumn(
          "modularity", "Modularity", form: .decimals(4),
          meaning: "Of the division, at resolution 1."),
        ResultColumn(
          "quality", "Quality", form: .decimals(4),
          meaning: "The modularity at this resolution, which the search makes large."),
        ResultColumn(
          "vi_next", "VI to next", form: .decimals(3),
          meaning:
            "Variation of information, in nats, to the division of the next resolution; 0 is "
            + "the same."),
        ResultColumn(
          "vi_runs", "VI of runs", form: .decimals(3),
          meaning:
            "The same between the runs at this resolution, averaged over pairs; 0: all agree."
        ),
        ResultColumn(
          "plateau", "Plateau", form: .count, meaning: "The number of its plateau, 1 the longest."),
      ],
      rows: scan.levels.enumerated().map { place, level in
        [
          .real(level.resolution), .integer(level.clusterCount),
          .integer(level.partition.sizes.first ?? 0),
          .integer(level.partition.sizes.count { $0 == 1 }), ResultValue(level.modularity),
          ResultValue(level.quality), ResultValue(level.variationToNext), .real(level.spread),
          ResultValue(plateaus.firstIndex { $0.levels.contains(place) }.map { $0 + 1 }),
        ]
      }, method: method)
  }

  private func plateaus(
    _ plateaus: [ResolutionScan.Plateau], of scan: ResolutionScan, _ study: StudiedNetwork,
    _ conclusion: Conclusion
  ) -> ResultTable {
    ResultTable(
      id: "resolution-plateaus", title: "Divisions that last", basis: study.basis,
      columns: [
        ResultColumn("plateau", "No.", form: .count, meaning: "The longest is number 1."),
        ResultColumn("from", "From", form: .significant(4), meaning: "The lowest resolution."),
        ResultColumn("to", "To", form: .significant(4), meaning: "The highest resolution."),
        ResultColumn(
          "ratio", "Ratio", form: .decimals(2),
          meaning: "The highest over the lowest: the longer, the more the division stands out."),
        ResultColumn(
          "clusters", "Clusters", form: .count, meaning: "Clusters of two cities or more."),
        ResultColumn(
          "vi_runs", "VI of runs", form: .decimals(3),
          meaning: "In the middle of the plateau, between runs, in nats; 0: all agree."),
        ResultColumn(
          "names", "Largest clusters", form: .words,
          meaning: "The five largest, named after their two best-tied cities."),
      ],
      rows: plateaus.enumerated().map { number, plateau in
        let level = scan.levels[plateau.middle]
        let named = NamedClusters(level.partition, in: study)
        return [
          .integer(number + 1), .real(plateau.resolutions.lowerBound),
          .real(plateau.resolutions.upperBound), .real(plateau.ratio),
          .integer(level.clusterCount), .real(level.spread),
          .text(
            named.shown.prefix(5)
              .map { "\(named.names[$0]) (\(level.partition.sizes[$0]))" }
              .joined(separator: "; ")),
        ]
      }, method: method, conclusion: conclusion)
  }

  private func conclusion(
    _ scan: ResolutionScan, _ plateaus: [ResolutionScan.Plateau], in study: StudiedNetwork
  ) -> Conclusion {
    let counts = scan.levels.map(\.clusterCount)
    let span = "between resolution \(range.lowerBound) and \(range.upperBound)"
    guard study.graph.graph.edgeCount > 0 else {
      return Conclusion(
        "There are no clusters \(span).", reservation: "The selection leaves no ties.")
    }
    guard let longest = plateaus.first(where: { !isTrivial($0, scan, study) }) else {
      return Conclusion(
        "No division into clusters lasts \(span): their number goes from \(counts.min() ?? 0) to "
          + "\(counts.max() ?? 0).",
        reservation: "The number of clusters is a choice of resolution, so do not report it as a "
          + "property of the network.")
    }
    let clusters = scan.levels[longest.middle].clusterCount
    var reservations: [String] = []
    if longest.ratio < 1.5 {
      reservations.append(
        "The plateau is short (ratio \(decimals(longest.ratio))), so the number of clusters depends "
          + "much on the resolution.")
    }
    if !longest.resolutions.contains(1) {
      reservations.append("The customary resolution 1 lies outside of it.")
    }
    return Conclusion(
      "The division into \(Remarks.count(clusters, "cluster", "clusters")) lasts longest: from "
        + "resolution \(longest.resolutions.lowerBound) to \(longest.resolutions.upperBound), of "
        + "\(range.lowerBound) to \(range.upperBound) scanned.", reservations: reservations)
  }

  /// Whether a plateau is that of whole components or of cities alone, which says nothing.
  private func isTrivial(
    _ plateau: ResolutionScan.Plateau, _ scan: ResolutionScan, _ study: StudiedNetwork
  ) -> Bool {
    let partition = scan.levels[plateau.middle].partition
    let inside = study.graph.graph.edges.allSatisfy { edge in
      let (a, b) = study.graph.graph.ends(of: edge)
      return partition[a] == partition[b]
    }
    return inside || (partition.sizes.first ?? 0) < 2
  }

  private var method: MethodNote {
    MethodNote(
      name: "Resolution scan",
      meaning: "Leiden clusters at resolutions from few large clusters to many small ones; each "
        + "division that was found anywhere is tried at every resolution.",
      choices: [
        .init("Resolutions", "\(steps), each the same multiple of the one before"),
        .init("Runs", "\(runs) at each resolution, seed \(seed.rawValue)"),
        .init(
          "Plateau",
          "three resolutions or more whose divisions differ from the next by at most 0.01·ln n"),
        .init("Direction", "ignored"), .init("Weights", "none; all tied pairs count the same"),
      ],
      caveat:
        "A division that lasts is well separated at its scale; others can be as true at theirs.",
      literature: [
        "Reichardt & Bornholdt (2006): Statistical mechanics of community detection. "
          + "Physical Review E 74.",
        "Lambiotte (2010): Multi-scale modularity and dynamics in complex networks. arXiv 1004.4268.",
        "Weir et al. (2017): Post-processing partitions to identify domains of modularity "
          + "optimization. Algorithms 10.",
      ])
  }
}
