/// Things in the order of their ranks, each with the interval in which its rank lies: a row per thing,
/// a dot at the rank and a bar over the interval.
public struct IntervalsComposition: Sendable {
  /// One thing.
  public struct Entry: Hashable, Sendable {
    /// Its id in the data.
    public var id: String
    /// Its name.
    public var label: String
    /// Its rank, from 1; equal scores share a rank.
    public var rank: Int
    /// Where the interval begins, from 1.
    public var low: Int
    /// Where the interval ends; it need not hold the rank.
    public var high: Int
    /// Its score, written at the end of the row.
    public var score: Double
    /// Whether the plot is about it.
    public var isAskedFor: Bool

    /// A thing with its rank.
    public init(
      id: String, label: String, rank: Int, low: Int, high: Int, score: Double,
      isAskedFor: Bool = false
    ) {
      self.id = id
      self.label = label
      self.rank = rank
      self.low = max(1, low)
      self.high = max(self.low, high)
      self.score = score
      self.isAskedFor = isAskedFor
    }
  }

  /// ASCII name of the drawing.
  public var name: String
  /// What it shows.
  public var title: String
  /// How to read it.
  public var description: String
  /// The things, in any order.
  public var entries: [Entry]
  /// What the rank is one of and what the bar is, below the axis.
  public var rankTitle: String
  /// What the score is, above the numbers at the right.
  public var scoreTitle: String
  /// What is left out.
  public var notes: [String]
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// A ranking with intervals.
  public init(
    name: String, title: String, description: String = "", entries: [Entry], rankTitle: String,
    scoreTitle: String, notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.entries = entries
    self.rankTitle = rankTitle
    self.scoreTitle = scoreTitle
    self.notes = notes
  }

  private static let width = 406.0
  private static let rowHeight = 17.0
  private static let dot = 8.0
  private static let longestName = 130.0
  /// Beyond this rank the axis is logarithmic, so that the first ranks stay apart.
  private static let mostEven = 40

  /// The finished drawing, wider than half a page.
  public func scene() -> DiagramScene {
    let entries = entries.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
    let names = entries.map { entry in
      TextMetrics.shortened(
        "\(entry.rank) \(entry.label)", to: Self.longestName, size: Self.size,
        isBold: entry.isAskedFor)
    }
    let scores = entries.map { PlotAxis.short($0.score) }
    let left = Self.widest(names) + 10
    let right = max(Self.widest(scores) + 12, 20)
    let axis = Self.axis(to: entries.map { max($0.high, $0.rank) }.max() ?? 1, title: rankTitle)
    var frame = PlotFrame(
      x: axis, y: PlotAxis(title: "", range: 0...Double(max(entries.count, 1)), ticks: []),
      size: SceneSize(
        Self.width - left - right, Double(max(entries.count, 1)) * Self.rowHeight), left: left)
    frame.style = style
    var drawing = PlotDrawing(style: style)
    drawing.draw(frame)
    let top = frame.area.top + 10
    if !entries.isEmpty, !scoreTitle.isEmpty {
      drawing.text("scores", scoreTitle, at: ScenePoint(Self.width, top), anchor: .end)
    }
    for (row, entry) in entries.enumerated() {
      let y = frame.up(Double(entries.count - row) - 0.5)
      let color = entry.isAskedFor ? style.highlight : style.tie
      let ink = entry.isAskedFor ? style.highlightText : style.ink
      let words =
        "\(entry.label): rank \(entry.rank), interval \(entry.low) to \(entry.high), "
        + "\(scoreTitle) \(PlotAxis.short(entry.score))"
      drawing.text(
        "n-\(entry.id)", names[row], at: ScenePoint(frame.area.left - 8, y), anchor: .end,
        size: Self.size, isBold: entry.isAskedFor, color: ink, tooltip: words, subject: entry.id)
      if entry.low < entry.high {
        drawing.line(
          "i-\(entry.id)",
          [
            ScenePoint(frame.across(Double(entry.low)), y),
            ScenePoint(frame.across(Double(entry.high)), y),
          ], LineStyle(width: 3.4, color: color.tint(0.35)), tooltip: words)
      }
      drawing.mark(
        "p-\(entry.id)", at: ScenePoint(frame.across(Double(entry.rank)), y), diameter: Self.dot,
        fill: color, line: LineStyle(width: 1, color: .white), tooltip: words, subject: entry.id,
        order: 1)
      drawing.text(
        "s-\(entry.id)", scores[row], at: ScenePoint(Self.width, y), anchor: .end,
        isBold: entry.isAskedFor, color: entry.isAskedFor ? ink : nil)
    }
    return drawing.scene(
      name: name, title: title, description: description, legend: Legend(notes: notes),
      legendWidth: Self.width)
  }

  private static let size = 10.0

  private static func widest(_ words: [String]) -> Double {
    words.map { TextMetrics.width(of: $0, size: size, isBold: true) }.max() ?? 0
  }

  /// The axis of ranks: 1 at the left, even up to 40 and logarithmic beyond.
  private static func axis(to highest: Int, title: String) -> PlotAxis {
    let last = Double(max(highest, 2))
    guard highest > mostEven else {
      let step = highest <= 10 ? 1 : highest <= 20 ? 2 : 5
      let ticks = [1] + stride(from: step, through: highest, by: step).filter { $0 > 1 + step / 2 }
      return PlotAxis(title: title, range: 1...last, ticks: ticks.map(tick))
    }
    var ticks: [Int] = []
    var power = 1
    while power <= highest {
      ticks += [power, 2 * power, 5 * power].filter { $0 <= highest }
      power *= 10
    }
    return PlotAxis(
      title: title + " (log scale)", range: 1...last, spread: .logarithmic, ticks: ticks.map(tick))
  }

  private static func tick(_ rank: Int) -> PlotAxis.Tick {
    PlotAxis.Tick(value: Double(rank), label: PlotAxis.label(Double(rank)))
  }
}
