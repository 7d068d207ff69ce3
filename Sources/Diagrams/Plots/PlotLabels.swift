/// Finds free places for names beside the marks of a plot.
package struct PlotLabels {
  /// Where a name is written.
  package struct Place {
    /// The middle of the text.
    package let center: ScenePoint
    /// The room that it takes.
    package let box: SceneBox
    /// Where a line from the mark ends; nil where the name stands beside its mark.
    package let leaderEnd: ScenePoint?
  }

  private let limits: SceneBox
  private var taken: [SceneBox]

  /// Names stay within `limits` and off the `taken` boxes.
  package init(within limits: SceneBox, keepingOff taken: [SceneBox] = []) {
    self.limits = limits
    self.taken = taken
  }

  /// Keeps further room free.
  mutating func keepOff(_ boxes: [SceneBox]) { taken += boxes }

  /// The room that a line takes, in small boxes.
  package static func boxes(along points: [ScenePoint], width: Double) -> [SceneBox] {
    zip(points, points.dropFirst()).flatMap { a, b -> [SceneBox] in
      let count = max(1, Int((a.distance(to: b) / 6).rounded(.up)))
      return (0..<count).map { piece in
        let from = a + (b - a) * (Double(piece) / Double(count))
        let to = a + (b - a) * (Double(piece + 1) / Double(count))
        return SceneBox(
          left: min(from.x, to.x), bottom: min(from.y, to.y), right: max(from.x, to.x),
          top: max(from.y, to.y)
        ).grown(by: width / 2)
      }
    }
  }

  /// The first free place of many around a mark, nearest first; the least bad one where none is
  /// free. The place counts as taken from then on.
  package mutating func place(
    _ words: String, beside mark: ScenePoint, radius: Double, size: Double = PlotFrame.textSize,
    isBold: Bool = false
  ) -> Place {
    let room = SceneSize(
      TextMetrics.width(of: words, size: size, isBold: isBold), size * 0.96)
    var best: (place: Place, cost: Int)?
    for (ring, distance) in Self.distances.enumerated() {
      for direction in Self.directions {
        let reach = radius + distance
        let center = ScenePoint(
          mark.x + direction.x * (reach + room.width / 2),
          mark.y + direction.y * (reach + room.height / 2))
        let box = SceneBox(center: center, size: room)
        guard limits.left <= box.left, box.right <= limits.right, limits.bottom <= box.bottom,
          box.top <= limits.top
        else { continue }
        let cost = taken.count { $0.overlaps(box.grown(by: 1)) }
        guard best.map({ cost < $0.cost }) ?? true else { continue }
        let end = ScenePoint(
          min(max(mark.x, box.left - 1), box.right + 1),
          min(max(mark.y, box.bottom - 1), box.top + 1))
        best = (Place(center: center, box: box, leaderEnd: ring < 2 ? nil : end), cost)
      }
      if best?.cost == 0 { break }
    }
    let place =
      best?.place
      ?? Place(center: mark, box: SceneBox(center: mark, size: room), leaderEnd: nil)
    taken.append(place.box)
    return place
  }

  private static let distances = [3.0, 8, 16, 26, 38, 52, 68]
  /// To the right and up first: curves that fall leave that side free.
  private static let directions: [ScenePoint] = [
    ScenePoint(1, 0.7), ScenePoint(1, 0), ScenePoint(0.4, 1), ScenePoint(0, 1),
    ScenePoint(-1, -0.7), ScenePoint(-1, 0), ScenePoint(-1, 0.7), ScenePoint(1, -0.7),
    ScenePoint(-0.4, 1), ScenePoint(-0.4, -1), ScenePoint(0, -1), ScenePoint(0.4, -1),
  ]
}

extension PlotDrawing {
  /// A name at a place that was found, with a thin line from its mark where it stands far from it.
  mutating func name(
    _ id: String, _ words: String, at place: PlotLabels.Place, from mark: ScenePoint,
    radius: Double, isBold: Bool = false, color: DiagramColor? = nil, tooltip: String = "",
    subject: String? = nil
  ) {
    if let end = place.leaderEnd, mark.distance(to: end) > radius + 2 {
      let begin = mark + (end - mark) * (radius / mark.distance(to: end))
      line(
        "\(id)-leader", [begin, end], LineStyle(width: 0.6, color: style.faint), order: -1,
        classes: ["leader"])
    }
    text(
      id, words, at: place.center, anchor: .middle, isBold: isBold, color: color ?? style.ink,
      tooltip: tooltip, subject: subject)
  }
}

extension PlotFrame {
  /// The room in which names of marks stand: the area and what is free above it.
  func roomForNames(within width: Double) -> SceneBox {
    SceneBox(left: area.left + 2, bottom: area.bottom + 2, right: width, top: area.top + 22)
  }

  /// The room that the title of the upright axis takes.
  var titleBox: SceneBox {
    PlotDrawing.box(of: y.title, at: ScenePoint(0, area.top + 16), anchor: .start)
  }

  /// The widths of plots in points, margins left out.
  static let halfWidth = 296.0
  static let fullWidth = 626.0

  /// A plot that is `width` wide with its numbers; `right` is kept free beside the area.
  static func filling(
    _ width: Double, height: Double, x: PlotAxis, y: PlotAxis, right: Double? = nil,
    bottom: Double = 34, style: DiagramStyle
  ) -> PlotFrame {
    let numbers = y.ticks.map { TextMetrics.width(of: $0.label, size: textSize) }.max() ?? 0
    let last = x.ticks.last.map { TextMetrics.width(of: $0.label, size: textSize) / 2 } ?? 0
    let left = numbers + 8
    var frame = PlotFrame(
      x: x, y: y, size: SceneSize(width - left - (right ?? last + 2), height), left: left,
      bottom: bottom)
    frame.style = style
    return frame
  }
}
