import ArgumentParser
import NetworkAnalysis
import Reporting

struct ConnectivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "connectivity",
    abstract: "Ranks cities by how well organizations connect them (interlocking network model).",
    discussion: """
      Examples:
        citynet connectivity Datasets/city-organizations --top 20
        citynet connectivity Datasets/city-organizations --value binary --without eurocities
        citynet connectivity Datasets/city-organizations --pairs --output connectivity.csv
      Two cities are connected by each organization as much as the product of its values in both; a
      city's connectivity (GaWC: global network connectivity) is the sum over all other cities. A
      value is the weight of the membership (column weight of assertions.csv; a plain list has
      city,organization,value), 1 with binary, or a further column of numbers. Without --value the
      weights count if all memberships have one. The value 0 says that there is no membership.
      The second table has 25 pairs unless --top says otherwise; --pairs writes all pairs as a list
      that every verb can read as a dataset.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(
    help: ArgumentHelp(
      "How present an organization is: binary, weight, or the name of a column of numbers.",
      valueName: "value"))
  var value: String?
  @Option(
    help: ArgumentHelp(
      "How many cities and pairs; all cities, and 25 pairs if absent.", valueName: "n"))
  var top: Int?
  @Flag(help: "Write a list of pairs that every verb can read.")
  var pairs = false
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top must be at least 1, not \(top).") }
    if pairs, output.format == .json || output.format == .markdown {
      throw ValidationError("--pairs writes CSV. Leave --format out.")
    }
  }

  func run() throws {
    try selection.refuseTies()
    var output = output
    if pairs { output.format = .csv }
    let analysis = InterlockingConnectivity(
      value: try value.map { try ServiceValue($0) } ?? .statedIfAny, top: top,
      pairs: top ?? (pairs ? nil : 25), form: pairs ? .pairList : .reading)
    try input.answer(analysis, selection: selection, output: output, work: work)
  }
}
