/// Reads texts, shapes and lines out of an SVG of ours; y grows downwards, as in the file.
struct SVGGeometry {
  private(set) var model: LegibilityModel
  private var owners: [String: Int] = [:]

  /// The model of a drawing.
  static func model(of root: SVGElement) -> LegibilityModel {
    let numbers = (root["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    let canvas =
      numbers.count == 4
      ? SceneBox(
        left: numbers[0], bottom: numbers[1], right: numbers[0] + numbers[2],
        top: numbers[1] + numbers[3])
      : SceneBox(left: 0, bottom: 0, right: 0, top: 0)
    var geometry = SVGGeometry(model: LegibilityModel(canvas: canvas))
    geometry.visit(root, Context())
    return geometry.model
  }

  private init(model: LegibilityModel) { self.model = model }

  private enum Kind { case none, node, edge, bulk }

  private struct Context {
    var offset = ScenePoint(0, 0)
    var kind = Kind.none
    var owner: Int?
  }

  private mutating func visit(_ element: SVGElement, _ outer: Context) {
    var context = outer
    if let move = element["transform"] { context.offset = context.offset + Self.translation(move) }
    if element.name == "g" { enter(element, &context) }
    switch element.name {
    case "text": addText(element, context)
    case "polygon", "ellipse", "circle", "path", "polyline", "line": addShape(element, context)
    case "title", "desc", "style": return
    default: for child in element.children { visit(child, context) }
    }
  }

  private mutating func enter(_ element: SVGElement, _ context: inout Context) {
    switch element.classes.first {
    case "node":
      context.kind = .node
      let id = element["id"] ?? ""
      context.owner = owners[id] ?? owners.count
      owners[id] = context.owner
    case "edge":
      context.kind = .edge
      context.owner = nil
    case "bulk": context.kind = .bulk
    case "cluster": context.kind = .none
    default: break
    }
  }

  static func translation(_ transform: String) -> ScenePoint {
    guard let start = transform.range(ofSubstring: "translate(") else { return ScenePoint(0, 0) }
    let numbers = transform[start...].prefix { $0 != ")" }
      .split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    return numbers.count == 2 ? ScenePoint(numbers[0], numbers[1]) : ScenePoint(0, 0)
  }

  private mutating func addText(_ element: SVGElement, _ context: Context) {
    let words = element.text
    guard words.contains(where: { $0 != " " && $0 != "\u{A0}" }) else { return }
    var width = 0.0
    var size = element.coordinate("font-size")
    let pieces = element.children.filter { $0.name == "tspan" }
    for piece in pieces.isEmpty ? [element] : pieces {
      let pieceSize = piece.number("font-size") ?? size
      size = max(size, pieceSize)
      width += TextMetrics.width(
        of: piece.text, size: pieceSize, isBold: piece["font-weight"] == "bold")
    }
    let x = element.coordinate("x") + context.offset.x
    let y = element.coordinate("y") + context.offset.y
    var left = x
    if element["text-anchor"] == "middle" { left = x - width / 2 }
    if element["text-anchor"] == "end" { left = x - width }
    model.texts.append(
      LegibilityModel.Text(
        words: words,
        box: SceneBox(
          left: left, bottom: y - 0.74 * size, right: left + width, top: y + 0.22 * size),
        fontSize: size, owner: context.kind == .node ? context.owner : nil))
  }

  private mutating func addShape(_ element: SVGElement, _ context: Context) {
    switch context.kind {
    case .none, .bulk: return
    case .edge:
      let points = Self.points(of: element).map { $0 + context.offset }
      if element.name != "polygon", points.count > 1 {
        model.lines.append(LegibilityModel.Line(points: points))
      }
    case .node:
      guard let owner = context.owner else { return }
      let points = Self.points(of: element).map { $0 + context.offset }
      guard let box = Self.box(of: points) else { return }
      model.shapes.append(
        LegibilityModel.Shape(
          owner: owner, box: box, corners: element.name == "polygon" ? points : []))
    }
  }

  static func box(of points: [ScenePoint]) -> SceneBox? {
    SceneBox.enclosing(
      points.lazy.map { SceneBox(left: $0.x, bottom: $0.y, right: $0.x, top: $0.y) })
  }

  /// The corners of a shape; curves are sampled.
  static func points(of element: SVGElement) -> [ScenePoint] {
    if element.name == "ellipse" || element.name == "circle" {
      let x = element.coordinate("cx")
      let y = element.coordinate("cy")
      let rx = element.number("rx") ?? element.coordinate("r")
      let ry = element.number("ry") ?? element.coordinate("r")
      return [ScenePoint(x - rx, y - ry), ScenePoint(x + rx, y + ry)]
    }
    let source = element["d"] ?? element["points"] ?? ""
    let numbers = source.split { !"+-.0123456789eE".contains($0) }.compactMap { Double($0) }
    let points = stride(from: 0, to: numbers.count - 1, by: 2).map {
      ScenePoint(numbers[$0], numbers[$0 + 1])
    }
    return source.contains("C") ? Bezier.sampled(points, steps: 8) : points
  }
}

/// Chains of cubic curves.
enum Bezier {
  /// `steps` points of each curve of a chain of 3n+1 points, with the first.
  static func sampled(_ points: [ScenePoint], steps: Int) -> [ScenePoint] {
    guard var out = points.first.map({ [$0] }) else { return [] }
    for start in stride(from: 0, to: points.count - 3, by: 3) {
      for step in 1...steps {
        out.append(point(Array(points[start..<(start + 4)]), at: Double(step) / Double(steps)))
      }
    }
    return out
  }

  /// One curve as a chain of `count` curves of the same course, whose handles lie close to it.
  ///
  /// Graphviz takes handles for drawn points; those of a single arc would leave an empty band.
  static func divided(_ curve: [ScenePoint], into count: Int) -> [ScenePoint] {
    var rest = curve
    var out = [curve[0]]
    for part in stride(from: count, to: 1, by: -1) {
      let (first, second) = split(rest, at: 1 / Double(part))
      out += first.dropFirst()
      rest = second
    }
    return out + rest.dropFirst()
  }

  // De Casteljau's construction.
  private static func split(
    _ p: [ScenePoint], at t: Double
  ) -> (first: [ScenePoint], second: [ScenePoint]) {
    func between(_ a: ScenePoint, _ b: ScenePoint) -> ScenePoint { a + (b - a) * t }
    let ab = between(p[0], p[1])
    let bc = between(p[1], p[2])
    let cd = between(p[2], p[3])
    let abc = between(ab, bc)
    let bcd = between(bc, cd)
    let middle = between(abc, bcd)
    return ([p[0], ab, abc, middle], [middle, bcd, cd, p[3]])
  }

  /// The point of one curve at `t` in 0...1.
  static func point(_ p: [ScenePoint], at t: Double) -> ScenePoint {
    let u = 1 - t
    return p[0] * (u * u * u) + p[1] * (3 * u * u * t) + p[2] * (3 * u * t * t) + p[3] * (t * t * t)
  }
}

extension String {
  /// The place behind the first occurrence of a text.
  fileprivate func range(ofSubstring text: String) -> Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
