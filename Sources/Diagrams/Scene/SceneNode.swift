/// The outline of a node.
public enum NodeShape: Hashable, Sendable {
  /// A rectangle with round corners.
  case roundedBox
  /// A rectangle.
  case box
  /// A hexagon with its points left and right.
  case hexagon
  /// A circle.
  case circle
  /// A circle cut into wedges; the shares are normalised.
  case pie([PieWedge])
  /// Text alone.
  case text
}

/// One wedge of a pie.
public struct PieWedge: Hashable, Sendable {
  /// The colour of the wedge.
  public var color: DiagramColor
  /// Its size relative to the others.
  public var share: Double

  /// A wedge.
  public init(_ color: DiagramColor, share: Double) {
    self.color = color
    self.share = share
  }
}

/// How large a node is.
public enum NodeSize: Hashable, Sendable {
  /// As large as the text and this margin, in points, on each side.
  case fitting(marginX: Double, marginY: Double)
  /// This size, whatever the text.
  case fixed(SceneSize)
}

/// How a line is drawn.
public struct LineStyle: Hashable, Sendable {
  /// The pattern of a line.
  public enum Pattern: String, Hashable, Sendable, CaseIterable {
    /// Unbroken.
    case solid
    /// Strokes.
    case dashed
    /// Points.
    case dotted
  }

  /// The pattern.
  public var pattern: Pattern
  /// The width in points.
  public var width: Double
  /// The colour with its opacity.
  public var color: DiagramColor

  /// A line.
  public init(_ pattern: Pattern = .solid, width: Double = 1, color: DiagramColor) {
    self.pattern = pattern
    self.width = width
    self.color = color
  }
}

/// A node of a scene.
public struct SceneNode: Hashable, Sendable {
  /// Names the node in this scene; becomes an ASCII slug in SVG.
  public var id: String
  /// Nodes are written and drawn in this order, then by id.
  public var order: Int
  /// What is written on it.
  public var label: SceneLabel
  /// Size of the text, in points.
  public var fontSize: Double
  /// Colour of the text.
  public var textColor: DiagramColor
  /// Its outline.
  public var shape: NodeShape
  /// Its inside; nil leaves it open.
  public var fill: DiagramColor?
  /// Its border; nil draws none.
  public var line: LineStyle?
  /// How large it is.
  public var size: NodeSize
  /// Its centre; nil where the layout engine places it.
  public var position: ScenePoint?
  /// Classes for style sheets.
  public var classes: [String]
  /// What a reader sees on pointing at it.
  public var tooltip: String
  /// Where a click leads, such as `#row-12`.
  public var link: String?
  /// The id of what it stands for in the data, such as a city's; nil for ornaments.
  public var subject: String?

  /// A node.
  public init(
    id: String, order: Int = 0, label: SceneLabel = .none, fontSize: Double = 11,
    textColor: DiagramColor = DiagramStyle().ink, shape: NodeShape = .roundedBox,
    fill: DiagramColor? = .white, line: LineStyle? = nil,
    size: NodeSize = .fitting(marginX: 4.3, marginY: 2.2), position: ScenePoint? = nil,
    classes: [String] = [], tooltip: String = "", link: String? = nil,
    subject: String? = nil
  ) {
    self.id = id
    self.order = order
    self.label = label
    self.fontSize = fontSize
    self.textColor = textColor
    self.shape = shape
    self.fill = fill
    self.line = line
    self.size = size
    self.position = position
    self.classes = classes
    self.tooltip = tooltip
    self.link = link
    self.subject = subject
  }
}
