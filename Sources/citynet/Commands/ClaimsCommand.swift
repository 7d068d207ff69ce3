import ArgumentParser
import CityNetworks
import NetworkAnalysis

struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Sets claimed numbers of twinnings against those that are named.",
    discussion: """
      Examples:
        citynet claims Datasets/silk-road --country CN,PK
        citynet claims Datasets/silk-road isfahan --pairs
      A claim ("16 pairs", "13 twin cities") never becomes a tie. With --country only claims about \
      these countries and their cities are listed. `citynet reconcile --a claims` sets the claims \
      of cities against one source.
      """)

  @OptionGroup var input: DatasetOptions
  @Argument(help: "A city by id, name or alias; all claims if absent.")
  var city: String?
  @Flag(help: "Also list the pairs that are named for each claim.")
  var pairs = false
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func run() throws {
    let loaded = try input.load()
    let id = try city.map { try loaded.resolve($0).id }
    try loaded.answer(
      [ClaimList(of: id, detail: pairs ? .pairs : .claims)], selection: selection.selection(),
      output: output, work: work)
  }
}
