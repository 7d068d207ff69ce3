/// How something shrinks in several ways: a line for each from the same beginning, named at its end.
public struct DeclineComposition: Sendable {
  /// One place on a line.
  public struct Point: Hashable, Sendable {
    /// How far along the level axis.
    public var x: Double
    /// How much is left.
    public var y: Double
    /// The lower end of a band around it; nil for none.
    public var low: Double?
    /// The upper end of the band; nil for none.
    public var high: Double?

    /// A place with or without a band.
    public init(_ x: Double, _ y: Double, low: Double? = nil, high: Double? = nil) {
      self.x = x
      self.y = y
      self.low = low
      self.high = high
    }
  }

  /// One line.
  public struct Course: Hashable, Sendable {
    /// Names it in this drawing.
    public var id: String
    /// What is written at its end.
    public var label: String
    /// Its places, in any order.
    public var points: [Point]
    /// The number of its hue; nil for grey, as of what others are compared with.
    public var hue: Int?
    /// Whether it is dashed, so that two lines of one hue are told apart.
    public var isDashed: Bool

    /// A line.
    public init(id: String, label: String, points: [Point], hue: Int?, isDashed: Bool = false) {
      self.id = id
      self.label = label
      self.points = points
      self.hue = hue
      self.isDashed = isDashed
    }
  }

  /// ASCII name of the drawing.
  public var name: String
  /// What it shows.
  public var title: String
  /// How to read it.
  public var description: String
  /// The lines, in any order.
  public var courses: [Course]
  /// What is lost, below the level axis.
  public var lossTitle: String
  /// What is left, above the upright axis.
  public var restTitle: String
  /// What is left out.
  public var notes: [String]
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// Lines that fall. Both numbers of a place are shares of 0 to 1.
  public init(
    name: String, title: String, description: String = "", courses: [Course], lossTitle: String,
    restTitle: String, notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.courses = courses
    self.lossTitle = lossTitle
    self.restTitle = restTitle
    self.notes = notes
  }

  private static let height = 190.0
  private static let lineHeight = 13.0

  /// Up to where the lines are drawn: the tenth where their ends lie farthest apart, so that their
  /// names stand at them; of equals the farthest, and the whole of a single line.
  public var end: Double {
    let last = courses.flatMap { $0.points.map(\.x) }.max() ?? 1
    guard courses.count > 1 else { return last }
    let tenths = (2...10).map { Double($0) / 10 }.filter { tenth in
      tenth < last && courses.allSatisfy { Self.point(of: $0, before: tenth) != nil }
    }
    func room(_ end: Double) -> Double {
      let ends = courses.compactMap { Self.point(of: $0, before: end)?.y }.sorted()
      return zip(ends, ends.dropFirst()).reduce(0.02 * end) { $0 + min(0.07, $1.1 - $1.0) }
    }
    return (tenths + [last]).max { (room($0), $0) < (room($1), $1) } ?? last
  }

  /// How far a line may go beyond a tenth, since whole things are lost and not shares of them.
  private static let slack = 0.006

  /// The last place of a line up to `end`; nil if it is far before.
  private static func point(of course: Course, before end: Double) -> Point? {
    course.points.filter { $0.x <= end + slack && $0.x > end - 0.03 }.max { $0.x < $1.x }
  }

  /// The finished drawing, as wide as a page.
  public func scene() -> DiagramScene {
    let end = end
    let courses = courses.map { course in
      var course = course
      course.points = course.points.filter { $0.x <= end + Self.slack }.sorted { $0.x < $1.x }
      return course
    }.filter { !$0.points.isEmpty }.sorted {
      (-($0.points.last?.y ?? 0), $0.id) < (-($1.points.last?.y ?? 0), $1.id)
    }
    let widest = courses.map {
      TextMetrics.width(of: $0.label, size: PlotFrame.textSize, isBold: true)
    }.max()
    let whole = PlotAxis.linear(0...end, title: lossTitle, count: 6, label: PlotAxis.percent)
    let x = PlotAxis(
      title: lossTitle, range: 0...end, ticks: whole.ticks.filter { $0.value <= end + 1e-9 })
    let top = courses.flatMap { $0.points.map { max($0.y, $0.high ?? 0) } }.max() ?? 1
    let y = PlotAxis.linear(0...max(top, 1e-3), title: restTitle, label: PlotAxis.percent)
    let frame = PlotFrame.filling(
      PlotFrame.fullWidth, height: Self.height, x: x, y: y, right: (widest ?? 0) + 18, style: style)
    var drawing = PlotDrawing(style: style)
    drawing.draw(frame)
    for course in courses { draw(course, in: frame, &drawing) }
    let ends = courses.map { frame.up($0.points.last?.y ?? 0) }
    for (course, y) in zip(courses, Self.spread(ends, least: frame.area.bottom)) {
      name(course, at: y, in: frame, &drawing)
    }
    return drawing.scene(
      name: name, title: title, description: description, legend: Legend(notes: notes),
      legendWidth: PlotFrame.fullWidth)
  }

  /// Heights of names near the ends of their lines, descending, a line apart and none below `least`.
  package static func spread(_ ends: [Double], least: Double) -> [Double] {
    // Names that would touch form a block around the mean of what they want.
    var blocks: [(wanted: Double, count: Int)] = []
    for end in ends {
      blocks.append((end, 1))
      while blocks.count > 1 {
        let (last, before) = (blocks[blocks.count - 1], blocks[blocks.count - 2])
        let bottom = before.wanted - Double(before.count - 1) / 2 * lineHeight
        let top = last.wanted + Double(last.count - 1) / 2 * lineHeight
        if bottom - top >= lineHeight { break }
        let count = before.count + last.count
        let sum = before.wanted * Double(before.count) + last.wanted * Double(last.count)
        blocks.removeLast(2)
        blocks.append((sum / Double(count), count))
      }
    }
    var heights = blocks.flatMap { block in
      (0..<block.count).map {
        block.wanted + (Double(block.count - 1) / 2 - Double($0)) * lineHeight
      }
    }
    var floor = least
    for index in heights.indices.reversed() {
      heights[index] = max(heights[index], floor)
      floor = heights[index] + lineHeight
    }
    return heights
  }

  private func line(of course: Course) -> LineStyle {
    guard let hue = course.hue else { return LineStyle(width: 2, color: style.faint) }
    return LineStyle(
      course.isDashed ? .dashed : .solid, width: 2, color: style.hue(ofGroup: hue).line)
  }

  private func draw(_ course: Course, in frame: PlotFrame, _ drawing: inout PlotDrawing) {
    let band = course.points.compactMap { point in
      point.low.flatMap { low in point.high.map { (point.x, low, $0) } }
    }
    if band.count > 1 {
      drawing.area(
        band.map { frame.place($0.0, $0.2) } + band.reversed().map { frame.place($0.0, $0.1) },
        fill: line(of: course).color.tint(0.75))
    }
    let points = course.points.map { frame.place($0.x, $0.y) }
    guard points.count > 1 else { return }
    drawing.line(
      "c-\(course.id)", points, line(of: course), tooltip: course.label,
      classes: ["course"])
  }

  private func name(
    _ course: Course, at y: Double, in frame: PlotFrame, _ drawing: inout PlotDrawing
  ) {
    let end = frame.place(course.points.last?.x ?? 0, course.points.last?.y ?? 0)
    let color = course.hue.map { style.hue(ofGroup: $0).text } ?? style.muted
    drawing.line(
      "l-\(course.id)", [ScenePoint(end.x + 1, end.y), ScenePoint(frame.area.right + 12, y)],
      LineStyle(width: 0.7, color: style.faint), classes: ["leader"])
    drawing.text(
      "n-\(course.id)", course.label, at: ScenePoint(frame.area.right + 15, y), isBold: true,
      color: color, tooltip: course.label)
  }
}
