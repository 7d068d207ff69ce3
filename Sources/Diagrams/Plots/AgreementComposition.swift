/// How much several divisions of the same things agree, each with each: a square of tinted cells with
/// the numbers in them.
///
/// Divisions that agree most stand side by side, so that groups of them show as dark squares.
public struct AgreementComposition: Sendable {
  /// One division.
  public struct Division: Hashable, Sendable {
    /// Names the division in this drawing.
    public var id: String
    /// Its name.
    public var label: String
    /// Into how many groups it parts the things, written at the end of its row; nil for nothing.
    public var groups: Int?

    /// A division.
    public init(id: String, label: String, groups: Int? = nil) {
      self.id = id
      self.label = label
      self.groups = groups
    }
  }

  /// How much two divisions agree.
  public struct Pair: Hashable, Sendable {
    /// The id of one.
    public var first: String
    /// The id of the other.
    public var second: String
    /// The agreement: 1 complete, 0 as by chance, below 0 less than by chance; nil where it is not known.
    public var agreement: Double?

    /// The agreement of two divisions.
    public init(_ first: String, _ second: String, agreement: Double?) {
      self.first = first
      self.second = second
      self.agreement = agreement
    }
  }

  /// ASCII name of the drawing.
  public var name: String
  /// What it shows.
  public var title: String
  /// How to read it.
  public var description: String
  /// The divisions, in any order.
  public var divisions: [Division]
  /// The agreements, each pair once, in any order.
  public var pairs: [Pair]
  /// What the numbers are, beside the scale of tints.
  public var indexTitle: String
  /// What is left out.
  public var notes: [String]
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// With more divisions than this, numbers do not fit into the cells of a page.
  public static let mostDivisions = 14

  /// A square of these agreements.
  public init(
    name: String, title: String, description: String = "", divisions: [Division], pairs: [Pair],
    indexTitle: String, notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.divisions = divisions
    self.pairs = pairs
    self.indexTitle = indexTitle
    self.notes = notes
  }

  /// An agreement as it stands in a cell: "0.77", "−0.10".
  public static func words(_ agreement: Double) -> String {
    let hundredths = Int((agreement * 100).rounded())
    let rest = abs(hundredths) % 100
    return (hundredths < 0 ? "−" : "") + "\(abs(hundredths) / 100)." + (rest < 10 ? "0" : "")
      + "\(rest)"
  }

  private static let cellHeight = 25.0
  private static let leastCell = 30.0
  private static let widestCell = 78.0
  private static let usualCell = 48.0
  private static let longestName = 130.0
  private static let gap = 1.5
  private static let groupsTitle = "groups"

  /// The finished drawing; its size follows the number of divisions.
  public func scene() -> DiagramScene {
    let order = ordered
    let names = order.map {
      TextMetrics.shortened($0.label, to: Self.longestName, size: PlotFrame.textSize)
    }
    let widest = names.map { TextMetrics.width(of: $0, size: PlotFrame.textSize) }.max() ?? 0
    let hasGroups = order.contains { $0.groups != nil }
    let right =
      hasGroups ? TextMetrics.width(of: Self.groupsTitle, size: PlotFrame.textSize) + 10 : 0
    let room = PlotFrame.fullWidth - right
    let named = max(Self.usualCell, widest + 8)
    let count = Double(max(order.count, 1))
    let hasNames = named <= Self.widestCell && widest + 8 + count * named <= room
    let number = hasNames ? 0 : TextMetrics.width(of: "88", size: PlotFrame.textSize) + 8
    let left = number + widest + 8
    let cell =
      hasNames ? named : min(Self.usualCell, max(Self.leastCell, (room - left) / count))
    let area = SceneBox(
      left: left, bottom: 0, right: left + count * cell, top: count * Self.cellHeight)
    var drawing = PlotDrawing(style: style)
    for (index, division) in order.enumerated() {
      let y = area.top - (Double(index) + 0.5) * Self.cellHeight
      let x = area.left + (Double(index) + 0.5) * cell
      drawing.text(
        "row-\(index)", names[index], at: ScenePoint(area.left - 7 - number, y), anchor: .end,
        color: style.ink, tooltip: division.label)
      if !hasNames {
        drawing.text(
          "number-\(index)", "\(index + 1)", at: ScenePoint(area.left - 7, y), anchor: .end)
      }
      drawing.text(
        "column-\(index)", hasNames ? names[index] : "\(index + 1)",
        at: ScenePoint(x, area.top + 9), anchor: .middle,
        color: hasNames ? style.ink : style.muted, tooltip: division.label)
      if let groups = division.groups {
        drawing.text(
          "groups-\(index)", PlotAxis.label(Double(groups)),
          at: ScenePoint(area.right + right, y), anchor: .end)
      }
      for (other, second) in order.enumerated() {
        let place = ScenePoint(area.left + (Double(other) + 0.5) * cell, y)
        let box = SceneBox(
          center: place, size: SceneSize(cell - Self.gap, Self.cellHeight - Self.gap))
        if index == other {
          drawing.area(box.corners, fill: style.panel)
        } else {
          draw(division, second, in: box, order: index * order.count + other, &drawing)
        }
      }
    }
    if hasGroups {
      drawing.text(
        "groups", Self.groupsTitle, at: ScenePoint(area.right + right, area.top + 9), anchor: .end)
    }
    scale(below: area, &drawing)
    return drawing.scene(
      name: name, title: title, description: description, legend: Legend(notes: notes),
      legendWidth: max(PlotFrame.halfWidth, area.right + right))
  }

  private func draw(
    _ first: Division, _ second: Division, in box: SceneBox, order: Int,
    _ drawing: inout PlotDrawing
  ) {
    let value = agreement(first.id, second.id)
    let fill = value.map(tint) ?? style.panel
    let words = value.map(Self.words) ?? "–"
    drawing.bar(
      "c-\(first.id)-\(second.id)", box, fill: fill,
      tooltip: "\(first.label) and \(second.label): \(value.map(Self.words) ?? "not known")",
      label: words, textColor: style.ink.readable(on: fill, atLeast: 4.5), order: order,
      classes: ["cell"])
  }

  /// The tints from nothing to complete, with the numbers at their ends.
  private func scale(below area: SceneBox, _ drawing: inout PlotDrawing) {
    let low = pairs.contains { ($0.agreement ?? 0) < 0 } ? -5 : 0
    let step = 7.0
    let y = area.bottom - 27
    let zero = area.left - Double(low) * step
    drawing.text(
      "scale", indexTitle, at: ScenePoint(area.left, area.bottom - 12), color: style.ink)
    for piece in low..<20 {
      let box = SceneBox(
        left: zero + Double(piece) * step, bottom: y - 4.5, right: zero + Double(piece + 1) * step,
        top: y + 4.5)
      drawing.area(box.corners, fill: tint((Double(piece) + 0.5) / 20))
    }
    var ticks = [("0", 0.0), ("0.5", 10), ("1", 20)]
    if low < 0 { ticks.insert(("−0.25", -5), at: 0) }
    for (index, tick) in ticks.enumerated() {
      drawing.text(
        "scale-\(index)", tick.0, at: ScenePoint(zero + tick.1 * step, y - 11), anchor: .middle)
    }
  }

  /// The colour of an agreement: the hue of ties above chance, that of the highlight below, the
  /// stronger the farther from it.
  private func tint(_ value: Double) -> DiagramColor {
    let hue = value < 0 ? style.highlight : style.tie
    return hue.tint(0.97 - (0.97 - strongest(hue)) * min(1, abs(value)))
  }

  /// The strongest tint on which ink can be read, also in print.
  private func strongest(_ hue: DiagramColor) -> Double {
    (0..<20).map { Double($0) / 20 }.first { style.ink.contrast(on: hue.tint($0)) >= 5.2 } ?? 0.9
  }

  private func agreement(_ first: String, _ second: String) -> Double? {
    pairs.first {
      ($0.first, $0.second) == (first, second) || ($0.first, $0.second) == (second, first)
    }?.agreement
  }

  /// The divisions so that like stands next to like: the pair that agrees most, then at either end
  /// the one that agrees most with it.
  var ordered: [Division] {
    var rest = divisions.sorted { $0.id < $1.id }
    let best = rest.indices.flatMap { b in rest.indices.prefix(b).map { (first: $0, second: b) } }
      .min { one, two in
        (-score(rest[one.first], rest[one.second]), one.first, one.second)
          < (-score(rest[two.first], rest[two.second]), two.first, two.second)
      }
    guard let best else { return rest }
    var chain = [rest[best.first], rest[best.second]]
    rest.remove(at: best.second)
    rest.remove(at: best.first)
    while !rest.isEmpty {
      let (front, back) = (chain[0], chain[chain.count - 1])
      let ends = rest.indices.flatMap { index in
        [
          (score: score(rest[index], back), isFront: false, index: index),
          (score: score(rest[index], front), isFront: true, index: index),
        ]
      }
      let next = ends.dropFirst().reduce(ends[0]) { $1.score > $0.score ? $1 : $0 }
      chain.insert(rest.remove(at: next.index), at: next.isFront ? 0 : chain.count)
    }
    return chain
  }

  private func score(_ first: Division, _ second: Division) -> Double {
    agreement(first.id, second.id) ?? -2
  }
}

extension SceneBox {
  /// The corners in order, for a filled area.
  var corners: [ScenePoint] {
    [
      ScenePoint(left, bottom), ScenePoint(right, bottom), ScenePoint(right, top),
      ScenePoint(left, top),
    ]
  }
}
