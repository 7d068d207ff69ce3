import ArgumentParser
import CityNetworks
import NetworkAnalysis

struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: "Gathers all that a dataset holds about one city.",
    discussion: """
      Example: citynet dossier Datasets/silk-road isfahan
      Partners by kind and state, memberships, claimed numbers and how far they are named, the \
      position in the network, every statement and its source. Partners, memberships and \
      statements are those of the whole dataset; claims and position go by the selection, and the \
      position by all ties too.
      """)

  @OptionGroup var input: DatasetOptions
  @Argument(help: "A city by id, name or alias.")
  var city: String
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func run() throws {
    let loaded = try input.load()
    try loaded.answer(
      [CityDossier(of: try loaded.resolve(city).id)], selection: selection.selection(),
      output: output, work: work)
  }
}
