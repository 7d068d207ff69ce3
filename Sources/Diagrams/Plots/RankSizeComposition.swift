/// Things in the order of a number: the number against the rank, as a line of steps on logarithmic
/// axes.
public struct RankSizeComposition: Sendable {
  /// One thing.
  public struct Entry: Hashable, Sendable {
    /// Its id in the data.
    public var id: String
    /// Its name.
    public var label: String
    /// Its rank, from 1; equal numbers share a rank.
    public var rank: Int
    /// Its number; above 0.
    public var value: Double
    /// Whether it is named in the plot.
    public var isNamed: Bool
    /// Whether the plot is about it.
    public var isAskedFor: Bool

    /// A thing with its rank.
    public init(
      id: String, label: String, rank: Int, value: Double, isNamed: Bool = false,
      isAskedFor: Bool = false
    ) {
      self.id = id
      self.label = label
      self.rank = rank
      self.value = value
      self.isNamed = isNamed
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
  /// What the number is, above the upright axis.
  public var valueTitle: String
  /// What the rank is one of, below the level axis.
  public var rankTitle: String
  /// What is left out.
  public var notes: [String]
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// A ranking.
  public init(
    name: String, title: String, description: String = "", entries: [Entry], valueTitle: String,
    rankTitle: String, notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.entries = entries
    self.valueTitle = valueTitle
    self.rankTitle = rankTitle
    self.notes = notes
  }

  private static let ring = 9.0

  /// The finished drawing, half a page wide.
  public func scene() -> DiagramScene {
    let entries = entries.filter { $0.value > 0 }.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
    let values = entries.map(\.value)
    let frame = PlotFrame.filling(
      PlotFrame.halfWidth, height: 156,
      x: .logarithmic(1...Double(max(entries.count, 1)), title: rankTitle),
      y: .logarithmic((values.min() ?? 1)...(values.max() ?? 1), title: valueTitle),
      style: style)
    var drawing = PlotDrawing(style: style)
    drawing.draw(frame)
    let corners = line(through: entries, in: frame)
    if corners.count > 1 {
      drawing.line("ranks", corners, LineStyle(width: 2, color: style.tie), tooltip: title)
    }
    var labels = PlotLabels(
      within: frame.roomForNames(within: PlotFrame.halfWidth),
      keepingOff: [frame.titleBox] + PlotLabels.boxes(along: corners, width: 3))
    for (place, group) in groups(of: entries) {
      let at = frame.place(Double(place.rank), place.value)
      let isAskedFor = group.contains { $0.isAskedFor }
      let subject = group.first { $0.isAskedFor }?.id ?? group[0].id
      drawing.mark(
        "r-\(place.rank)", at: at, diameter: Self.ring, fill: .white,
        line: LineStyle(width: 2.2, color: isAskedFor ? style.highlight : style.tie),
        tooltip: group.map(\.label).joined(separator: ", "), subject: subject, order: 1)
      let number = " (\(PlotAxis.short(place.value)), rank \(PlotAxis.label(Double(place.rank))))"
      let words =
        TextMetrics.shortened(
          group.map(\.label).joined(separator: ", "), to: 150, size: PlotFrame.textSize,
          isBold: isAskedFor) + number
      drawing.name(
        "m-\(place.rank)", words,
        at: labels.place(words, beside: at, radius: Self.ring / 2, isBold: isAskedFor), from: at,
        radius: Self.ring / 2, isBold: isAskedFor,
        color: isAskedFor ? style.highlightText : style.ink, tooltip: words, subject: subject)
    }
    return drawing.scene(
      name: name, title: title, description: description, legend: Legend(notes: notes),
      legendWidth: PlotFrame.halfWidth)
  }

  private struct Place: Hashable {
    let rank: Int
    let value: Double
  }

  /// What is named, by rank; what is asked for first, so that it finds the best place.
  private func groups(of entries: [Entry]) -> [(Place, [Entry])] {
    var groups: [(Place, [Entry])] = []
    for entry in entries where entry.isNamed || entry.isAskedFor {
      let place = Place(rank: entry.rank, value: entry.value)
      if let known = groups.firstIndex(where: { $0.0 == place }) {
        groups[known].1.append(entry)
      } else {
        groups.append((place, [entry]))
      }
    }
    return groups.filter { $0.1.contains { $0.isAskedFor } }
      + groups.filter { !$0.1.contains { $0.isAskedFor } }
  }

  /// The corners of the line; those that nobody could tell from the one before are left out.
  private func line(through entries: [Entry], in frame: PlotFrame) -> [ScenePoint] {
    var kept: [ScenePoint] = []
    for (position, entry) in entries.enumerated() {
      let point = frame.place(Double(position + 1), entry.value)
      let isLast = position == entries.count - 1
      let isLevel =
        position > 0 && !isLast && entries[position - 1].value == entry.value
        && entries[position + 1].value == entry.value
      if let last = kept.last, isLevel || !isLast && last.distance(to: point) < 0.3 { continue }
      kept.append(point)
    }
    return Bezier.steps(kept)
  }
}
