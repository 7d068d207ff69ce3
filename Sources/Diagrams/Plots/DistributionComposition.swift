/// How a number is distributed over many things: for each value the share of things that have at
/// least so much, as dots on logarithmic axes.
public struct DistributionComposition: Sendable {
  /// One value that occurs.
  public struct Step: Hashable, Sendable {
    /// The value; above 0.
    public var value: Double
    /// The share of all things that have at least this value, above 0 and at most 1.
    public var share: Double
    /// What a reader sees on pointing at it.
    public var tooltip: String

    /// A value with its share.
    public init(value: Double, share: Double, tooltip: String = "") {
      self.value = value
      self.share = share
      self.tooltip = tooltip
    }
  }

  /// A thing that is named in the plot, at the dot of its value.
  public struct Mark: Hashable, Sendable {
    /// Its value; without a dot of this value it is not drawn.
    public var value: Double
    /// Its name; the value is written behind it.
    public var label: String
    /// The id of what it stands for in the data; nil for none.
    public var subject: String?
    /// Whether the plot is about it.
    public var isAskedFor: Bool

    /// A thing with its name.
    public init(
      value: Double, label: String, subject: String? = nil, isAskedFor: Bool = false
    ) {
      self.value = value
      self.label = label
      self.subject = subject
      self.isAskedFor = isAskedFor
    }
  }

  /// ASCII name of the drawing.
  public var name: String
  /// What it shows.
  public var title: String
  /// How to read it.
  public var description: String
  /// The values that occur, in any order.
  public var steps: [Step]
  /// What is named.
  public var marks: [Mark]
  /// What is counted, below the level axis.
  public var valueTitle: String
  /// Of what the share is, above the upright axis.
  public var shareTitle: String
  /// What is left out.
  public var notes: [String]
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// A distribution.
  public init(
    name: String, title: String, description: String = "", steps: [Step], marks: [Mark] = [],
    valueTitle: String, shareTitle: String, notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.steps = steps
    self.marks = marks
    self.valueTitle = valueTitle
    self.shareTitle = shareTitle
    self.notes = notes
  }

  private static let dot = 4.6
  private static let ring = 9.0

  /// The finished drawing, half a page wide.
  public func scene() -> DiagramScene {
    let steps = steps.filter { $0.value > 0 && $0.share > 0 }.sorted { $0.value < $1.value }
    let frame = frame(of: steps)
    var drawing = PlotDrawing(style: style)
    drawing.draw(frame)
    let groups = groups
    for step in steps {
      let marks = groups.first { $0.value == step.value }?.marks ?? []
      let color = marks.contains { $0.isAskedFor } ? style.highlight : style.tie
      drawing.mark(
        "v-\(PlotAxis.label(step.value))", at: frame.place(step.value, step.share),
        diameter: marks.isEmpty ? Self.dot : Self.ring, fill: marks.isEmpty ? style.tie : .white,
        line: marks.isEmpty ? nil : LineStyle(width: 2.2, color: color),
        tooltip: step.tooltip, subject: marks.lazy.compactMap(\.subject).first,
        order: marks.isEmpty ? 0 : 1)
    }
    var labels = PlotLabels(
      within: frame.roomForNames(within: PlotFrame.halfWidth),
      keepingOff: [frame.titleBox]
        + steps.map {
          SceneBox(
            center: frame.place($0.value, $0.share), size: SceneSize(Self.dot + 1, Self.dot + 1))
        })
    for group in groups {
      guard let step = steps.first(where: { $0.value == group.value }) else { continue }
      let at = frame.place(step.value, step.share)
      let isAskedFor = group.marks.contains { $0.isAskedFor }
      let words = group.marks.map(\.label).joined(separator: ", ")
      let number = " (\(PlotAxis.label(group.value)))"
      let short = group.marks.map {
        TextMetrics.shortened(
          $0.label, to: 180 / Double(group.marks.count), size: PlotFrame.textSize,
          isBold: isAskedFor)
      }.joined(separator: ", ")
      let place = labels.place(
        short + number, beside: at, radius: Self.ring / 2, isBold: isAskedFor)
      drawing.name(
        "m-\(PlotAxis.label(group.value))", short + number, at: place, from: at,
        radius: Self.ring / 2, isBold: isAskedFor,
        color: isAskedFor ? style.highlightText : style.ink, tooltip: words + number,
        subject: group.marks.lazy.compactMap(\.subject).first)
    }
    return drawing.scene(
      name: name, title: title, description: description, legend: Legend(notes: notes),
      legendWidth: PlotFrame.halfWidth)
  }

  /// What is named, by value; what is asked for first, so that it finds the best place.
  private var groups: [(value: Double, marks: [Mark])] {
    let sorted = marks.sorted {
      ($0.isAskedFor ? 0 : 1, $0.value, $0.label) < ($1.isAskedFor ? 0 : 1, $1.value, $1.label)
    }
    var groups: [(value: Double, marks: [Mark])] = []
    for mark in sorted {
      if let known = groups.firstIndex(where: { $0.value == mark.value }) {
        groups[known].marks.append(mark)
      } else {
        groups.append((mark.value, [mark]))
      }
    }
    return groups
  }

  private func frame(of steps: [Step]) -> PlotFrame {
    let values = (steps.first?.value ?? 1)...(steps.last?.value ?? 1)
    let lowest = steps.map(\.share).min() ?? 1
    let y = PlotAxis.logarithmic(
      min(lowest, 0.999)...1, title: shareTitle, label: PlotAxis.percent)
    return .filling(
      PlotFrame.halfWidth, height: 156,
      x: PlotAxis.logarithmic(values, title: valueTitle), y: y, style: style)
  }
}
