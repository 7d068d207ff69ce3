/// Where the columns of a matrix stand, and their names above it: those of the left half end at the
/// lines of their columns, those of the right half begin there, each above all lines that it crosses.
struct MembershipRoof: Sendable {
  /// The name of a column and the number beside it.
  struct Name: Sendable {
    let label: String
    let number: String
  }

  /// The names in the order of the columns, shortened where they are very long.
  let names: [Name]
  /// Where dots lie; its left side is right of the names of the rows.
  let area: SceneBox
  private let pitch: Double
  private let levels: [Int]

  static let rowHeight = 12.6
  static let gap = 3.6
  private static let levelHeight = 11.0
  private static let firstLevel = 9.0
  private static let longestName = 110.0
  private static let pitches = (left: 9.0, right: 24.0)

  /// Columns with these names and numbers, as wide apart as a page allows. `left` and `right` are the
  /// room for the names and numbers of the rows.
  init(names: [(label: String, number: String)], left: Double, rows: Int, right: Double) {
    let names = names.map {
      Name(
        label: TextMetrics.shortened($0.label, to: Self.longestName, size: PlotFrame.textSize),
        number: $0.number)
    }
    var pitch = Self.pitches.right
    var begin = left
    while true {
      // What juts out at the left moves everything to the right.
      let out = Self.overhang(of: names, pitch: pitch)
      begin = max(left, out.left)
      let width = begin + Double(names.count) * pitch + max(right, out.right)
      if width <= PlotFrame.fullWidth || pitch <= Self.pitches.left { break }
      pitch -= 0.25
    }
    self.names = names
    self.pitch = pitch
    area = SceneBox(
      left: begin, bottom: 0, right: begin + Double(names.count) * pitch,
      top: Double(rows) * Self.rowHeight)
    levels = Self.levels(of: names, pitch: pitch)
  }

  /// The diameter of a dot.
  var dot: Double { min(8, pitch * 0.68) }

  /// Where the line of a column runs.
  func x(ofColumn index: Int) -> Double { area.left + (Double(index) + 0.5) * pitch }

  /// The middle of a row, 0 at the top.
  func y(ofRow index: Int) -> Double { area.top - (Double(index) + 0.5) * Self.rowHeight }

  /// The middle of the name of a column.
  func y(ofName index: Int) -> Double {
    area.top + Self.firstLevel + Double(levels[index]) * Self.levelHeight
  }

  /// Whether the name of a column stands at the left of its line.
  func isLeft(_ index: Int) -> Bool { Self.isLeft(index, of: names.count) }

  /// The width of the name of a column with its number.
  func width(of index: Int) -> Double { Self.width(of: names[index]) }

  private static func isLeft(_ index: Int, of count: Int) -> Bool { index < count / 2 }

  private static func width(of name: Name) -> Double {
    TextMetrics.width(of: name.label, size: PlotFrame.textSize) + gap
      + TextMetrics.width(of: name.number, size: PlotFrame.textSize)
  }

  /// How far names reach beyond the first and the last column.
  private static func overhang(of names: [Name], pitch: Double) -> (left: Double, right: Double) {
    var out = (left: 0.0, right: 0.0)
    for (index, name) in names.enumerated() {
      let reach = gap + width(of: name)
      if isLeft(index, of: names.count) {
        out.left = max(out.left, reach - (Double(index) + 0.5) * pitch)
      } else {
        out.right = max(out.right, reach - (Double(names.count - index) - 0.5) * pitch)
      }
    }
    return out
  }

  /// The level of each name, 0 the lowest: above those of all columns whose lines it crosses.
  private static func levels(of names: [Name], pitch: Double) -> [Int] {
    var levels = [Int](repeating: 0, count: names.count)
    let half = names.indices.prefix { isLeft($0, of: names.count) }
    for index in half {
      let crossed = half.prefix { $0 < index }.filter {
        Double(index - $0) * pitch < gap + width(of: names[index]) + 2
      }
      levels[index] = crossed.map { levels[$0] + 1 }.max() ?? 0
    }
    for index in names.indices.dropFirst(half.count).reversed() {
      let crossed = names.indices.filter {
        $0 > index && Double($0 - index) * pitch < gap + width(of: names[index]) + 2
      }
      levels[index] = crossed.map { levels[$0] + 1 }.max() ?? 0
    }
    return levels
  }
}
