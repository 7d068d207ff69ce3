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
      "Write a plan of this kind: \(PlanExample.kinds.map(\.rawValue).joined(separator: ", ")).",
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
    collect("selection") { _ = try PlanSelection.selection(plan.selection) }
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
    for (position, request) in plan.analyses.enumerated() {
      collect("analyses[\(position)]") {
        let named = try dataset.map { try PlanNames($0).resolved(request) } ?? request
        _ = try AnalysisCatalog.analysis(named.id, named.plain.parameters)
      }
    }
    for (position, request) in plan.figures.enumerated() {
      collect("figures[\(position)]") {
        let named = try dataset.map { try PlanNames($0).resolved(request) } ?? request
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
}
