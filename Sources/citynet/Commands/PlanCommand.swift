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
      A check reads the plan and its dataset and says everything that is wrong, with its place, \
      without making the report; it ends with status 65 if something is. An example runs as it \
      stands; in YAML its comments say what else can be written.
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
  @Option(help: ArgumentHelp("The dataset of the example.", valueName: "dataset"))
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
  }

  func run() throws {
    if let plan {
      try PlanCheck(path: plan).run()
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
    let path = dataset ?? "Datasets/silk-road"
    let file = output == "-" ? nil : output
    let form = format ?? file.flatMap { PlanForm(endingOf: $0) } ?? .yaml
    let folder = file.map(InputPath.folder) ?? "."
    guard let relative = InputPath.relative(path, to: folder) else {
      throw UsageError(
        "the way from \(folder) to \(path) cannot be told. Give --dataset with a path from /.")
    }
    let loaded = try DatasetOptions.open(path)
    let plan = try PlanExample.plan(
      kind, of: loaded.network, dataset: relative, output: "\(kind.rawValue)-report")
    try Console.deliver(plan.text(as: form), to: output)
  }
}

/// Says everything that is wrong with a plan, without making the report.
struct PlanCheck {
  let path: String

  func run() throws {
    let plan = try ReportPlan(InputPath.bytes(of: path), file: path)
    let folder = InputPath.folder(of: path)
    let opened = plan.presentation.moving { InputPath.join(folder, $0) }
    var problems: [String] = []
    let collect = { (place: String, body: () throws -> Void) in
      do {
        try body()
      } catch let error as PlanError {
        problems.append(
          PlanError(
            file: error.file.isEmpty ? path : error.file, place: error.place,
            problem: error.problem, remedy: error.remedy
          ).description)
      } catch let end as EarlyEnd {
        problems.append("\(path): \(place): \(end.message ?? "it cannot be used.")")
      } catch {
        problems.append("\(path): \(place): \(error)")
      }
    }
    collect("sections") {
      try SectionCatalog.requireKnown(plan.presentation.sections, in: plan.kind)
    }
    collect("language") { _ = try opened.pageLanguage(writingNumbers: false) }
    collect("numbers") { _ = try LanguageCatalog.writing(plan.presentation.numbers, in: .english) }
    collect("theme") { _ = try opened.readTheme() }
    collect("selection") { _ = try PlanSelection.selection(plan.selection, of: plan.kind) }
    if let land = opened.outlines, land != "none" {
      collect("outlines") { _ = try Outlines(try InputPath.bytes(of: land), file: land) }
    }
    var dataset: OpenDataset?
    collect("dataset") {
      dataset = try DatasetOptions.open(InputPath.join(folder, plan.dataset))
    }
    for (key, path) in [
      (\ReportPlan.Presentation.corridors, "corridors"), (\.organizations, "organizations"),
    ] where opened[keyPath: key] != nil {
      collect(path) {
        var laid = ReportPlan.Presentation()
        laid[keyPath: key] = opened[keyPath: key]
        dataset = try dataset.map { try laid.laid(over: $0, named: plan.dataset) }
      }
    }
    if let dataset {
      collect("selection") {
        _ = try StudiedNetwork(
          dataset.network, selection: PlanSelection.selection(plan.selection, of: plan.kind))
      }
      collect("output") { try PlanOutput.requireOwnFolder(plan, from: path) }
    }
    for (position, request) in plan.analyses.enumerated() {
      collect("analyses[\(position)]") {
        let named = try dataset.map { try PlanNames($0).resolved(request) } ?? request
        try requireCorridor(of: named, in: dataset)
        _ = try ReportAnswers.analysis(named)
      }
    }
    for (position, request) in plan.figures.enumerated() {
      collect("figures[\(position)]") {
        let named = try dataset.map { try PlanNames($0).resolved(request) } ?? request
        try requireCorridor(of: named, in: dataset)
        _ = try FigureCatalog.figure(named.id, named.plain.parameters)
      }
    }
    guard problems.isEmpty else {
      for problem in problems { Console.note(problem) }
      throw EarlyEnd(
        status: .badData, message: "\(path): \(Wording.count(problems.count, "problem")).")
    }
    Console.note(
      "\(path): the plan is sound: \(Wording.count(plan.analyses.count, "question")), "
        + "\(Wording.count(plan.figures.count, "figure")).")
  }

  /// Refuses a corridor that the dataset does not have; the catalogues do not know the data.
  private func requireCorridor(of request: ReportPlan.Request, in dataset: OpenDataset?) throws {
    guard let dataset, case .text(let id)? = request.parameters["corridor"] else { return }
    let known = dataset.network.corridors.map(\.id.rawValue)
    guard known.contains(id) else { throw AnalysisError.unknownCorridor(id, known: known) }
  }
}

/// Where a report may not go.
enum PlanOutput {
  /// Refuses the folder of the plan and that of the dataset, in which a report would mix with what it
  /// is made of.
  static func requireOwnFolder(_ plan: ReportPlan, from file: String) throws {
    let folder = InputPath.folder(of: file)
    let output = plain(InputPath.join(folder, plan.output.isEmpty ? "." : plan.output))
    let others = [
      ("the plan", folder), ("the dataset", InputPath.join(folder, plan.dataset)),
    ]
    for (what, other) in others where plain(other) == output {
      throw PlanError(
        file: file, place: "output", problem: "the report would go into the folder of \(what)",
        remedy: "Give it a folder of its own.")
    }
  }

  /// The path without steps up and back.
  private static func plain(_ path: String) -> String {
    path.hasPrefix("/")
      ? InputPath.join("/", String(path.dropFirst())) : InputPath.join("", path)
  }
}
