import ArgumentParser
import CityNetworks
import NetworkAnalysis

struct TiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ties", abstract: "Lists ties with status, date, distance and sources.",
    discussion: """
      Example: citynet ties Datasets/silk-road isfahan --status any --relation any
      """)

  @OptionGroup var input: DatasetOptions
  @Argument(help: "A city by id, name or alias; all ties if absent.")
  var city: String?
  @Flag(help: "Also list every statement behind the ties, with its quote.")
  var evidence = false
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func run() throws {
    let loaded = try input.load()
    let id = try city.map { try loaded.resolve($0).id }
    var analyses: [any Analysis] = [TieList(of: id)]
    if evidence { analyses.append(EvidenceList(of: id)) }
    try loaded.answer(
      analyses, selection: selection.selection(), output: output, work: work)
  }
}
