import ArgumentParser
import CityNetworks
import NetworkAnalysis

struct LayersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layers",
    abstract: "Compares kinds of ties as layers: twinning, aid, events, shared organizations …",
    discussion: """
      Examples:
        citynet layers Datasets/silk-road
        citynet layers Datasets/silk-road --layers twinning,mou,memberships
        citynet layers Datasets/silk-road --city isfahan
        citynet layers Datasets/silk-road --flatten at-least=2 --format csv -o several.csv
        citynet rank several.csv --by betweenness --top 10
      Each kind of tie is a layer, and so are shared organizations (memberships). The tables show how \
      large each layer is and what only it joins, how far two layers join the same pairs beyond \
      chance, which cities have ties of several kinds, and which pairs are joined by several.
      --flatten makes one network of all layers and lists its pairs: any (the union), all (the \
      intersection), at-least=K, sum (as strong as the number of layers) or \
      weighted:twinning=1,aid=0.5 with a weight for each layer.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(
    help: ArgumentHelp(
      "Which layers: twinning, mou, aid …, memberships, with commas; all there are if absent.",
      valueName: "kinds"))
  var layers: String?
  @Option(
    name: .customLong("max-members"),
    help: ArgumentHelp(
      "Leave organizations with more members here out of the layer of memberships.",
      valueName: "n"))
  var maxMembers: Int?
  @Option(
    help: ArgumentHelp(
      "Only this city: what each kind means to it, and whom it is joined with by several.",
      valueName: "city"))
  var city: String?
  @Option(
    help: ArgumentHelp(
      "Make one network of the layers and list its pairs; see above.", valueName: "rule"))
  var flatten: String?
  @Option(
    help: ArgumentHelp(
      "How many cities and pairs to list; 20 if absent, 0 for all.", valueName: "n"))
  var top: Int?
  @Option(
    help: ArgumentHelp(
      "A dataset with memberships of organizations that count for these cities, too.",
      valueName: "dataset"))
  var organizations: String?
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if let top, top < 0 { throw ValidationError("--top must be at least 0, not \(top).") }
    if let maxMembers, maxMembers < 2 {
      throw ValidationError("--max-members must be at least 2, not \(maxMembers).")
    }
    if flatten != nil, city != nil || top != nil {
      throw ValidationError("--flatten lists all pairs: leave --city and --top out.")
    }
  }

  func run() throws {
    try selection.memberships.refuseTies()
    let names = layers.map { $0.split(whereSeparator: { ", ".contains($0) }).map(String.init) }
    if let names, names.isEmpty {
      throw UsageError("no layer is named. Write kinds with commas, as twinning,aid,memberships.")
    }
    let choice = try LayerChoice(names ?? [], mostMembers: maxMembers)
    let selected = try selection.selection()
    guard selected.relations == [.twinning] else {
      throw UsageError("layers are chosen with --layers. Leave --relation out.")
    }
    let rule = try flatten.map { try FlatteningRule($0) }
    let dataset = try dataset()
    let analyses: [any Analysis]
    if let rule {
      analyses = [FlattenedNetwork(choice, by: rule)]
    } else if let city = try city.map({ try dataset.resolve($0).id }) {
      analyses = [
        LayerRelevance(choice, of: city), MultiplexPairs(choice, of: city, top: top ?? 20),
      ]
    } else {
      analyses = [
        LayerOverview(choice), LayerSimilarities(choice), MultiplexCities(choice, top: top ?? 20),
        MultiplexPairs(choice, top: top ?? 20),
      ]
    }
    try dataset.answer(
      analyses, selection: selected.of(choice.relations), output: output, work: work)
  }

  /// The dataset, with the memberships that another one knows of its cities.
  private func dataset() throws -> OpenDataset {
    let dataset = try input.load()
    guard let organizations else { return dataset }
    return try dataset.knowing(membershipsOf: organizations, named: input.dataset)
  }
}
