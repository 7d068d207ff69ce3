/// Numbers as they are written into DOT and SVG: few digits, no locale, no negative zero.
enum DotNumber {
  /// One decimal at most; whole numbers without a point.
  static func text(_ value: Double) -> String { text(value, decimals: 1) }

  /// At most `decimals` (1...6) decimals, without zeros at the end.
  static func text(_ value: Double, decimals: Int) -> String {
    precondition(value.isFinite && abs(value) < 1e12, "no coordinate: \(value)")
    let factor = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000][decimals]
    let scaled = Int((value * Double(factor)).rounded())
    let whole = abs(scaled) / factor
    var fraction = abs(scaled) % factor
    let sign = scaled < 0 ? "-" : ""
    guard fraction > 0 else { return sign + String(whole) }
    var digits = decimals
    while fraction % 10 == 0 {
      fraction /= 10
      digits -= 1
    }
    let tail = String(fraction)
    return sign + String(whole) + "." + String(repeating: "0", count: digits - tail.count) + tail
  }

  /// A length of points in inches, as Graphviz wants sizes.
  static func inches(_ points: Double) -> String { text(points / 72, decimals: 4) }

  static func point(_ p: ScenePoint) -> String { text(p.x) + "," + text(p.y) }

  static func box(_ b: SceneBox) -> String {
    [b.left, b.bottom, b.right, b.top].map { text($0) }.joined(separator: ",")
  }
}
