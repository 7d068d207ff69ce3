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

  /// The figure before it is drawn, from the answers to its questions, in these colours and fonts.
  func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch
}

extension FigureKind {
  /// The figure before it is drawn, in the style of the house.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults
  ) throws -> FigureSketch { try sketch(of: study, from: results, in: DiagramStyle()) }
}

/// A figure before it is drawn: a composition of signs, and the words that go with it.
public struct FigureSketch: Sendable {
  /// The name in files: lower case, words joined by hyphens.
  public let id: String
  /// The finding as a title.
  public let title: String
  /// How to read it and what is left out.
  public let caption: String
  /// What the figure shows, a row per mark or line, with exact numbers.
  public let data: ResultTable
  /// The map that is drawn, for formats that hold places; nil for figures that are no maps.
  public let map: MapComposition?
  private let compose: @Sendable (any DiagramRenderer) throws -> DiagramScene

  init(
    id: String, title: String, caption: String, data: ResultTable, map: MapComposition? = nil,
    compose: @escaping @Sendable (any DiagramRenderer) throws -> DiagramScene
  ) {
    self.id = id
    self.title = title
    self.caption = caption
    self.data = data
    self.map = map
    self.compose = compose
  }

  /// The same figure under another id, so that two of a kind can stand in one report.
  func renamed(_ id: String) -> FigureSketch {
    FigureSketch(id: id, title: title, caption: caption, data: data, map: map) { renderer in
      try compose(renderer).renamed(id)
    }
  }

  /// The scene that is drawn; the renderer is asked where an engine would put things.
  public func scene(with renderer: any DiagramRenderer) throws -> DiagramScene {
    var scene = try compose(renderer)
    if let selection = selectionNote { scene.legend.notes.append(selection) }
    return scene.made(for: .screen)
  }

  /// Which ties count, where that is not what readers would suppose.
  private var selectionNote: String? {
    guard let range = data.basis.firstRange(of: "Selection: ") else { return nil }
    let words = data.basis[range.upperBound...]
    return words.hasPrefix(Self.usualSelection) ? nil : "Selection: " + words
  }

  private static let usualSelection = "twinning; status strict; last known state."

  /// The finished figure.
  ///
  /// - Parameter change: what is done to the scene before it is drawn, such as applying a theme.
  /// - Parameter asPDF: whether it is drawn as PDF too.
  public func figure(
    with renderer: any DiagramRenderer, asPDF: Bool = false,
    changing change: (DiagramScene) throws -> DiagramScene = { $0 }
  ) throws -> Figure {
    let scene = try change(scene(with: renderer))
    return Figure(
      id: id, title: title, caption: caption, data: data,
      svg: String(decoding: try renderer.render(scene, as: .svg), as: UTF8.self),
      dot: String(decoding: try renderer.render(scene, as: .dot), as: UTF8.self),
      pdf: asPDF ? try renderer.render(scene, as: .pdf) : nil)
  }
}

/// Every kind of figure there is.
public enum FigureCatalog {
  /// The kinds in the order in which lists show them.
  public static let all: [any FigureKind.Type] = groups.flatMap(\.kinds)

  /// The kinds by what they are about.
  public static let groups: [(title: String, kinds: [any FigureKind.Type])] = [
    ("One city", [EgoFigure.self, PartnersFigure.self, TimelineFigure.self]),
    ("Networks", [NetworkFigure.self, QuotientFigure.self, CountriesFigure.self]),
    ("Memberships", [MembershipsFigure.self, MembershipMatrixFigure.self]),
    ("Corridors and routes", [CorridorFigure.self, LanesFigure.self, RoutesFigure.self]),
    (
      "Maps",
      [
        MapCityFigure.self, MapRegionFigure.self, MapWorldFigure.self, MapRoutesFigure.self,
        MapCorridorFigure.self, MapMembershipsFigure.self,
      ]
    ),
    (
      "Distributions and ranks",
      [
        DegreeDistributionFigure.self, RankSizeFigure.self, RankIntervalsFigure.self,
        LinkLengthsFigure.self,
      ]
    ),
    ("Time", [GrowthFigure.self, BumpFigure.self]),
    ("Agreement and fragility", [AttackFigure.self, PartitionsFigure.self]),
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
