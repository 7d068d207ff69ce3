import ArgumentParser
import CityNetworks
import NetworkAnalysis

struct ConnectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "connect",
    abstract: "Finds the ties that connect several cities at the least cost, exactly.",
    discussion: """
      Examples:
        citynet connect Datasets/silk-road isfahan urumqi porto
        citynet connect Datasets/silk-road isfahan urumqi karachi tehran --by km --avoid IN
      The ties form one connected whole that no other undercuts; it passes through further cities
      where that helps (a Steiner tree). 2 to 12 cities: the work triples with each, and beyond 12
      only estimates would be possible.
      Criteria and what can be avoided are those of `citynet corridor`.
      Ends with status 1 if the cities are not connected, and says which are not.
      """)

  @OptionGroup var input: DatasetOptions
  @Argument(help: "The cities to connect, by id, name or alias; 2 to 12.")
  var cities: [String]
  @Option(
    help: ArgumentHelp(
      "What makes a tie cheap: one criterion; hops if absent.", valueName: "criterion"))
  var by: String?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A place that the ties must not touch, or status:intended, relation:aid for ties that are not "
        + "to be used; may be repeated.",
      valueName: "place"))
  var avoid: [String] = []
  @Option(
    name: .customLong("max-hop"), parsing: .singleValue,
    help: ArgumentHelp(
      "The most that each tie may cost, as km=1500; may be repeated.", valueName: "name=value"))
  var maxHop: [String] = []
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "What to do with ties of which a quantity is not known: avoid, or NAME=VALUE to count them so; "
        + "they are an error if absent.",
      valueName: "choice"))
  var missing: [String] = []
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func run() throws {
    let selected = try selection.selection()
    let loaded = try input.load()
    guard cities.count > 1 else {
      throw UsageError("one city is connected already. Name two cities to connect, or up to 12.")
    }
    let named = try cities.map { try loaded.resolve($0) }
    if let twice = named.first(where: { city in named.count { $0.id == city.id } > 1 }) {
      throw UsageError("'\(twice.name)' is named twice. Name each city once.")
    }
    let connection = try CityConnection(
      of: named.map(\.id), by: try by.map { try CostCriterion($0) },
      avoiding: try avoid.map { try loaded.routeAvoidance($0) },
      maxHop: try maxHop.map { try RouteCap($0, option: "max-hop") },
      missing: try MissingQuantities(missing))
    try loaded.answer([connection], selection: selected, output: output, work: work)
  }
}
