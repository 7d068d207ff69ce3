/// How much there was over time: for certain as an area, with what was only possible as a band above
/// it, and further numbers in plots below on the same axis.
public struct GrowthComposition: Sendable {
  /// One moment.
  public struct Moment: Hashable, Sendable {
    /// When, in years: 2004.5 is the middle of 2004.
    public var year: Double
    /// How much there was for certain.
    public var certain: Double
    /// How much more there may have been.
    public var possible: Double
    /// The number of the lower plot.
    public var other: Double

    /// What there was at a moment.
    public init(year: Double, certain: Double, possible: Double, other: Double) {
      self.year = year
      self.certain = certain
      self.possible = possible
      self.other = other
    }
  }

  /// What a reader must know about a step, written beside it.
  public struct Remark: Hashable, Sendable {
    /// The year of the moment to which the step leads.
    public var year: Double
    /// The words, a line each.
    public var lines: [String]

    /// Words about the step that ends in `year`.
    public init(year: Double, lines: [String]) {
      self.year = year
      self.lines = lines
    }
  }

  /// ASCII name of the drawing.
  public var name: String
  /// What it shows.
  public var title: String
  /// How to read it.
  public var description: String
  /// The moments, in any order; at least two.
  public var moments: [Moment]
  /// What is counted in the upper plot, above its axis.
  public var countTitle: String
  /// The words behind the last number of the area, such as "for certain".
  public var certainTitle: String
  /// The words behind the last number of the band, such as "possibly".
  public var possibleTitle: String
  /// What is counted in the lower plot, above its axis.
  public var otherTitle: String
  /// What is written beside a step; nil for nothing. Left out where the step is too low for it.
  public var remark: Remark?
  /// What is left out.
  public var notes: [String]
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// A growth.
  public init(
    name: String, title: String, description: String = "", moments: [Moment], countTitle: String,
    certainTitle: String = "for certain", possibleTitle: String = "more possibly",
    otherTitle: String, remark: Remark? = nil, notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.moments = moments
    self.countTitle = countTitle
    self.certainTitle = certainTitle
    self.possibleTitle = possibleTitle
    self.otherTitle = otherTitle
    self.remark = remark
    self.notes = notes
  }

  private static let upperHeight = 150.0
  private static let lowerHeight = 66.0
  private static let lineHeight = 12.0

  /// The finished drawing, as wide as a page.
  public func scene() -> DiagramScene {
    let moments = moments.sorted { $0.year < $1.year }
    let (first, last) = (moments.first?.year ?? 0, moments.last?.year ?? 1)
    let range = first...max(last, first + 1)
    let round = PlotAxis.linear(range, title: "", count: 8) { "\(Int($0.rounded()))" }
    let ticks = round.ticks.filter {
      range.contains($0.value) && $0.value == $0.value.rounded()
    }
    let certain = moments.last?.certain ?? 0
    let possible = moments.last?.possible ?? 0
    let hasBand = moments.contains { $0.possible > 0 }
    let labels = [
      "\(PlotAxis.label(certain)) \(certainTitle)",
      possible > 0 ? "+ \(PlotAxis.label(possible)) \(possibleTitle)" : "dashed: \(possibleTitle)",
    ]
    let right =
      (labels.map { TextMetrics.width(of: $0, size: PlotFrame.textSize, isBold: true) }.max() ?? 0)
      + 8
    let upperAxis = PlotAxis.linear(
      0...max(1, moments.map { $0.certain + $0.possible }.max() ?? 1), title: countTitle)
    let lowerAxis = PlotAxis.linear(
      0...max(1, moments.map(\.other).max() ?? 1), title: otherTitle, count: 3)
    let numbers = (upperAxis.ticks + lowerAxis.ticks).map {
      TextMetrics.width(of: $0.label, size: PlotFrame.textSize)
    }
    let left = (numbers.max() ?? 0) + 8
    let width = PlotFrame.fullWidth - left - right
    var lower = PlotFrame(
      x: PlotAxis(title: "", range: range, ticks: ticks), y: lowerAxis,
      size: SceneSize(width, Self.lowerHeight), left: left, bottom: 18)
    lower.style = style
    var upper = PlotFrame(
      x: PlotAxis(title: "", range: range, ticks: ticks.map { .init(value: $0.value, label: "") }),
      y: upperAxis, size: SceneSize(width, Self.upperHeight), left: left,
      bottom: lower.area.top + 34)
    upper.style = style
    var drawing = PlotDrawing(style: style)
    drawing.draw(upper, prefix: "count")
    drawing.draw(lower, prefix: "other")
    if moments.count > 1 {
      draw(moments, upper, hasBand: hasBand, &drawing)
      writeRemark(on: moments, upper, &drawing)
      let line = moments.map { lower.place($0.year, $0.other) }
      fill(between: line, and: floor(of: line, lower), style.tie.tint(0.85), &drawing)
      drawing.line("other", line, LineStyle(width: 1.8, color: style.tie), tooltip: otherTitle)
    }
    let x = upper.area.right + 6
    let low = upper.up(certain)
    drawing.text(
      "certain", labels[0], at: ScenePoint(x, low), isBold: true, color: style.tie.shade(0.25))
    if hasBand {
      drawing.text(
        "possible", labels[1],
        at: ScenePoint(x, max(upper.up(certain + possible), low + Self.lineHeight)),
        color: style.muted)
    }
    if let other = moments.last?.other {
      drawing.text(
        "other-last", PlotAxis.label(other), at: ScenePoint(x, lower.up(other)), isBold: true,
        color: style.tie.shade(0.25))
    }
    return drawing.scene(
      name: name, title: title, description: description, legend: Legend(notes: notes),
      legendWidth: PlotFrame.fullWidth)
  }

  private func draw(
    _ moments: [Moment], _ frame: PlotFrame, hasBand: Bool, _ drawing: inout PlotDrawing
  ) {
    let certain = moments.map { frame.place($0.year, $0.certain) }
    if hasBand {
      let all = moments.map { frame.place($0.year, $0.certain + $0.possible) }
      fill(between: all, and: certain, style.tie.tint(0.93), &drawing)
      drawing.line(
        "possible-line", all, LineStyle(.dashed, width: 1.2, color: style.faint),
        tooltip: possibleTitle)
    }
    fill(between: certain, and: floor(of: certain, frame), style.tie.tint(0.8), &drawing)
    drawing.line(
      "certain-line", certain, LineStyle(width: 2, color: style.tie), tooltip: certainTitle,
      order: 1)
  }

  /// Writes the remark at the left of its step, at half its height.
  private func writeRemark(
    on moments: [Moment], _ frame: PlotFrame, _ drawing: inout PlotDrawing
  ) {
    guard let remark, let index = moments.firstIndex(where: { $0.year == remark.year }), index > 0
    else { return }
    let (low, high) = (frame.up(moments[index - 1].certain), frame.up(moments[index].certain))
    let height = Double(remark.lines.count) * Self.lineHeight
    let x = frame.across(moments[index - 1].year) - 2
    let widest = remark.lines.map { TextMetrics.width(of: $0, size: PlotFrame.textSize) }.max() ?? 0
    guard high - low > height + 10, x - widest > frame.area.left else { return }
    for (row, words) in remark.lines.enumerated() {
      drawing.text(
        "remark-\(row)", words,
        at: ScenePoint(x, (low + high) / 2 + height / 2 - (Double(row) + 0.5) * Self.lineHeight),
        anchor: .end, color: style.ink)
    }
  }

  private func floor(of line: [ScenePoint], _ frame: PlotFrame) -> [ScenePoint] {
    line.map { ScenePoint($0.x, frame.area.bottom) }
  }

  private func fill(
    between upper: [ScenePoint], and lower: [ScenePoint], _ color: DiagramColor,
    _ drawing: inout PlotDrawing
  ) {
    drawing.area(upper + lower.reversed(), fill: color)
  }
}
