/// Which cities belong to which organizations: hexagons with their members around them, members of
/// several between them.
///
/// Organizations have a hue and their lines share it; a member of two or more is bold and tinted. Above
/// 60 members those of one organization alone are counted beside their hexagon, not drawn.
public struct MembershipComposition: Sendable {
  /// One organization.
  public struct Organization: Hashable, Sendable {
    /// Names the organization in this drawing, and in the data.
    public var id: String
    /// Its name, as short as readers know it.
    public var label: String
    /// What a reader sees on pointing at it, such as its full name.
    public var tooltip: String

    /// An organization.
    public init(id: String, label: String, tooltip: String = "") {
      self.id = id
      self.label = label
      self.tooltip = tooltip
    }
  }

  /// One member.
  public struct Member: Hashable, Sendable {
    /// Names the member in this drawing, and in the data.
    public var id: String
    /// Its name.
    public var label: String
    /// The key of its region's hue.
    public var region: String?
    /// What a reader sees on pointing at it.
    public var tooltip: String

    /// A member.
    public init(id: String, label: String, region: String? = nil, tooltip: String = "") {
      self.id = id
      self.label = label
      self.region = region
      self.tooltip = tooltip
    }
  }

  /// That a member belongs to an organization.
  public struct Membership: Hashable, Sendable {
    /// The member's id.
    public var member: String
    /// The organization's id.
    public var organization: String
    /// How the membership stands.
    public var status: TieLine
    /// What a reader sees on pointing at it.
    public var tooltip: String

    /// A membership.
    public init(
      _ member: String, of organization: String, status: TieLine = .inForce, tooltip: String = ""
    ) {
      self.member = member
      self.organization = organization
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
  /// The organizations; their order does not matter.
  public var organizations: [Organization]
  /// The members; their order does not matter.
  public var members: [Member]
  /// Who belongs to what, each pair once; the order does not matter.
  public var memberships: [Membership]
  /// The id of a member that is drawn in ink, if any.
  public var subject: String?
  /// Sentences below the legend.
  public var notes: [String]
  /// How many layouts are tried; the most legible is drawn.
  public var attempts: Int
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// Above this number of members those of one organization alone are counted.
  public static let mostMembers = 60
  /// Above this number of organizations the hues would repeat.
  public static let mostOrganizations = 8

  /// With more lines than this, many cross and some run close to names.
  public static let mostLines = 100

  /// A drawing of these memberships.
  public init(
    name: String, title: String, description: String = "", organizations: [Organization],
    members: [Member], memberships: [Membership], subject: String? = nil, notes: [String] = [],
    attempts: Int = 24
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.organizations = organizations
    self.members = members
    self.memberships = memberships
    self.subject = subject
    self.notes = notes
    self.attempts = attempts
  }

  /// The scene; the renderer is asked where an engine would put the signs.
  public func scene(using renderer: any DiagramRenderer) throws(DiagramError) -> DiagramScene {
    let drawing = MembershipDrawing(self)
    let places = try drawing.places(using: renderer)
    var scene = DiagramScene(
      name: name, title: title, description: description,
      legendWidth: max(420, drawing.width(places)),
      nodes: drawing.nodes(places), edges: drawing.edges, legend: drawing.legend)
    scene.style = style
    return scene
  }

  /// The members that are drawn: all, or where they are many those of two organizations or more and the
  /// subject.
  public var drawn: [Member] {
    let known = Set(organizations.map(\.id))
    let counts = memberships.filter { known.contains($0.organization) }
      .reduce(into: [String: Int]()) { $0[$1.member, default: 0] += 1 }
    let all = members.filter { counts[$0.id] != nil }.sorted { $0.id < $1.id }
    guard all.count > Self.mostMembers else { return all }
    return all.filter { (counts[$0.id] ?? 0) > 1 || $0.id == subject }
  }

  /// How many lines are drawn.
  public var lineCount: Int {
    let known = Set(organizations.map(\.id))
    let drawn = Set(self.drawn.map(\.id))
    return memberships.count { known.contains($0.organization) && drawn.contains($0.member) }
  }
}
