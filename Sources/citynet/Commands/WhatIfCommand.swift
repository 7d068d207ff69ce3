import ArgumentParser
import CityNetworks
import DatasetLoading
import NetworkAnalysis

struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract:
      "Tells what would change if ties or cities came or went, or which new tie helps most.",
    discussion: """
      Examples:
        citynet whatif Datasets/silk-road +isfahan:urumqi -isfahan:barcelona
        citynet whatif Datasets/silk-road '=isfahan:hyderabad-in status=signed'
        citynet whatif Datasets/silk-road --script edits.txt --each
        citynet whatif Datasets/silk-road --best-next 10 --city isfahan
        citynet whatif Datasets/silk-road --best-next 5 --max-km 3000 --steps 3
      Edits are made in order on a copy; the dataset is never written:
        +city:city      a new twinning
        -city:city      whatever joins the two vanishes
        -city           a city drops out
        +city@body      a membership comes; -city@body: it goes
        =city:city      a tie gets the status that 'status=' names
      Behind an edit may stand status=, relation= and date=, all in one argument:
        '+isfahan:urumqi relation=mou status=agreed date=2027'
      A script holds one edit per line and # comments, or is a table with the
      columns edit (add, remove, change), city, partner, organization, relation,
      status and date.
      Goals of --best-next, for the city: harmonic, betweenness, reach (cities
      within two ties), regions (of these cities); for the whole network:
      efficiency. Equal gains share places.
      """)

  @OptionGroup var input: DatasetOptions
  @Argument(help: "What is to change; see above.")
  var edits: [String] = []
  @Option(help: ArgumentHelp("A file with edits, made after those given here.", valueName: "file"))
  var script: String?
  @Flag(help: "Also give the figures after each edit.")
  var each = false
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A measure to compare, by id; may be repeated; degree, harmonic, betweenness and eigenvector "
        + "if absent.", valueName: "measure"))
  var by: [String] = []
  @Option(
    help: ArgumentHelp("How many cities to list for each measure; 10 if absent.", valueName: "n"))
  var top: Int?
  @OptionGroup(title: "Best next tie") var next: NextTieOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top must be at least 1, not \(top).") }
    if next.bestNext == nil {
      if next.isUsed {
        throw ValidationError(
          "--city, --goal, --steps and the conditions of partners need --best-next.")
      }
      if edits.isEmpty, script == nil {
        throw ValidationError("Give edits, as +isfahan:urumqi, or --script, or --best-next.")
      }
    } else if !edits.isEmpty || script != nil || each || !by.isEmpty || top != nil {
      throw ValidationError("--best-next goes without edits, --script, --each, --by and --top.")
    }
  }

  func run() throws {
    let selected = try selection.selection()
    let bytes = try script.map { try InputPath.bytes(of: $0) }
    let loaded = try input.load()
    let question: any Analysis
    if let count = next.bestNext {
      question = try next.analysis(count: count, in: loaded)
    } else {
      let reader = EditReader(loaded.network)
      let scripted = try bytes.map { try reader.edits(script: $0, file: script ?? "") } ?? []
      question = try WhatIf(
        reader.edits(edits) + scripted, by: by, top: top ?? 10, steps: each ? .each : .total)
    }
    try loaded.answer([question], selection: selected, output: output, work: work)
  }

  /// The arguments with the hyphen before a removal put as a minus, so that the parser does not take
  /// `-isfahan` for options.
  static func withMinusSigns(_ arguments: [String]) -> [String] {
    guard let verb = arguments.first, verb == configuration.commandName else { return arguments }
    return arguments.map { argument in
      let isRemoval =
        argument.hasPrefix("-") && !argument.hasPrefix("--") && argument.count > 1
        && !["-o", "-h"].contains(argument) && !argument.hasPrefix("-o=")
      return isRemoval ? "−" + argument.dropFirst() : argument
    }
  }
}
