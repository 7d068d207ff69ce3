public import ArgumentParser
import CityNetworks
import Diagrams
import NetworkAnalysis
public import Reporting

extension ReportKind: ExpressibleByArgument {}
extension PlanForm: ExpressibleByArgument {}

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Checks the plan of a report, or writes one to begin with.",
    discussion: """
      Examples:
        citynet plan Reports/plans/silk-road.json
        citynet plan --example corridor --dataset Datasets/silk-road --output my-plan.yaml
      A check reads the plan and its dataset and says everything that is wrong, with file, line and \
      column, without making the report; it ends with status 65 if something is, and with 66 if only \
      files are missing. An example runs as it stands, from any folder; in YAML its comments say what \
      else can be written.
      """)

  @Argument(help: "The plan to be checked, a YAML or JSON file.")
  var plan: String?
  @Option(
    help: ArgumentHelp(
      """
      Write a plan of this kind: \(PlanExample.kinds.map(\.rawValue).joined(separator: ", ")); \
      network if no kind is given.
      """,
      valueName: "kind"))
  var example: ReportKind?
  @Option(
    help: ArgumentHelp(
      """
      The dataset of the example; one that comes with the program if absent. The plan names it from \
      its own folder.
      """, valueName: "dataset"))
  var dataset: String?
  @Option(help: "The form of the example: yaml or json; as the ending of --output, else yaml.")
  var format: PlanForm?
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; standard output if absent or -.", valueName: "file"))
  var output: String?

  func validate() throws {
    guard (plan == nil) != (example == nil) else {
      throw ValidationError("Name a plan to check, or --example and a kind of report, not both.")
    }
    if plan != nil, dataset != nil || format != nil || output != nil {
      throw ValidationError("--dataset, --format and --output go with --example only.")
    }
    if let format, let output, let other = PlanForm(endingOf: output), other != format {
      throw ValidationError(
        "'\(output)' ends like \(other.rawValue), and --format says \(format.rawValue). Change one of "
          + "the two.")
    }
  }

  func run() throws {
    if let plan {
      let sound = try PlanCheck(path: plan).sound().plan
      Console.note(
        "\(plan): the plan is sound: \(Wording.count(sound.analyses.count, "question")), "
          + "\(Wording.count(sound.figures.count, "figure")).")
    } else if let example {
      try write(example)
    }
  }

  /// The arguments with a kind after an `--example` that has none, which the parser cannot leave out.
  static func withKindOfExample(_ arguments: [String]) -> [String] {
    guard arguments.first == configuration.commandName,
      let place = arguments.firstIndex(of: "--example"),
      arguments.dropFirst(place + 1).first?.hasPrefix("-") ?? true
    else { return arguments }
    return arguments[...place] + [ReportKind.network.rawValue] + arguments[(place + 1)...]
  }

  private func write(_ kind: ReportKind) throws {
    let path = try dataset ?? Self.bundledDataset(for: kind)
    let file = output == "-" ? nil : output
    if let file, PlanForm(endingOf: file) == nil {
      throw UsageError(
        "'\(file)' does not end in .yaml, .yml or .json, by which `citynet report` knows a plan. Change "
          + "its name.")
    }
    let form = format ?? file.flatMap { PlanForm(endingOf: $0) } ?? .yaml
    let folder = file.map(InputPath.folder) ?? "."
    let relative =
      path.hasPrefix("/") && dataset != nil
      ? path : InputPath.way(from: folder, to: path) ?? InputPath.absolute(path)
    let loaded = try DatasetOptions.open(path)
    let plan = try PlanExample.plan(
      kind, of: loaded.network, dataset: relative, output: "\(kind.rawValue)-report")
    try Console.deliver(plan.text(as: form), to: output)
  }

  /// The dataset that comes with the program, of which there can be an example of this kind.
  private static func bundledDataset(for kind: ReportKind) throws -> String {
    let path = "Datasets/" + (kind == .membership ? "city-organizations" : "silk-road")
    if InputPath.isFolder(path) { return path }
    guard let found = BundledFile.path(of: [path]) else {
      throw UsageError(
        "no dataset lies at \(path), here or above the program. Name yours with --dataset.")
    }
    return found
  }
}
