import ArgumentParser
import CityNetworks
import NetworkAnalysis

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Lists the statements about ties in the order of time, and what cannot follow.",
    discussion: """
      Examples:
        citynet timeline Datasets/silk-road isfahan
        citynet timeline Datasets/silk-road isfahan samarkand --quotes
      Undated sources are ordered by the numbers of one publisher; each row says how its place was \
      found, and whether its status may follow (see `citynet list statuses`).
      """)

  @OptionGroup var input: DatasetOptions
  @Argument(help: "A city by id, name or alias; all ties if absent.")
  var city: String?
  @Argument(help: "Another city: only ties between the two.")
  var partner: String?
  @Flag(help: "Also show the words of the sources.")
  var quotes = false
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func run() throws {
    let loaded = try input.load()
    let ends = try [city, partner].map { try $0.map { try loaded.resolve($0) } }
    if let first = ends[0], let second = ends[1], first.id == second.id {
      throw UsageError("'\(city ?? "")' and '\(partner ?? "")' are one city. Name two.")
    }
    let timeline = Timeline(
      of: ends[0]?.id, and: ends[1]?.id, quotes: quotes ? .shown : .leftOut)
    try loaded.answer(
      [timeline], selection: selection.selection(standard: .any), output: output, work: work)
  }
}
