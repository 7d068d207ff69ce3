/// Boxes joined by straight lines, moved until little overlaps and few lines cross.
///
/// Engines place boxes by distances alone; here one box after another takes the best of the places
/// around it, or changes places with another, as long as the drawing gains by it.
package struct LayoutPolish {
  /// A straight line between two boxes.
  package struct Line {
    let a: Int
    let b: Int
    /// How much a crossing with another line of weight 1 counts.
    let weight: Double

    package init(a: Int, b: Int, weight: Double = 1) {
      self.a = a
      self.b = b
      self.weight = weight
    }
  }

  let sizes: [SceneSize]
  let lines: [Line]
  /// The extent that the drawing should not leave, around (0, 0).
  let page: SceneSize
  /// The box that stays where it is, if any.
  var fixed: Int?
  /// Kept free between two boxes, in points.
  var gap = SceneSize(9, 9)
  /// Boxes that may change places.
  var mayTrade = true

  private let touching: [[Int]]

  package init(
    sizes: [SceneSize], lines: [Line], page: SceneSize, fixed: Int? = nil, mayTrade: Bool = true
  ) {
    self.sizes = sizes
    self.lines = lines
    self.page = page
    self.fixed = fixed
    self.mayTrade = mayTrade
    var touching: [[Int]] = sizes.map { _ in [] }
    for (index, line) in lines.enumerated() {
      touching[line.a].append(index)
      touching[line.b].append(index)
    }
    self.touching = touching
  }

  /// The places turned so that the longer side lies level, moved and stretched onto the page.
  package func fitted(_ places: [ScenePoint]) -> [ScenePoint] {
    let first = extent(places)
    var places = places
    if first.height > first.width * 1.1, page.width > page.height {
      places = places.map { ScenePoint($0.y, -$0.x) }
    }
    let middle = fixed.map { places[$0] } ?? extent(places).center
    places = places.map { $0 - middle }
    let box = extent(places)
    let factorX = factor(max(-box.left, box.right), sizes.map(\.width).max() ?? 0, page.width)
    let factorY = factor(max(-box.bottom, box.top), sizes.map(\.height).max() ?? 0, page.height)
    return places.map { ScenePoint($0.x * factorX, $0.y * factorY) }
  }

  private func factor(_ reach: Double, _ side: Double, _ room: Double) -> Double {
    let wanted = (room - side) / 2
    let now = reach - side / 2
    return now > 1 ? min(2.5, max(0.2, wanted / now)) : 1
  }

  private func extent(_ places: [ScenePoint]) -> SceneBox {
    SceneBox.enclosing(zip(places, sizes).map { SceneBox(center: $0, size: $1) })
      ?? SceneBox(left: 0, bottom: 0, right: 0, top: 0)
  }

  /// Better places, found from these by moving single boxes. The same places give the same answer.
  package func polished(_ start: [ScenePoint], rounds: Int = 14) -> [ScenePoint] {
    var places = start
    let movable = places.indices.filter { $0 != fixed }
    for round in 0..<rounds {
      var isBetter = false
      let reach = max(6, 96 / Double(1 << min(round, 4)))
      for node in movable { isBetter = move(node, reach, &places) || isBetter }
      if round < 6 { for node in movable { isBetter = resettle(node, &places) || isBetter } }
      // Trying all pairs is dear, so many boxes trade in the first rounds only.
      if mayTrade, round < (movable.count > 24 ? 2 : 5) {
        isBetter = trade(movable, &places) || isBetter
      }
      if !isBetter, round > 4 { break }
    }
    return places
  }

  /// The layout with least wrong with it; the first of equals.
  package func best(of layouts: [[ScenePoint]]) -> [ScenePoint] {
    var best: (cost: Double, places: [ScenePoint])?
    for places in layouts {
      let cost = places.indices.reduce(0) { $0 + self.cost(of: $1, places) }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, places) }
    }
    return best?.places ?? []
  }

  private static let directions = (0..<12).map { step in
    let angle = Double(step) * .pi / 6
    return ScenePoint(Angle.cosine(angle), Angle.sine(angle))
  }

  private func move(_ node: Int, _ reach: Double, _ places: inout [ScenePoint]) -> Bool {
    let before = places[node]
    var best = (cost: cost(of: node, places) - 1e-6, place: before)
    for length in [reach, reach / 2, reach / 4] {
      for direction in Self.directions {
        places[node] = before + direction * length
        let cost = cost(of: node, places, below: best.cost)
        if cost < best.cost { best = (cost, places[node]) }
      }
    }
    places[node] = best.place
    return best.place != before
  }

  // Single steps cannot leave a place that is better than all around it, so the whole page is tried.
  private func resettle(_ node: Int, _ places: inout [ScenePoint]) -> Bool {
    let before = places[node]
    let now = cost(of: node, places)
    guard now > disorder(of: node, places) else { return false }
    var best = (cost: now - 0.5, place: before)
    let (columns, rows) = (Int(page.width / 38), Int(page.height / 30))
    for column in 0...columns {
      for row in 0...rows {
        places[node] = ScenePoint(
          (Double(column) / Double(max(columns, 1)) - 0.5) * (page.width - sizes[node].width),
          (Double(row) / Double(max(rows, 1)) - 0.5) * (page.height - sizes[node].height))
        let cost = cost(of: node, places, below: best.cost)
        if cost < best.cost { best = (cost, places[node]) }
      }
    }
    places[node] = best.place
    return best.place != before
  }

  // What a box costs whose lines have their lengths and hardly anything else is wrong.
  private func disorder(of node: Int, _ places: [ScenePoint]) -> Double {
    touching[node].reduce(2.4) { $0 + 0.012 * length(lines[$1], places) }
  }

  private func trade(_ movable: [Int], _ places: inout [ScenePoint]) -> Bool {
    var isBetter = false
    for (position, a) in movable.enumerated() {
      guard cost(of: a, places) > disorder(of: a, places) else { continue }
      for b in movable.dropFirst(position + 1) {
        let before = cost(of: a, places) + cost(of: b, places)
        places.swapAt(a, b)
        if cost(of: a, places) + cost(of: b, places) < before - 1e-6 {
          isBetter = true
        } else {
          places.swapAt(a, b)
        }
      }
    }
    return isBetter
  }

  /// What is wrong with one box and its lines; given up where it reaches `limit`.
  func cost(of node: Int, _ places: [ScenePoint], below limit: Double = .infinity) -> Double {
    let box = SceneBox(center: places[node], size: sizes[node])
    var cost = 8 * beyondPage(box)
    for other in places.indices where other != node {
      cost += crowding(box, SceneBox(center: places[other], size: sizes[other]))
    }
    for index in touching[node] { cost += 0.012 * length(lines[index], places) }
    guard cost < limit else { return cost }
    let inner = box.grown(by: 3)
    let star = touching[node].map { segment($0, places) }
    let reach = star.reduce(inner) { $0.union($1.box) }
    for (index, line) in lines.enumerated() where line.a != node && line.b != node {
      let other = segment(index, places)
      let room = other.box
      guard Self.touch(room, reach) else { continue }
      if Self.touch(room, inner), other.passes(through: inner) { cost += 40 }
      for own in star where !sharesEnd(lines[own.line], line) && own.crosses(other) {
        cost += 3 * line.weight * lines[own.line].weight
      }
      guard cost < limit else { return cost }
    }
    for other in places.indices where other != node {
      let room = SceneBox(center: places[other], size: sizes[other]).grown(by: 3)
      guard Self.touch(room, reach) else { continue }
      for own in star where other != lines[own.line].a && other != lines[own.line].b {
        if Self.touch(own.box, room), own.passes(through: room) { cost += 40 }
      }
    }
    return cost
  }

  // Level and upright lines have boxes without an extent, which still touch.
  private static func touch(_ one: SceneBox, _ two: SceneBox) -> Bool {
    one.left <= two.right && two.left <= one.right && one.bottom <= two.top
      && two.bottom <= one.top
  }

  private func sharesEnd(_ one: Line, _ two: Line) -> Bool {
    one.a == two.a || one.a == two.b || one.b == two.a || one.b == two.b
  }

  private func segment(_ index: Int, _ places: [ScenePoint]) -> Segment {
    Segment(line: index, from: places[lines[index].a], to: places[lines[index].b])
  }

  private func length(_ line: Line, _ places: [ScenePoint]) -> Double {
    places[line.a].distance(to: places[line.b])
  }

  private func beyondPage(_ box: SceneBox) -> Double {
    max(0, -page.width / 2 - box.left) + max(0, box.right - page.width / 2)
      + max(0, -page.height / 2 - box.bottom) + max(0, box.top - page.height / 2)
  }

  // Touching is as bad as a dozen crossings, standing close a little bad.
  private func crowding(_ one: SceneBox, _ two: SceneBox) -> Double {
    let x = max(one.left - two.right, two.left - one.right) - gap.width
    let y = max(one.bottom - two.top, two.bottom - one.top) - gap.height
    if x < 0, y < 0 { return 60 + min(-x, -y) }
    let apart = max(x, 0) + max(y, 0)
    return apart < 24 ? 2.5 * (1 - apart / 24) : 0
  }
}
