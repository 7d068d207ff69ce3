import CityNetworks
import DatasetLoading
import Diagrams
import Execution
import Foundation
import NetworkAnalysis
import Reporting

/// Figures of the datasets that come with the project, for tests of what is drawn.
enum BundledFigures {
  static let datasets = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Datasets")

  /// The silk-road dataset, ties that count by the strict rule.
  static let silkRoad = Result { try study("silk-road") }
  /// The dataset of memberships in organizations.
  static let organizations = Result { try study("city-organizations") }
  /// The land of maps.
  static let outlines = Result {
    try Outlines(
      [UInt8](Data(contentsOf: datasets.appendingPathComponent("outlines/world50m.outlines"))),
      file: "world50m")
  }

  static func study(
    _ name: String, selection: NetworkSelection = NetworkSelection()
  ) throws -> StudiedNetwork {
    let folder = datasets.appendingPathComponent(name).path
    guard let network = try DatasetLoader().load(folder).network else {
      throw AnalysisError.nothingSelected(folder)
    }
    return try StudiedNetwork(network, selection: selection)
  }

  /// A figure before it is drawn; maps stand on land.
  static func sketch(
    _ id: String, _ values: [String: AnalysisParameters.Value] = [:],
    of study: Result<StudiedNetwork, any Error> = silkRoad, in style: DiagramStyle = DiagramStyle()
  ) throws -> FigureSketch {
    let study = try study.get()
    let plain = try FigureCatalog.figure(id, values)
    let kind = try (plain as? any MapFigure)?.drawn(on: outlines.get()) ?? plain
    let results = try AnalysisRunner(kind.questions()).results(for: study, in: ExecutionContext())
    return try kind.sketch(of: study, from: results, in: style)
  }

  /// How legible a figure is.
  static func metrics(
    _ id: String, _ values: [String: AnalysisParameters.Value] = [:],
    of study: Result<StudiedNetwork, any Error> = silkRoad
  ) throws -> LegibilityMetrics {
    let renderer = InProcessRenderer()
    let scene = try sketch(id, values, of: study).scene(with: renderer)
    guard let metrics = LegibilityMetrics(svg: try renderer.render(scene, as: .svg)) else {
      throw DiagramError.graphviz(scene: id, stage: .finishing, message: "no SVG")
    }
    return metrics
  }
}
