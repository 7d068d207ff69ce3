/// Cuts the canvas to what is drawn.
///
/// Graphviz counts the control points of curves as drawn, so high arcs leave an empty band above them.
struct SVGCrop {
  /// Kept around the drawing, in points.
  let margin: Double

  func crop(_ root: inout SVGElement) {
    guard var drawn = extent(of: root, ScenePoint(0, 0)) else { return }
    drawn = drawn.grown(by: margin)
    let old = SVGGeometry.model(of: root).canvas
    let box = SceneBox(
      left: max(drawn.left, old.left), bottom: max(drawn.bottom, old.bottom),
      right: min(drawn.right, old.right), top: min(drawn.top, old.top))
    guard box.width > 0, box.height > 0 else { return }
    root["viewBox"] = [box.left, box.bottom, box.width, box.height].map { DotNumber.text($0) }
      .joined(separator: " ")
    root["width"] = DotNumber.text(box.width) + "pt"
    root["height"] = DotNumber.text(box.height) + "pt"
  }

  private func extent(of element: SVGElement, _ offset: ScenePoint) -> SceneBox? {
    switch element.name {
    case "title", "desc", "style": return nil
    case "text":
      let model = SVGGeometry.model(of: SVGElement("g", content: [.element(element)]))
      return model.texts.first?.box.moved(by: offset)
    case "polygon", "ellipse", "circle", "path", "polyline", "line":
      let isInvisible = element["fill"] == "none" && element["stroke"] == "none"
      guard !isInvisible else { return nil }
      let width = element["stroke"] == "none" ? 0 : element.number("stroke-width") ?? 1
      return SVGGeometry.box(of: SVGGeometry.points(of: element))?.grown(by: width / 2)
        .moved(by: offset)
    default:
      var inner = offset
      if let move = element["transform"] { inner = inner + SVGGeometry.translation(move) }
      return SceneBox.enclosing(element.children.compactMap { extent(of: $0, inner) })
    }
  }
}
