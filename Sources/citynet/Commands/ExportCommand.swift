import ArgumentParser
import CityNetworks
import DatasetLoading
import Execution
import GraphAlgorithms
import GraphFormats
import NetworkAnalysis
import Reporting

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the network for another tool, and says what its format cannot carry.",
    discussion: """
      Examples:
        citynet export Datasets/silk-road --to graphml -o silk-road.graphml
        citynet export Datasets/silk-road -o silk-road.gexf --with-measure betweenness,degree
        citynet export Datasets/silk-road --to sqlite -o silk-road.sqlite --status any
        citynet export Datasets/silk-road --to csv-folder -o tables --with-clusters leiden
      Cities and organizations become nodes, ties and memberships edges, each with its status, dates \
      and sources; in a column `assertions` every edge carries its statements word for word, which \
      the tool reads back. See `citynet list formats` for the formats. What a format cannot carry is \
      listed and written with all values to FILE.losses.json.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(
    help: ArgumentHelp(
      "The format, see `citynet list formats`; by the ending of --output if absent.",
      valueName: "format"))
  var to: String?
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The file or folder to write; standard output if absent or -, for formats of text.",
      valueName: "path"))
  var output: String?
  @Flag(help: "Leave organizations and memberships out.")
  var withoutOrganizations = false
  @Flag(help: "Leave out what has no tie and no membership.")
  var tiedOnly = false
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Measures that become columns of the cities, with commas; see `citynet list measures`.",
      valueName: "measures"))
  var withMeasure: [String] = []
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Clusterings that become columns of the cities, with commas; see `citynet list clusterings`.",
      valueName: "methods"))
  var withClusters: [String] = []
  @Flag(help: "Write nothing and end with 1 if the format loses a value.")
  var failOnLoss = false
  @Flag(
    help: "Write into a folder that holds other files; those of the same names are replaced.")
  var replace = false
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var work: WorkOptions

  /// The path to write to, nil for standard output.
  private var path: String? { output == "-" ? nil : output }

  func run() throws {
    let selected = try selection.selection()
    let format = try ExportFormat.chosen(by: to, for: path)
    if path == nil, format.shape != .text {
      throw UsageError(
        "\(format.id) is \(format.shape == .folder ? "a folder" : "no text"). Name one with --output."
      )
    }
    // A name that is no measure is said before a large dataset is read.
    let measures = MethodNames.list(withMeasure)
    let methods = MethodNames.list(withClusters)
    for measure in measures { _ = try MeasureCatalog.measure(id: measure) }
    for method in methods { _ = try PartitionCatalog.algorithm(id: method) }
    try MethodNames.requireOnce(measures, "--with-measure")
    try MethodNames.requireOnce(methods, "--with-clusters")
    if case .dataPackage = format.maker,
      let option = measures.first.map({ _ in "--with-measure" })
        ?? methods.first.map({ _ in "--with-clusters" })
    {
      throw UsageError(
        "a data package holds what sources state, and no results, so it takes no \(option). Choose "
          + "csv-folder, sqlite or xlsx, or leave \(option) out.")
    }
    try requireFreePlace(format)
    let loaded = try input.load()
    let export = try export(of: loaded.network, selected, measures, methods)
    let exported = try files(format, export)
    try deliver(exported, format)
  }

  /// Nothing foreign is replaced: neither the dataset that is read nor a folder that holds other files
  /// than those of an earlier export.
  private func requireFreePlace(_ format: ExportFormat) throws {
    guard let path else { return }
    if InputPath.isInside(path, input.dataset) {
      throw UsageError(
        "--output \(path) is what is read, or lies in it, and an export may hold less. Name another "
          + "place.")
    }
    guard format.shape == .folder, !replace else { return }
    if let foreign = ExportedFolder(path).foreignEntry(for: format) {
      throw EarlyEnd(
        status: .cannotWrite,
        message:
          "citynet: \(path): already holds '\(foreign)'. Name a folder that does not exist yet, "
          + "or give --replace to write into this one.")
    }
  }

  private func export(
    of network: CityNetwork, _ selected: NetworkSelection, _ measures: [String],
    _ methods: [String]
  ) throws -> NetworkExport {
    let study: StudiedNetwork
    do {
      study = try StudiedNetwork(network, selection: selected)
    } catch AnalysisError.nothingSelected(let words) {
      Console.note(
        "note: no city is selected (\(words)), so the export is empty "
          + "and cannot be read back as a dataset.")
      return NetworkExport(emptyUnder: selected, of: network)
    }
    if !measures.isEmpty || !methods.isEmpty { MissingTies.tell(of: study) }
    let figures = try work.withContext { context in
      try measures.map { try study.scores(by: $0, in: context) }
        + methods.map { try study.clusters(by: $0, in: context) }
    }
    let export = NetworkExport(
      study, figures: figures, organizations: withoutOrganizations ? .leftOut : .included,
      nodes: tiedOnly ? .tiedOnly : .all)
    let (kept, all) = (export.datasetNetwork.assertions.count, network.assertions.count)
    if kept < all {
      Console.note(
        "note: \(kept) of \(all) statements are exported; the others are outside the selection "
          + "(see --status and --relation) or state no tie and no membership, as claims of numbers."
      )
    }
    if export.hasDirectedTies {
      Console.note(
        "note: some ties have a direction, so edges are directed; a tie without one is two edges, "
          + "there and back.")
    }
    return export
  }

  private func files(_ format: ExportFormat, _ export: NetworkExport) throws -> ExportedFiles {
    if let files = try format.files(of: export) { return files }
    let files = DatasetPackage(export.datasetNetwork).files
    return ExportedFiles(files: files.map { OutputFile(path: $0.name, bytes: $0.bytes) })
  }

  private func deliver(_ exported: ExportedFiles, _ format: ExportFormat) throws {
    let report = LossReport(format: format.id, losses: exported.losses)
    if !report.isEmpty { Console.note(report.text) }
    if failOnLoss, report.losesValues {
      throw EarlyEnd(
        status: .answerIsNegative,
        message: "citynet: \(format.id) cannot carry all, so nothing was written. "
          + "Choose another format, or leave --fail-on-loss out.")
    }
    guard let path else {
      try Console.deliver(exported.files[0].bytes, to: nil)
      return
    }
    if format.shape == .folder {
      try OutputFolder(path).write(exported.files)
    } else {
      try OutputFolder.write(exported.files[0].bytes, toFile: path)
    }
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    let sidecar = try OutputFolder.write(
      report.isEmpty ? nil : report.sidecar(of: name), beside: path, ending: LossReport.ending)
    if let sidecar { Console.note("All values stand in \(sidecar).") }
  }
}

extension ExportFormat {
  /// The format that a word names, or else the ending of a path.
  ///
  /// - Throws: `UsageError` if there is no such format, or word and ending contradict each other.
  static func chosen(by word: String?, for path: String?) throws -> ExportFormat {
    let ended = path.map { formats(endingOf: $0) } ?? []
    guard let word else {
      switch ended.count {
      case 1: return ended[0]
      case 0:
        throw UsageError(
          (path.map { "the ending of '\($0)' tells no format" } ?? "no format is given")
            + ". Give --to; see `citynet list formats`.")
      default:
        throw UsageError(
          "'\(path ?? "")' may be \(ended.map(\.id).joined(separator: " or ")). Say which with --to."
        )
      }
    }
    guard let format = named(word) else {
      let known = all.map(\.id)
      let like = all.filter { $0.fileEndings.contains(word.lowercased()) }.map(\.id)
      let near = like.isEmpty ? suggestions(for: word.lowercased(), among: known) : like
      throw UsageError(
        "no format is called '\(word)'. "
          + (near.isEmpty
            ? "Write one of: \(known.joined(separator: ", "))."
            : "Did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?")
          + " See `citynet list formats`.")
    }
    if let path, let other = ended.first, !ended.contains(where: { $0.id == format.id }) {
      throw UsageError(
        "'\(path)' ends like \(other.id), and --to says \(format.id). Change one of the two.")
    }
    return format
  }
}

/// Names of measures or clusterings with commas between them.
private enum MethodNames {
  /// The names; a comma before `name=value` belongs to the parameters of the method before it.
  static func list(_ texts: [String]) -> [String] {
    var names: [String] = []
    for text in texts {
      for (place, part) in text.split(separator: ",", omittingEmptySubsequences: false).enumerated()
      {
        if place > 0, part.contains("="), !part.contains(":"), let last = names.popLast() {
          names.append(last + "," + part)
        } else {
          names.append(part.filter { $0 != " " })
        }
      }
    }
    return names
  }

  static func requireOnce(_ names: [String], _ option: String) throws {
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw UsageError("'\(twice)' stands twice in \(option). Name it once.")
    }
  }
}
