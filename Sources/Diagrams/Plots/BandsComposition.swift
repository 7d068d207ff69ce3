/// How many things fall into each of several bands, as bars, beside how many would by chance in two
/// ways.
public struct BandsComposition: Sendable {
  /// One band.
  public struct Band: Hashable, Sendable {
    /// Its name below the bar, such as "50–100".
    public var label: String
    /// How many things there are.
    public var observed: Double
    /// How many there would be by the first kind of chance, at least 0.
    public var first: Double
    /// How many there would be by the second kind of chance, at least 0.
    public var second: Double
    /// Whether the number is surely not chance; the bars of others are pale.
    public var isCertain: Bool

    /// A band with its numbers.
    public init(
      label: String, observed: Double, first: Double, second: Double, isCertain: Bool
    ) {
      self.label = label
      self.observed = observed
      self.first = first
      self.second = second
      self.isCertain = isCertain
    }
  }

  /// ASCII name of the drawing.
  public var name: String
  /// What it shows.
  public var title: String
  /// How to read it.
  public var description: String
  /// The bands from left to right.
  public var bands: [Band]
  /// What the bands are bands of, below the level axis.
  public var bandTitle: String
  /// What is counted, above the upright axis.
  public var countTitle: String
  /// What the two kinds of chance are, for the legend.
  public var chanceTitles: (first: String, second: String)
  /// What strong and pale bars are, for the legend.
  public var barTitles: (certain: String, open: String)
  /// What is left out.
  public var notes: [String]
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// Numbers by bands.
  public init(
    name: String, title: String, description: String = "", bands: [Band], bandTitle: String,
    countTitle: String, chanceTitles: (first: String, second: String),
    barTitles: (certain: String, open: String), notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.bands = bands
    self.bandTitle = bandTitle
    self.countTitle = countTitle
    self.chanceTitles = chanceTitles
    self.barTitles = barTitles
    self.notes = notes
  }

  private static let height = 190.0
  /// Which part of the room of a band its bar takes.
  private static let barShare = 0.56
  /// Which part of the room of a band the marks of chance take.
  private static let markShare = 0.84

  /// The finished drawing, as wide as a page.
  public func scene() -> DiagramScene {
    let most = bands.map { max($0.observed, $0.first, $0.second) }.max() ?? 1
    var frame = PlotFrame.filling(
      PlotFrame.fullWidth, height: Self.height,
      x: PlotAxis(
        title: bandTitle, range: 0...Double(max(bands.count, 1)),
        ticks: bands.indices.map { .init(value: Double($0) + 0.5, label: bands[$0].label) }),
      y: .linear(0...max(most, 1), title: countTitle, count: 4), right: 2, style: style)
    frame.hasColumns = false
    var drawing = PlotDrawing(style: style)
    drawing.draw(frame)
    for (place, band) in bands.enumerated() {
      let words =
        "\(band.label): \(PlotAxis.label(band.observed)); \(chanceTitles.first) "
        + "\(PlotAxis.short(band.first)), \(chanceTitles.second) \(PlotAxis.short(band.second))"
      let middle = frame.across(Double(place) + 0.5)
      let room = frame.across(1) - frame.across(0)
      let half = room * Self.barShare / 2
      if band.observed > 0 {
        // Behind the marks, which must be seen over it; the number above it says what it is.
        drawing.area(
          [
            ScenePoint(middle - half, frame.area.bottom),
            ScenePoint(middle + half, frame.area.bottom),
            ScenePoint(middle + half, frame.up(band.observed)),
            ScenePoint(middle - half, frame.up(band.observed)),
          ], fill: fill(band))
      }
      let reach = room * Self.markShare / 2
      for (mark, value, from, line) in [
        ("f", band.first, middle - reach, firstLine), ("s", band.second, middle + 1, secondLine),
      ] {
        let y = frame.up(value)
        drawing.line(
          "\(mark)-\(place)", [ScenePoint(from, y), ScenePoint(from + reach - 1, y)], line,
          tooltip: words, order: 1)
      }
      let top = frame.up(max(band.observed, band.first, band.second))
      drawing.text(
        "n-\(place)", PlotAxis.label(band.observed), at: ScenePoint(middle, top + 10),
        anchor: .middle, isBold: true, color: style.ink, tooltip: words)
    }
    drawing.rule(
      [
        ScenePoint(frame.area.left, frame.area.bottom),
        ScenePoint(frame.area.right, frame.area.bottom),
      ], LineStyle(width: 0.8, color: style.muted))
    return drawing.scene(
      name: name, title: title, description: description, legend: legend,
      legendWidth: PlotFrame.fullWidth)
  }

  private func fill(_ band: Band) -> DiagramColor {
    style.tie.tint(band.isCertain ? 0.4 : 0.75)
  }

  private var firstLine: LineStyle { LineStyle(width: 2.4, color: style.ink) }
  private var secondLine: LineStyle { LineStyle(width: 2.4, color: style.highlightText) }

  /// Only what occurs is explained.
  private var legend: Legend {
    var entries: [LegendEntry] = []
    if bands.contains(where: \.isCertain) {
      entries.append(.color(style.tie.tint(0.4), barTitles.certain))
    }
    if bands.contains(where: { !$0.isCertain }) {
      entries.append(.color(style.tie.tint(0.75), barTitles.open))
    }
    return Legend(
      entries + [
        .newRow, .line(firstLine, "left: \(chanceTitles.first)"),
        .line(secondLine, "right: \(chanceTitles.second)"),
      ], notes: notes)
  }
}
