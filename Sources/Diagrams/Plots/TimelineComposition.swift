/// Begins along a line of time: a sign with a name for each, and below how many there were by then.
public struct TimelineComposition: Sendable {
  /// Something that began.
  public struct Event: Hashable, Sendable {
    /// Names it in this drawing.
    public var id: String
    /// Its name.
    public var label: String
    /// The first moment at which it may have begun, in years: 2004.5 is the middle of 2004.
    public var earliest: Double
    /// The last moment at which it may have begun, in years.
    public var latest: Double
    /// The key of its hue; nil for grey.
    public var region: String?
    /// What it is, drawn as a shape: organizations as hexagons, all else as discs.
    public var kind: NodeKind
    /// How it stands; the sign is open where it is intended or dormant.
    public var status: TieLine
    /// What a reader sees on pointing at it.
    public var tooltip: String
    /// The id of what it stands for in the data; nil for none.
    public var subject: String?

    /// Something that began between two moments.
    public init(
      id: String, label: String, earliest: Double, latest: Double, region: String? = nil,
      kind: NodeKind = .place, status: TieLine = .inForce, tooltip: String = "",
      subject: String? = nil
    ) {
      self.id = id
      self.label = label
      self.earliest = earliest
      self.latest = latest
      self.region = region
      self.kind = kind
      self.status = status
      self.tooltip = tooltip
      self.subject = subject
    }

    /// Where its sign stands.
    var middle: Double { (earliest + latest) / 2 }
    /// Whether more is known than a span of years.
    var hasYear: Bool { latest - earliest < 1.1 }
    /// Whether it is not in force.
    var isOpen: Bool { status == .intended || status == .dormant || status == .suggested }
    /// Whether it ever began.
    var hasBegun: Bool { status != .intended && status != .suggested }
  }

  /// ASCII name of the drawing.
  public var name: String
  /// What it shows.
  public var title: String
  /// How to read it.
  public var description: String
  /// What began, in any order.
  public var events: [Event]
  /// What is counted in the lower part, above its axis.
  public var countTitle: String
  /// What a hexagon means.
  public var organizationTitle: String
  /// What an open sign means.
  public var openTitle: String
  /// What is left out.
  public var notes: [String]
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// A timeline.
  public init(
    name: String, title: String, description: String = "", events: [Event], countTitle: String,
    organizationTitle: String = "organization", openTitle: String = "intended or ended",
    notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.events = events
    self.countTitle = countTitle
    self.organizationTitle = organizationTitle
    self.openTitle = openTitle
    self.notes = notes
  }

  private static let sign = 8.0
  private static let hexagon = 9.5
  private static let labelSize = 9.5
  private static let labelGap = 4.0
  private static let longestLabel = 160.0
  private static let rowHeight = 13.5
  private static let countHeight = 60.0
  private static let countBottom = 2.0
  /// From the top of the counts to the axis of the signs: a title and the numbers of the axis.
  private static let gap = 50.0

  /// The finished drawing, as wide as a page; its height follows the signs.
  public func scene() -> DiagramScene {
    let events = events.sorted { ($0.middle, $0.label, $0.id) < ($1.middle, $1.label, $1.id) }
    let names = events.map {
      TextMetrics.shortened($0.label, to: Self.longestLabel, size: Self.labelSize)
    }
    let x = Self.axis(of: events)
    let begun = events.filter(\.hasBegun)
    let counts = PlotAxis.linear(
      0...Double(max(begun.count, 1)), title: countTitle, count: min(3, max(begun.count, 1)))
    let left =
      (counts.ticks.map { TextMetrics.width(of: $0.label, size: PlotFrame.textSize) }.max() ?? 0)
      + 8
    let width = Self.width(of: events, names, on: x, left: left, total: begun.count)
    var lower = PlotFrame(
      x: PlotAxis(
        title: "", range: x.range, ticks: x.ticks.map { .init(value: $0.value, label: "") }),
      y: counts, size: SceneSize(width, Self.countHeight), left: left, bottom: Self.countBottom)
    lower.style = style
    let rows = rows(of: events, names) { lower.across($0) }
    var upper = PlotFrame(
      x: x, y: PlotAxis(title: "", range: 0...1, ticks: []),
      size: SceneSize(width, Double((rows.max() ?? 0) + 1) * Self.rowHeight + 6), left: left,
      bottom: lower.area.top + Self.gap)
    upper.style = style
    var drawing = PlotDrawing(style: style)
    drawing.draw(upper, prefix: "time")
    draw(begun, in: lower, &drawing)
    drawing.rule(
      [
        ScenePoint(upper.area.left, upper.area.bottom),
        ScenePoint(upper.area.right, upper.area.bottom),
      ], LineStyle(width: 1.4, color: style.faint))
    for (index, event) in events.enumerated() {
      draw(event, names[index], row: rows[index], order: index, in: upper, &drawing)
    }
    return drawing.scene(
      name: name, title: title, description: description,
      legend: Legend(entries(of: events), notes: notes), legendWidth: PlotFrame.fullWidth)
  }

  /// Whole years around all events, with ticks at round ones.
  private static func axis(of events: [Event]) -> PlotAxis {
    let first = events.map(\.earliest).min() ?? 0
    let last = events.map(\.latest).max() ?? 1
    let margin = max(1, (last - first) * 0.015)
    let range = (first - margin).rounded(.down)...(last + margin).rounded(.up)
    let years = range.upperBound - range.lowerBound
    let round = PlotAxis.linear(range, title: "", count: Int(min(9, max(2, years)))) {
      "\(Int($0.rounded()))"
    }
    return PlotAxis(
      title: "", range: range, ticks: round.ticks.filter { range.contains($0.value) })
  }

  /// How wide the area of the signs can be so that all names fit beside it.
  private static func width(
    of events: [Event], _ names: [String], on x: PlotAxis, left: Double, total: Int
  ) -> Double {
    let room = PlotFrame.fullWidth - left
    let number = TextMetrics.width(
      of: PlotAxis.label(Double(total)), size: PlotFrame.textSize, isBold: true)
    return zip(events, names).reduce(room - number - 8) { width, pair in
      let (event, name) = pair
      let share = x.share(of: event.hasYear ? event.middle : event.latest)
      let needed =
        hexagon + labelGap + TextMetrics.width(of: name, size: labelSize) + 2
      return share > 0 ? min(width, (room - needed) / share) : width
    }
  }

  /// The row of each event, 0 at the axis: from the last to the first, each above all later stems
  /// that lie under its name, so that no stem runs through a name.
  private func rows(
    of events: [Event], _ names: [String], across: (Double) -> Double
  ) -> [Int] {
    var rows = [Int](repeating: 0, count: events.count)
    let begins = events.map { event in
      min(
        across(event.middle) - Self.hexagon / 2, across(event.earliest))
    }
    for index in events.indices.reversed() {
      let end =
        labelLeft(of: events[index], across: across)
        + TextMetrics.width(of: names[index], size: Self.labelSize) + 3
      let under = events.indices[(index + 1)...].filter { begins[$0] < end }
      rows[index] = under.map { rows[$0] + 1 }.max() ?? 0
    }
    return rows
  }

  private func labelLeft(of event: Event, across: (Double) -> Double) -> Double {
    max(across(event.middle) + Self.hexagon / 2, across(event.latest)) + Self.labelGap
  }

  private func draw(
    _ event: Event, _ name: String, row: Int, order: Int, in frame: PlotFrame,
    _ drawing: inout PlotDrawing
  ) {
    let color = event.kind == .organization ? style.muted : style.region(event.region).line
    let y = frame.area.bottom + (Double(row) + 0.75) * Self.rowHeight
    let at = ScenePoint(frame.across(event.middle), y)
    let classes = ["s-\(event.status.rawValue)"]
    drawing.line(
      "stem-\(event.id)", [ScenePoint(at.x, frame.area.bottom), at],
      LineStyle(width: 0.9, color: color.tint(0.25)), tooltip: event.tooltip, order: order,
      classes: classes)
    let span = [
      ScenePoint(frame.across(event.earliest), y), ScenePoint(frame.across(event.latest), y),
    ]
    if !event.hasYear || span[1].x - span[0].x > Self.sign {
      drawing.line(
        "span-\(event.id)", span,
        LineStyle(width: event.hasYear ? 2 : 4.5, color: color.tint(event.isOpen ? 0.6 : 0.3)),
        tooltip: event.tooltip, order: order, classes: classes)
    }
    if event.hasYear {
      let isOrganization = event.kind == .organization
      drawing.mark(
        "e-\(event.id)", at: at, diameter: isOrganization ? Self.hexagon : Self.sign,
        shape: isOrganization ? .hexagon : .circle, fill: event.isOpen ? .white : color,
        line: LineStyle(width: 1.5, color: color), tooltip: event.tooltip,
        subject: event.subject, order: order, classes: classes)
    }
    drawing.text(
      "n-\(event.id)", name, at: ScenePoint(labelLeft(of: event, across: frame.across), y),
      size: Self.labelSize, color: style.ink, tooltip: event.tooltip, subject: event.subject)
  }

  private func draw(_ begun: [Event], in frame: PlotFrame, _ drawing: inout PlotDrawing) {
    drawing.draw(frame, prefix: "count")
    guard !begun.isEmpty else { return }
    let corners = Bezier.steps(
      [frame.place(frame.x.range.lowerBound, 0)]
        + begun.enumerated().map { frame.place($0.element.middle, Double($0.offset + 1)) }
        + [frame.place(frame.x.range.upperBound, Double(begun.count))])
    let floor = [
      ScenePoint(frame.area.right, frame.area.bottom),
      ScenePoint(frame.area.left, frame.area.bottom),
    ]
    drawing.area(corners + floor, fill: style.tie.tint(0.85))
    drawing.line("counts", corners, LineStyle(width: 1.8, color: style.tie), tooltip: countTitle)
    drawing.text(
      "total", PlotAxis.label(Double(begun.count)),
      at: ScenePoint(frame.area.right + 5, frame.up(Double(begun.count))), isBold: true,
      color: style.tie.shade(0.25))
  }

  private func entries(of events: [Event]) -> [LegendEntry] {
    let places = events.filter { $0.kind != .organization }
    var entries: [LegendEntry] = style.regions.filter { hue in
      places.contains { $0.region == hue.key }
    }.map { .color($0.line, $0.title) }
    if places.contains(where: { event in !style.regions.contains { $0.key == event.region } }) {
      entries.append(.color(style.region(nil).line, "elsewhere"))
    }
    entries.append(.newRow)
    if places.count < events.count { entries.append(.shape(.hexagon, organizationTitle)) }
    if events.contains(where: \.isOpen) { entries.append(.shape(.circle, openTitle)) }
    if events.contains(where: { !$0.hasYear }) {
      entries.append(
        .line(LineStyle(width: 4, color: style.faint), "begun at some time within the bar"))
    }
    return entries
  }
}
