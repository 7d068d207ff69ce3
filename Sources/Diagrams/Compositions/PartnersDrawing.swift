/// The signs of a drawing of partners; number 0 is the one in the middle.
struct PartnersDrawing {
  let composition: PartnersComposition
  let partners: [PartnersComposition.Partner]
  let ties: [(tie: PartnersComposition.Tie, a: Int, b: Int)]
  let counts: [String: Int]
  let sizes: [SceneSize]
  private let style: DiagramStyle

  private static let textMargin = 6.0
  private static let centerSize = 13.0
  private static let pageWidth = 640.0
  private static let manyTies = 100

  init(_ composition: PartnersComposition) {
    self.composition = composition
    style = composition.style
    let partners = composition.drawn
    self.partners = partners
    let index = Dictionary(
      zip(partners.map(\.id), 1...), uniquingKeysWith: { first, _ in first })
    ties = composition.ties.compactMap { tie in
      guard let a = index[tie.first], let b = index[tie.second], a != b else { return nil }
      return (tie, min(a, b), max(a, b))
    }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    counts = PartnersComposition.counts(of: composition.ties)
    let style = self.style
    let counts = self.counts
    let center = TextMetrics.width(
      of: composition.centerLabel, size: Self.centerSize, isBold: true)
    sizes =
      [SceneSize(center + 2 * Self.textMargin + 4, 24)]
      + partners.map { partner in
        let row = LabelRow(Self.spans(partner, counts[partner.id] ?? 0, style))
        return SceneSize(
          TextMetrics.width(of: row, size: style.nameSize) + 2 * Self.textMargin, 19)
      }
  }

  private static func spans(
    _ partner: PartnersComposition.Partner, _ count: Int, _ style: DiagramStyle
  ) -> [TextSpan] {
    [
      TextSpan(TextMetrics.shortened(partner.label, to: 130, size: style.nameSize)),
      TextSpan("\u{A0}\(count)", size: style.secondarySize, color: style.muted),
    ]
  }

  func places(using renderer: any DiagramRenderer) throws(DiagramError) -> [ScenePoint] {
    guard !partners.isEmpty else { return [ScenePoint(0, 0)] }
    let spokes = partners.indices.map { (a: 0, b: $0 + 1) }
    let count = Double(partners.count)
    let request = LayoutRequest(
      name: composition.name, engine: .neato, sizes: sizes,
      pulls: spokes.map { .init(a: $0.a, b: $0.b, length: 100 + 2 * count) }
        + ties.map { .init(a: $0.a, b: $0.b, length: 80) }, margin: SceneSize(6, 7))
    let trial = LayoutTrial(
      sizes: sizes, textWidths: sizes.map { $0.width - 2 * Self.textMargin },
      lines: spokes + ties.map { ($0.a, $0.b) })
    let height = min(600, 150 + 13 * count + 2 * Double(ties.count))
    let polish = LayoutPolish(
      sizes: sizes,
      lines: spokes.map { .init(a: $0.a, b: $0.b, weight: 0.7) }
        + ties.map { .init(a: $0.a, b: $0.b, weight: 1.2) },
      page: SceneSize(min(Self.pageWidth, 260 + 22 * count), height), fixed: 0)
    let starts = try request.best(
      of: composition.attempts, keeping: partners.count > 24 ? 3 : 6, trial: trial, using: renderer)
    return polish.best(of: starts.map { polish.polished(polish.fitted($0)) })
  }

  /// Whether partners have so many ties among themselves that they stand around a circle.
  var isCrowded: Bool {
    ties.count > 20
      && (ties.count > partners.count * 5 / 4 || partners.count + 2 * ties.count > 90)
  }

  /// The circle, without the one in the middle.
  var ring: PartnersRing {
    PartnersRing(sizes: Array(sizes.dropFirst()), ties: ties.map { ($0.a - 1, $0.b - 1) })
  }

  func width(_ places: [ScenePoint]) -> Double {
    SceneBox.enclosing(zip(places, shownSizes).map { SceneBox(center: $0, size: $1) })?.width ?? 0
  }

  private var shownSizes: [SceneSize] { isCrowded ? Array(sizes.dropFirst()) : sizes }

  /// The nodes; on the circle without the one in the middle.
  func nodes(_ places: [ScenePoint]) -> [SceneNode] {
    if isCrowded { return partnerNodes(places) }
    let name = composition.centerLabel
    let center = SceneNode(
      id: "center", label: .rich([LabelRow([TextSpan(name, isBold: true, size: Self.centerSize)])]),
      fontSize: Self.centerSize, textColor: .white, fill: style.ink,
      line: LineStyle(color: style.ink), size: .fixed(sizes[0]), position: places[0],
      classes: ["ego", "keep"], tooltip: name, subject: composition.center)
    return [center] + partnerNodes(Array(places.dropFirst()))
  }

  private func partnerNodes(_ places: [ScenePoint]) -> [SceneNode] {
    partners.enumerated().map { index, partner in
      let hue = style.region(partner.region).line
      var border = LineStyle(width: 1.2, color: hue)
      border.pattern = style.line(partner.status).pattern
      if partner.status == .unconfirmed { border = LineStyle(width: 1.2, color: hue) }
      let count = counts[partner.id] ?? 0
      return SceneNode(
        id: "p-" + partner.id, order: index + 1,
        label: .rich([LabelRow(Self.spans(partner, count, style))]), fontSize: style.nameSize,
        line: border, size: .fixed(sizes[index + 1]), position: places[index],
        classes: ["keep", "s-" + partner.status.rawValue] + (count == 0 ? ["alone"] : []),
        tooltip: partner.tooltip.isEmpty ? partner.label : partner.tooltip, subject: partner.id)
    }
  }

  func edges(along ring: PartnersRing?) -> [SceneEdge] {
    let spokes =
      ring != nil
      ? []
      : partners.map { partner in
        SceneEdge(
          id: "c-" + partner.id, tail: "center", head: "p-" + partner.id, order: 0,
          line: spoke(partner.status), tooltip: composition.centerLabel + " – " + partner.label,
          classes: ["spoke", "keep", "s-" + partner.status.rawValue])
      }
    let among = ties.map { tie, a, b in
      let names = partners[a - 1].label + " – " + partners[b - 1].label
      return SceneEdge(
        id: "t-\(partners[a - 1].id)-\(partners[b - 1].id)", tail: "p-" + partners[a - 1].id,
        head: "p-" + partners[b - 1].id, order: 1, line: link(tie.status),
        tooltip: tie.tooltip.isEmpty ? names : tie.tooltip,
        route: ring.map { .spline($0.bow(a - 1, b - 1)) } ?? .engine,
        classes: ["among", "keep", "s-" + tie.status.rawValue])
    }
    return spokes + among
  }

  // The ties of the one in the middle go without saying, so they stay in the background.
  private func spoke(_ status: TieLine) -> LineStyle {
    var line = style.line(status, hue: style.faint)
    line.width = status == .dormant ? 1.2 : 0.8
    line.color = style.faint
    return line
  }

  private func link(_ status: TieLine) -> LineStyle {
    var line = style.line(status, hue: style.tie)
    if status == .unconfirmed { line = LineStyle(.dashed, width: 1, color: style.tie) }
    if isCrowded, line.pattern == .solid { line.width = 1.2 }
    // Among very many, ties that one source states recede.
    if ties.count > Self.manyTies, status == .unconfirmed {
      line = LineStyle(.dashed, width: 0.7, color: style.tie.withOpacity(0.55))
    }
    return line
  }

  var legend: Legend {
    let inner = Set(ties.map(\.tie.status))
    let present = inner.union(partners.map(\.status))
    var entries: [LegendEntry] = []
    if !ties.isEmpty { entries.append(.line(link(.inForce), "tie of two partners")) }
    if !isCrowded { entries.append(.line(spoke(.inForce), "tie of \(composition.centerLabel)")) }
    let words: [(TieLine, String)] = [
      (.unconfirmed, "one source"), (.intended, "intended"), (.dormant, "dormant or ended"),
    ]
    entries += words.filter { present.contains($0.0) }.map { status, words in
      .line(inner.contains(status) || isCrowded ? link(status) : spoke(status), words)
    }
    let regions = Set(partners.compactMap(\.region))
    let hues = style.regions.filter { regions.contains($0.key) }
    if hues.count > 1 {
      entries.append(.newRow)
      entries += hues.map { .color($0.line, $0.title) }
    }
    let left = composition.partners.count - partners.count
    var notes = ["The number beside a name: its ties in force with other partners."]
    if isCrowded {
      notes.append(
        "\(composition.centerLabel) has a tie with each of them, which is not drawn; a dashed border: "
          + "that tie is intended, dotted: dormant.")
    }
    if left > 0 {
      notes.append(
        "\(composition.partners.count) partners, of which the \(partners.count) with most ties to "
          + "others are drawn; \(left) are not.")
    }
    return Legend(entries, notes: notes + composition.notes)
  }
}
