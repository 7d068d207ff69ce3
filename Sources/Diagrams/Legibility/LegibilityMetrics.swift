/// How legible a drawing is, in figures.
///
/// Measured on the finished SVG with the widths of `TextMetrics`, so independent of the program that
/// draws. Texts are taken from 0.74 em above to 0.22 em below their baseline.
public struct LegibilityMetrics: Hashable, Sendable {
  /// Pairs of texts that overlap.
  public internal(set) var labelLabel = 0
  /// Texts that leave the canvas.
  public internal(set) var outside = 0
  /// Texts that leave the shape of their own node.
  public internal(set) var spill = 0
  /// Texts that lie over the shape of another node.
  public internal(set) var labelNode = 0
  /// Pairs of nodes that overlap.
  public internal(set) var nodeNode = 0
  /// Pairs of a line and a text it runs through.
  public internal(set) var edgeOverLabel = 0
  /// Pairs of lines that cross.
  public internal(set) var crossings = 0
  /// Lines in all.
  public internal(set) var edges = 0
  /// Texts in all.
  public internal(set) var labels = 0
  /// Width and height of the canvas, in points.
  public internal(set) var canvas = SceneSize(0, 0)
  /// The smallest text in points when the drawing is printed 170 mm wide.
  public var smallestPrint: Double { smallestPrint(width: 170) }
  private var smallestText = 0.0
  /// The first offenders of each kind, for messages.
  public internal(set) var examples: [String] = []

  /// The figures of an SVG, such as `render(_:as:)` gives.
  ///
  /// - Returns: nil where the bytes are no SVG.
  public init?(svg: [UInt8]) {
    guard let root = try? SVGParser.parse(svg) else { return nil }
    self.init(SVGGeometry.model(of: root))
  }

  /// The smallest text in points when the drawing is printed at most so many millimetres wide: 170
  /// on an upright page of A4, 247 on one that lies.
  public func smallestPrint(width: Double) -> Double {
    smallestText * min(1, width / 25.4 * 72 / max(canvas.width, 1))
  }

  init(_ model: LegibilityModel) {
    labels = model.texts.count
    edges = model.lines.count
    canvas = SceneSize(model.canvas.width, model.canvas.height)
    smallestText = model.texts.map(\.fontSize).min() ?? 0
    countTexts(model)
    countShapes(model)
    countLines(model)
  }

  /// One figure for choosing among layouts; the smaller the better.
  var score: Double {
    let aspect = canvas.width / max(canvas.height, 1)
    return 3 * Double(edgeOverLabel) + Double(crossings) + 10 * Double(labelLabel + labelNode)
      + 5 * Double(spill) + canvas.width * canvas.height / 1e5
      + 40 * abs(Power.logarithm(max(aspect, 0.01) / 1.35))
  }
}

extension LegibilityMetrics {
  private static let tolerance = 0.6

  private mutating func note(_ kind: String, _ words: String) {
    if examples.count < 12 { examples.append(kind + ": " + words) }
  }

  private mutating func countTexts(_ model: LegibilityModel) {
    for pair in BoxGrid.overlappingPairs(model.texts.map(\.box), tolerance: Self.tolerance) {
      labelLabel += 1
      note("label_label", model.texts[pair.0].words + " / " + model.texts[pair.1].words)
    }
    let page = model.canvas.grown(by: 0.5)
    for text in model.texts
    where text.box.left < page.left || text.box.right > page.right
      || text.box.bottom < page.bottom || text.box.top > page.top
    {
      outside += 1
      note("outside", text.words)
    }
  }

  private mutating func countShapes(_ model: LegibilityModel) {
    var own: [Int: LegibilityModel.Shape] = [:]
    for shape in model.shapes where own[shape.owner] == nil { own[shape.owner] = shape }
    for text in model.texts {
      guard let owner = text.owner, let shape = own[owner], shape.box.contains(text.box.center),
        !Self.fits(text, in: shape)
      else { continue }
      spill += 1
      note("spill", text.words)
    }
    let owners = own.keys.sorted()
    let boxes = owners.compactMap { own[$0]?.box }
    nodeNode = BoxGrid.overlappingPairs(boxes, tolerance: Self.tolerance).count
    let textCount = model.texts.count
    let all = model.texts.map(\.box) + boxes
    for pair in BoxGrid.overlappingPairs(all, tolerance: Self.tolerance)
    where pair.0 < textCount && pair.1 >= textCount {
      let text = model.texts[pair.0]
      guard text.owner != owners[pair.1 - textCount] else { continue }
      labelNode += 1
      note("label_node", text.words)
    }
  }

  private static func fits(_ text: LegibilityModel.Text, in shape: LegibilityModel.Shape) -> Bool {
    let box = text.box
    guard shape.corners.count > 4 else {
      return box.left >= shape.box.left - 0.5 && box.right <= shape.box.right + 0.5
        && box.bottom >= shape.box.bottom - 1 && box.top <= shape.box.top + 1
    }
    let low = box.bottom + text.fontSize * 0.1
    let high = box.top - text.fontSize * 0.2
    return [low, high].allSatisfy { y in
      [box.left, box.right].allSatisfy { x in isInside(ScenePoint(x, y), shape.corners) }
    }
  }

  private static func isInside(_ p: ScenePoint, _ corners: [ScenePoint]) -> Bool {
    var inside = false
    var last = corners[corners.count - 1]
    for corner in corners {
      if (last.y > p.y) != (corner.y > p.y),
        p.x < (corner.x - last.x) * (p.y - last.y) / (corner.y - last.y) + last.x
      {
        inside.toggle()
      }
      last = corner
    }
    return inside
  }

  private mutating func countLines(_ model: LegibilityModel) {
    let segments = model.lines.enumerated().flatMap { index, line in
      zip(line.points, line.points.dropFirst()).map { Segment(line: index, from: $0, to: $1) }
    }
    guard segments.count < 60_000 else { return }
    let texts = model.texts.map { $0.box.grown(by: -1) }
    let boxes = segments.map(\.box)
    var through: Set<Pair> = []
    for (textIndex, segmentIndex) in BoxGrid.pairs(texts, boxes) {
      let segment = segments[segmentIndex]
      let line = model.lines[segment.line]
      if let owner = model.texts[textIndex].owner, line.ends.contains(owner) { continue }
      if segment.passes(through: texts[textIndex]) {
        through.insert(Pair(segment.line, textIndex))
      }
    }
    edgeOverLabel = through.count
    for pair in through.sorted().prefix(4) { note("edge_over_label", model.texts[pair.b].words) }
    var crossed: Set<Pair> = []
    for (first, second) in BoxGrid.overlappingPairs(boxes, tolerance: -0.01) {
      let a = segments[first]
      let b = segments[second]
      guard a.line != b.line, a.crosses(b) else { continue }
      crossed.insert(Pair(min(a.line, b.line), max(a.line, b.line)))
    }
    crossings = crossed.count
  }

  private struct Pair: Hashable, Comparable {
    let a: Int
    let b: Int
    init(_ a: Int, _ b: Int) {
      self.a = a
      self.b = b
    }
    static func < (x: Pair, y: Pair) -> Bool { (x.a, x.b) < (y.a, y.b) }
  }
}
