import CityNetworks
import DatasetLoading
import Diagrams
import Reporting

/// An earlier run of a report, whose tables a new one is compared with.
struct EarlierRun {
  /// The path of its record.
  let record: String
  private let recorded: RecordedRun
  private let files: [OutputFile]
  private let changedByHand: [String]
  private let dataset: String?

  /// Up to so many edits are each made alone, which asks all questions of the report again.
  static let mostEdits = 20

  /// The run whose folder or record is at `path`.
  ///
  /// - Parameter dataset: the dataset as it was then; nil if it cannot be had.
  init(_ path: String, dataset: String?) throws {
    record = InputPath.isFolder(path) ? InputPath.join(path, "run.json") : path
    recorded = try RecordedRun(json: InputPath.bytes(of: record), file: record)
    let folder = InputPath.folder(of: record)
    let files = try recorded.outputs.filter { $0.path.hasPrefix("tables/") }.map { output in
      OutputFile(path: output.path, bytes: try InputPath.bytes(of: folder + "/" + output.path))
    }
    changedByHand = recorded.comparison(with: files)
      .filter { $0.path.hasPrefix("tables/") && $0.match != .same }.map(\.path)
    self.files = files
    self.dataset = dataset
  }

  /// What differs between the tables of this run and those that `writing` has made.
  func changes(
    to made: [OutputFile], by writing: ReportWriting, work: WorkOptions
  ) throws -> ChangesReport {
    let changes = try ReportChange.all(from: files, to: made)
    var remarks = changedByHand.map {
      "\($0) of the earlier run is not as its record says; it was changed by hand."
    }
    let effects = try effects(by: writing, work: work, remarks: &remarks)
    return ChangesReport(
      title: writing.plan.title, changes: changes, causes: try causes(writing, made),
      effects: effects,
      remarks: remarks)
  }

  /// What differs between the two runs themselves, a sentence each.
  private func causes(_ writing: ReportWriting, _ made: [OutputFile]) throws -> [String] {
    let now = writing.dataset.network.provenance
    var causes: [String] = []
    if now.digest != recorded.datasetDigest {
      let names = changedTables(writing.origin.inputs, .table)
      causes.append(
        "The data changed (sha256 \(recorded.datasetDigest.prefix(12)) to \(now.digest.prefix(12))"
          + (names.isEmpty ? ")." : "; \(names.joined(separator: ", ")))."))
    }
    let compared = writing.compared?.network.provenance.digest
    if compared != recorded.comparedDigest { causes.append("The compared data changed.") }
    let choices = changedChoices(writing)
    if !choices.isEmpty {
      causes.append("The choices changed (\(choices.joined(separator: ", "))).")
    }
    if let record = made.last { causes += try changedSeeds(record) }
    if recorded.toolVersion != ToolVersion.current {
      causes.append("The tool changed (\(recorded.toolVersion) to \(ToolVersion.current)).")
    }
    return causes
  }

  /// The seeds of random choices that differ from those of the record just made, in a sentence.
  private func changedSeeds(_ record: OutputFile) throws -> [String] {
    let now = try RecordedRun(json: record.bytes, file: record.path).seeds
    let changed = recorded.seeds.keys.filter { now[$0] != nil && now[$0] != recorded.seeds[$0] }
      .sorted()
    guard !changed.isEmpty else { return [] }
    let words = changed.map { "\($0) \(recorded.seeds[$0] ?? 0) to \(now[$0] ?? 0)" }
    return ["The seeds of random choices changed (\(words.joined(separator: ", ")))."]
  }

  private func changedTables(_ inputs: [RunInput], _ role: RunInput.Role) -> [String] {
    let (old, new) = (
      recorded.origin.inputs.filter { $0.role == role }, inputs.filter { $0.role == role }
    )
    guard !old.isEmpty else { return [] }
    return Set((old + new).filter { !old.contains($0) || !new.contains($0) }.map(\.name)).sorted()
  }

  private func changedChoices(_ writing: ReportWriting) -> [String] {
    guard let plan = try? PlanNames(writing.dataset).resolved(writing.plan) else { return [] }
    let old = recorded.plan
    return (plan.kind == old.kind ? [] : ["kind of report"])
      + (plan.selection == old.selection || sameSelection(plan, old) ? [] : ["selection"])
      + (plan.analyses == old.analyses || writing.plan.analyses == old.analyses
        ? [] : ["analyses"])
      + (plan.comparison?.selection == old.comparison?.selection ? [] : ["compared state"])
  }

  /// Whether two selections are one that is written in full in the record and in part in the plan.
  private func sameSelection(_ a: ReportPlan, _ b: ReportPlan) -> Bool {
    guard let one = try? PlanSelection.selection(a.selection),
      let other = try? PlanSelection.selection(b.selection)
    else { return false }
    return one == other
  }

  /// The earlier data: those that were named, or those that lie where the record says if they have not
  /// changed since; nil if there are none.
  private func earlierData(
    _ writing: ReportWriting
  ) throws -> (path: String, opened: OpenDataset)? {
    if let dataset {
      let opened = try DatasetOptions.open(dataset)
      guard opened.network.provenance.digest == recorded.datasetDigest else {
        throw EarlyEnd(
          status: .badData,
          message: "\(dataset): these are not the data of \(record). They have sha256 "
            + "\(opened.network.provenance.digest), the record has \(recorded.datasetDigest). Give the "
            + "version of which the earlier report was made.")
      }
      return (dataset, opened)
    }
    guard writing.dataset.network.provenance.digest != recorded.datasetDigest,
      let path = recorded.datasetPath.map({ InputPath.join(InputPath.folder(of: record), $0) }),
      let opened = try? DatasetOptions.open(path),
      opened.network.provenance.digest == recorded.datasetDigest
    else { return nil }
    return (path, opened)
  }

  /// What each edit of the data does alone, if the earlier data can be had and the edits are few.
  private func effects(
    by writing: ReportWriting, work: WorkOptions, remarks: inout [String]
  ) throws -> [EditEffect] {
    guard let dataset = try earlierData(writing) else {
      if writing.dataset.network.provenance.digest != recorded.datasetDigest {
        remarks.append(
          "Which edit changed which number is not told, since the earlier data were not given; "
            + "and do not lie any more where its record says; name them with --compare-dataset.")
      }
      return []
    }
    let old = dataset.opened
    let edits = SingleEdits(
      from: try DatasetTables(try DatasetSource(path: dataset.path).files()),
      to: try DatasetTables(try DatasetSource(path: writing.source).files()))
    guard edits.edits.count <= Self.mostEdits else {
      remarks.append(
        "\(edits.edits.count) rows of the data differ. Up to \(Self.mostEdits) are each made alone to "
          + "see which numbers move; of so many, `citynet diff` tells groups apart.")
      return []
    }
    let start = try writing.tables(of: old, work: work)
    return try edits.edits.map { edit in
      let tables = edits.tables(making: edit)
      let loaded = DatasetLoader().load(tables.datasetFiles)
      guard let network = loaded.network else {
        return EditEffect(edit: edit.words, changes: nil)
      }
      let dataset = OpenDataset(network: network, findings: loaded.findings)
      // A question about a city that is not there yet has no answer.
      guard let made = try? writing.tables(of: dataset, work: work) else {
        return EditEffect(edit: edit.words, changes: nil)
      }
      return EditEffect(edit: edit.words, changes: try ReportChange.all(from: start, to: made))
    }
  }
}
