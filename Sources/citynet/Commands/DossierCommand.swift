import ArgumentParser
import CityNetworks
import NetworkAnalysis
import Reporting

struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: "Gathers all that a dataset holds about one city.",
    discussion: """
      Examples:
        citynet dossier Datasets/silk-road isfahan
        citynet dossier Datasets/silk-road isfahan --dossier my-dossier
      Partners by kind and state, memberships, claimed numbers and how far they are named, the \
      position in the network, every statement and its source. Partners, memberships and \
      statements are those of the whole dataset; claims and position go by the selection, and the \
      position by all ties too. With --dossier a page for readers is written too, with figures, \
      findings and how far each carries.
      """)

  @OptionGroup var input: DatasetOptions
  @Argument(help: "A city by id, name or alias.")
  var city: String
  @OptionGroup var dossier: DossierOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func run() throws {
    try dossier.requireUsable(beside: input.dataset)
    let loaded = try input.load()
    let found = try loaded.resolve(city)
    let selected = try selection.selection()
    try loaded.answer(
      [CityDossier(of: found.id)], selection: selected, output: output, work: work
    ) { _ in
      try dossier.write(of: loaded, work: work) { folder in
        .dossier(
          of: found, in: try StudiedNetwork(loaded.network, selection: selected),
          dataset: input.dataset, output: folder, selection: selection.planned)
      }
    }
  }
}
