/// Places and the lines between them on a map with land and borders; lines follow great circles.
public struct MapComposition: Sendable {
  /// What part a place has.
  public enum Role: Int, Hashable, Sendable {
    /// An end of the way: a filled dot and a bold name.
    case end
    /// A stop on the way: an open dot and a bold name.
    case stop
    /// A place beside the way: a faint dot without a name. It does not widen the map.
    case other
  }

  /// One place.
  public struct Place: Hashable, Sendable {
    /// Names the place in this drawing.
    public var id: String
    /// Its name.
    public var label: String
    /// Where it lies.
    public var point: MapPoint
    /// What part it has.
    public var role: Role
    /// What a reader sees on pointing at it.
    public var tooltip: String
    /// Which of the places beside the way are drawn where there is no room for all: larger first.
    public var rank: Double
    /// How it is drawn; nil for the look of its part.
    public var look: Look?

    /// A place.
    public init(
      id: String, label: String, point: MapPoint, role: Role, tooltip: String = "",
      rank: Double = 0, look: Look? = nil
    ) {
      self.id = id
      self.label = label
      self.point = point
      self.role = role
      self.tooltip = tooltip
      self.rank = rank
      self.look = look
    }
  }

  /// One line between two places.
  public struct Line: Hashable, Sendable {
    /// Names the line in this drawing.
    public var id: String
    /// The place where it starts.
    public var from: String
    /// The place where it ends.
    public var to: String
    /// How it is drawn.
    public var style: LineStyle
    /// Lines are drawn in this order.
    public var order: Int
    /// How far it runs beside the great circle, to the right of someone who goes from `from`, in
    /// points; so that lines between the same places lie side by side.
    public var offset: Double
    /// What a reader sees on pointing at it.
    public var tooltip: String
    /// Classes for style sheets.
    public var classes: [String]
    /// Whether it is one of so many that names may stand on it.
    public var isBackground: Bool

    /// A line.
    public init(
      id: String, from: String, to: String, style: LineStyle, order: Int = 0, offset: Double = 0,
      tooltip: String = "", classes: [String] = [], isBackground: Bool = false
    ) {
      self.id = id
      self.from = from
      self.to = to
      self.style = style
      self.order = order
      self.offset = offset
      self.tooltip = tooltip
      self.classes = classes
      self.isBackground = isBackground
    }
  }

  /// A short text on one of several lines.
  public struct Badge: Hashable, Sendable {
    /// One or two characters.
    public var text: String
    /// The lines it may stand on, the best first.
    public var lines: [String]
    /// Its border.
    public var color: DiagramColor
    /// Its text.
    public var textColor: DiagramColor

    /// A badge.
    public init(_ text: String, on lines: [String], color: DiagramColor, textColor: DiagramColor) {
      self.text = text
      self.lines = lines
      self.color = color
      self.textColor = textColor
    }
  }

  /// ASCII name of the drawing.
  public var name: String
  /// What it shows.
  public var title: String
  /// How to read it.
  public var description: String
  /// Land and borders; nil for a map without.
  public var outlines: Outlines?
  /// The places, the most important first. At least one is not beside the way.
  public var places: [Place]
  /// The lines; those that leave the map are left out.
  public var lines: [Line]
  /// The badges.
  public var badges: [Badge]
  /// The names of countries that may be written, by code.
  public var countryNames: [String: String]
  /// What the signs mean.
  public var entries: [LegendEntry]
  /// Sentences below the legend.
  public var notes: [String]
  /// The width of the map, in points.
  public var width: Double
  /// What the places are, for notes.
  public var placeWord: String
  /// Which part of the world it shows, and in which projection.
  public var view = MapView()
  /// Colours and fonts.
  public var style = DiagramStyle()
  /// The colours of the ground.
  public var ground = MapStyle()

  /// A map.
  public init(
    name: String, title: String, description: String = "", outlines: Outlines?, places: [Place],
    lines: [Line], badges: [Badge] = [], countryNames: [String: String] = [:],
    entries: [LegendEntry] = [], notes: [String] = [], placeWord: String = "places",
    width: Double = 620
  ) {
    precondition(places.contains { $0.role != .other }, "a map of nothing")
    self.name = name
    self.title = title
    self.description = description
    self.outlines = outlines
    self.places = places
    self.lines = lines
    self.badges = badges
    self.countryNames = countryNames
    self.entries = entries
    self.notes = notes
    self.placeWord = placeWord
    self.width = width
  }

  /// The scene.
  public func scene() -> DiagramScene {
    var drawing = MapDrawing(self)
    let badges = drawing.badgeNodes()
    let labels = drawing.labels()
    let countries = drawing.countryLabels()
    var scene = DiagramScene(
      name: name, title: title, description: description, legendWidth: width - 10,
      backdrop: MapGround(frame: drawing.frame, outlines: outlines, style: ground).shapes,
      nodes: drawing.corners + drawing.dots() + badges + labels.nodes + countries,
      edges: drawing.edges() + labels.leaders,
      legend: Legend(entries, notes: notes + drawing.notes(unnamed: labels.unnamed)))
    scene.style = style
    return scene
  }
}
