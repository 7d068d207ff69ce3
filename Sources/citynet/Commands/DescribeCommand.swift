public import ArgumentParser
public import NetworkAnalysis

struct DescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "Describes a network in figures, or one side of it closely.",
    discussion: """
      Examples:
        citynet describe Datasets/silk-road --as-of 2021-06-01
        citynet describe Datasets/silk-road --about core-periphery
        citynet describe Datasets/silk-road --about rich-club --nulls 500
        citynet describe Datasets/silk-road --about intervals --draws 500
      Topics: figures (the overview), distances (diameter, center, periphery), centralization (by
      measure), census (patterns of two and three cities), blocks (parts that no single city holds
      together), core-periphery, rich-club, intervals (how sure figures are, by drawing cities anew:
      the vertex bootstrap). The census, the rich club and the core are compared with random networks
      in which every city keeps its number of ties.
      """)

  enum Topic: String, CaseIterable, ExpressibleByArgument {
    case figures, distances, centralization, census, blocks, richClub = "rich-club"
    case corePeriphery = "core-periphery"
    case intervals
  }

  @OptionGroup var input: DatasetOptions
  @Option(help: ArgumentHelp("What to describe; figures if absent.", valueName: "topic"))
  var about = Topic.figures
  @Option(
    help: ArgumentHelp(
      "How many random networks to compare with (census, rich-club, core-periphery); 100 if absent.",
      valueName: "n"))
  var nulls: Int?
  @Option(
    help: ArgumentHelp(
      "Where random choices begin (census, rich-club, core-periphery, intervals); 1 if absent.",
      valueName: "number"))
  var seed: UInt64?
  @Option(
    help: ArgumentHelp(
      "How often cities are drawn anew (intervals); 1000 if absent, 200 of large networks.",
      valueName: "n"))
  var draws: Int?
  @Option(
    help: ArgumentHelp(
      "The direction of ties such as aid (census): ignored or followed; ignored if absent.",
      valueName: "rule"))
  var direction: TieDirection?
  @Option(
    help: ArgumentHelp(
      "The ideal core (core-periphery): core-to-all, core-alone or core-and-periphery.",
      valueName: "ideal"))
  var pattern: CoreAndPeriphery.Pattern?
  @Option(help: ArgumentHelp("How many blocks to list (blocks); all if absent.", valueName: "n"))
  var top: Int?
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if let nulls, !(2...100_000).contains(nulls) {
      throw ValidationError("--nulls must be 2 to 100000, not \(nulls).")
    }
    if let top, top < 1 { throw ValidationError("--top must be at least 1, not \(top).") }
    let isCompared = about == .census || about == .richClub || about == .corePeriphery
    if nulls != nil, !isCompared {
      throw ValidationError("--nulls needs --about census, rich-club or core-periphery.")
    }
    if seed != nil, !isCompared, about != .intervals {
      throw ValidationError("--seed needs --about census, rich-club, core-periphery or intervals.")
    }
    if let draws, !(20...100_000).contains(draws) {
      throw ValidationError("--draws must be 20 to 100000, not \(draws).")
    }
    if draws != nil, about != .intervals {
      throw ValidationError("--draws needs --about intervals.")
    }
    if direction != nil, about != .census {
      throw ValidationError("--direction needs --about census.")
    }
    if pattern != nil, about != .corePeriphery {
      throw ValidationError("--pattern needs --about core-periphery.")
    }
    if top != nil, about != .blocks { throw ValidationError("--top needs --about blocks.") }
  }

  func run() throws {
    try input.answer(analysis, selection: selection, output: output, work: work)
  }

  private var analysis: any Analysis {
    switch about {
    case .figures: NetworkDescription()
    case .distances: DistanceSummary()
    case .centralization: CentralizationTable()
    case .census:
      TieCensus(direction: direction ?? .ignored, nulls: nulls ?? 100, seed: seed ?? 1)
    case .blocks: BlockList(top: top)
    case .corePeriphery:
      CoreAndPeriphery(pattern: pattern ?? .coreToAll, nulls: nulls ?? 100, seed: seed ?? 1)
    case .intervals: FigureIntervals(draws: draws, seed: seed ?? 1)
    case .richClub: RichClubTable(nulls: nulls ?? 100, seed: seed ?? 1)
    }
  }
}

extension CoreAndPeriphery.Pattern: ExpressibleByArgument {}
