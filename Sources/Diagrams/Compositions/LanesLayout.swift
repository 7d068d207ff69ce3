/// Where the places of two lanes stand and how the lines between them run.
struct LanesLayout {
  /// The partners from top to bottom.
  let partners: [LanesComposition.Place]
  let partnerPlaces: [ScenePoint]
  let stopPlaces: [ScenePoint]
  let partnerSize: SceneSize
  let stopSize: SceneSize
  let partnerLane: SceneBox
  let stopLane: SceneBox
  /// From the left border of the left lane to the right border of the right one, or of a mark there.
  let width: Double
  /// The drawn ties: the index of each and its curve.
  let ties: [(index: Int, curve: [ScenePoint])]

  static let textMargin = 8.0
  static let titleSize = 10.0
  private static let boxHeight = 21.0
  private static let partnerRow = 27.0
  /// Leaves room for a dash or two between stops.
  private static let stopRow = 35.0
  private static let widestName = 132.0
  private static let lanePadding = 15.0

  /// The heading of a lane in lines that fit it.
  static func titleLines(_ title: String, in width: Double) -> [String] {
    TextMetrics.wrapped(title, to: width - 12, size: titleSize * 1.08)
  }

  init(_ composition: LanesComposition) {
    let stops = composition.stops
    let style = composition.style
    let stopIndex = Dictionary(
      zip(stops.map(\.id), stops.indices), uniquingKeysWith: { first, _ in first })
    let sorted = composition.partners.sorted { $0.id < $1.id }
    let partnerIndex = Dictionary(
      zip(sorted.map(\.id), sorted.indices), uniquingKeysWith: { first, _ in first })
    let links = composition.ties.indices.compactMap {
      index -> (index: Int, partner: Int, stop: Int)? in
      guard let partner = partnerIndex[composition.ties[index].partner],
        let stop = stopIndex[composition.ties[index].stop]
      else { return nil }
      return (index, partner, stop)
    }.sorted { ($0.partner, $0.stop) < ($1.partner, $1.stop) }
    let order = LaneOrder.order(
      count: sorted.count, links: links.map { ($0.partner, $0.stop) })
    partners = order.map { sorted[$0] }
    var row = sorted.map { _ in 0 }
    for (position, partner) in order.enumerated() { row[partner] = position }

    func size(_ places: [LanesComposition.Place]) -> SceneSize {
      let widest =
        places.map {
          TextMetrics.width(of: $0.label, size: style.nameSize, isBold: true)
        }.max() ?? 0
      return SceneSize(
        max(74, min(Self.widestName, widest) + 2 * Self.textMargin).rounded(.up), Self.boxHeight)
    }
    partnerSize = size(sorted)
    stopSize = size(stops)
    let height = max(
      Double(sorted.count - 1) * Self.partnerRow, Double(stops.count - 1) * Self.stopRow, 40)
    // The shorter lane is spread, but not so far that it falls apart.
    func rows(_ count: Int) -> [Double] {
      guard count > 1 else { return [-height / 2] }
      let step = min(height / Double(count - 1), Self.stopRow * 1.7)
      let first = (height - step * Double(count - 1)) / 2
      return (0..<count).map { -first - step * Double($0) }
    }
    let gap = min(270, max(170, 100 + height * 0.35))
    let left = 0.0
    let right = left + partnerSize.width + 2 * Self.lanePadding + gap
    let partnerX = left + Self.lanePadding + partnerSize.width / 2
    let stopX = right + Self.lanePadding + stopSize.width / 2
    let partnerPlaces = rows(sorted.count).map { ScenePoint(partnerX, $0) }
    let stopPlaces = rows(stops.count).map { ScenePoint(stopX, $0) }
    self.partnerPlaces = partnerPlaces
    self.stopPlaces = stopPlaces
    let partnerWidth = partnerSize.width + 2 * Self.lanePadding
    let stopWidth = stopSize.width + 2 * Self.lanePadding
    let titleRows = max(
      Self.titleLines(composition.partnersTitle, in: partnerWidth).count,
      Self.titleLines(composition.stopsTitle, in: stopWidth).count)
    let top = Self.boxHeight / 2 + 12 + 13 * Double(titleRows)
    let bottom = -height - Self.boxHeight / 2 - 11
    partnerLane = SceneBox(left: left, bottom: bottom, right: left + partnerWidth, top: top)
    let marks = stops.map {
      $0.mark.isEmpty
        ? 0 : TextMetrics.width(of: $0.mark, size: style.secondarySize, isBold: true) + 10
    }
    stopLane = SceneBox(left: right, bottom: bottom, right: right + stopWidth, top: top)
    width = right + stopWidth + max(0, (marks.max() ?? 0) - Self.lanePadding)

    let ends = Self.ports(links.map { (row[$0.partner], $0.stop) }, sorted.count, stops.count)
    let from = partnerX + partnerSize.width / 2
    let to = stopX - stopSize.width / 2
    ties = zip(links, ends).map { link, port in
      let a = ScenePoint(from, partnerPlaces[row[link.partner]].y + port.partner)
      let b = ScenePoint(to, stopPlaces[link.stop].y + port.stop)
      let handle = (to - from) * 0.45
      return (link.index, [a, ScenePoint(a.x + handle, a.y), ScenePoint(b.x - handle, b.y), b])
    }
  }

  // Lines that meet at one box are spread over its side in the order of their other ends.
  private static func ports(
    _ links: [(row: Int, stop: Int)], _ partners: Int, _ stops: Int
  ) -> [(partner: Double, stop: Double)] {
    var out = links.map { _ in (partner: 0.0, stop: 0.0) }
    func offsets(_ count: Int) -> [Double] {
      let step = count > 1 ? min(3.5, (boxHeight - 7) / Double(count - 1)) : 0
      return (0..<count).map { (Double(count - 1) / 2 - Double($0)) * step }
    }
    for row in 0..<partners {
      let own = links.indices.filter { links[$0].row == row }.sorted {
        (links[$0].stop, $0) < (links[$1].stop, $1)
      }
      for (link, offset) in zip(own, offsets(own.count)) { out[link].partner = offset }
    }
    for stop in 0..<stops {
      let own = links.indices.filter { links[$0].stop == stop }.sorted {
        (links[$0].row, $0) < (links[$1].row, $1)
      }
      for (link, offset) in zip(own, offsets(own.count)) { out[link].stop = offset }
    }
    return out
  }
}

/// An order of one lane in which few lines to the other, whose order is given, cross.
package enum LaneOrder {
  /// The numbers `0..<count` in that order; a link joins one of them to a row of the other lane.
  package static func order(count: Int, links: [(node: Int, row: Int)]) -> [Int] {
    var rows: [[Int]] = Array(repeating: [], count: count)
    for link in links { rows[link.node].append(link.row) }
    func middle(_ node: Int) -> Double {
      rows[node].isEmpty ? .infinity : Double(rows[node].reduce(0, +)) / Double(rows[node].count)
    }
    var order = (0..<count).sorted { (middle($0), $0) < (middle($1), $1) }
    // Neighbours change places while that saves crossings; each change saves one, so it ends.
    var isBetter = true
    while isBetter {
      isBetter = false
      for index in order.indices.dropLast() {
        let (upper, lower) = (order[index], order[index + 1])
        if crossings(rows[lower], rows[upper]) < crossings(rows[upper], rows[lower]) {
          order.swapAt(index, index + 1)
          isBetter = true
        }
      }
    }
    return order
  }

  /// How many lines of an upper node cross those of a lower one.
  package static func crossings(_ upper: [Int], _ lower: [Int]) -> Int {
    upper.reduce(0) { sum, row in sum + lower.count { $0 < row } }
  }
}
