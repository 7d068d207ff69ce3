/// One thing's partners and the ties among them: who is tied to others, and who only to the one in the
/// middle.
///
/// The ties of the one in the middle are thin and grey, those among partners coloured. Where these are
/// many, the partners stand around a circle and the ties of the one in the middle are not drawn. Up to
/// 40 partners are drawn; above, those best tied among themselves.
public struct PartnersComposition: Sendable {
  /// One partner.
  public struct Partner: Hashable, Sendable {
    /// Names the partner in this drawing, and in the data.
    public var id: String
    /// Its name.
    public var label: String
    /// The key of its region's hue.
    public var region: String?
    /// How its tie with the one in the middle stands.
    public var status: TieLine
    /// What a reader sees on pointing at it.
    public var tooltip: String

    /// A partner.
    public init(
      id: String, label: String, region: String? = nil, status: TieLine = .inForce,
      tooltip: String = ""
    ) {
      self.id = id
      self.label = label
      self.region = region
      self.status = status
      self.tooltip = tooltip
    }
  }

  /// A tie between two partners.
  public struct Tie: Hashable, Sendable {
    /// The id of one partner.
    public var first: String
    /// The id of the other.
    public var second: String
    /// How the tie stands.
    public var status: TieLine
    /// What a reader sees on pointing at it.
    public var tooltip: String

    /// A tie of two partners.
    public init(_ first: String, _ second: String, status: TieLine = .inForce, tooltip: String = "")
    {
      self.first = first
      self.second = second
      self.status = status
      self.tooltip = tooltip
    }
  }

  /// ASCII name of the drawing.
  public var name: String
  /// What it shows.
  public var title: String
  /// How to read it.
  public var description: String
  /// The id of the one in the middle.
  public var center: String
  /// The name of the one in the middle.
  public var centerLabel: String
  /// The partners; their order does not matter.
  public var partners: [Partner]
  /// The ties among partners, at most one per pair; their order does not matter.
  public var ties: [Tie]
  /// Sentences below the legend.
  public var notes: [String]
  /// How many layouts are tried; the most legible is drawn.
  public var attempts: Int
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// Above this number of partners only those best tied among themselves are drawn.
  public static let mostPartners = 40

  /// A drawing of `partners` around the one called `centerLabel`.
  public init(
    name: String, title: String, description: String = "", center: String, centerLabel: String,
    partners: [Partner], ties: [Tie], notes: [String] = [], attempts: Int = 24
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.center = center
    self.centerLabel = centerLabel
    self.partners = partners
    self.ties = ties
    self.notes = notes
    self.attempts = attempts
  }

  /// The scene; the renderer is asked where an engine would put the partners.
  public func scene(using renderer: any DiagramRenderer) throws(DiagramError) -> DiagramScene {
    let drawing = PartnersDrawing(self)
    let ring = drawing.isCrowded ? drawing.ring : nil
    let places: [ScenePoint]
    if let ring { places = ring.places } else { places = try drawing.places(using: renderer) }
    var scene = DiagramScene(
      name: name, title: title, description: description,
      legendWidth: max(420, drawing.width(places)),
      nodes: drawing.nodes(places), edges: drawing.edges(along: ring), legend: drawing.legend)
    scene.style = style
    return scene
  }
}

extension PartnersComposition {
  /// The partners that are drawn: those with most ties to other partners, all where they are few.
  public var drawn: [Partner] {
    let counts = Self.counts(of: ties)
    return Array(
      partners.sorted {
        (-(counts[$0.id] ?? 0), Self.rank($0.status), $0.id)
          < (-(counts[$1.id] ?? 0), Self.rank($1.status), $1.id)
      }.prefix(Self.mostPartners)
    ).sorted { $0.id < $1.id }
  }

  /// How many ties in force each partner has with others.
  static func counts(of ties: [Tie]) -> [String: Int] {
    ties.filter { rank($0.status) == 0 }.reduce(into: [:]) { counts, tie in
      counts[tie.first, default: 0] += 1
      counts[tie.second, default: 0] += 1
    }
  }

  private static func rank(_ status: TieLine) -> Int {
    switch status {
    case .inForce, .unconfirmed, .stretch: 0
    case .intended, .suggested: 1
    case .dormant: 2
    }
  }
}
