import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which cities join others that have no tie of their own, and between which groups.
public struct Brokers: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "brokers", question: "Which cities are brokers, and between which groups?",
    parameters: [
      (
        "by",
        "the groups: country, region, world-region, organization:ID, column:NAME or a clustering; "
          + "country if absent"
      ),
      ("direction", "ignored or followed; ignored if absent"),
      ("permutations", "how often the groups are dealt out anew; 999 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
      ("top", "how many cities and pairs of groups to list; all if absent"),
    ])

  private let division: CityDivision
  private let direction: TieDirection
  private let permutations: Int
  private let seed: Seed
  private let top: Int?

  /// The brokers between the groups of a division, beside `permutations` shuffles of the groups.
  public init(
    by division: CityDivision, direction: TieDirection = .ignored, permutations: Int = 999,
    seed: UInt64 = 1, top: Int? = nil
  ) {
    precondition(permutations > 1)
    self.division = division
    self.direction = direction
    self.permutations = permutations
    self.seed = Seed(seed)
    self.top = top
  }

  /// The brokers that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(
      by: CityDivision(parameters.optionalText("by") ?? "country"),
      direction: parameters.choice("direction", standard: .ignored),
      permutations: parameters.count(
        "permutations", standard: 999, minimum: 2, maximum: RandomComparison.most),
      seed: UInt64(parameters.count("seed", standard: 1, minimum: 0)),
      top: parameters.optionalCount("top"))
  }

  /// Four tables: the cities, the roles in the whole network, the pairs of groups, and how unusual
  /// the roles of each city are.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let cities = try GroupedCities(division, study, direction, context)
    let brokerage = try Brokerage(of: cities.graph, between: cities.partition, in: context)
    let report = BrokerReport(
      cities: cities, brokerage: brokerage, pairs: try brokerage.pairs(in: context),
      shuffled: try brokerage.shuffled(permutations: permutations, seed: seed, in: context),
      suffix: division.id.tableName + direction.suffix, direction: direction,
      permutations: permutations, seed: seed, top: top)
    return AnalysisResults(
      tables: [report.cityTable, report.roleTable, report.pairTable, report.scoreTable],
      seeds: ["brokers-\(division.id.tableName)\(direction.suffix)": seed.rawValue])
  }
}
