import ArgumentParser
import CityNetworks
import Diagrams
import Execution
import NetworkAnalysis
import Reporting

struct DiagramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagram", abstract: "Draws a figure as SVG, PNG, PDF, DOT or numbers.",
    discussion: """
      Examples:
        citynet diagram Datasets/silk-road --figure ego --city isfahan --output isfahan.svg
        citynet diagram Datasets/silk-road --figure corridor --corridor cpec --to dot
        citynet diagram Datasets/silk-road --figure routes --start isfahan --end urumqi --count 6
        citynet diagram Datasets/silk-road --figure map-routes --start isfahan --end urumqi -o map.pdf
        citynet diagram Datasets/silk-road --figure map-corridor --corridor cpec -o cpec.png
      The form follows the ending of --output; without one, SVG goes to standard output. A DOT file \
      draws the same picture with Graphviz alone: dot -Tsvg file.dot. A CSV file holds the numbers \
      that the figure shows; GeoJSON and KML hold the places and lines of a map. What each figure \
      shows and which parameters it takes: citynet list figures
      """)

  @OptionGroup var input: DatasetOptions
  @Option(
    help: "The figure: \(FigureCatalog.all.map { $0.descriptor.id }.joined(separator: ", ")).")
  var figure = "network"
  @Option(
    help: ArgumentHelp(
      "For figures of or about one city: its id, name or alias.", valueName: "city"))
  var city: String?
  @Option(help: ArgumentHelp("For figures of a corridor: its id.", valueName: "corridor"))
  var corridor: String?
  @Option(
    help: ArgumentHelp("For figures of a corridor: the branch's name.", valueName: "branch"))
  var branch: String?
  @OptionGroup var corridorData: CorridorDataOptions
  @Option(
    help: ArgumentHelp("For figures of clusters: the clustering's id.", valueName: "method"))
  var method: String?
  @Option(
    help: ArgumentHelp("For figures that show only the leading ones: how many.", valueName: "n"))
  var top: Int?
  @OptionGroup var routes: RouteFigureOptions
  @OptionGroup var outlines: OutlinesOptions
  @Option(
    help: """
      The form: svg, png, pdf, dot, csv (the numbers), and for maps geojson or kml; by the ending of \
      --output if absent.
      """)
  var to: FigureFormat?
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; standard output if absent or -.", valueName: "file"))
  var output: String?
  @OptionGroup var look: LookOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var work: WorkOptions

  func run() throws {
    let selected = try selection.selection()
    let format = try to ?? FigureFormat(endingOf: output)
    let (loaded, known) = try corridorData.laid(over: input.load())
    if let known, let found = corridor.flatMap({ loaded.network.corridor(CorridorID($0)) }) {
      for remark in known.remarks(on: [found], branch: branch) { Console.note(remark) }
    }
    let drawing = FigureDrawing(dataset: loaded, selection: selected, work: work, look: look)
    try drawing.deliver(kind(for: drawing), as: format, to: output)
  }
}

extension DiagramCommand {
  /// The figure that the options describe, with cities by their ids.
  private func kind(for drawing: FigureDrawing) throws -> any FigureKind {
    var values = try routes.parameters()
    for (name, text) in [
      ("city", city), ("corridor", corridor), ("branch", branch), ("method", method),
    ] {
      if let text {
        try RouteFigureOptions.requireOnce(name, in: values)
        values[name] = .text(text)
      }
    }
    if let top {
      try RouteFigureOptions.requireOnce("top", in: values)
      values["top"] = .number(Double(top))
    }
    do {
      return try drawing.kind(figure, values, on: outlines)
    } catch AnalysisError.missingParameter(_, let name, _) {
      throw UsageError("--figure \(figure) needs --\(RouteFigureOptions.option(for: name)).")
    } catch AnalysisError.unknownParameter(_, let name, _) {
      throw UsageError("--figure \(figure) takes no --\(RouteFigureOptions.option(for: name)).")
    }
  }
}
