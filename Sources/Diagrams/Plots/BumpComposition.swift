/// How the ranks of things changed from moment to moment: a column per moment, a smooth line per thing.
///
/// The first ranks lie evenly; what is beyond them lies below in a band of its own, on a logarithmic
/// scale, so that a thing from far behind is seen to come.
public struct BumpComposition: Sendable {
  /// One thing.
  public struct Line: Hashable, Sendable {
    /// Its id in the data.
    public var id: String
    /// Its name.
    public var label: String
    /// The key of its hue; nil for grey.
    public var region: String?
    /// Its rank in each column, from 1; nil where it has none.
    public var ranks: [Int?]
    /// Whether the plot is about it.
    public var isAskedFor: Bool

    /// A thing with its ranks.
    public init(
      id: String, label: String, region: String? = nil, ranks: [Int?], isAskedFor: Bool = false
    ) {
      self.id = id
      self.label = label
      self.region = region
      self.ranks = ranks
      self.isAskedFor = isAskedFor
    }
  }

  /// ASCII name of the drawing.
  public var name: String
  /// What it shows.
  public var title: String
  /// How to read it.
  public var description: String
  /// The names of the columns, in the order of time; at least two.
  public var columns: [String]
  /// The things, in any order.
  public var lines: [Line]
  /// How many first ranks lie evenly.
  public var top: Int
  /// What is left out.
  public var notes: [String]
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// Ranks over time.
  public init(
    name: String, title: String, description: String = "", columns: [String], lines: [Line],
    top: Int, notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.columns = columns
    self.lines = lines
    self.top = top
    self.notes = notes
  }

  private static let dot = 7.0
  private static let size = 10.0
  private static let gap = 13.0
  private static let longestName = 120.0

  /// The finished drawing, as wide as a page.
  public func scene() -> DiagramScene {
    let lines = sorted
    let heights = BumpHeights(
      top: top, last: lines.flatMap { $0.ranks.compactMap { $0 } }.max() ?? 1)
    let numbers = 26.0
    let left = (widest(lines, column: 0).map { $0 + 10 } ?? 0) + numbers
    let right = PlotFrame.fullWidth - (widest(lines, column: columns.count - 1) ?? 0) - 12
    let step = (right - left - 12) / Double(max(columns.count - 1, 1))
    let xs = columns.indices.map { left + 6 + Double($0) * step }
    var drawing = PlotDrawing(style: style)
    ground(&drawing, heights, left: left, right: right, xs)

    var taken: [SceneBox] = []
    for line in lines {
      let look = look(of: line)
      let words = tooltip(of: line)
      for (number, run) in Self.runs(line.ranks).enumerated() {
        let points = run.map { ScenePoint(xs[$0.column], heights.up($0.rank)) }
        if points.count > 1 {
          drawing.spline(
            "l-\(line.id)-\(number)", Bezier.gliding(points), look, tooltip: words,
            order: line.isAskedFor ? 1 : 0)
        }
        for (point, at) in zip(points, run) {
          let room = SceneBox(center: point, size: SceneSize(Self.dot + 2, Self.dot + 2))
          guard !taken.contains(where: { $0.overlaps(room) }) else { continue }
          taken.append(room)
          drawing.mark(
            "p-\(line.id)-\(at.column)", at: point, diameter: Self.dot, fill: look.color,
            line: LineStyle(width: 1, color: .white),
            tooltip: "\(line.label): rank \(at.rank), \(columns[at.column])", subject: line.id,
            order: 2)
        }
      }
    }
    names(
      &drawing, lines, column: 0, heights, at: left - numbers - 4, anchor: .end, "a")
    names(
      &drawing, lines, column: columns.count - 1, heights, at: right + 8, anchor: .start,
      "z")
    return drawing.scene(
      name: name, title: title, description: description,
      legend: Legend(hues(of: lines), notes: notes), legendWidth: PlotFrame.fullWidth)
  }

  /// What is asked for first, so that its dots are drawn; then by the last rank.
  private var sorted: [Line] {
    lines.sorted { a, b in
      let (x, y) = (a.ranks.last.flatMap { $0 } ?? .max, b.ranks.last.flatMap { $0 } ?? .max)
      return (a.isAskedFor ? 0 : 1, x, a.id) < (b.isAskedFor ? 0 : 1, y, b.id)
    }
  }

  private struct Place {
    let column: Int
    let rank: Int
  }

  /// The stretches of columns in which there is a rank.
  private static func runs(_ ranks: [Int?]) -> [[Place]] {
    var runs: [[Place]] = []
    var isOpen = false
    for (column, rank) in ranks.enumerated() {
      guard let rank else {
        isOpen = false
        continue
      }
      if isOpen {
        runs[runs.count - 1].append(Place(column: column, rank: rank))
      } else {
        runs.append([Place(column: column, rank: rank)])
      }
      isOpen = true
    }
    return runs
  }

  private func ground(
    _ drawing: inout PlotDrawing, _ heights: BumpHeights, left: Double, right: Double,
    _ xs: [Double]
  ) {
    if heights.hasBeyond {
      drawing.area(
        [
          ScenePoint(left, 0), ScenePoint(right, 0), ScenePoint(right, heights.edge),
          ScenePoint(left, heights.edge),
        ], fill: style.panel)
    }
    for (column, x) in xs.enumerated() {
      drawing.rule(
        [ScenePoint(x, 0), ScenePoint(x, heights.up(1) + 9)],
        LineStyle(width: 0.8, color: style.grid))
      drawing.text("c-\(column)", columns[column], at: ScenePoint(x, -10), anchor: .middle)
    }
    for rank in heights.ticks {
      drawing.text(
        "r-\(rank)", PlotAxis.label(Double(rank)), at: ScenePoint(left - 6, heights.up(rank)),
        anchor: .end)
    }
    drawing.text("rank", "rank", at: ScenePoint(left - 6, heights.up(1) + 16), anchor: .end)
  }

  /// The name of a line at one end, with the rank where the axis does not tell it.
  private func words(_ line: Line, column: Int) -> String {
    let name = TextMetrics.shortened(
      line.label, to: Self.longestName, size: Self.size, isBold: line.isAskedFor)
    guard let rank = line.ranks[column], rank > top else { return name }
    return name + " (\(PlotAxis.label(Double(rank))))"
  }

  private func widest(_ lines: [Line], column: Int) -> Double? {
    lines.filter { $0.ranks[column] != nil }
      .map { TextMetrics.width(of: words($0, column: column), size: Self.size, isBold: true) }.max()
  }

  /// The names of the lines at one end, apart from one another.
  private func names(
    _ drawing: inout PlotDrawing, _ lines: [Line], column: Int,
    _ heights: BumpHeights, at x: Double, anchor: PlotDrawing.Anchor, _ prefix: String
  ) {
    let ranked = lines.indices.compactMap { place in
      lines[place].ranks[column].map { (place: place, y: heights.up($0)) }
    }.sorted { ($1.y, lines[$0.place].id) < ($0.y, lines[$1.place].id) }
    let ys = Self.spread(ranked.map(\.y), gap: Self.gap)
    for (number, y) in ys.enumerated() {
      let line = lines[ranked[number].place]
      drawing.text(
        "\(prefix)-\(line.id)", words(line, column: column), at: ScenePoint(x, y), anchor: anchor,
        size: Self.size, isBold: line.isAskedFor,
        color: line.isAskedFor ? style.ink : style.region(line.region).text,
        tooltip: tooltip(of: line), subject: line.id)
    }
  }

  /// Heights that fall by at least `gap` each, as near to the given falling ones as groups in their
  /// middle can be.
  static func spread(_ heights: [Double], gap: Double) -> [Double] {
    var groups: [(sum: Double, count: Int)] = []
    for height in heights {
      // Each is moved to where the first of its group would be.
      groups.append((height, 1))
      while groups.count > 1 {
        let (upper, lower) = (groups[groups.count - 2], groups[groups.count - 1])
        let bottom = Self.middle(upper) - gap * Double(upper.count - 1) / 2
        let top = Self.middle(lower) + gap * Double(lower.count - 1) / 2
        guard bottom - top < gap else { break }
        groups.removeLast(2)
        groups.append((upper.sum + lower.sum, upper.count + lower.count))
      }
    }
    return groups.flatMap { group in
      (0..<group.count).map {
        Self.middle(group) + gap * (Double(group.count - 1) / 2 - Double($0))
      }
    }
  }

  private static func middle(_ group: (sum: Double, count: Int)) -> Double {
    group.sum / Double(group.count)
  }

  private func look(of line: Line) -> LineStyle {
    line.isAskedFor
      ? LineStyle(width: 4, color: style.ink)
      : LineStyle(width: 2.2, color: style.region(line.region).line)
  }

  private func tooltip(of line: Line) -> String {
    let ranks = zip(columns, line.ranks).compactMap { column, rank in
      rank.map { "\(column): \($0)" }
    }
    return "\(line.label), rank " + ranks.joined(separator: ", ")
  }

  private func hues(of lines: [Line]) -> [LegendEntry] {
    let others = lines.filter { !$0.isAskedFor }
    let known = style.regions.filter { hue in others.contains { $0.region == hue.key } }
    let hasUnknown = others.contains { line in !known.contains { $0.key == line.region } }
    return (known + (hasUnknown ? [DiagramStyle.otherRegion] : [])).map {
      .line(LineStyle(width: 2.2, color: $0.line), $0.title)
    }
  }
}
