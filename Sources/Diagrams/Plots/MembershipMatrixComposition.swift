/// Which members belong to which organizations: a row per member, a column per organization, a dot
/// where one belongs to the other.
///
/// The names of organizations stand above their columns like a roof, at the ends of upright lines, so
/// that none is turned.
public struct MembershipMatrixComposition: Sendable {
  /// One member.
  public struct Member: Hashable, Sendable {
    /// Its id in the data.
    public var id: String
    /// Its name.
    public var label: String
    /// What is written small beside the name, such as a country code.
    public var secondary: String
    /// To how many organizations it belongs, also those that are not drawn.
    public var count: Int
    /// Whether the drawing is about it.
    public var isAskedFor: Bool

    /// A member.
    public init(
      id: String, label: String, secondary: String = "", count: Int, isAskedFor: Bool = false
    ) {
      self.id = id
      self.label = label
      self.secondary = secondary
      self.count = count
      self.isAskedFor = isAskedFor
    }
  }

  /// One organization.
  public struct Organization: Hashable, Sendable {
    /// Its id in the data.
    public var id: String
    /// Its name, as short as readers know it.
    public var label: String
    /// How many members it has, also those that are not drawn.
    public var count: Int
    /// What a reader sees on pointing at it, such as its full name.
    public var tooltip: String

    /// An organization.
    public init(id: String, label: String, count: Int, tooltip: String = "") {
      self.id = id
      self.label = label
      self.count = count
      self.tooltip = tooltip
    }
  }

  /// ASCII name of the drawing.
  public var name: String
  /// What it shows.
  public var title: String
  /// How to read it.
  public var description: String
  /// The members, in any order; those in most organizations come first.
  public var members: [Member]
  /// The organizations, in any order; those with most members come first.
  public var organizations: [Organization]
  /// Who belongs to what, each pair once, in any order.
  public var memberships: [MembershipComposition.Membership]
  /// What is left out.
  public var notes: [String]
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// With more members than this the drawing is longer than a page.
  public static let mostMembers = 50
  /// With more organizations than this the columns are too close to be told apart.
  public static let mostOrganizations = 40

  /// A matrix of these memberships.
  public init(
    name: String, title: String, description: String = "", members: [Member],
    organizations: [Organization], memberships: [MembershipComposition.Membership],
    notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.members = members
    self.organizations = organizations
    self.memberships = memberships
    self.notes = notes
  }

  /// The members as their rows follow.
  var rows: [Member] {
    members.sorted { (-$0.count, $0.label, $0.id) < (-$1.count, $1.label, $1.id) }
  }

  /// The organizations as their columns follow.
  var columns: [Organization] {
    organizations.sorted { (-$0.count, $0.label, $0.id) < (-$1.count, $1.label, $1.id) }
  }

  /// The finished drawing, at most as wide as a page.
  public func scene() -> DiagramScene {
    let rows = rows
    let columns = columns
    let roof = MembershipRoof(
      names: columns.map { ($0.label, PlotAxis.label(Double($0.count))) },
      left: left(of: rows), rows: rows.count, right: right(of: rows))
    let area = roof.area
    var drawing = PlotDrawing(style: style)
    for index in rows.indices where index % 2 == 0 {
      let band = SceneBox(
        left: 0, bottom: roof.y(ofRow: index) - MembershipRoof.rowHeight / 2,
        right: area.right + right(of: rows),
        top: roof.y(ofRow: index) + MembershipRoof.rowHeight / 2
      )
      drawing.area(band.corners, fill: style.panel)
    }
    for (index, organization) in columns.enumerated() {
      draw(organization, at: index, roof, &drawing)
    }
    let codes = codeWidth(of: rows)
    for (index, member) in rows.enumerated() {
      let y = roof.y(ofRow: index)
      drawing.text(
        "m-\(member.id)", Self.name(of: member),
        at: ScenePoint(area.left - Self.gap - (codes > 0 ? codes + 5 : 0), y), anchor: .end,
        isBold: member.isAskedFor, color: member.isAskedFor ? style.highlightText : style.ink,
        tooltip: member.label, subject: member.id, order: index)
      if !member.secondary.isEmpty {
        drawing.text(
          "s-\(member.id)", member.secondary, at: ScenePoint(area.left - Self.gap - codes, y),
          order: index)
      }
      drawing.text(
        "n-\(member.id)", PlotAxis.label(Double(member.count)),
        at: ScenePoint(area.right + right(of: rows) - 3, y), anchor: .end, order: index)
    }
    drawDots(rows, columns, roof, &drawing)
    drawKey(below: area, diameter: roof.dot, &drawing)
    return drawing.scene(
      name: name, title: title, description: description, legend: Legend(notes: notes),
      legendWidth: max(PlotFrame.halfWidth, area.right + right(of: rows)))
  }

  private static let gap = 6.0
  private static let longestMember = 130.0
  private static let size = PlotFrame.textSize

  private static func name(of member: Member) -> String {
    TextMetrics.shortened(
      member.label, to: longestMember, size: size, isBold: member.isAskedFor)
  }

  private func codeWidth(of rows: [Member]) -> Double {
    rows.map { TextMetrics.width(of: $0.secondary, size: Self.size) }.max() ?? 0
  }

  private func left(of rows: [Member]) -> Double {
    let names = rows.map {
      TextMetrics.width(of: Self.name(of: $0), size: Self.size, isBold: $0.isAskedFor)
    }
    let codes = codeWidth(of: rows)
    return 3 + (names.max() ?? 0) + (codes > 0 ? codes + 5 : 0) + Self.gap
  }

  private func right(of rows: [Member]) -> Double {
    let widest = rows.map {
      TextMetrics.width(of: PlotAxis.label(Double($0.count)), size: Self.size)
    }
    return (widest.max() ?? 0) + Self.gap + 3
  }

  /// The line of a column with the organization's name and number at its top.
  private func draw(
    _ organization: Organization, at index: Int, _ roof: MembershipRoof,
    _ drawing: inout PlotDrawing
  ) {
    let x = roof.x(ofColumn: index)
    let top = roof.y(ofName: index)
    drawing.rule(
      [ScenePoint(x, roof.area.bottom), ScenePoint(x, roof.area.top)],
      LineStyle(width: 0.7, color: style.grid))
    drawing.rule(
      [ScenePoint(x, roof.area.top), ScenePoint(x, top + 4)],
      LineStyle(width: 0.7, color: style.rule))
    let name = roof.names[index]
    let tooltip =
      (organization.tooltip.isEmpty ? organization.label : organization.tooltip)
      + ", \(organization.count)"
    let begin =
      roof.isLeft(index)
      ? x - MembershipRoof.gap - roof.width(of: index) : x + MembershipRoof.gap
    let box = drawing.text(
      "o-\(organization.id)", name.label, at: ScenePoint(begin, top), color: style.ink,
      tooltip: tooltip, subject: organization.id, order: index)
    drawing.text(
      "t-\(organization.id)", name.number,
      at: ScenePoint(box.right + MembershipRoof.gap, top), tooltip: tooltip, order: index)
  }

  private func drawDots(
    _ rows: [Member], _ columns: [Organization], _ roof: MembershipRoof,
    _ drawing: inout PlotDrawing
  ) {
    let row = Dictionary(
      rows.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let column = Dictionary(
      columns.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for membership in memberships {
      guard let y = row[membership.member], let x = column[membership.organization] else {
        continue
      }
      let isAskedFor = rows[y].isAskedFor
      let hue = isAskedFor ? style.highlight : style.tie
      drawDot(
        "d-\(membership.member)-\(membership.organization)", membership.status,
        at: ScenePoint(roof.x(ofColumn: x), roof.y(ofRow: y)), diameter: roof.dot, hue: hue,
        tooltip: membership.tooltip, subject: membership.member, order: y * columns.count + x,
        &drawing)
    }
  }

  private func drawDot(
    _ id: String, _ status: TieLine, at place: ScenePoint, diameter: Double, hue: DiagramColor,
    tooltip: String = "", subject: String? = nil, order: Int, _ drawing: inout PlotDrawing
  ) {
    let look: (size: Double, fill: DiagramColor, line: DiagramColor) =
      switch status {
      case .inForce, .stretch: (diameter, hue, hue)
      case .unconfirmed: (diameter, .white, hue)
      case .intended, .dormant, .suggested: (diameter * 0.55, style.faint, style.faint)
      }
    // The border lies half outside the dot.
    drawing.mark(
      id, at: place, diameter: look.size - 1.3, fill: look.fill,
      line: LineStyle(width: 1.3, color: look.line), tooltip: tooltip, subject: subject,
      order: order, classes: ["s-\(status.rawValue)"])
  }

  /// What the dots mean; only those that are drawn are explained.
  private func drawKey(
    below area: SceneBox, diameter: Double, _ drawing: inout PlotDrawing
  ) {
    let drawn = Set(memberships.map(\.status))
    let entries: [(TieLine, String, Bool)] = [
      (.inForce, "member, by two or more sources", drawn.contains(.inForce)),
      (.unconfirmed, "member, by one source", drawn.contains(.unconfirmed)),
      (
        .dormant, "planned, dormant or former",
        drawn.contains(.dormant) || drawn.contains(.intended)
      ),
    ]
    var x = 3 + diameter / 2
    let y = area.bottom - 15
    for (index, entry) in entries.enumerated() where entry.2 {
      drawDot(
        "key-\(index)", entry.0, at: ScenePoint(x, y), diameter: diameter, hue: style.tie,
        order: index, &drawing)
      let box = drawing.text(
        "key-words-\(index)", entry.1, at: ScenePoint(x + diameter / 2 + 4, y), color: style.ink)
      x = box.right + 16 + diameter / 2
    }
  }
}
