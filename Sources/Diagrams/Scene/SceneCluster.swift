/// A named group of nodes with a common background.
public struct SceneCluster: Hashable, Sendable {
  /// Names the group in this scene.
  public var id: String
  /// Groups are written and drawn in this order, then by id.
  public var order: Int
  /// Its title.
  public var label: SceneLabel
  /// The ids of its nodes.
  public var members: [String]
  /// Its background.
  public var fill: DiagramColor
  /// Its border; nil draws none.
  public var line: LineStyle?
  /// Whether its corners are round.
  public var isRounded: Bool
  /// Size of the title, in points.
  public var fontSize: Double
  /// Colour of the title.
  public var textColor: DiagramColor
  /// Its extent in a pinned drawing; nil where the layout engine decides.
  public var box: SceneBox?
  /// The centre of its title in a pinned drawing.
  public var labelPosition: ScenePoint?
  /// Classes for style sheets.
  public var classes: [String]
  /// What a reader sees on pointing at it.
  public var tooltip: String

  /// A group of the nodes with the ids `members`.
  public init(
    id: String, order: Int = 0, label: SceneLabel = .none, members: [String], fill: DiagramColor,
    line: LineStyle? = nil, isRounded: Bool = true, fontSize: Double = 9.5,
    textColor: DiagramColor = DiagramStyle().ink, box: SceneBox? = nil,
    labelPosition: ScenePoint? = nil, classes: [String] = [], tooltip: String = ""
  ) {
    self.id = id
    self.order = order
    self.label = label
    self.members = members
    self.fill = fill
    self.line = line
    self.isRounded = isRounded
    self.fontSize = fontSize
    self.textColor = textColor
    self.box = box
    self.labelPosition = labelPosition
    self.classes = classes
    self.tooltip = tooltip
  }
}
