import ArgumentParser
import CityNetworks
import NetworkAnalysis

struct CliquesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cliques",
    abstract: "Finds clubs: membership lists that were entered as ties of each with each.",
    discussion: """
      Examples:
        citynet cliques twin_cities.csv
        citynet cliques twin_cities.csv --min-size 6 --tolerance 0
        citynet cliques twin_cities.csv --as-membership
        citynet cliques twin_cities.csv --organizations Datasets/city-organizations
      A club of towns that are all twinned with one another is a clique: few ties, but many \
      triangles, and its towns take the first places of some measures. The tables show how much \
      of the network each club is, how many of the first places it holds, whether its ties come \
      from one source or one date, which known organization it resembles, its members, and the \
      pairs that are missing (often one town under two spellings).
      Cities with many ties form cliques too: only sets with at least half of their ties inside, and \
      known organizations, are likely lists of members.
      --organizations names a dataset whose memberships the clubs are compared with: a club takes \
      the name of an organization if half of all their members are the same.
      With --as-membership, tables before and after show what changes when the ties inside these \
      clubs count as memberships; every other verb takes --as-membership too. No club is an answer, too: \
      the table is empty and the status 0.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(
    name: .customLong("min-size"),
    help: ArgumentHelp(
      "How many cities must be all tied with one another to make a club.", valueName: "n"))
  var minSize = ClubRule().minimumSize
  @Option(
    help: ArgumentHelp(
      """
      Which share of the members a further city may lack ties with and still belong, 0 to 0.5; 0 \
      for exact cliques.
      """, valueName: "share"))
  var tolerance = ClubRule().tolerance
  @Option(
    help: ArgumentHelp(
      "A dataset with memberships of organizations to compare the clubs with.",
      valueName: "dataset"))
  var organizations: String?
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if !(3...100_000).contains(minSize) {
      throw ValidationError("--min-size must be 3 to 100000, not \(minSize).")
    }
    if !(0...0.5).contains(tolerance) {
      throw ValidationError("--tolerance must be 0 to 0.5, not \(tolerance).")
    }
  }

  func run() throws {
    let rule = ClubRule(minimumSize: minSize, tolerance: tolerance)
    var selected = try selection.selection()
    var analyses: [any Analysis] = [MembershipCliques(rule)]
    switch selected.clubs {
    case .asTies: break
    case .asMemberships(let choice):
      selected = selected.treatingClubs(.asMemberships(ClubChoice(clubs: choice.clubs, rule: rule)))
      analyses.append(MembershipMove(rule))
    }
    try dataset().answer(analyses, selection: selected, output: output, work: work)
  }

  /// The dataset, with the memberships that another one knows of its cities.
  private func dataset() throws -> OpenDataset {
    let dataset = try input.load()
    guard let organizations else { return dataset }
    return try dataset.knowing(membershipsOf: organizations, named: input.dataset)
  }
}
