import ArgumentParser
import NetworkAnalysis

struct DescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "Describes a network in figures.",
    discussion: "Example: citynet describe Datasets/silk-road --as-of 2021-06-01")

  @OptionGroup var input: DatasetOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func run() throws {
    try input.answer(NetworkDescription(), selection: selection, output: output, work: work)
  }
}
