import ArgumentParser
import NetworkAnalysis

struct AggregateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aggregate",
    abstract:
      "Adds cities up to countries, regions or clusters: who is tied with whom, and how much.",
    discussion: """
      Examples:
        citynet aggregate Datasets/silk-road
        citynet aggregate Datasets/silk-road --by world-region
        citynet aggregate Datasets/silk-road --by leiden --top 5
        citynet aggregate Datasets/silk-road --rank betweenness
        citynet aggregate Datasets/silk-road --top 0 --table 2 --format csv -o countries.csv
        citynet rank countries.csv --by eigenvector --weight stated
      All cities of a country (or another group) become one node: the quotient network. The tables \
      show the groups with their ties inside and outside, and the pairs of groups with their ties \
      beside those expected if ties ignored the groups. The table of pairs, written as CSV, is a \
      file of pairs that every verb reads.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(
    help: ArgumentHelp(
      "The groups: country, region, world-region, organization:ID, column:NAME or a clustering.",
      valueName: "division"))
  var by = "country"
  @Option(
    help: ArgumentHelp(
      "Also rank the groups by this measure in their network.", valueName: "measure"))
  var rank: String?
  @Option(
    help: ArgumentHelp(
      "How many groups and pairs to list; 20 if absent, 0 for all.", valueName: "n"))
  var top = 20
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if top < 0 { throw ValidationError("--top must be at least 0, not \(top).") }
  }

  func run() throws {
    let division = try CityDivision(by)
    var analyses: [any Analysis] = [QuotientTables(by: division, top: top)]
    if let rank {
      analyses.append(try QuotientRanking(by: division, measure: rank, top: top))
    }
    let selected = try selection.selection()
    try input.load().answer(analyses, selection: selected, output: output, work: work)
  }
}
