import ArgumentParser
import CityNetworks
import NetworkAnalysis
import Reporting

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Makes a report again from its record, and tells whether the same bytes come out.",
    discussion: """
      Examples:
        citynet replay Reports/silk-road
        citynet replay my-dossier --dataset /data/silk-road --output again
      The run.json of a report holds every choice. First the dataset must have the digest of the \
      record; then each file is made again and compared with the record, and with the file that \
      stands beside the record, and the first difference is told with its line. Files are written only with --output. Ends with status 1 if the \
      dataset or a file differs.
      """)

  @Argument(help: "The folder of a report, or the run.json in it.")
  var record: String
  @Option(
    help: ArgumentHelp(
      "The dataset, if the record does not say where it lies or it lies elsewhere now.",
      valueName: "dataset"))
  var dataset: String?
  @Option(
    help: ArgumentHelp(
      "The same of the dataset that the report compares with.", valueName: "dataset"))
  var against: String?
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The folder for the files made again; none are written if absent.",
      valueName: "folder"))
  var output: String?
  @Option(help: "How the comparison is written: table, csv, json or markdown.")
  var format = TableFormat.table
  @OptionGroup var outlines: OutlinesOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if let output, output.isEmpty { throw ValidationError("--output needs the name of a folder.") }
  }

  func run() throws {
    let record = InputPath.isFolder(record) ? InputPath.join(record, "run.json") : record
    let recorded = try RecordedRun(json: InputPath.bytes(of: record), file: record)
    let source = try datasetPath(recorded, record)
    if let output { try OutputFolder(output).requireUsable() }
    let loaded = try DatasetOptions.open(source)
    let opened = recorded.plan.presentation.moving {
      InputPath.join(InputPath.folder(of: record), $0)
    }
    let other = try comparedPath(recorded, record)
    let compared = try other.map(DatasetOptions.open)
    let inputs =
      try ReportOrigin.inputs(ofDataset: source)
      + (try other.map(ReportOrigin.inputs(ofCompared:)) ?? [])
    let check = ReplayConditions(recorded, record: record)
    try check.requireSameData(loaded.network.provenance, inputs)
    if let compared { try check.requireSameComparedData(compared.network.provenance, inputs) }
    for remark in check.remarks { Console.note(remark) }
    var origin = recorded.origin
    origin.inputs = inputs + origin.inputs.filter { $0.role == .plan }
    let files = try ReportWriting(
      plan: recorded.plan,
      dataset: try opened.laid(over: loaded, named: recorded.dataset), source: source,
      outlines: outlines, planFile: record,
      compared: compared, origin: origin,
      opened: opened
    ).files(work: work)
    let comparison = ReplayComparison(recorded, made: files, in: InputPath.folder(of: record))
    try Console.deliver(try format.text(of: [comparison.table(of: record)]), to: nil)
    if let output {
      let replaced = ReportFiles.pathsOfEarlierRun(in: output)
      try OutputFolder(output).write(files, replacing: replaced, removing: replaced)
      Console.note("\(output): \(Wording.count(files.count, "file")) written.")
    }
    guard comparison.isSame else {
      throw EarlyEnd(status: .answerIsNegative, message: comparison.verdict(on: record))
    }
    Console.note(
      "\(record): all \(Wording.count(recorded.outputs.count, "file")) come out the same.")
  }

  private func datasetPath(_ recorded: RecordedRun, _ record: String) throws -> String {
    if let dataset { return dataset }
    guard let path = recorded.datasetPath else {
      throw UsageError(
        "\(record): the record does not say where the dataset lies. Name it with --dataset; it was "
          + "\(recorded.dataset).")
    }
    return try found(
      path, record, "the dataset \(recorded.dataset)", option: "--dataset")
  }

  private func comparedPath(_ recorded: RecordedRun, _ record: String) throws -> String? {
    guard recorded.comparedDigest != nil else {
      guard against == nil else {
        throw UsageError("\(record): the report compares no other dataset. Leave --against out.")
      }
      return nil
    }
    if let against { return against }
    guard let path = recorded.origin.comparedPath else {
      throw UsageError(
        "\(record): the record does not say where the compared dataset lies. Name it with --against."
      )
    }
    return try found(path, record, "the compared dataset", option: "--against")
  }

  /// The path of what the record says to lie there.
  private func found(
    _ path: String, _ record: String, _ what: String, option: String
  ) throws -> String {
    let place = InputPath.join(InputPath.folder(of: record), path)
    guard InputPath.exists(place) else {
      throw EarlyEnd(
        status: .inputMissing,
        message:
          "\(record): \(what) does not lie where the record says, at \(place). If it was moved, "
          + "or the report was, name it with \(option).")
    }
    return place
  }
}
