/// Where groups and their names stand.
struct PlacedGroups {
  /// The middle of each sign.
  var centers: [ScenePoint]
  /// The room of each name; inside the sign where it fits.
  var labels: [SceneBox]

  /// From the leftmost to the rightmost sign.
  var width: Double {
    (labels.map(\.right).max() ?? 0) - (labels.map(\.left).min() ?? 0)
  }
}

/// Finds places for groups: of many layouts the most legible, mended group by group.
struct GroupPlacement {
  let chart: GroupChart
  let page: SceneSize
  let attempts: Int
  let name: String
  /// The least visible length of a line, in points.
  let shortest: Double

  private static let aspect = 1.45
  /// Layouts that are mended before they are compared.
  private static let finalists = 4

  func solution(using renderer: any DiagramRenderer) throws(DiagramError) -> PlacedGroups {
    let rooms = chart.groups.indices.map(chart.room)
    var found: [(cost: Double, places: [ScenePoint])] = []
    for seed in 1...max(1, attempts) {
      let engine: LayoutEngine = seed.isMultiple(of: 2) ? .neato : .sfdp
      let request = LayoutRequest(
        name: name, engine: engine, sizes: rooms,
        pulls: chart.ties.map {
          .init(a: $0.a, b: $0.b, length: chart.discs[$0.a].radius + chart.discs[$0.b].radius + 70)
        }, margin: SceneSize(6, 6), spring: engine == .sfdp ? 40 : nil
      ).connected(length: 140)
      let places = try request.places(seed: seed, using: renderer)
      for evenness in [0.45, 0.15] {
        let island = Island(nodes: Array(rooms.indices), places: places, sizes: rooms)
          .compacted(looseness: looseness(rooms), aspect: Self.aspect, evenness: evenness)
          .centered()
        found.append((cost(of: island.places), island.places))
      }
    }
    let order = found.indices.sorted { (found[$0].cost, $0) < (found[$1].cost, $1) }
    var best: (cost: Double, places: [ScenePoint])?
    for index in order.prefix(Self.finalists) {
      let places = mended(found[index].places, rooms)
      let total = cost(of: places)
      if best.map({ total < $0.cost }) ?? true { best = (total, places) }
    }
    return placed(best?.places ?? [])
  }

  // The picture fills the page, but few groups stay near one another.
  private func looseness(_ rooms: [SceneSize]) -> Double {
    let area = rooms.reduce(0) { $0 + ($1.width + 7) * ($1.height + 7.5) }
    return min(7, max(1.35, page.width * page.height / max(1, area)))
  }

  private func sign(_ group: Int, at place: ScenePoint) -> ScenePoint {
    ScenePoint(place.x, place.y + chart.lift(group))
  }

  private func obstacles(_ group: Int, at place: ScenePoint) -> (sign: SceneBox, name: SceneBox?) {
    let disc = chart.discs[group]
    let center = sign(group, at: place)
    // A line that grazes a circle seems to end there, so the circle counts a little larger; the
    // box stands for it with the same area.
    let reach = 1.77 * disc.radius + 3
    let box = SceneBox(center: center, size: SceneSize(reach, reach))
    return (box, chart.isNamedInside[group] ? nil : NameSide.below.box(of: disc, at: center))
  }

  /// What a group at a place adds: crossings of its lines, lines over signs and names, long lines.
  private func cost(_ group: Int, at place: ScenePoint, _ places: [ScenePoint]) -> Double {
    var sum = 0.0
    let own = obstacles(group, at: place)
    func end(_ other: Int) -> ScenePoint {
      sign(other, at: other == group ? place : places[other])
    }
    func price(of line: Segment, over boxes: (sign: SceneBox, name: SceneBox?)) -> Double {
      (line.passes(through: boxes.sign) ? 6 : 0)
        + ((boxes.name.map { line.passes(through: $0) } ?? false) ? 3 : 0)
    }
    let lines = chart.ties.enumerated().map { index, tie in
      Segment(line: index, from: end(tie.a), to: end(tie.b))
    }
    for (index, line) in lines.enumerated() {
      let tie = chart.ties[index]
      guard tie.a == group || tie.b == group else {
        sum += price(of: line, over: own)
        continue
      }
      let other = tie.a == group ? tie.b : tie.a
      let length = line.from.distance(to: line.to)
      sum += length / page.width * 1.2
      let visible = length - chart.discs[tie.a].radius - chart.discs[tie.b].radius
      if visible < shortest { sum += 2 }
      for (second, crossing) in lines.enumerated() where second != index {
        if line.crosses(crossing) { sum += 1 }
      }
      for third in places.indices where third != group && third != other {
        sum += price(of: line, over: obstacles(third, at: places[third]))
      }
      if let name = own.name, line.passes(through: name) { sum += 1 }
    }
    // A group without lines stays with the others.
    if !chart.isTied[group] { sum += place.distance(to: ScenePoint(0, 0)) / page.width * 3 }
    return sum
  }

  private func cost(of places: [ScenePoint]) -> Double {
    let boxes = places.indices.map { SceneBox(center: places[$0], size: chart.room($0)) }
    let extent = SceneBox.enclosing(boxes)
    let width = max(1, extent?.width ?? 1)
    let height = max(1, extent?.height ?? 1)
    let sum = places.indices.reduce(0) { $0 + cost($1, at: places[$1], places) }
    return sum / 2 + 30 * abs(Power.logarithm(width / height / Self.aspect))
      + 40 * max(0, width / page.width - 1.05) * 10
  }

  /// The same layout with single groups moved to free places while that makes it more legible.
  private func mended(_ start: [ScenePoint], _ rooms: [SceneSize]) -> [ScenePoint] {
    var places = start
    func box(_ group: Int, _ place: ScenePoint) -> SceneBox {
      SceneBox(center: place, size: rooms[group]).grown(by: 3)
    }
    guard let page = SceneBox.enclosing(places.indices.map { box($0, places[$0]) }) else {
      return places
    }
    let steps = [14.0, 32, 56, 90, 150, 230].flatMap { length in
      (0..<12).map { turn in
        let angle = Double(turn) * .pi / 6
        return ScenePoint(length * Angle.cosine(angle), length * Angle.sine(angle))
      }
    }
    for _ in 0..<10 {
      var isBetter = false
      for group in places.indices {
        var best = cost(group, at: places[group], places)
        for step in steps {
          let place = places[group] + step
          let room = box(group, place)
          guard room.left >= page.left, room.right <= page.right, room.bottom >= page.bottom,
            room.top <= page.top,
            !places.indices.contains(where: {
              $0 != group && room.overlaps(box($0, places[$0]))
            })
          else { continue }
          let price = cost(group, at: place, places)
          if price < best - 1e-6 {
            best = price
            places[group] = place
            isBetter = true
          }
        }
      }
      if !isBetter { break }
    }
    return places
  }
}

/// The side of a sign on which its name stands.
private enum NameSide: CaseIterable {
  case below, above, right, left

  func box(of disc: GroupChart.Disc, at center: ScenePoint) -> SceneBox {
    let size = disc.labelSize
    let down = disc.radius + GroupChart.gap + size.height / 2
    let aside = disc.radius + GroupChart.gap + 1 + size.width / 2
    let middle =
      switch self {
      case .below: ScenePoint(center.x, center.y - down)
      case .above: ScenePoint(center.x, center.y + down)
      case .right: ScenePoint(center.x + aside, center.y)
      case .left: ScenePoint(center.x - aside, center.y)
      }
    return SceneBox(center: middle, size: size)
  }
}

extension GroupPlacement {
  // Names begin below, where the layout left room, and change sides where fewer lines pass.
  private func placed(_ places: [ScenePoint]) -> PlacedGroups {
    let centers = places.indices.map { sign($0, at: places[$0]) }
    let signs = centers.indices.map { group in
      let diameter = 2 * chart.discs[group].radius + 1
      return SceneBox(center: centers[group], size: SceneSize(diameter, diameter))
    }
    var labels = centers.indices.map { group in
      chart.isNamedInside[group]
        ? SceneBox(center: centers[group], size: chart.discs[group].labelSize)
        : NameSide.below.box(of: chart.discs[group], at: centers[group])
    }
    let lines = chart.ties.enumerated().map { index, tie in
      Segment(line: index, from: centers[tie.a], to: centers[tie.b])
    }
    func passing(_ box: SceneBox) -> Int { lines.count { $0.passes(through: box) } }
    for _ in 0..<2 {
      for group in centers.indices where !chart.isNamedInside[group] {
        var best = passing(labels[group])
        for side in NameSide.allCases where best > 0 {
          let box = side.box(of: chart.discs[group], at: centers[group])
          let room = box.grown(by: 1)
          let isFree = centers.indices.allSatisfy { other in
            other == group
              || (!room.overlaps(signs[other]) && !room.overlaps(labels[other]))
          }
          let count = passing(box)
          if isFree, count < best {
            best = count
            labels[group] = box
          }
        }
      }
    }
    return PlacedGroups(centers: centers, labels: labels)
  }
}
