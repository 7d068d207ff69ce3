import ArgumentParser
import CityNetworks
import Diagrams
import Execution
import NetworkAnalysis
import Reporting

struct DiagramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagram", abstract: "Draws a figure as SVG, PNG, PDF or DOT.",
    discussion: """
      Examples:
        citynet diagram Datasets/silk-road --figure ego --city isfahan --output isfahan.svg
        citynet diagram Datasets/silk-road --figure corridor --corridor cpec --to dot
        citynet diagram Datasets/silk-road --figure routes --start isfahan --end urumqi --count 6
        citynet diagram Datasets/silk-road --figure map-routes --start isfahan --end urumqi -o map.pdf
        citynet diagram Datasets/silk-road --figure map-corridor --corridor cpec -o cpec.png
      The form follows the ending of --output; without one, SVG goes to standard output. A DOT file \
      draws the same picture with Graphviz alone: dot -Tsvg file.dot
      """)

  @OptionGroup var input: DatasetOptions
  @Option(
    help: "The figure: \(FigureCatalog.all.map { $0.descriptor.id }.joined(separator: ", ")).")
  var figure = "network"
  @Option(help: ArgumentHelp("For --figure ego: a city by id, name or alias.", valueName: "city"))
  var city: String?
  @Option(help: ArgumentHelp("For corridor and map-corridor: its id.", valueName: "corridor"))
  var corridor: String?
  @Option(
    help: ArgumentHelp("For corridor and map-corridor: the branch's name.", valueName: "branch"))
  var branch: String?
  @OptionGroup var corridorData: CorridorDataOptions
  @Option(
    help: ArgumentHelp("For --figure network: the clustering's id.", valueName: "method"))
  var method: String?
  @OptionGroup var routes: RouteFigureOptions
  @OptionGroup var outlines: OutlinesOptions
  @Option(help: "The form: svg, png, pdf or dot; by the ending of --output if absent.")
  var to: FigureFormat?
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; standard output if absent or -.", valueName: "file"))
  var output: String?
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var work: WorkOptions

  func run() throws {
    let selected = try selection.selection()
    let format = try to ?? FigureFormat(endingOf: output)
    let (loaded, known) = try corridorData.laid(over: input.load())
    if let known, let found = corridor.flatMap({ loaded.network.corridor(CorridorID($0)) }) {
      for remark in known.remarks(on: [found], branch: branch) { Console.note(remark) }
    }
    let kind = try self.kind(of: loaded)
    let study = try StudiedNetwork(loaded.network, selection: selected)
    MissingTies.tell(of: study)
    let bytes = try work.withContext { context in
      let results = try AnalysisRunner(kind.questions()).results(for: study, in: context)
      let renderer = Renderers.worker(cancellation: context.cancellation)
      let scene = try kind.sketch(of: study, from: results).scene(with: renderer)
      for warning in format.needsFonts ? scene.fontWarnings : [] {
        Console.note("warning: \(warning)")
      }
      return try renderer.render(scene, as: format.outputFormat)
    }
    try Console.deliver(bytes, to: output)
  }
}

extension DiagramCommand {
  /// The figure that the options describe, with cities by their ids.
  private func kind(of dataset: OpenDataset) throws -> any FigureKind {
    var values = try routes.parameters()
    for (name, text) in [
      ("city", city), ("corridor", corridor), ("branch", branch), ("method", method),
    ] {
      if let text { values[name] = .text(text) }
    }
    do {
      let request = try PlanNames(dataset).resolved(ReportPlan.Request(figure, values))
      return try outlines.prepared(FigureCatalog.figure(figure, request.parameters))
    } catch AnalysisError.missingParameter(_, let name) {
      throw UsageError("--figure \(figure) needs --\(RouteFigureOptions.option(for: name)).")
    } catch AnalysisError.unknownParameter(_, let name) {
      throw UsageError("--figure \(figure) takes no --\(RouteFigureOptions.option(for: name)).")
    }
  }
}

/// The forms in which a figure can be had.
enum FigureFormat: String, CaseIterable, ExpressibleByArgument {
  case svg, png, pdf, dot

  /// The form that a file's ending tells; SVG for standard output.
  init(endingOf path: String?) throws {
    guard let path, path != "-" else {
      self = .svg
      return
    }
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let format = FigureFormat(rawValue: ending) else {
      throw UsageError(
        "'\(path)' has no ending that tells the form. End it in .svg, .png, .pdf or .dot, or give "
          + "--to.")
    }
    self = format
  }

  /// Whether letters become shapes here, so that a missing font leaves a gap.
  var needsFonts: Bool { self == .png || self == .pdf }

  var outputFormat: OutputFormat {
    switch self {
    case .svg: .svg
    case .png: .png
    case .pdf: .pdf
    case .dot: .dot
    }
  }
}
