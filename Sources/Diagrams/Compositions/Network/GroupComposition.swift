/// Groups as circles or pies, and how strongly they are tied: a network of clusters or of countries.
///
/// Area says how large a group is, the width of a line how many ties join two. The name stands inside
/// a circle where it fits, else beside it where fewest lines pass.
public struct GroupComposition: Sendable {
  /// One group.
  public struct Group: Hashable, Sendable {
    /// Names the group in this drawing.
    public var id: String
    /// Its name, a row each.
    public var names: [String]
    /// What stands below the name, such as "37 cities"; empty for nothing.
    public var secondary: String
    /// What the area stands for.
    public var size: Double
    /// How much of it belongs to each region, by the key of its hue; one entry makes a plain circle.
    public var shares: [Share]
    /// What a reader sees on pointing at it.
    public var tooltip: String
    /// The id of what it stands for in the data; nil for none.
    public var subject: String?

    /// A group.
    public init(
      id: String, names: [String], secondary: String = "", size: Double, shares: [Share],
      tooltip: String = "", subject: String? = nil
    ) {
      self.id = id
      self.names = names
      self.secondary = secondary
      self.size = size
      self.shares = shares
      self.tooltip = tooltip
      self.subject = subject
    }
  }

  /// How much of a group belongs to a region.
  public struct Share: Hashable, Sendable {
    /// The key of the region's hue; nil where it is not known.
    public var region: String?
    /// How much, relative to the group's other shares.
    public var amount: Double

    /// A share.
    public init(_ region: String?, _ amount: Double) {
      self.region = region
      self.amount = amount
    }
  }

  /// The ties between two groups.
  public struct Tie: Hashable, Sendable {
    /// The id of one group.
    public var first: String
    /// The id of the other.
    public var second: String
    /// How many ties join them.
    public var count: Int
    /// What a reader sees on pointing at the line.
    public var tooltip: String

    /// Ties between two groups.
    public init(_ first: String, _ second: String, count: Int, tooltip: String = "") {
      self.first = first
      self.second = second
      self.count = count
      self.tooltip = tooltip
    }
  }

  /// ASCII name of the drawing.
  public var name: String
  /// What it shows.
  public var title: String
  /// How to read it.
  public var description: String
  /// The groups; their order does not matter.
  public var groups: [Group]
  /// The lines to draw; their order does not matter.
  public var ties: [Tie]
  /// At most so many lines bear their number, the strongest; 0 for none.
  public var mostNumbers: Int
  /// What the area stands for, for the legend.
  public var sizeTitle: String
  /// What the width of a line stands for, for the legend.
  public var widthTitle: String
  /// Sentences below the legend.
  public var notes: [String]
  /// Layouts tried; the most legible is drawn.
  public var attempts: Int
  /// The room to fill, in points. Names need more where there are many.
  public var page: SceneSize
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// A drawing of groups.
  public init(
    name: String, title: String, description: String = "", groups: [Group], ties: [Tie],
    mostNumbers: Int = 0, sizeTitle: String, widthTitle: String, notes: [String] = [],
    attempts: Int = 24, page: SceneSize = SceneSize(620, 440)
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.groups = groups
    self.ties = ties
    self.mostNumbers = mostNumbers
    self.sizeTitle = sizeTitle
    self.widthTitle = widthTitle
    self.notes = notes
    self.attempts = attempts
    self.page = page
  }

  /// The scene; its places are found with `renderer`.
  ///
  /// - Complexity: about a second for 60 groups.
  /// - Throws: `DiagramError`.
  public func scene(using renderer: any DiagramRenderer) throws(DiagramError) -> DiagramScene {
    let chart = GroupChart(self)
    let placed = try GroupPlacement(
      chart: chart, page: page, attempts: attempts, name: name, shortest: mostNumbers > 0 ? 34 : 8
    ).solution(using: renderer)
    var scene = DiagramScene(
      name: name, title: title, description: description,
      legendWidth: max(400, placed.width - 20))
    scene.style = style
    let numbers = LineNumbers(chart: chart, placed: placed, most: mostNumbers)
    scene.nodes =
      chart.groups.indices.flatMap { signs(of: $0, chart, placed) }
      + numbers.written.map { number($0) }
    scene.edges = chart.ties.indices.map { line($0, chart, placed, numbers) }
    scene.legend = legend(chart, numbers)
    return scene
  }
}

extension GroupComposition {
  private func signs(
    of group: Int, _ chart: GroupChart, _ placed: PlacedGroups
  ) -> [SceneNode] {
    let item = chart.groups[group]
    let disc = chart.discs[group]
    let words = item.names.joined(separator: " – ")
    let main = style.region(item.shares.first?.region)
    let inner = chart.isNamedInside[group]
    let wedges = item.shares.map { PieWedge(style.region($0.region).fill, share: $0.amount) }
    let sign = SceneNode(
      id: item.id, order: 0,
      label: inner ? .rich(disc.rows(of: item, color: disc.innerColor, style)) : .none,
      fontSize: disc.fontSize, textColor: disc.innerColor,
      shape: wedges.count > 1 ? .pie(wedges) : .circle, fill: main.fill,
      line: LineStyle(width: 1, color: wedges.count > 1 ? .white : main.line),
      size: .fixed(SceneSize(2 * disc.radius, 2 * disc.radius)), position: placed.centers[group],
      classes: ["keep", "group"], tooltip: item.tooltip.isEmpty ? words : item.tooltip,
      subject: item.subject)
    guard !inner else { return [sign] }
    let box = placed.labels[group]
    let label = SceneNode(
      id: "name-" + item.id, order: 1, label: .rich(disc.rows(of: item, color: style.ink, style)),
      fontSize: disc.fontSize, shape: .text, fill: nil,
      size: .fixed(SceneSize(box.width, box.height)), position: box.center,
      classes: ["keep", "halo"], tooltip: item.tooltip.isEmpty ? words : item.tooltip,
      subject: item.subject)
    return [sign, label]
  }

  private func number(_ number: LineNumbers.Number) -> SceneNode {
    SceneNode(
      id: "number-\(number.tie)", order: 2,
      label: .rich([LabelRow([TextSpan(number.text, size: 9, color: style.ink)])]),
      fontSize: 9, shape: .text, fill: nil,
      size: .fixed(SceneSize(number.box.width, number.box.height)), position: number.box.center,
      classes: ["keep", "number"], tooltip: number.text)
  }

  private func line(
    _ index: Int, _ chart: GroupChart, _ placed: PlacedGroups, _ numbers: LineNumbers
  ) -> SceneEdge {
    let tie = chart.ties[index]
    let pieces = numbers.pieces(ofTie: index)
    return SceneEdge(
      id: "t-\(index)", tail: chart.groups[tie.a].id, head: chart.groups[tie.b].id,
      order: -tie.count,
      line: LineStyle(
        width: chart.scale.width(of: Double(tie.count)), color: style.faint.withOpacity(0.6)),
      tooltip: tie.tooltip,
      route: .splines(pieces.map { Self.straight($0.from, $0.to) }), classes: ["keep", "tie"])
  }

  private static func straight(_ from: ScenePoint, _ to: ScenePoint) -> [ScenePoint] {
    [from, from + (to - from) * (1 / 3), from + (to - from) * (2 / 3), to]
  }

  private func legend(_ chart: GroupChart, _ numbers: LineNumbers) -> Legend {
    let present = Set(chart.groups.flatMap { $0.shares.map { style.region($0.region).key } })
    var entries: [LegendEntry] = style.regions.filter { present.contains($0.key) }.map {
      .color($0.fill, $0.title)
    }
    if present.contains(DiagramStyle.otherRegion.key) {
      entries.append(.color(DiagramStyle.otherRegion.fill, "not located"))
    }
    entries += [.newRow, .sizes(sizeTitle)]
    if !chart.ties.isEmpty {
      entries.append(
        .line(LineStyle(width: 4, color: style.faint.withOpacity(0.6)), widthTitle))
    }
    return Legend(entries, notes: numbers.notes + notes)
  }
}
