import ArgumentParser
import CityNetworks
import NetworkAnalysis

struct FailureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "failure",
    abstract: "Tells what breaks if a city or a tie drops out: of one route, or of the network.",
    discussion: """
      Examples:
        citynet failure Datasets/silk-road isfahan urumqi
        citynet failure Datasets/silk-road karachi nakhchivan --by km --near 1
        citynet failure Datasets/silk-road isfahan urumqi --capacity sources
        citynet failure Datasets/silk-road
        citynet failure Datasets/silk-road --strategy degree --strategy random --runs 1000
      With two cities: for each city and tie on the best routes what the best route costs without
      it; how many routes have nothing in common; the fewest cities and ties whose loss parts the
      two; with --capacity how much can flow between them and which ties limit that.
      Without: how the largest component and the efficiency shrink while cities drop out in several
      orders, the area R under each curve, cut cities and bridges.
      Ends with status 1 if there is no route to begin with.
      """)

  @OptionGroup var input: DatasetOptions
  @Argument(help: "Where routes start: a city by id, name or alias; no cities for all of it.")
  var from: String?
  @Argument(help: "Where routes end.")
  var to: String?
  @OptionGroup(title: "Between two cities") var route: RouteFailureOptions
  @OptionGroup(title: "In the whole network") var attack: AttackOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    switch (from, to) {
    case (nil, nil):
      if let option = route.firstUsed {
        throw ValidationError(
          "\(option) is about a connection: name two cities, as isfahan urumqi.")
      }
    case (_?, _?):
      if let option = attack.firstUsed {
        throw ValidationError("\(option) is about the whole network: leave the two cities out.")
      }
    default:
      throw ValidationError("Name two cities, or none for the whole network.")
    }
  }

  func run() throws {
    let selected = try selection.selection()
    let loaded = try input.load()
    let questions: [any Analysis]
    if let from, let to {
      questions = try route.questions(from: from, to: to, in: loaded)
    } else {
      attack.warn(about: try StudiedNetwork(loaded.network, selection: selected))
      questions = [attack.curves, CutCities(top: attack.top ?? 20)]
    }
    try loaded.answer(questions, selection: selected, output: output, work: work)
  }
}
