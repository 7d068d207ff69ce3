/// Where groups, partners and lines of an ego drawing lie. The centre is at (0, 0).
struct EgoLayout {
  /// The place of one entry and the line that leads to it.
  struct Slot {
    var center: ScenePoint
    var size: SceneSize
    var curve: [ScenePoint]
  }

  /// The box of each group.
  let boxes: [SceneBox]
  /// The entries of each group.
  private(set) var slots: [[Slot]]
  /// From the left border of the left column to the right border of the right one.
  let width: Double

  static let textMargin = 7.0
  private static let rowHeight = 27.0
  private static let restHeight = 16.0
  private static let hexagonHeight = 36.0
  private static let rowGap = 4.5
  private static let headingHeight = 19.0
  private static let padding = 6.0
  private static let groupGap = 9.0
  /// Widest page on which 9 points stay 6.5 in print.
  private static let pageWidth = 650.0

  private static func height(of entry: EgoComposition.Entry) -> Double {
    switch entry {
    case .rest: restHeight
    case .partner(let partner): partner.kind == .organization ? hexagonHeight : rowHeight
    }
  }

  /// The height of a group with its heading.
  static func height(_ block: EgoComposition.Block) -> Double {
    block.entries.reduce(headingHeight + padding - rowGap) { $0 + height(of: $1) + rowGap }
  }

  // The outer ends of a text row stand about half way up a hexagon's slope, which takes a quarter of
  // the width on each side.
  private static let slopeShare = 0.76

  static func hexagonWidth(forText width: Double) -> Double { width / slopeShare + 6 }
  static func textRoom(inHexagon width: Double) -> Double { (width - 6) * slopeShare }

  init(
    blocks: [EgoComposition.Block], isLeft: [Bool], boxWidth: Double, radius: Double
  ) {
    let column = boxWidth + 2 * Self.padding
    let sides = [true, false].filter { isLeft.contains($0) }
    let heights = blocks.map(Self.height)
    let columnHeights = sides.map { side in
      blocks.indices.reduce(-Self.groupGap) {
        $0 + (isLeft[$1] == side ? heights[$1] + Self.groupGap : 0)
      }
    }
    // Tall columns need longer lines to bend gently; the page sets the limit.
    let wanted = 70 + 0.12 * (columnHeights.max() ?? 0)
    let gap = min(wanted, (Self.pageWidth - 2 * column - 2 * radius) / 2)
    let inner = radius + max(gap, 60)
    var boxes = blocks.map { _ in SceneBox(left: 0, bottom: 0, right: 0, top: 0) }
    var slots: [[Slot]] = blocks.map { _ in [] }
    for (side, columnHeight) in zip(sides, columnHeights) {
      var top = columnHeight / 2
      for index in blocks.indices where isLeft[index] == side {
        let left = side ? -inner - column : inner
        let box = SceneBox(
          left: left, bottom: top - heights[index], right: left + column, top: top)
        boxes[index] = box
        slots[index] = Self.rows(of: blocks[index], in: box)
        top = box.bottom - Self.groupGap
      }
    }
    self.boxes = boxes
    self.slots = slots
    width = sides.count == 2 ? 2 * (inner + column) : inner + column + radius
    for side in sides {
      fan(side ? -1 : 1, of: blocks.indices.filter { isLeft[$0] == side }, radius: radius)
    }
  }

  private static func rows(of block: EgoComposition.Block, in box: SceneBox) -> [Slot] {
    var top = box.top - headingHeight
    return block.entries.map { entry in
      let size = SceneSize(box.width - 2 * padding, height(of: entry))
      defer { top -= size.height + rowGap }
      return Slot(
        center: ScenePoint(box.center.x, top - size.height / 2), size: size, curve: [])
    }
  }

  // Lines meet the circle in the order of their partners, half evenly and half by direction, so none
  // crosses another.
  private mutating func fan(_ sign: Double, of blocks: [Int], radius: Double) {
    let entries = blocks.flatMap { block in slots[block].indices.map { (block, $0) } }
    let reach = 1.36  // just short of upright
    for (position, entry) in entries.enumerated() {
      let slot = slots[entry.0][entry.1]
      let start = ScenePoint(slot.center.x - sign * slot.size.width / 2, slot.center.y)
      let share = (Double(position) + 0.5) / Double(entries.count)
      let spread = min(reach, 0.16 * Double(entries.count))
      let even = spread * (1 - 2 * share)
      let gap = abs(start.x) - radius
      let natural = Angle.direction(x: abs(start.x) * 0.7, y: start.y)
      let angle = max(-reach, min(reach, (even + natural) / 2))
      let outward = ScenePoint(sign * Angle.cosine(angle), Angle.sine(angle))
      let end = outward * radius
      let length = start.distance(to: end)
      let handle = outward * (radius + min(0.42 * length, gap * 0.8 + abs(start.y) * 0.25))
      slots[entry.0][entry.1].curve = [
        end, handle, ScenePoint(start.x - sign * min(0.5 * length, gap * 0.75), start.y), start,
      ]
    }
  }
}

/// Which group stands left of the centre and which right.
struct EgoSides {
  let isLeft: [Bool]

  /// Sides of about equal height; the first group stands left, the order within a side is kept.
  init(heights: [Double]) {
    guard heights.count > 1 else {
      isLeft = heights.map { _ in true }
      return
    }
    let total = heights.reduce(0, +)
    guard heights.count <= 16 else {
      var left = 0.0
      isLeft = heights.map { height in
        defer { if left < total / 2 { left += height } }
        return left < total / 2
      }
      return
    }
    var best = (difference: Double.infinity, mask: 1)
    for mask in stride(from: 1, to: 1 << heights.count, by: 2) {
      let left = heights.indices.reduce(0) { $0 + (mask >> $1 & 1 == 1 ? heights[$1] : 0) }
      // A small preference for groups that follow one another keeps the given order visible.
      let breaks = heights.indices.dropFirst().count { (mask >> $0 & 1) != (mask >> ($0 - 1) & 1) }
      let difference = abs(2 * left - total) + Double(breaks) * 6
      if difference < best.difference { best = (difference, mask) }
    }
    isLeft = heights.indices.map { best.mask >> $0 & 1 == 1 }
  }
}
