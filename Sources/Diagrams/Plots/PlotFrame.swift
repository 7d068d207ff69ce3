/// The area of a plot with its axes: where a pair of numbers is drawn, its grid, ticks and titles.
///
/// There is no frame: hairlines at the ticks, numbers below and at the left, the title of the upright
/// axis above it, so that no text is turned.
struct PlotFrame: Sendable {
  let x: PlotAxis
  let y: PlotAxis
  /// The area in which marks lie, in points.
  let area: SceneBox
  var style = DiagramStyle()
  /// Whether hairlines run upwards from the ticks of the level axis.
  var hasColumns = true
  /// Whether hairlines run across from the ticks of the upright axis.
  var hasRows = true

  /// A plot of this size; `left` and `bottom` are what is kept free for numbers and titles.
  init(x: PlotAxis, y: PlotAxis, size: SceneSize, left: Double? = nil, bottom: Double = 34) {
    self.x = x
    self.y = y
    let widest = y.ticks.map { TextMetrics.width(of: $0.label, size: Self.textSize) }.max() ?? 0
    let left = left ?? widest + 8
    area = SceneBox(
      left: left, bottom: bottom, right: left + size.width, top: bottom + size.height)
  }

  static let textSize = 9.0

  /// Where a pair of numbers is drawn.
  func place(_ x: Double, _ y: Double) -> ScenePoint { ScenePoint(across(x), up(y)) }

  /// Where a number of the level axis is drawn.
  func across(_ value: Double) -> Double { area.left + x.share(of: value) * area.width }

  /// Where a number of the upright axis is drawn.
  func up(_ value: Double) -> Double { area.bottom + y.share(of: value) * area.height }

  /// The hairlines.
  var grid: [BackdropShape] {
    let hair = LineStyle(width: 0.8, color: style.grid)
    let columns = (hasColumns ? x.ticks : []).map {
      BackdropShape(
        [ScenePoint(across($0.value), area.bottom), ScenePoint(across($0.value), area.top)],
        fill: nil, line: hair)
    }
    let rows = (hasRows ? y.ticks : []).map {
      BackdropShape(
        [ScenePoint(area.left, up($0.value)), ScenePoint(area.right, up($0.value))], fill: nil,
        line: hair)
    }
    return columns + rows
  }
}

/// A plot while it is drawn: marks and texts one after another.
struct PlotDrawing {
  /// Where a text begins.
  enum Anchor { case start, middle, end }

  let style: DiagramStyle
  private(set) var backdrop: [BackdropShape] = []
  private(set) var nodes: [SceneNode] = []
  private(set) var edges: [SceneEdge] = []

  init(style: DiagramStyle) { self.style = style }

  /// The grid, numbers and titles of a frame. A frame's texts have ids that begin with `prefix`.
  mutating func draw(_ frame: PlotFrame, prefix: String = "axis") {
    backdrop += frame.grid
    for (index, tick) in frame.x.ticks.enumerated() where !tick.label.isEmpty {
      text(
        "\(prefix)-x\(index)", tick.label,
        at: ScenePoint(frame.across(tick.value), frame.area.bottom - 9), anchor: .middle)
    }
    for (index, tick) in frame.y.ticks.enumerated() where !tick.label.isEmpty {
      text(
        "\(prefix)-y\(index)", tick.label,
        at: ScenePoint(frame.area.left - 5, frame.up(tick.value)), anchor: .end)
    }
    if !frame.x.title.isEmpty {
      text(
        "\(prefix)-xt", frame.x.title,
        at: ScenePoint((frame.area.left + frame.area.right) / 2, frame.area.bottom - 25),
        anchor: .middle)
    }
    if !frame.y.title.isEmpty {
      text("\(prefix)-yt", frame.y.title, at: ScenePoint(0, frame.area.top + 16), anchor: .start)
    }
  }

  /// A filled area behind all marks.
  mutating func area(_ points: [ScenePoint], fill: DiagramColor) {
    backdrop.append(BackdropShape(points, fill: fill))
  }

  /// A line behind all marks that is no mark itself, such as an axis.
  mutating func rule(_ points: [ScenePoint], _ line: LineStyle) {
    backdrop.append(BackdropShape(points, fill: nil, line: line))
  }

  /// A line that stands for something: straight from point to point, at least two.
  mutating func line(
    _ id: String, _ points: [ScenePoint], _ style: LineStyle, tooltip: String = "", order: Int = 0,
    classes: [String] = []
  ) {
    spline(id, Bezier.straight(points), style, tooltip: tooltip, order: order, classes: classes)
  }

  /// A line that stands for something, as a chain of curves.
  mutating func spline(
    _ id: String, _ points: [ScenePoint], _ style: LineStyle, tooltip: String = "", order: Int = 0,
    classes: [String] = []
  ) {
    precondition(points.count > 1, "a line has two ends")
    for (end, at) in [("a", points[0]), ("b", points[points.count - 1])] {
      nodes.append(
        SceneNode(
          id: "\(id)-\(end)", order: -1, shape: .text, fill: nil, size: .fixed(SceneSize(0, 0)),
          position: at, classes: ["anchor"], tooltip: tooltip))
    }
    edges.append(
      SceneEdge(
        id: id, tail: "\(id)-a", head: "\(id)-b", order: order, line: style, tooltip: tooltip,
        route: .spline(points), classes: classes + ["keep"]))
  }

  /// A sign for one thing.
  mutating func mark(
    _ id: String, at place: ScenePoint, diameter: Double, shape: NodeShape = .circle,
    fill: DiagramColor?, line: LineStyle? = nil, tooltip: String = "", subject: String? = nil,
    order: Int = 0, classes: [String] = []
  ) {
    nodes.append(
      SceneNode(
        id: id, order: order, shape: shape, fill: fill, line: line,
        size: .fixed(SceneSize(diameter, diameter)), position: place, classes: classes + ["keep"],
        tooltip: tooltip, subject: subject))
  }

  /// A bar or a cell: a rectangle that stands for something.
  mutating func bar(
    _ id: String, _ box: SceneBox, fill: DiagramColor?, line: LineStyle? = nil,
    tooltip: String = "",
    label: String = "", textColor: DiagramColor? = nil, subject: String? = nil, order: Int = 0,
    classes: [String] = []
  ) {
    nodes.append(
      SceneNode(
        id: id, order: order, label: label.isEmpty ? .none : .plain(label),
        fontSize: PlotFrame.textSize, textColor: textColor ?? style.ink, shape: .box, fill: fill,
        line: line, size: .fixed(SceneSize(box.width, box.height)), position: box.center,
        classes: classes + ["keep"], tooltip: tooltip, subject: subject))
  }

  /// A text on one line. `at` is the middle of its height; the room that it takes is returned.
  @discardableResult
  mutating func text(
    _ id: String, _ words: String, at place: ScenePoint, anchor: Anchor = .start,
    size: Double = PlotFrame.textSize, isBold: Bool = false, color: DiagramColor? = nil,
    tooltip: String = "", subject: String? = nil, order: Int = 10, hasHalo: Bool = false
  ) -> SceneBox {
    let box = Self.box(of: words, at: place, anchor: anchor, size: size, isBold: isBold)
    let ink = color ?? style.muted
    nodes.append(
      SceneNode(
        id: id, order: order,
        label: isBold
          ? .rich([LabelRow([TextSpan(words, isBold: true, size: size)])]) : .plain(words),
        fontSize: size, textColor: ink, shape: .text, fill: nil,
        size: .fitting(marginX: 0, marginY: 0), position: box.center,
        classes: [hasHalo ? "halo" : "plain", "keep"], tooltip: tooltip, subject: subject))
    return box
  }

  /// The room that a text takes.
  static func box(
    of words: String, at place: ScenePoint, anchor: Anchor, size: Double = PlotFrame.textSize,
    isBold: Bool = false
  ) -> SceneBox {
    let width = TextMetrics.width(of: words, size: size, isBold: isBold)
    let shift =
      switch anchor {
      case .start: width / 2
      case .middle: 0.0
      case .end: -width / 2
      }
    return SceneBox(
      center: ScenePoint(place.x + shift, place.y), size: SceneSize(width, size * 0.96))
  }

  /// The finished drawing.
  func scene(
    name: String, title: String, description: String, legend: Legend = Legend(),
    legendWidth: Double = 640
  ) -> DiagramScene {
    var scene = DiagramScene(
      name: name, title: title, description: description, legendWidth: legendWidth,
      backdrop: backdrop, nodes: nodes, edges: edges, legend: legend)
    scene.style = style
    return scene
  }
}

extension Bezier {
  /// A chain of curves that is a chain of straight lines.
  static func straight(_ points: [ScenePoint]) -> [ScenePoint] {
    guard var out = points.first.map({ [$0] }) else { return [] }
    for (a, b) in zip(points, points.dropFirst()) {
      out += [a + (b - a) * (1.0 / 3), b - (b - a) * (1.0 / 3), b]
    }
    return out
  }

  /// A chain of curves that is level in every point, so that a line glides from height to height.
  static func gliding(_ points: [ScenePoint]) -> [ScenePoint] {
    guard var out = points.first.map({ [$0] }) else { return [] }
    for (a, b) in zip(points, points.dropFirst()) {
      let reach = (b.x - a.x) * 0.45
      out += [ScenePoint(a.x + reach, a.y), ScenePoint(b.x - reach, b.y), b]
    }
    return out
  }

  /// The corners of a line that keeps its height until the next point: level, then upright.
  static func steps(_ points: [ScenePoint]) -> [ScenePoint] {
    guard var out = points.first.map({ [$0] }) else { return [] }
    for (a, b) in zip(points, points.dropFirst()) { out += [ScenePoint(b.x, a.y), b] }
    return out
  }
}
