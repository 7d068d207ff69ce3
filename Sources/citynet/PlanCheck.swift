import CityNetworks
import Diagrams
import NetworkAnalysis
import Reporting

/// A plan that is sound, with the datasets that it names.
struct SoundPlan {
  let plan: ReportPlan
  /// The dataset, with the corridors and memberships of others if the plan lays them over it.
  let dataset: OpenDataset
  /// The dataset that is compared, if it is another one.
  let compared: OpenDataset?
}

/// Says everything that is wrong with a plan, each with line and column, before anything is made.
struct PlanCheck {
  let file: PlanFile
  /// The content of the file.
  let bytes: [UInt8]

  /// The plan in the file at `path`.
  init(path: String) throws {
    guard !InputPath.isFolder(path) else {
      throw EarlyEnd(
        status: .wrongUsage,
        message:
          "\(path): this is a folder. Give the file of a plan, whose name ends in .yaml, .yml or "
          + ".json; `citynet report \(path) --output FOLDER` makes a report on a dataset without one."
      )
    }
    let bytes = try InputPath.bytes(of: path)
    guard PlanForm(endingOf: path) != nil else {
      throw EarlyEnd(
        status: .wrongUsage,
        message:
          "\(path): the name of a plan ends in .yaml, .yml or .json, by which its form is known. "
          + "Rename the file, or give another one.")
    }
    self.bytes = bytes
    file = try PlanFile(bytes, path: path)
  }

  private var plan: ReportPlan { file.plan }
  private var folder: String { InputPath.folder(of: file.path) }

  /// The plan with its datasets.
  ///
  /// - Parameter output: the folder of the report if it is not the one of the plan.
  /// - Throws: `EarlyEnd` with the problem, or with their number after all have been told.
  func sound(output: String? = nil) throws -> SoundPlan {
    var problems = PlanProblems(file)
    checkWords(&problems)
    let opened = openDatasets(&problems)
    if let opened {
      if problems.isEmpty {
        problems.collect("selection") { try requireCities(in: opened) }
      }
      if output == nil {
        problems.collect("output") { try PlanOutput.requireOwnFolder(plan, from: file.path) }
      }
    }
    checkRequests(opened?.dataset, &problems)
    guard problems.isEmpty, let opened else { throw problems.ended() }
    return opened
  }

  private func checkWords(_ problems: inout PlanProblems) {
    let opened = plan.presentation.moving { InputPath.join(folder, $0) }
    problems.collect("sections") {
      try SectionCatalog.requireKnown(plan.presentation.sections, in: plan.kind)
    }
    problems.collect("language") { _ = try opened.pageLanguage(writingNumbers: false) }
    problems.collect("numbers") {
      _ = try LanguageCatalog.writing(plan.presentation.numbers, in: .english)
    }
    problems.collect("theme") { _ = try opened.readTheme() }
    problems.collect("selection") { _ = try PlanSelection.selection(plan.selection, of: plan.kind) }
    if let other = plan.comparison {
      problems.collect("compare.selection") {
        _ = try PlanSelection.selection(other.selection, of: plan.kind)
      }
    }
    if let land = opened.outlines, land != "none" {
      problems.collect("outlines") {
        _ = try Outlines(try InputPath.bytes(of: land), file: land)
      }
    }
    if plan.analyses.isEmpty, plan.figures.isEmpty, plan.kind != .comparison {
      problems.collect("analyses") { () throws -> Void in
        throw PlanError(
          problem: "the plan asks for nothing",
          remedy:
            "Name a question or a figure; see `citynet list analyses` and `citynet list figures`.")
      }
    }
  }

  /// The datasets, nil if one cannot be opened.
  private func openDatasets(_ problems: inout PlanProblems) -> SoundPlan? {
    let opened = plan.presentation.moving { InputPath.join(folder, $0) }
    var dataset = problems.collect("dataset") {
      try DatasetOptions.open(InputPath.join(folder, plan.dataset))
    }
    for (key, name) in [
      (\ReportPlan.Presentation.corridors, "corridors"), (\.organizations, "organizations"),
    ] where opened[keyPath: key] != nil {
      guard let own = dataset else { break }
      var laid = ReportPlan.Presentation()
      laid[keyPath: key] = opened[keyPath: key]
      dataset = problems.collect(name) { try laid.laid(over: own, named: plan.dataset) }
    }
    var compared: OpenDataset?
    if let other = plan.comparison?.dataset {
      compared = problems.collect("compare.dataset") {
        try DatasetOptions.open(InputPath.join(folder, other))
      }
      guard compared != nil else { return nil }
    }
    return dataset.map { SoundPlan(plan: plan, dataset: $0, compared: compared) }
  }

  private func requireCities(in opened: SoundPlan) throws {
    _ = try StudiedNetwork(
      opened.dataset.network, selection: PlanSelection.selection(plan.selection, of: plan.kind))
  }

  private func checkRequests(_ dataset: OpenDataset?, _ problems: inout PlanProblems) {
    for (position, request) in plan.analyses.enumerated() {
      problems.collect("analyses[\(position)]") {
        let named = try dataset.map { try PlanNames($0).resolved(request) } ?? request
        try requireCorridor(of: named, in: dataset)
        _ = try ReportAnswers.analysis(named)
        if let first = plan.analyses[..<position].firstIndex(of: request) {
          throw PlanError(
            problem: "the same question stands at \(file.place(of: "analyses[\(first)]"))",
            remedy: "Ask each question once.")
        }
      }
    }
    for (position, request) in plan.figures.enumerated() {
      problems.collect("figures[\(position)]") {
        let named = try dataset.map { try PlanNames($0).resolved(request) } ?? request
        try requireCorridor(of: named, in: dataset)
        _ = try FigureCatalog.figure(named.id, named.plain.parameters)
      }
    }
  }

  /// Refuses a corridor that the dataset does not have; the catalogues do not know the data.
  private func requireCorridor(of request: ReportPlan.Request, in dataset: OpenDataset?) throws {
    guard let dataset, case .text(let id)? = request.parameters["corridor"] else { return }
    let known = dataset.network.corridors.map(\.id.rawValue)
    guard known.contains(id) else { throw AnalysisError.unknownCorridor(id, known: known) }
  }
}

/// What is wrong with a plan, gathered until all of it is known.
struct PlanProblems {
  private let file: PlanFile
  private var all: [(text: String, status: ExitStatus)] = []

  init(_ file: PlanFile) { self.file = file }

  var isEmpty: Bool { all.isEmpty }

  /// What `body` makes; nil, with the problem noted at these keys of the plan, if it fails.
  @discardableResult
  mutating func collect<Made>(_ keys: String, _ body: () throws -> Made) -> Made? {
    do {
      return try body()
    } catch let error as PlanError where error.file.isEmpty || error.file == file.path {
      note(
        error.place.isEmpty ? keys : error.place, "\(error.problem). \(error.remedy)", .badData)
    } catch let end as EarlyEnd {
      note(keys, end.message ?? "it cannot be used.", end.status)
    } catch {
      note(keys, "\(error)", ExitCodes.status(of: error) ?? .badData)
    }
    return nil
  }

  private mutating func note(_ keys: String, _ text: String, _ status: ExitStatus) {
    let place = file.place(of: keys)
    all.append((file.path + (place.isEmpty ? "" : ":" + place) + ": \(keys): \(text)", status))
  }

  /// The end of a run that cannot go on: several problems are told at once, and their number is left.
  ///
  /// The status is that of a missing file if nothing else is wrong, so that scripts can tell it.
  func ended() -> EarlyEnd {
    let isMissing = all.allSatisfy { $0.status == .inputMissing }
    let status: ExitStatus = isMissing ? .inputMissing : .badData
    if all.count == 1 { return EarlyEnd(status: status, message: all[0].text) }
    for problem in all { Console.note(problem.text) }
    return EarlyEnd(
      status: status, message: "\(file.path): \(Wording.count(all.count, "problem")).")
  }
}

/// Where a report may not go.
enum PlanOutput {
  /// Refuses the folder of the plan and that of the dataset, in which a report would mix with what it
  /// is made of, and a place that is a file.
  static func requireOwnFolder(_ plan: ReportPlan, from file: String) throws {
    let folder = InputPath.folder(of: file)
    let output = InputPath.join(folder, plan.output.isEmpty ? "." : plan.output)
    if let what = owner(of: output, plan: folder, dataset: InputPath.join(folder, plan.dataset)) {
      throw PlanError(
        file: file, place: "output", problem: "the report would go into the folder of \(what)",
        remedy: "Give it a folder of its own.")
    }
    if InputPath.exists(output), !InputPath.isFolder(output) {
      throw PlanError(
        file: file, place: "output", problem: "'\(plan.output)' is a file",
        remedy: "Name a folder, which need not exist yet.")
    }
  }

  /// The same of a folder that the command line names.
  static func requireOwnFolder(_ output: String, plan file: String?, dataset: String) throws {
    if let what = owner(of: output, plan: file.map(InputPath.folder), dataset: dataset) {
      throw UsageError(
        "--output \(output): the report would go into the folder of \(what). Give it a folder of its "
          + "own.")
    }
  }

  private static func owner(of output: String, plan: String?, dataset: String) -> String? {
    let output = InputPath.absolute(output)
    if let plan, InputPath.absolute(plan) == output { return "the plan" }
    return InputPath.absolute(dataset) == output ? "the dataset" : nil
  }
}
