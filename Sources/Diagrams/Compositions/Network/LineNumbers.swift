/// The numbers on the strongest lines between groups, each in a gap of its line.
struct LineNumbers {
  struct Number {
    let tie: Int
    let text: String
    let box: SceneBox
  }

  /// The numbers that found room.
  let written: [Number]
  private let lines: [Segment]
  private let wanted: Int
  private let threshold: Int

  private static let size = 9.0
  /// Where on a line a number may stand, the middle first.
  private static let stops = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]

  init(chart: GroupChart, placed: PlacedGroups, most: Int) {
    let lines = chart.ties.enumerated().map { index, tie in
      Self.visible(
        index, placed.centers[tie.a], chart.discs[tie.a].radius,
        placed.centers[tie.b], chart.discs[tie.b].radius)
    }
    self.lines = lines
    let order = chart.ties.indices.sorted {
      (chart.ties[$1].count, $0) < (chart.ties[$0].count, $1)
    }
    // Lines of equal strength all bear a number or none does.
    let counts = order.map { chart.ties[$0].count }
    let threshold =
      most == 0 || counts.isEmpty
      ? Int.max
      : counts.count <= most ? counts[counts.count - 1] : counts[most - 1]
    let fair =
      counts.count { $0 >= threshold } > most + most / 3 && most > 0 ? threshold + 1 : threshold
    let wanted = order.filter { chart.ties[$0].count >= fair }
    var taken =
      placed.labels
      + placed.centers.indices.map { group in
        let diameter = 2 * chart.discs[group].radius
        return SceneBox(center: placed.centers[group], size: SceneSize(diameter, diameter))
      }
    var written: [Number] = []
    for tie in wanted {
      let text = "\(chart.ties[tie].count)"
      let size = SceneSize(TextMetrics.width(of: text, size: Self.size) + 3, Self.size + 1)
      let line = lines[tie]
      guard line.from.distance(to: line.to) > size.width + 14 else { continue }
      let boxes = Self.stops.map { stop in
        SceneBox(center: line.from + (line.to - line.from) * stop, size: size)
      }
      let free = boxes.first { box in
        !taken.contains { $0.overlaps(box.grown(by: 1)) }
          && !lines.contains { $0.line != tie && $0.passes(through: box.grown(by: 0.5)) }
      }
      guard let free else { continue }
      taken.append(free)
      written.append(Number(tie: tie, text: text, box: free))
    }
    self.written = written
    self.wanted = wanted.count
    self.threshold = fair
  }

  /// What the legend says of the numbers.
  var notes: [String] {
    guard wanted > 0, !written.isEmpty else { return [] }
    let missing = wanted - written.count
    let all = lines.count == wanted ? "Numbers on lines: ties" : "Numbers: ties, from \(threshold)"
    return [
      missing == 0
        ? all + "." : all + "; \(missing) \(missing == 1 ? "finds" : "find") no room."
    ]
  }

  /// The parts of a line that are drawn: all of it, or what is left beside its number.
  func pieces(ofTie tie: Int) -> [Segment] {
    let line = lines[tie]
    guard let number = written.first(where: { $0.tie == tie }),
      let gap = line.span(in: number.box.grown(by: 1))
    else { return [line] }
    let way = line.to - line.from
    return [
      Segment(line: tie, from: line.from, to: line.from + way * gap.enter),
      Segment(line: tie, from: line.from + way * gap.leave, to: line.to),
    ]
  }

  // Lines end at the border of a sign, so that a name inside is not struck through.
  private static func visible(
    _ line: Int, _ a: ScenePoint, _ radiusA: Double, _ b: ScenePoint, _ radiusB: Double
  ) -> Segment {
    let length = max(a.distance(to: b), 0.01)
    let way = (b - a) * (1 / length)
    let inner = max(0, min(1, length - radiusA - radiusB))
    guard inner > 0 else { return Segment(line: line, from: a, to: b) }
    return Segment(line: line, from: a + way * (radiusA - 0.5), to: b - way * (radiusB - 0.5))
  }
}
