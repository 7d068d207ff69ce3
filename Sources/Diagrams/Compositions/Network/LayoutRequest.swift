/// Asks an engine for places of boxes of known size.
///
/// The request holds no text, so places depend on no font.
struct LayoutRequest {
  /// A line that pulls two boxes together.
  struct Pull {
    let a: Int
    let b: Int
    /// The wanted length in points; nil for the engine's own.
    var length: Double?
  }

  var name: String
  var engine: LayoutEngine
  var sizes: [SceneSize]
  var pulls: [Pull]
  /// Kept free around each box, in points.
  var margin = SceneSize(4, 5)
  /// The engine's natural distance for `sfdp`, in points.
  var spring: Double?

  /// The request as DOT; a seed starts the engine's random choices.
  func dot(seed: Int) -> String {
    var lines = [
      "graph {",
      "  graph [layout=\"\(engine.rawValue)\", start=\"\(seed)\", overlap=\"prism\", "
        + "splines=\"line\", sep=\"+\(Int(margin.width)),+\(Int(margin.height))\""
        + (spring.map { ", K=\"\(DotNumber.inches($0))\", repulsiveforce=\"1.4\"" } ?? "") + "]",
      "  node [shape=\"box\", fixedsize=\"true\", label=\"\"]",
    ]
    for (index, size) in sizes.enumerated() {
      lines.append(
        "  n\(index) [width=\"\(DotNumber.inches(size.width))\", "
          + "height=\"\(DotNumber.inches(size.height))\"]")
    }
    for pull in pulls {
      let length = pull.length.map { " [len=\"\(DotNumber.inches($0))\"]" } ?? ""
      lines.append("  n\(pull.a) -- n\(pull.b)\(length)")
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  /// The places of the boxes' centres.
  func places(seed: Int, using renderer: any DiagramRenderer) throws(DiagramError) -> [ScenePoint] {
    let placed = try renderer.layout(dot: dot(seed: seed), engine: engine, name: name)
    var places = sizes.map { _ in ScenePoint(0, 0) }
    for node in placed {
      guard let index = Int(node.name.dropFirst()), places.indices.contains(index) else { continue }
      places[index] = node.center
    }
    return places
  }

  /// The pulls and those that join separate parts, so that no part drifts away.
  func connected(length: Double?) -> LayoutRequest {
    var sets = DisjointSets(count: sizes.count)
    var degree = sizes.map { _ in 0 }
    for pull in pulls {
      _ = sets.join(pull.a, pull.b)
      degree[pull.a] += 1
      degree[pull.b] += 1
    }
    var out = self
    let order = sizes.indices.sorted { (-degree[$0], $0) < (-degree[$1], $1) }
    guard let hub = order.first else { return self }
    for node in order where sets.join(hub, node) {
      out.pulls.append(Pull(a: hub, b: node, length: length))
    }
    return out
  }
}

/// Boxes with texts at chosen places: what a layout would look like, for scoring without drawing.
struct LayoutTrial {
  var sizes: [SceneSize]
  /// The width of the text in each box; 0 for none.
  var textWidths: [Double]
  var lines: [(a: Int, b: Int)]

  func metrics(_ places: [ScenePoint]) -> LegibilityMetrics {
    let boxes = zip(places, sizes).map { SceneBox(center: $0, size: $1) }
    var model = LegibilityModel(
      canvas: SceneBox.enclosing(boxes)?.grown(by: 8)
        ?? SceneBox(left: 0, bottom: 0, right: 1, top: 1))
    for (index, box) in boxes.enumerated() {
      model.shapes.append(LegibilityModel.Shape(owner: index, box: box, corners: []))
      guard textWidths[index] > 0 else { continue }
      let text = SceneBox(
        center: box.center, size: SceneSize(textWidths[index], min(box.height, 10)))
      model.texts.append(
        LegibilityModel.Text(words: "", box: text, fontSize: 10, owner: index))
    }
    model.lines = lines.map {
      LegibilityModel.Line(points: [places[$0.a], places[$0.b]], ends: [$0.a, $0.b])
    }
    return LegibilityMetrics(model)
  }
}

extension LayoutRequest {
  /// The most legible of several layouts; the first of equals.
  func best(
    of attempts: Int, trial: LayoutTrial, using renderer: any DiagramRenderer
  ) throws(DiagramError) -> [ScenePoint] {
    var best: (score: Double, places: [ScenePoint])?
    for seed in 1...max(1, attempts) {
      let places = try places(seed: seed, using: renderer)
      let score = trial.metrics(places).score
      if best.map({ score < $0.score }) ?? true { best = (score, places) }
    }
    return best?.places ?? []
  }

  /// The most legible of several layouts, the best first, as a start for more work on them.
  func best(
    of attempts: Int, keeping kept: Int, trial: LayoutTrial, using renderer: any DiagramRenderer
  ) throws(DiagramError) -> [[ScenePoint]] {
    var found: [(score: Double, seed: Int, places: [ScenePoint])] = []
    for seed in 1...max(1, attempts) {
      let places = try places(seed: seed, using: renderer)
      found.append((trial.metrics(places).score, seed, places))
    }
    return found.sorted { ($0.score, $0.seed) < ($1.score, $1.seed) }.prefix(kept).map(\.places)
  }
}
