import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Whether cities are tied within their groups or across them, and which groups with which.
public struct MixingTable: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "mixing", question: "Do ties stay within groups, and which groups are tied with which?",
    parameters: [
      (
        "by",
        "the groups: country, region, world-region, organization:ID, column:NAME or a clustering; "
          + "country if absent"
      ),
      ("direction", "ignored or followed; ignored if absent"),
      ("permutations", "how often the groups are dealt out anew; 9999 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
      ("top", "how many cities, groups and pairs of groups to list; all if absent"),
    ])

  /// More groups than this have no table of their pairs.
  static let mostGroups = 2000

  private let division: CityDivision
  private let direction: TieDirection
  private let permutations: Int
  private let seed: Seed
  private let top: Int?

  /// The mixing of the groups of a division, beside `permutations` shuffles of the groups.
  public init(
    by division: CityDivision, direction: TieDirection = .ignored, permutations: Int = 9999,
    seed: UInt64 = 1, top: Int? = nil
  ) {
    precondition(permutations > 1)
    self.division = division
    self.direction = direction
    self.permutations = permutations
    self.seed = Seed(seed)
    self.top = top
  }

  /// The mixing that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(
      by: CityDivision(parameters.optionalText("by") ?? "country"),
      direction: parameters.choice("direction", standard: .ignored),
      permutations: parameters.count(
        "permutations", standard: 9999, minimum: 2, maximum: RandomComparison.most),
      seed: UInt64(parameters.count("seed", standard: 1, minimum: 0)),
      top: parameters.optionalCount("top"))
  }

  /// Four tables: the network, the pairs of groups, the groups and the cities.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let cities = try GroupedCities(division, study, direction, context)
    guard cities.names.count <= Self.mostGroups else {
      throw AnalysisError.tooManyGroups(
        division.title, groups: cities.names.count, most: Self.mostGroups)
    }
    let report = MixingReport(
      cities: cities, mixing: Mixing(of: cities.graph, between: cities.partition),
      shuffled: try ShuffledMixing(
        of: cities.graph, between: cities.partition, permutations: permutations, seed: seed,
        in: context),
      suffix: division.id.tableName + direction.suffix, direction: direction,
      permutations: permutations, seed: seed, top: top)
    return AnalysisResults(
      tables: [
        report.networkTable, report.pairTable, report.groupTable, report.cityTable,
      ],
      seeds: ["mixing-\(division.id.tableName)\(direction.suffix)": seed.rawValue])
  }
}
