/// Merges the signs of large drawings that only count as a mass.
///
/// All lines of one look become one path, all dots of one look one path of round points. What carries a
/// label, or the class `keep`, stays a group that can be pointed at.
struct SVGCompaction {
  /// Drawings with more groups are compacted.
  static let threshold = 500

  func compacted(_ graph: SVGElement) -> SVGElement {
    var out = graph
    out.content = []
    var merged: [String: Int] = [:]
    var paths: [(place: Int, look: SVGElement, data: String)] = []
    for part in graph.content {
      guard case .element(let group) = part, let sign = Sign(group) else {
        out.content.append(part)
        continue
      }
      if let index = merged[sign.key] {
        paths[index].data += sign.data
      } else {
        merged[sign.key] = paths.count
        paths.append((out.content.count, sign.look, sign.data))
        out.content.append(.text(""))
      }
    }
    for path in paths {
      var look = path.look
      look["d"] = path.data
      let group = SVGElement(
        "g", [("class", "bulk"), ("aria-hidden", "true")], content: [.element(look)])
      out.content[path.place] = .element(group)
    }
    return out
  }

  /// A group that can be merged: its look and its place.
  private struct Sign {
    let key: String
    let look: SVGElement
    let data: String

    init?(_ group: SVGElement) {
      let shapes = Sign.shapes(in: group)
      guard group.name == "g", !group.classes.contains("keep"), shapes.count == 1 else {
        return nil
      }
      switch group.classes.first {
      case "edge" where shapes[0].name == "path":
        data = Sign.line(shapes[0])
        look = Sign.look(of: shapes[0], width: shapes[0].number("stroke-width") ?? 1)
      case "node" where shapes[0].name == "ellipse":
        let dot = shapes[0]
        // Round caps paint the point; the quarter point keeps the number of looks small.
        let width = (dot.coordinate("rx") * 8).rounded() / 4
        data =
          "M" + DotNumber.text(dot.coordinate("cx")) + " "
          + DotNumber.text(dot.coordinate("cy")) + "h0"
        var point = SVGElement("path", [("fill", "none")])
        point["stroke"] = dot["fill"]
        point["stroke-opacity"] = dot["fill-opacity"]
        point["stroke-width"] = DotNumber.text(width, decimals: 2)
        point["stroke-linecap"] = "round"
        look = point
      default: return nil
      }
      key = look.attributes.map { $0.name + "=" + $0.value }.joined(separator: " ")
    }

    private static func shapes(in group: SVGElement) -> [SVGElement] {
      group.children.flatMap { child -> [SVGElement] in
        switch child.name {
        case "title": return []
        case "g", "a": return shapes(in: child)
        default: return [child]
        }
      }
    }

    private static func look(of path: SVGElement, width: Double) -> SVGElement {
      var look = SVGElement("path", [("fill", "none")])
      for name in ["stroke", "stroke-opacity", "stroke-dasharray"] { look[name] = path[name] }
      look["stroke-width"] = DotNumber.text(width, decimals: 2)
      return look
    }

    private static func line(_ path: SVGElement) -> String {
      let source = path["d"] ?? ""
      let numbers = source.split { !"+-.0123456789eE".contains($0) }.compactMap { Double($0) }
      guard numbers.count >= 4, numbers.count.isMultiple(of: 2) else { return source }
      let points = stride(from: 0, to: numbers.count, by: 2).map {
        ScenePoint(numbers[$0], numbers[$0 + 1])
      }
      if isStraight(points) {
        let end = points[points.count - 1] - points[0]
        return "M" + pair(points[0]) + "l" + pair(end)
      }
      return "M" + pair(points[0]) + "C" + points.dropFirst().map(pair).joined(separator: " ")
    }

    private static func pair(_ p: ScenePoint) -> String {
      DotNumber.text(p.x) + " " + DotNumber.text(p.y)
    }

    private static func isStraight(_ points: [ScenePoint]) -> Bool {
      let d = points[points.count - 1] - points[0]
      let length = max((d.x * d.x + d.y * d.y).squareRoot(), 0.01)
      return points.allSatisfy { p in
        abs((p.x - points[0].x) * d.y - (p.y - points[0].y) * d.x) / length < 0.3
      }
    }
  }
}
