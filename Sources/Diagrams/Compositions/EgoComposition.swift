/// One thing and its partners: the thing in the middle, partners left and right in named groups.
///
/// Line style says how a tie stands, shape what a partner is, hue and heading to which group it
/// belongs. Up to 45 partners are all drawn; above, each group shows its strongest and counts the rest.
public struct EgoComposition: Sendable {
  /// The thing in the middle.
  public struct Center: Hashable, Sendable {
    /// Its name.
    public var label: String
    /// Its name in its own script; empty for none.
    public var native: String
    /// A last line, such as its country; empty for none.
    public var secondary: String
    /// What a reader sees on pointing at it.
    public var tooltip: String
    /// The id of what it stands for in the data; nil for nothing there.
    public var subject: String?

    /// The thing in the middle.
    public init(
      label: String, native: String = "", secondary: String = "", tooltip: String = "",
      subject: String? = nil
    ) {
      self.label = label
      self.native = native
      self.secondary = secondary
      self.tooltip = tooltip
      self.subject = subject
    }
  }

  /// One partner.
  public struct Partner: Hashable, Sendable {
    /// Names the partner in this drawing, and in the data.
    public var id: String
    /// Its name.
    public var label: String
    /// A second line, such as "Italy · 1998".
    public var secondary: String
    /// The id of its group.
    public var group: String
    /// How the tie stands.
    public var status: TieLine
    /// What the partner is.
    public var kind: NodeKind
    /// Decides who is listed where not all are; larger is stronger.
    public var strength: Double
    /// Partners of a group are listed by this number, then by id.
    public var rank: Int
    /// What a reader sees on pointing at it.
    public var tooltip: String
    /// Where a click leads.
    public var link: String?

    /// A partner.
    public init(
      id: String, label: String, secondary: String = "", group: String, status: TieLine = .inForce,
      kind: NodeKind = .place, strength: Double = 1, rank: Int = 0, tooltip: String = "",
      link: String? = nil
    ) {
      self.id = id
      self.label = label
      self.secondary = secondary
      self.group = group
      self.status = status
      self.kind = kind
      self.strength = strength
      self.rank = rank
      self.tooltip = tooltip
      self.link = link
    }
  }

  /// A heading under which partners are listed.
  public struct Group: Hashable, Sendable {
    /// Names the group in this drawing.
    public var id: String
    /// The heading.
    public var title: String
    /// The key of its hue; nil for ink.
    public var region: String?

    /// A group.
    public init(id: String, title: String, region: String? = nil) {
      self.id = id
      self.title = title
      self.region = region
    }
  }

  /// ASCII name of the drawing.
  public var name: String
  /// What it shows.
  public var title: String
  /// How to read it.
  public var description: String
  /// The thing in the middle.
  public var center: Center
  /// The groups, from top to bottom.
  public var groups: [Group]
  /// The partners; their order does not matter.
  public var partners: [Partner]
  /// What each line style means here, in the order of the legend.
  public var statusTitles: [(TieLine, String)]
  /// What each shape means here, in the order of the legend.
  public var kindTitles: [(NodeKind, String)]
  /// Sentences below the legend.
  public var notes: [String]
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// Above this number of partners each group shows its strongest only.
  public static let mostPartners = 45
  /// How many a group then shows.
  public static let listedPerGroup = 6

  /// A drawing of `center` and its partners.
  public init(
    name: String, title: String, description: String = "", center: Center, groups: [Group],
    partners: [Partner], statusTitles: [(TieLine, String)] = EgoComposition.usualStatusTitles,
    kindTitles: [(NodeKind, String)] = [], notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.center = center
    self.groups = groups
    self.partners = partners
    self.statusTitles = statusTitles
    self.kindTitles = kindTitles
    self.notes = notes
  }

  /// The usual words for line styles.
  public static let usualStatusTitles: [(TieLine, String)] = [
    (.inForce, "in force"), (.intended, "intended"), (.dormant, "dormant"),
    (.unconfirmed, "unconfirmed (one source)"), (.suggested, "suggested"),
  ]

  /// The scene.
  ///
  /// Places are computed, not left to an engine: `dot` lets lines cross near the centre above about 30
  /// partners, while lines that fan out in the order of their partners cannot.
  public func scene() -> DiagramScene {
    let blocks = self.blocks()
    let isLeft = EgoSides(heights: blocks.map(EgoLayout.height)).isLeft
    let diameter = centerDiameter
    let layout = EgoLayout(
      blocks: blocks, isLeft: isLeft, boxWidth: boxWidth(blocks), radius: diameter / 2)
    var nodes = [centerNode(diameter)]
    var edges: [SceneEdge] = []
    var clusters: [SceneCluster] = []
    for (index, block) in blocks.enumerated() {
      for (row, entry) in block.entries.enumerated() {
        let slot = layout.slots[index][row]
        let order = 1 + index * 1000 + row
        nodes.append(node(entry, of: block, in: slot, order: order))
        edges.append(edge(entry, of: block, along: slot.curve, order: order))
      }
      clusters.append(cluster(block, in: layout.boxes[index], order: index))
    }
    var scene = DiagramScene(
      name: name, title: title, description: description,
      legendWidth: max(360, layout.width), clusters: clusters, nodes: nodes, edges: edges,
      legend: legend)
    scene.style = style
    return scene
  }
}

extension EgoComposition {
  /// A group with what it lists.
  struct Block {
    var group: Group
    var hue: RegionHue
    var entries: [Entry]
    var total: Int
  }

  /// A row of a group: a partner, or the count of those not listed and how they stand if all stand
  /// alike.
  enum Entry {
    case partner(Partner)
    case rest(Int, status: TieLine?)
  }

  static let centerID = "center"

  func blocks() -> [Block] {
    let isLarge = partners.count > Self.mostPartners
    return groups.compactMap { group in
      let members = partners.filter { $0.group == group.id }
        .sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
      guard !members.isEmpty else { return nil }
      var entries = members.map { Entry.partner($0) }
      if isLarge, members.count > Self.listedPerGroup + 1 {
        let strongest = members.sorted {
          (-$0.strength, $0.rank, $0.id) < (-$1.strength, $1.rank, $1.id)
        }
        let rest = strongest.dropFirst(Self.listedPerGroup)
        let statuses = Set(rest.map(\.status))
        entries =
          strongest.prefix(Self.listedPerGroup).map { .partner($0) }
          + [.rest(rest.count, status: statuses.count == 1 ? statuses.first : nil)]
      }
      return Block(group: group, hue: hue(group), entries: entries, total: members.count)
    }
  }

  private func hue(_ group: Group) -> RegionHue {
    if let region = group.region { return style.region(region) }
    return RegionHue(key: "ink", title: "", color: style.ink)
  }

  // One width for all boxes, so that borders align and the centre stands in the middle.
  private func boxWidth(_ blocks: [Block]) -> Double {
    let texts = blocks.flatMap { block in
      [TextMetrics.width(of: heading(block), size: 9, isBold: true) - EgoLayout.textMargin * 2]
        + block.entries.map { entry -> Double in
          guard case .partner(let partner) = entry else { return 0 }
          let name = TextMetrics.width(of: partner.label, size: style.nameSize, isBold: true)
          let second = TextMetrics.width(of: partner.secondary, size: style.secondarySize)
          return partner.kind == .organization
            ? EgoLayout.hexagonWidth(forText: max(name * 0.92, second)) - EgoLayout.textMargin * 2
            : max(name, second)
        }
    }
    let widest = min(150, max(100, texts.max() ?? 0))
    return (widest + EgoLayout.textMargin * 2).rounded(.up)
  }

  private var centerSize: Double {
    var size = 15.0
    while size > 11, TextMetrics.width(of: center.label, size: size, isBold: true) > 84 {
      size -= 1
    }
    return size
  }

  private var centerRows: [LabelRow] {
    var rows = [LabelRow([TextSpan(center.label, isBold: true, size: centerSize)])]
    if !center.native.isEmpty { rows.append(LabelRow([TextSpan(center.native, size: 12)])) }
    if !center.secondary.isEmpty { rows.append(LabelRow([TextSpan(center.secondary, size: 10)])) }
    return rows
  }

  // The circle is wide enough for each row at the height at which the row stands.
  private var centerDiameter: Double {
    let rows = centerRows
    let heights = rows.map { TextMetrics.size(of: .rich([$0]), size: centerSize).height }
    var top = heights.reduce(0, +) / 2
    var diameter = 90.0
    for (row, height) in zip(rows, heights) {
      let half = TextMetrics.width(of: row, size: centerSize) / 2 + 6
      let reach = max(abs(top), abs(top - height)) - 2
      diameter = max(diameter, 2 * (half * half + reach * reach).squareRoot())
      top -= height
    }
    return diameter.rounded(.up)
  }

  private func centerNode(_ diameter: Double) -> SceneNode {
    let size = centerSize
    return SceneNode(
      id: Self.centerID, label: .rich(centerRows), fontSize: size, textColor: .white,
      shape: .circle,
      fill: style.ink, line: LineStyle(color: style.ink),
      size: .fixed(SceneSize(diameter, diameter)), position: ScenePoint(0, 0),
      classes: ["ego", "keep"],
      tooltip: center.tooltip.isEmpty ? center.label : center.tooltip, subject: center.subject)
  }

  private static func key(_ entry: Entry, _ block: Block) -> String {
    switch entry {
    case .partner(let partner): "p-" + partner.id
    case .rest: "rest-" + block.group.id
    }
  }

  private func node(
    _ entry: Entry, of block: Block, in slot: EgoLayout.Slot, order: Int
  ) -> SceneNode {
    let width = slot.size.width - EgoLayout.textMargin * 2
    var node = SceneNode(
      id: Self.key(entry, block), order: order, fontSize: style.nameSize, size: .fixed(slot.size),
      position: slot.center)
    switch entry {
    case .rest(let count, _):
      let words = TextSpan("+ \(count) more", size: style.secondarySize, color: style.muted)
      node.label = .rich([LabelRow([words], alignment: .left, minimumWidth: width)])
      node.fill = nil
      node.fontSize = style.secondarySize
      node.classes = ["rest"]
      node.tooltip = "\(count) more in \(block.group.title)"
    case .partner(let partner):
      let border = partner.status == .unconfirmed ? style.faint : block.hue.line
      node.label = .rich(rows(of: partner, width: width))
      node.shape = style.shape(partner.kind)
      node.line = LineStyle(width: 1.2, color: border)
      node.classes = [partner.kind.rawValue, "g-" + block.group.id, "s-" + partner.status.rawValue]
      node.tooltip = Self.words(partner.tooltip, or: [partner.label, partner.secondary])
      node.link = partner.link
      node.subject = partner.id
    }
    return node
  }

  private static func words(_ tooltip: String, or parts: [String]) -> String {
    tooltip.isEmpty ? parts.filter { !$0.isEmpty }.joined(separator: ", ") : tooltip
  }

  private func rows(of partner: Partner, width: Double) -> [LabelRow] {
    let isHexagon = partner.kind == .organization
    let room = isHexagon ? EgoLayout.textRoom(inHexagon: width + EgoLayout.textMargin * 2) : width
    let size = isHexagon ? style.nameSize - 1 : style.nameSize
    let name = TextMetrics.shortened(partner.label, to: room, size: size, isBold: true)
    let alignment: LabelRow.Alignment = isHexagon ? .center : .left
    var rows = [
      LabelRow(
        [TextSpan(name, isBold: true, size: size)], alignment: alignment,
        minimumWidth: isHexagon ? nil : width)
    ]
    if !partner.secondary.isEmpty {
      let text = TextMetrics.shortened(partner.secondary, to: room, size: style.secondarySize)
      let span = TextSpan(text, size: style.secondarySize, color: style.muted)
      rows.append(LabelRow([span], alignment: alignment))
    }
    return rows
  }

  private func edge(
    _ entry: Entry, of block: Block, along curve: [ScenePoint], order: Int
  ) -> SceneEdge {
    let id = Self.key(entry, block)
    var edge = SceneEdge(
      id: id, tail: Self.centerID, head: id, order: order,
      line: LineStyle(.solid, width: 0.6, color: style.faint),
      tooltip: center.label + " – " + block.group.title, route: .spline(curve), classes: ["rest"])
    switch entry {
    case .rest(_, let status):
      if let status { edge.line = style.line(status, hue: block.hue.line) }
    case .partner(let partner):
      edge.line = style.line(partner.status, hue: block.hue.line)
      if partner.kind != .place { edge.line.width = min(edge.line.width, 1.2) }
      edge.tooltip = center.label + " – " + partner.label
      edge.classes = ["s-" + partner.status.rawValue]
    }
    return edge
  }

  private func heading(_ block: Block) -> String {
    let isShortened = block.total > block.entries.count
    return block.group.title + (isShortened ? " (\(block.total))" : "")
  }

  private func cluster(_ block: Block, in box: SceneBox, order: Int) -> SceneCluster {
    let title = heading(block)
    let ground = block.group.region == nil ? style.rule.tint(0.65) : block.hue.ground
    let size = SceneSize(TextMetrics.width(of: title, size: 9, isBold: true), 11)
    return SceneCluster(
      id: block.group.id, order: order,
      label: .rich([LabelRow([TextSpan(title, isBold: true, size: 9, color: block.hue.text)])]),
      members: block.entries.map { Self.key($0, block) }, fill: ground,
      textColor: block.hue.text, box: box,
      labelPosition: ScenePoint(box.left + 8 + size.width / 2, box.top - 5 - size.height / 2),
      tooltip: title)
  }

  private var legend: Legend {
    let statuses = Set(partners.map(\.status))
    let kinds = Set(partners.map(\.kind))
    var entries = statusTitles.filter { statuses.contains($0.0) }.map { status, words in
      LegendEntry.line(style.line(status, hue: style.ink), words)
    }
    let shapes = kindTitles.filter { kinds.contains($0.0) }
    if shapes.count > 1 {
      entries.append(.newRow)
      entries += shapes.map { .shape(style.shape($0.0), $0.1) }
    }
    var all = notes
    if partners.count > Self.mostPartners {
      let listed = blocks().flatMap(\.entries).count {
        if case .partner = $0 { true } else { false }
      }
      all.append(
        "\(partners.count) partners, of which \(listed) are drawn by name: in large groups those with "
          + "most ties of their own.")
    }
    return Legend(entries, notes: all)
  }
}
