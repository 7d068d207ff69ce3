import CityNetworks
import Diagrams
import Execution
import NetworkAnalysis
import Reporting

/// Draws a figure of a dataset as options ask for it, and delivers it.
struct FigureDrawing {
  let dataset: OpenDataset
  let selection: NetworkSelection
  let work: WorkOptions
  let look: LookOptions

  /// The figure with these parameters, cities by their ids, on its land.
  func kind(
    _ figure: String, _ values: [String: AnalysisParameters.Value], on outlines: OutlinesOptions
  ) throws -> any FigureKind {
    let request = try PlanNames(dataset).resolved(ReportPlan.Request(figure, values))
    return try outlines.prepared(FigureCatalog.figure(figure, request.parameters))
  }

  /// Asks the questions of the figure and writes it in this form.
  func deliver(_ kind: any FigureKind, as format: FigureFormat, to output: String?) throws {
    let study = try StudiedNetwork(dataset.network, selection: selection)
    MissingTies.tell(of: study)
    let theme = try look.read()
    let bytes = try work.withContext { context in
      let results = try AnalysisRunner(kind.questions()).results(for: study, in: context)
      let sketch = try kind.sketch(of: study, from: results, in: theme.style)
      guard let drawn = format.outputFormat else { return try places(of: sketch, as: format) }
      let renderer = Renderers.worker(
        cancellation: context.cancellation, seconds: Double(look.timeLimit))
      let (scene, remarks) = try theme.applied(to: sketch.scene(with: renderer), of: study)
      for remark in remarks + (format.needsFonts ? scene.fontWarnings : []) {
        Console.note("warning: \(remark)")
      }
      return try renderer.render(scene, as: drawn, resolution: look.dpi)
    }
    try Console.deliver(bytes, to: output)
  }

  /// What is no drawing: the numbers, or the places and lines of a map.
  private func places(of sketch: FigureSketch, as format: FigureFormat) throws -> [UInt8] {
    if format == .csv { return Array(try TableFormat.csv.text(of: [sketch.data]).utf8) }
    guard let map = sketch.map else {
      throw UsageError(
        "\(format.rawValue) is for maps, and this figure is none. Ask for svg, png, pdf, dot or csv."
      )
    }
    return format == .kml ? map.kml() : map.geoJSON()
  }
}
