import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Whether ties are shorter or longer than chance would have them, and between which parts of the
/// world.
public struct TieLengthTest: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "tie-lengths", question: "Are ties shorter than chance would have them?",
    parameters: [
      ("count", "how many random networks of each kind; 1000 if absent"),
      ("within", "the distance in km below which a share of ties is given; 1000 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
    ])

  private let count: Int
  private let within: Double
  private let seed: Seed

  /// Compares with `count` networks with other partners, and with as many with other places.
  public init(count: Int = 1000, within: Double = 1000, seed: UInt64 = 1) {
    precondition(count >= 2 && within > 0)
    self.count = count
    self.within = within
    self.seed = Seed(seed)
  }

  /// The comparison that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      count: try parameters.count(
        "count", standard: 1000, minimum: 2, maximum: RandomComparison.most),
      within: try parameters.number("within", standard: 1000, within: 1...21_000),
      seed: UInt64(try parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// The upper ends of the bands of distance, in km.
  private static let bounds: [Double] = [50, 100, 250, 500, 1000, 2000, 5000, 10_000, 20_100]

  /// Three tables: lengths, bands of distance, and pairs of parts of the world.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let (numbers, places) = PreparedStatistic.places(of: study.network.cities)
    let graph = study.graph.graph.induced(
      on: NodeSet(
        numbers.indices.lazy.filter { numbers[$0] >= 0 }.map { Node($0) },
        universe: numbers.count))
    guard graph.graph.edgeCount > 0 else {
      throw AnalysisError.tooFewVariants(
        "no tie joins two cities with coordinates, so there are no lengths. Give cities a latitude "
          + "and a longitude, or select more ties.")
    }
    let regions = WorldRegion.allCases.sorted()
    let groups = graph.graph.nodes.map { node in
      study.city(graph.originalNode[node]).worldRegion.flatMap { regions.firstIndex(of: $0) }
        ?? regions.count
    }
    let ties = TieLengths(of: graph.graph, places: places, groups: groups)
    let names = regions.map(\.name) + ["unknown country"]
    let pairs = names.indices.flatMap { a in (a..<names.count).map { (a, $0) } }
    let present = Set(groups)
    let shown = pairs.filter { present.contains($0.0) && present.contains($0.1) }
    let report = TieLengthReport(
      names: names, pairs: shown, bounds: Self.bounds, within: within, count: count, seed: seed,
      tieCount: graph.graph.edgeCount, cityCount: graph.graph.nodeCount,
      leftOut: (
        cities: study.network.cities.count - graph.graph.nodeCount,
        ties: study.graph.graph.edgeCount - graph.graph.edgeCount
      ))
    let rewired = try ties.compared(
      report.figures, with: .rewired, count: count, seed: seed, in: context)
    let shuffled = try ties.compared(
      report.figures, with: .shuffled, count: count, seed: seed, in: context)
    return AnalysisResults(
      tables: report.tables(rewired, shuffled, basis: study.basis),
      seeds: ["lengths": seed.rawValue])
  }
}
