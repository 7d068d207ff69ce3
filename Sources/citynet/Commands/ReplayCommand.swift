import ArgumentParser
import CityNetworks
import Diagrams
import NetworkAnalysis
import Reporting

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Makes a report again from its record, and tells whether the same bytes come out.",
    discussion: """
      Examples:
        citynet replay Reports/silk-road/run.json
        citynet replay my-dossier/run.json --dataset Datasets/silk-road --output again
      The run.json of a report holds every choice. First the dataset must have the digest of the \
      record; then each file is made again and compared with the record, and with the file that \
      stands beside the record. Files are written only with --output. Ends with status 1 if the \
      dataset or a file differs.
      """)

  @Argument(help: "The run.json in the folder of a report.")
  var record: String
  @Option(
    help: ArgumentHelp(
      "The dataset, if the record does not say where it lies or it lies elsewhere now.",
      valueName: "dataset"))
  var dataset: String?
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
    let recorded = try RecordedRun(json: InputPath.bytes(of: record), file: record)
    let loaded = try DatasetOptions.open(try datasetPath(recorded))
    try requireSameData(recorded, loaded.network.provenance)
    tellOfVersions(recorded)
    let files = try ReportWriting(
      plan: recorded.plan, dataset: loaded, outlines: outlines, planFile: record,
      datasetPath: recorded.datasetPath,
      opened: recorded.plan.presentation.moving {
        InputPath.join(InputPath.folder(of: record), $0)
      }
    ).files(work: work)
    let comparison = ReplayComparison(recorded, made: files, in: InputPath.folder(of: record))
    try Console.deliver(try format.text(of: [comparison.table(of: record)]), to: nil)
    if let output {
      try OutputFolder(output).write(files, removing: ReportFiles.pathsOfEarlierRun(in: output))
      Console.note("\(output): \(Wording.count(files.count, "file")) written.")
    }
    guard comparison.isSame else {
      throw EarlyEnd(status: .answerIsNegative, message: comparison.verdict(on: record))
    }
    Console.note(
      "\(record): all \(Wording.count(recorded.outputs.count, "file")) come out the same.")
  }

  private func datasetPath(_ recorded: RecordedRun) throws -> String {
    if let dataset { return dataset }
    guard let path = recorded.datasetPath else {
      throw UsageError(
        "\(record): the record does not say where the dataset lies, because no plan did. Name it "
          + "with --dataset; it was \(recorded.dataset).")
    }
    return InputPath.join(InputPath.folder(of: record), path)
  }

  private func requireSameData(_ recorded: RecordedRun, _ now: Provenance) throws {
    guard now.digest != recorded.datasetDigest else { return }
    let version = now.version.isEmpty ? "" : " " + now.version
    throw EarlyEnd(
      status: .answerIsNegative,
      message: "\(record): the dataset has changed. The report was made of \(recorded.dataset), "
        + "sha256 \(recorded.datasetDigest); now it is \(now.datasetID)\(version), sha256 "
        + "\(now.digest). Name the old one with --dataset, or make a new report with `citynet "
        + "report`.")
  }

  /// Another version may draw or count otherwise; that is told, and the comparison shows it.
  private func tellOfVersions(_ recorded: RecordedRun) {
    if recorded.toolVersion != ToolVersion.current {
      Console.note(
        "\(record): made with citynet \(recorded.toolVersion), this is \(ToolVersion.current).")
    }
    if recorded.graphviz != GraphvizVersion.current {
      Console.note(
        "\(record): drawn with Graphviz \(recorded.graphviz), this is "
          + "\(GraphvizVersion.current); figures may differ.")
    }
  }
}
