/// The signs of a drawing of memberships: hexagons first, then the members that are drawn.
struct MembershipDrawing {
  let composition: MembershipComposition
  private let organizations: [MembershipComposition.Organization]
  private let members: [MembershipComposition.Member]
  private let lines: [(membership: MembershipComposition.Membership, a: Int, b: Int)]
  /// All members of each organization, and those of them that are not drawn.
  private let totals: [Int]
  private let hidden: [Int]
  private let sizes: [SceneSize]
  private let counts: [Int]
  private let style: DiagramStyle

  private static let textMargin = 6.0
  private static let pageWidth = 640.0

  init(_ composition: MembershipComposition) {
    self.composition = composition
    let style = composition.style
    let organizations = composition.organizations.sorted { $0.id < $1.id }
    let members = composition.drawn
    var place: [String: Int] = [:]
    for (index, organization) in organizations.enumerated() { place[organization.id] = index }
    var memberPlace: [String: Int] = [:]
    for (index, member) in members.enumerated() {
      memberPlace[member.id] = organizations.count + index
    }
    var totals = organizations.map { _ in 0 }
    var hidden = totals
    var lines: [(membership: MembershipComposition.Membership, a: Int, b: Int)] = []
    for membership in composition.memberships {
      guard let a = place[membership.organization] else { continue }
      totals[a] += 1
      if let b = memberPlace[membership.member] {
        lines.append((membership, a, b))
      } else {
        hidden[a] += 1
      }
    }
    lines.sort { ($0.a, $0.b) < ($1.a, $1.b) }
    var counts = members.map { _ in 0 }
    for line in lines { counts[line.b - organizations.count] += 1 }
    sizes =
      organizations.indices.map { index in
        let widest =
          Self.rows(organizations[index], totals[index], hidden[index], style)
          .map { TextMetrics.width(of: $0, size: style.nameSize) }.max() ?? 0
        return SceneSize(EgoLayout.hexagonWidth(forText: widest) + 8, hidden[index] > 0 ? 54 : 40)
      }
      + members.indices.map { index in
        let isSubject = members[index].id == composition.subject
        let row = LabelRow(
          Self.spans(members[index], isBold: isSubject || counts[index] > 1, style))
        return SceneSize(
          TextMetrics.width(of: row, size: style.nameSize) + 2 * Self.textMargin,
          isSubject ? 22 : 18)
      }
    self.style = style
    self.organizations = organizations
    self.members = members
    self.lines = lines
    self.totals = totals
    self.hidden = hidden
    self.counts = counts
  }

  private static func rows(
    _ organization: MembershipComposition.Organization, _ total: Int, _ hidden: Int,
    _ style: DiagramStyle
  ) -> [LabelRow] {
    let name = TextMetrics.shortened(
      organization.label, to: 150, size: style.nameSize, isBold: true)
    var rows = [
      LabelRow([TextSpan(name, isBold: true, size: style.nameSize)]),
      LabelRow([
        TextSpan(
          total == 1 ? "1 member" : "\(total) members", size: style.secondarySize,
          color: style.muted)
      ]),
    ]
    if hidden > 0 {
      rows.append(
        LabelRow([
          TextSpan("\(hidden) of them not drawn", size: style.secondarySize, color: style.muted)
        ]))
    }
    return rows
  }

  private static func spans(
    _ member: MembershipComposition.Member, isBold: Bool, _ style: DiagramStyle
  ) -> [TextSpan] {
    let name = TextMetrics.shortened(member.label, to: 120, size: 10, isBold: isBold)
    return [TextSpan(name, isBold: isBold, size: 10)]
  }

  private func hue(_ organization: Int) -> RegionHue { style.hue(ofGroup: organization) }

  func places(using renderer: any DiagramRenderer) throws(DiagramError) -> [ScenePoint] {
    guard sizes.count > 1 else { return sizes.map { _ in ScenePoint(0, 0) } }
    let offset = organizations.count
    let request = LayoutRequest(
      name: composition.name, engine: .neato, sizes: sizes,
      pulls: lines.map { .init(a: $0.a, b: $0.b, length: counts[$0.b - offset] > 1 ? 108 : 74) },
      margin: SceneSize(5, 6)
    ).connected(length: 150)
    let trial = LayoutTrial(
      sizes: sizes, textWidths: sizes.map { $0.width - 2 * Self.textMargin },
      lines: lines.map { ($0.a, $0.b) })
    let area = sizes.reduce(0) { $0 + ($1.width + 26) * ($1.height + 38) } * 1.8
    let width = min(Self.pageWidth, max(400, (area * 1.45).squareRoot()))
    let polish = LayoutPolish(
      sizes: sizes, lines: lines.map { .init(a: $0.a, b: $0.b, weight: 1.5) },
      page: SceneSize(width, min(760, max(200, area / width))))
    let starts = try request.best(
      of: composition.attempts, keeping: lines.count > 60 ? 2 : 3, trial: trial, using: renderer)
    return polish.best(of: starts.map { polish.polished(polish.fitted($0)) })
  }

  func width(_ places: [ScenePoint]) -> Double {
    SceneBox.enclosing(zip(places, sizes).map { SceneBox(center: $0, size: $1) })?.width ?? 0
  }

  func nodes(_ places: [ScenePoint]) -> [SceneNode] {
    let hexagons = organizations.enumerated().map { index, organization in
      SceneNode(
        id: "o-" + organization.id, order: index,
        label: .rich(Self.rows(organization, totals[index], hidden[index], style)),
        fontSize: style.nameSize, shape: style.shape(.organization),
        fill: hue(index).color.tint(0.8), line: LineStyle(width: 1.8, color: hue(index).line),
        size: .fixed(sizes[index]), position: places[index], classes: ["organization", "keep"],
        tooltip: organization.tooltip.isEmpty ? organization.label : organization.tooltip,
        subject: organization.id)
    }
    return hexagons
      + members.enumerated().map { index, member in
        let isSubject = member.id == composition.subject
        let isShared = counts[index] > 1
        let region = style.region(member.region)
        let node = organizations.count + index
        return SceneNode(
          id: "m-" + member.id, order: node,
          label: .rich([
            LabelRow(Self.spans(member, isBold: isSubject || isShared, style))
          ]), fontSize: 10, textColor: isSubject ? .white : style.ink,
          fill: isSubject ? style.ink : (isShared ? region.color.tint(0.8) : .white),
          line: LineStyle(width: isShared ? 1.6 : 1, color: isSubject ? style.ink : region.line),
          size: .fixed(sizes[node]), position: places[node],
          classes: ["keep", "member"] + (isShared ? ["shared"] : []) + (isSubject ? ["ego"] : []),
          tooltip: member.tooltip.isEmpty ? member.label : member.tooltip, subject: member.id)
      }
  }

  // The hue tells the organization, the pattern how the membership stands.
  private func line(_ status: TieLine, _ color: DiagramColor) -> LineStyle {
    switch status {
    case .unconfirmed: LineStyle(.solid, width: 0.8, color: color)
    default: style.line(status, hue: color)
    }
  }

  var edges: [SceneEdge] {
    lines.map { membership, a, b in
      let member = members[b - organizations.count]
      let names = member.label + " – " + organizations[a].label
      return SceneEdge(
        id: "e-\(organizations[a].id)-\(member.id)", tail: "o-" + organizations[a].id,
        head: "m-" + member.id, order: 0, line: line(membership.status, hue(a).line),
        tooltip: membership.tooltip.isEmpty ? names : membership.tooltip,
        classes: ["keep", "s-" + membership.status.rawValue])
    }
  }

  var legend: Legend {
    let present = Set(lines.map(\.membership.status))
    let words: [(TieLine, String)] = [
      (.inForce, "member, two or more sources"), (.unconfirmed, "member, one source"),
      (.intended, "intended"), (.dormant, "former or dormant"),
    ]
    var entries = words.filter { present.contains($0.0) }.map {
      LegendEntry.line(line($0.0, style.ink), $0.1)
    }
    let regions = Set(members.compactMap(\.region))
    let hues = style.regions.filter { regions.contains($0.key) }
    if hues.count > 1 {
      entries.append(.newRow)
      entries += hues.map { .color($0.line, $0.title) }
    }
    var notes: [String] = []
    if counts.contains(where: { $0 > 1 }) {
      notes.append(
        "A line has the hue of its organization, a border that of the region. Bold: member of two or "
          + "more of these.")
    } else {
      notes.append("A line has the hue of its organization, a border that of the region.")
    }
    let left = hidden.reduce(0, +)
    if left > 0 {
      notes.append(
        "\(members.count + left) cities, of which \(left) belong to one of these organizations alone "
          + "and are counted in its hexagon, not drawn.")
    }
    return Legend(entries, notes: notes + composition.notes)
  }
}
