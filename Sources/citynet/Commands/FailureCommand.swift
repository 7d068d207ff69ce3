import ArgumentParser
import CityNetworks
import NetworkAnalysis

struct FailureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "failure",
    abstract: "Tells how the network falls apart if cities drop out.",
    discussion: """
      Examples:
        citynet failure Datasets/silk-road
      """)

  @OptionGroup var input: DatasetOptions
  @OptionGroup(title: "Loss of many cities") var attack: AttackOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func run() throws {
    let selected = try selection.selection()
    let loaded = try input.load()
    attack.warn(about: try StudiedNetwork(loaded.network, selection: selected))
    try loaded.answer(
      [attack.curves, CutCities(top: attack.top ?? 20)], selection: selected, output: output,
      work: work)
  }
}
