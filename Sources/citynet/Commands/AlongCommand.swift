public import ArgumentParser
import CityNetworks
import DatasetLoading
public import NetworkAnalysis
import Reporting

struct AlongCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "along",
    abstract:
      "Follows a corridor of the data: what is tied, what is missing, who holds it together.",
    discussion: """
      Examples:
        citynet along Datasets/silk-road
        citynet along Datasets/silk-road middle-corridor
        citynet along Datasets/silk-road cpec --branch nodes-2015 --all
        citynet along Datasets/silk-road silk-road --links --pairs any
        citynet along Datasets/silk-road cpec --organizations Datasets/city-organizations
        citynet along Datasets/silk-road cpec middle-corridor
        citynet along Datasets/silk-road cpec --dossier my-cpec
        citynet along twin_cities.csv --corridors Datasets/corridors rhine-alpine --matches
      Without a corridor, the corridors of the dataset are listed. For one corridor the overview \
      shows its branches, its steps across borders, the missing links that would change most and the cities that \
      most hangs on; the flags below choose other parts. Several corridors, or --compare for all of \
      them, are compared: a row for each.
      --corridors takes the corridors of another dataset and looks their cities up in DATASET: by \
      Wikidata item, by GeoNames number, by name or other name and country within 50 km. What is \
      doubtful is not taken and named; a city that is not found leaves a gap. --matches lists which \
      city became which.
      A missing link is a gap in the data or in the network: nothing here says which.
      """)

  @OptionGroup var input: DatasetOptions
  @Argument(help: "A corridor of the dataset, by id or name.")
  var corridors: [String] = []
  @Option(help: ArgumentHelp("Only this branch of the corridor.", valueName: "name"))
  var branch: String?
  @Flag(help: "Compare the corridors named, or all of them.")
  var compare = false
  @OptionGroup var corridorData: CorridorDataOptions
  @Flag(help: "With --corridors: also list which city of the data each city of a corridor is.")
  var matches = false
  @OptionGroup(title: "Parts of the answer") var parts: CorridorParts
  @OptionGroup var dossier: DossierOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if matches, corridorData.otherDataset == nil {
      throw ValidationError("--matches needs --corridors.")
    }
    if branch != nil, corridors.count != 1 {
      throw ValidationError("--branch needs one corridor.")
    }
    if corridors.isEmpty, !parts.chosen.isEmpty || parts.isNarrowed {
      throw ValidationError("Name a corridor; `citynet along DATASET` lists them.")
    }
    if compare, corridors.count == 1 {
      throw ValidationError("--compare needs two corridors, or none for all of them.")
    }
    if dossier.dossier != nil, corridors.count != 1 {
      throw ValidationError("--dossier needs one corridor.")
    }
    if dossier.dossier != nil, corridorData.otherDataset != nil || parts.organizations != nil {
      throw ValidationError(
        "--dossier does not go with --corridors and --organizations: its record names one dataset.")
    }
    let isCompared = compare || corridors.count > 1
    if !isCompared, !parts.chosen.contains(.chance), parts.nulls != nil || parts.seed != nil {
      throw ValidationError("--nulls and --seed need --chance, or several corridors.")
    }
    if isCompared, parts.chosen.isEmpty, parts.isNarrowed {
      throw ValidationError(
        "--pairs, --distances, --combined and --count do not go with a comparison alone.")
    }
  }

  func run() throws {
    try dossier.requireUsable(beside: input.dataset)
    let selected = try selection.selection()
    let (loaded, known) = try corridorData.laid(over: dataset())
    guard !loaded.network.corridors.isEmpty || !corridors.isEmpty else {
      throw EarlyEnd(
        status: .answerIsNegative,
        message:
          "\(input.dataset) has no corridors. Add corridors.csv; `citynet new` writes one to "
          + "start from.")
    }
    let choices = try corridors.map { try choice($0, loaded, selected) }
    if let twice = choices.first(where: { one in choices.count { $0 == one } > 1 }) {
      throw UsageError("corridor '\(twice.corridor)' is named twice. Name each once.")
    }
    let chosen = choices.compactMap { loaded.network.corridor($0.corridor) }
    try loaded.answer(
      analyses(choices), selection: selected, output: output, work: work,
      remarks: known.map { [$0.originRemark] } ?? [],
      onFirst: known?.remarks(on: chosen, branch: choices.first?.branch) ?? [],
      ready: matches
        ? known.map { [$0.table(of: chosen, branch: choices.first?.branch)] } ?? [] : []
    ) { _ in
      try dossier.write(of: loaded, work: work) { folder in
        .dossier(
          of: chosen[0], branch: choices[0].branch, dataset: input.dataset, output: folder,
          selection: selection.planned)
      }
    }
  }

  private func analyses(_ choices: [CorridorChoice]) -> [any Analysis] {
    let comparison = CorridorComparison(
      of: choices.map(\.corridor), nulls: parts.nulls ?? 1000, seed: parts.seed ?? 1)
    switch choices.count {
    case 0: return compare ? [comparison] : [CorridorList()]
    case 1: return parts.analyses(of: choices[0])
    default:
      return [comparison]
        + (parts.chosen.isEmpty ? [] : choices.flatMap { parts.analyses(of: $0) })
    }
  }

  /// The dataset, with the memberships that another one knows of its cities.
  private func dataset() throws -> OpenDataset {
    let dataset = try input.load()
    guard let organizations = parts.organizations else { return dataset }
    return try dataset.knowing(membershipsOf: organizations, named: input.dataset)
  }

  /// The corridor that `text` means, of which the selection must have a city.
  private func choice(
    _ text: String, _ loaded: OpenDataset, _ selected: NetworkSelection
  ) throws -> CorridorChoice {
    let resolver = CorridorResolver(loaded.network)
    let corridor = try resolver.corridor(text)
    let branch = try branch.map { try resolver.branch($0, of: corridor) }
    let cities = corridor.branches.filter { branch == nil || $0.name == branch }.flatMap(\.cities)
    guard cities.contains(where: { loaded.network.city($0) != nil }) else {
      throw EarlyEnd(
        status: .answerIsNegative,
        message: "\(input.dataset) has none of the \(Set(cities).count) cities of corridor "
          + "'\(corridor.id)'. Take data that have some of them."
      )
    }
    let countries = Set(cities.compactMap { loaded.network.city($0)?.country?.code }).sorted()
    if let wanted = selected.countries, wanted.isDisjoint(with: countries) {
      throw EarlyEnd(
        status: .answerIsNegative,
        message: "The selection has no city of corridor '\(corridor.id)', whose cities are in "
          + "\(countries.isEmpty ? "no known country" : countries.joined(separator: ", ")). "
          + "Widen --country.")
    }
    return CorridorChoice(corridor.id, branch: branch)
  }
}

/// Which parts of the answer about a corridor are wanted.
struct CorridorParts: ParsableArguments {
  /// One part of the answer.
  enum Part: CaseIterable {
    case coverage, links, cities, partners, chance, memberships
  }

  @Flag(help: "What is tied: the totals of each branch, and step by step.")
  var coverage = false
  @Flag(help: "Missing links by what they would change, and the first of them together.")
  var links = false
  @Flag(help: "Which of its cities hold the corridor together and join it to the rest.")
  var cities = false
  @Flag(help: "Which outer cities are tied with several of its cities.")
  var partners = false
  @Flag(
    help: "Its ties beside those of random networks in which cities keep their numbers of ties.")
  var chance = false
  @Flag(help: "City by organization, and which organizations neighbours share.")
  var memberships = false
  @Flag(help: "All parts.")
  var all = false
  @Option(
    help: ArgumentHelp(
      "Which pairs may be linked (--links): neighbours along the corridor, or any; neighbours if "
        + "absent.", valueName: "pairs"))
  var pairs: CorridorPairs?
  @Option(
    help: ArgumentHelp(
      "Through which cities chains of ties lead (--links): network, or inside the corridor only; "
        + "network if absent.", valueName: "scope"))
  var distances: CorridorScope?
  @Option(
    help: ArgumentHelp(
      "How many of the first links to suppose together (--links); 3 if absent, 0 for none.",
      valueName: "n"))
  var combined: Int?
  @Option(
    help: ArgumentHelp(
      "How many rows of links and cities to list; in the overview 5 if absent, else 10 links and "
        + "outer cities.", valueName: "n"))
  var count: Int?
  @Option(
    help: ArgumentHelp(
      "How many random networks to compare with (--chance, and several corridors); 1000 if absent.",
      valueName: "n"))
  var nulls: Int?
  @Option(
    help: ArgumentHelp(
      "Where random choices begin (--chance, and several corridors); 1 if absent.",
      valueName: "number"))
  var seed: UInt64?
  @Option(
    help: ArgumentHelp(
      "A dataset whose memberships of organizations count too (--memberships).",
      valueName: "dataset"))
  var organizations: String?

  func validate() throws {
    if let count, !(1...10_000).contains(count) {
      throw ValidationError("--count must be 1 to 10000, not \(count).")
    }
    if let combined, !(0...100).contains(combined) {
      throw ValidationError("--combined must be 0 to 100, not \(combined).")
    }
    if !chosen.isEmpty, !chosen.contains(.links),
      pairs != nil || distances != nil || combined != nil
    {
      throw ValidationError("--pairs, --distances and --combined need --links.")
    }
    if let nulls, !(2...100_000).contains(nulls) {
      throw ValidationError("--nulls must be 2 to 100000, not \(nulls).")
    }
  }

  /// The parts asked for; none for the overview.
  var chosen: Set<Part> {
    if all { return Set(Part.allCases) }
    let flags: [(Bool, Part)] = [
      (coverage, .coverage), (links, .links), (cities, .cities), (partners, .partners),
      (chance, .chance), (memberships || organizations != nil, .memberships),
    ]
    return Set(flags.filter(\.0).map(\.1))
  }

  /// Whether an option says more about a part.
  var isNarrowed: Bool { pairs != nil || distances != nil || combined != nil || count != nil }

  /// What is asked of one corridor.
  func analyses(of choice: CorridorChoice) -> [any Analysis] {
    let isOverview = chosen.isEmpty
    let wanted = isOverview ? [.coverage, .links, .cities] : chosen
    return Part.allCases.filter { wanted.contains($0) }.map { part -> any Analysis in
      switch part {
      case .coverage: CorridorCoverage(of: choice, listing: isOverview ? .abroad : .all)
      case .links:
        CorridorLinks(
          of: choice, pairs: pairs ?? .neighbours, distances: distances ?? .network,
          count: count ?? (isOverview ? 5 : 10), combined: combined ?? (isOverview ? 0 : 3))
      case .cities: CorridorCities(of: choice, top: count ?? (isOverview ? 5 : nil))
      case .partners: CorridorPartners(of: choice, top: count ?? 10)
      case .chance: CorridorChance(of: choice, nulls: nulls ?? 1000, seed: seed ?? 1)
      case .memberships: CorridorMemberships(of: choice)
      }
    }
  }
}

extension CorridorPairs: ExpressibleByArgument {}
extension CorridorScope: ExpressibleByArgument {}
