public import Diagrams
public import NetworkAnalysis

/// A kind of figure that can be drawn of any studied network.
public protocol FigureKind: Sendable {
  /// What it is called, what it shows, and which parameters it takes.
  static var descriptor: AnalysisDescriptor { get }

  /// The figure with these parameters, as a plan file or a command line gives them.
  init(parameters: inout AnalysisParameters) throws

  /// The questions whose answers the figure draws.
  func questions() throws -> [any Analysis]

  /// The figure before it is drawn, from the answers to its questions.
  func sketch(of study: StudiedNetwork, from results: AnalysisResults) throws -> FigureSketch
}

/// A figure before it is drawn: a composition of signs, and the words that go with it.
public struct FigureSketch: Sendable {
  /// The name in files: lower case, words joined by hyphens.
  public let id: String
  /// The finding as a title.
  public let title: String
  /// How to read it and what is left out.
  public let caption: String
  private let compose: @Sendable (any DiagramRenderer) throws -> DiagramScene

  init(
    id: String, title: String, caption: String,
    compose: @escaping @Sendable (any DiagramRenderer) throws -> DiagramScene
  ) {
    self.id = id
    self.title = title
    self.caption = caption
    self.compose = compose
  }

  /// The scene that is drawn; the renderer is asked where an engine would put things.
  public func scene(with renderer: any DiagramRenderer) throws -> DiagramScene {
    try compose(renderer)
  }

  /// The finished figure.
  public func figure(with renderer: any DiagramRenderer) throws -> Figure {
    let scene = try compose(renderer)
    return Figure(
      id: id, title: title, caption: caption,
      svg: String(decoding: try renderer.render(scene, as: .svg), as: UTF8.self),
      dot: String(decoding: try renderer.render(scene, as: .dot), as: UTF8.self))
  }
}

/// Every kind of figure there is.
public enum FigureCatalog {
  /// The kinds in the order in which lists show them.
  public static let all: [any FigureKind.Type] = [
    NetworkFigure.self, EgoFigure.self, CorridorFigure.self, RoutesFigure.self,
    MapRoutesFigure.self, MapCorridorFigure.self,
  ]

  /// The figure of this kind with these parameters.
  public static func figure(
    _ id: String, _ values: [String: AnalysisParameters.Value] = [:]
  ) throws -> any FigureKind {
    guard let type = all.first(where: { $0.descriptor.id == id }) else {
      throw AnalysisError.unknownFigure(id, known: all.map { $0.descriptor.id })
    }
    var parameters = AnalysisParameters(analysis: id, values)
    let figure = try type.init(parameters: &parameters)
    try parameters.requireNothingLeft()
    return figure
  }
}
