/// A line between two nodes.
public struct SceneEdge: Hashable, Sendable {
  /// The way a line takes.
  public enum Route: Hashable, Sendable {
    /// Straight, or as the layout engine leads it.
    case engine
    /// Along a chain of Bézier curves: 3n+1 points.
    case spline([ScenePoint])
    /// Along several chains with gaps between them, as where a map is cut.
    case splines([[ScenePoint]])
  }

  /// Where a line leaves or meets a node.
  public enum Port: String, Hashable, Sendable {
    /// The right side.
    case east = "e"
    /// The left side.
    case west = "w"
  }

  /// Names the line in this scene; becomes an ASCII slug in SVG.
  public var id: String
  /// The node it starts at.
  public var tail: String
  /// The node it ends at.
  public var head: String
  /// Lines are written and drawn in this order, then by ends.
  public var order: Int
  /// How it is drawn.
  public var line: LineStyle
  /// What is written on it.
  public var label: SceneLabel
  /// What a reader sees on pointing at it.
  public var tooltip: String
  /// Its way.
  public var route: Route
  /// Where it leaves its tail; nil for anywhere.
  public var tailPort: Port?
  /// Where it meets its head; nil for anywhere.
  public var headPort: Port?
  /// Classes for style sheets.
  public var classes: [String]

  /// A line between `tail` and `head`.
  public init(
    id: String, tail: String, head: String, order: Int = 0, line: LineStyle,
    label: SceneLabel = .none, tooltip: String = "", route: Route = .engine,
    tailPort: Port? = nil, headPort: Port? = nil, classes: [String] = []
  ) {
    self.id = id
    self.tail = tail
    self.head = head
    self.order = order
    self.line = line
    self.label = label
    self.tooltip = tooltip
    self.route = route
    self.tailPort = tailPort
    self.headPort = headPort
    self.classes = classes
  }
}

extension SceneEdge.Route {
  /// The chains of curves, nil where the engine decides.
  var chains: [[ScenePoint]]? {
    switch self {
    case .engine: nil
    case .spline(let chain): [chain]
    case .splines(let chains): chains
    }
  }
}
