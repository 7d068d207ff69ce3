/// A drawing as a value: what is drawn, how it looks and what it means, but not yet any pixel.
public struct DiagramScene: Sendable {
  /// Space between groups and columns for layout engines, in points.
  public struct Spacing: Hashable, Sendable {
    /// Between neighbours in a column.
    public var nodes: Double
    /// Between columns.
    public var ranks: Double

    /// Space between nodes and between ranks.
    public init(nodes: Double, ranks: Double) {
      self.nodes = nodes
      self.ranks = ranks
    }
  }

  /// A short ASCII name: file name, SVG id and prefix of all ids in it. Begins with a letter.
  public private(set) var name: String
  /// What the drawing shows, in a few words; the SVG's title.
  public var title: String
  /// How to read it; the SVG's description.
  public var description: String
  /// The language of its text, such as `en`.
  public var language: String
  /// The engine that places what has no position.
  public var engine: LayoutEngine
  /// Space for engines that build columns.
  public var spacing: Spacing?
  /// The width to which the legend is wrapped, in points.
  public var legendWidth: Double
  /// Margin around everything, in points.
  public var margin: Double
  /// Shapes behind everything.
  public var backdrop: [BackdropShape]
  /// The groups.
  public var clusters: [SceneCluster]
  /// The nodes.
  public var nodes: [SceneNode]
  /// The lines.
  public var edges: [SceneEdge]
  /// The legend.
  public var legend: Legend

  /// The colours and fonts of legend and defaults.
  public var style = DiagramStyle()
  /// What the drawing lies on.
  public var ground = DiagramColor.white
  /// Whether the ground is painted in SVG too, where else the page shows through.
  public var isGroundPainted = false

  /// A scene without nodes.
  public init(
    name: String, title: String, description: String = "", language: String = "en",
    engine: LayoutEngine = .pinned, spacing: Spacing? = nil, legendWidth: Double = 640,
    margin: Double = 7.2, backdrop: [BackdropShape] = [], clusters: [SceneCluster] = [],
    nodes: [SceneNode] = [], edges: [SceneEdge] = [], legend: Legend = Legend()
  ) {
    self.name = DiagramScene.name(from: name)
    self.title = title
    self.description = description
    self.language = language
    self.engine = engine
    self.spacing = spacing
    self.legendWidth = legendWidth
    self.margin = margin
    self.backdrop = backdrop
    self.clusters = clusters
    self.nodes = nodes
    self.edges = edges
    self.legend = legend
  }
}

extension DiagramScene {
  /// The same drawing under another name, so that two of a kind can stand on one page.
  public func renamed(_ name: String) -> DiagramScene {
    var out = self
    out.name = Self.name(from: name)
    return out
  }

  // Style rules address the drawing by its id, which may not begin with a digit.
  private static func name(from text: String) -> String {
    let slug = SlugTable.slug(text)
    return slug.first?.isLetter == true ? slug : "fig-" + slug
  }
}

/// A filled shape or a line behind nodes and edges, such as the land of a map.
public struct BackdropShape: Hashable, Sendable {
  /// The corners, in points.
  public var points: [ScenePoint]
  /// The inside; nil makes it an open line.
  public var fill: DiagramColor?
  /// The border; nil draws none.
  public var line: LineStyle?

  /// A polygon, or an open line where `fill` is nil.
  public init(_ points: [ScenePoint], fill: DiagramColor?, line: LineStyle? = nil) {
    self.points = points
    self.fill = fill
    self.line = line
  }
}
