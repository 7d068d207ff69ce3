/// Where the hubs of a chain stand, so that no two names touch.
///
/// Names stand in one row where they fit the page, else on two or three levels; a chain too long for a
/// page standing upright is laid out for one lying on its side.
struct ArcLine {
  /// The hubs' places from left to right, in points.
  let places: [Double]
  /// The level of each hub's name, 0 nearest to the line.
  let levels: [Int]
  /// The size of names.
  let nameSize: Double
  /// From the left end of the first lane to the right end of the last.
  let width: Double
  /// Room for the headings of lanes.
  let titleHeight: Double

  private let runs: [Run]
  private let composition: ArcComposition
  private let rowHeight: Double
  private let clearance: Double

  /// Neighbouring hubs of one lane.
  private struct Run {
    var hubs: Range<Int>
    var lane: ArcComposition.Lane
    var title: [String]
    var left = 0.0
    var right = 0.0
  }

  /// Widths of a printed page upright and on its side, at which 9 points stay 6.5 or more.
  private static let pageWidths = [640.0, 960.0]
  private static let titleSize = 9.0
  private static let laneGap = 6.0
  private static let laneMargin = 4.0

  init(composition: ArcComposition) {
    self.composition = composition
    let hubs = composition.hubs
    var runs: [Run] = []
    for (index, hub) in hubs.enumerated() {
      if let last = runs.last, last.lane.id == hub.lane {
        runs[runs.count - 1].hubs = last.hubs.lowerBound..<(index + 1)
      } else {
        let lane =
          composition.lanes.first { $0.id == hub.lane }
          ?? ArcComposition.Lane(id: hub.lane, title: hub.lane)
        runs.append(Run(hubs: index..<(index + 1), lane: lane, title: [lane.title]))
      }
    }
    for index in runs.indices {
      let room = 64 * Double(runs[index].hubs.count)
      runs[index].title = TextMetrics.wrapped(
        runs[index].lane.title, to: max(room, 50), size: Self.titleSize)
    }
    var best: Attempt?
    search: for page in Self.pageWidths {
      for (levelCount, nameSize) in [(1, 11.0), (1, 10.0), (2, 10.0), (2, 9.0), (3, 9.0)] {
        let attempt = Attempt(
          composition, runs, levelCount: levelCount, nameSize: nameSize, page: page)
        if best.map({ attempt.width < $0.width }) ?? true { best = attempt }
        if attempt.width <= page {
          best = attempt
          break search
        }
      }
    }
    let chosen =
      best ?? Attempt(composition, runs, levelCount: 1, nameSize: 11, page: Self.pageWidths[0])
    places = chosen.places
    levels = chosen.levels
    nameSize = chosen.nameSize
    width = chosen.width
    self.runs = chosen.runs
    titleHeight = 13 * Double(runs.map(\.title.count).max() ?? 1)
    let size = chosen.nameSize
    rowHeight =
      (hubs.map {
        TextMetrics.size(of: .rich(composition.rows(of: $0, size: size)), size: size).height
      }.max() ?? 12) + 4
    clearance = (hubs.map { composition.diameter(of: $0) }.max() ?? 14) / 2 + 5
  }

  /// How far below the line the names of a level begin.
  func labelTop(level: Int) -> Double { clearance + Double(level) * rowHeight }

  /// The lanes' boxes, up to `top` above the line.
  func boxes(top: Double) -> [SceneCluster] {
    let bottom = -labelTop(level: (levels.max() ?? 0) + 1) - 2
    return runs.enumerated().map { index, run in
      let hue = composition.style.region(run.lane.region)
      let rows = run.title.map {
        LabelRow([TextSpan($0, size: Self.titleSize, color: hue.text)])
      }
      let height = Double(rows.count) * 12
      return SceneCluster(
        id: "\(index)-" + run.lane.id, order: index, label: .rich(rows),
        members: run.hubs.map { ArcComposition.discID(composition.hubs[$0]) }, fill: hue.ground,
        isRounded: false, fontSize: Self.titleSize, textColor: hue.text,
        box: SceneBox(left: run.left, bottom: bottom, right: run.right, top: top),
        labelPosition: ScenePoint((run.left + run.right) / 2, top - 5 - height / 2),
        tooltip: run.lane.title)
    }
  }

  /// One way of placing the hubs.
  private struct Attempt {
    var places: [Double] = []
    var levels: [Int]
    var nameSize: Double
    var width = 0.0
    var runs: [Run]

    init(
      _ composition: ArcComposition, _ runs: [Run], levelCount: Int, nameSize: Double, page: Double
    ) {
      self.nameSize = nameSize
      self.runs = runs
      let hubs = composition.hubs
      let isStaggered = levelCount > 1
      levels = hubs.indices.map { isStaggered ? $0 % levelCount : 0 }
      let halves = hubs.map { hub in
        TextMetrics.size(
          of: .rich(composition.rows(of: hub, size: nameSize)), size: nameSize
        ).width / 2
      }
      let radii = hubs.map { composition.diameter(of: $0) / 2 }
      place(halves, radii)
      stretch(to: page)
    }

    // From left to right: each hub as near to its neighbours as names, discs and lanes allow.
    private mutating func place(_ halves: [Double], _ radii: [Double]) {
      // Only names next to the line, and those at the ends, must stay inside their lane.
      let extents = halves.indices.map { hub in
        let isInside = levels[hub] == 0 || hub == 0 || hub == halves.count - 1
        return isInside ? max(halves[hub], radii[hub]) : radii[hub]
      }
      var edge = 0.0
      for index in runs.indices {
        let hubs = runs[index].hubs
        for hub in hubs { places.append(leastPlace(hub, after: edge, extents, halves, radii)) }
        let right = hubs.map { places[$0] + extents[$0] }.max() ?? edge
        let title = runs[index].title.map { TextMetrics.width(of: $0, size: ArcLine.titleSize) }
        runs[index].left = edge
        runs[index].right = max(
          right + ArcLine.laneMargin, edge + (title.max() ?? 0) + 2 * ArcLine.laneMargin)
        // A lane widened for its heading, or by an earlier name, has its hubs in the middle.
        let left = hubs.map { places[$0] - extents[$0] }.min() ?? edge
        let shift = (runs[index].left + runs[index].right - left - right) / 2
        if shift > 0 { for hub in hubs { places[hub] += shift } }
        edge = runs[index].right + ArcLine.laneGap
      }
      width = (runs.last?.right ?? 0) - (runs.first?.left ?? 0)
    }

    private func leastPlace(
      _ hub: Int, after edge: Double, _ extents: [Double], _ halves: [Double], _ radii: [Double]
    ) -> Double {
      var x = edge + extents[hub] + ArcLine.laneMargin
      for other in places.indices {
        let names: Double
        if levels[other] == levels[hub] {
          names = halves[other] + halves[hub] + 6
        } else {
          // The leader of the lower name passes the higher one.
          names = (levels[other] < levels[hub] ? halves[other] : halves[hub]) + 3
        }
        x = max(x, places[other] + max(names, radii[other] + radii[hub] + 11))
      }
      return x
    }

    // A short chain is drawn as wide as the text column, so that arcs are not cramped.
    private mutating func stretch(to page: Double) {
      let wanted = min(page, 84 * Double(places.count))
      guard width > 0, width < wanted else { return }
      let factor = wanted / width
      places = places.map { $0 * factor }
      for index in runs.indices {
        runs[index].left *= factor
        runs[index].right *= factor
      }
      for index in runs.indices.dropFirst() {
        let gap = runs[index].left - runs[index - 1].right
        let excess = max(0, gap - ArcLine.laneGap) / 2
        runs[index].left -= excess
        runs[index - 1].right += excess
      }
      width = wanted
    }
  }
}
