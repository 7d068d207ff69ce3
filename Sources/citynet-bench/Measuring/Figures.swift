/// Numbers as tables show them.
enum Figures {
  /// A number with so many digits after the point.
  static func fixed(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 1e15 else { return "\(value)" }
    let whole = Int(scaled)
    let (before, after) = whole.quotientAndRemainder(dividingBy: Int(scale))
    let sign = value < 0 && whole != 0 ? "-" : ""
    guard digits > 0 else { return sign + "\(before)" }
    let fraction = String(after)
    return sign + "\(before)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }

  /// Seconds with three digits that count.
  static func seconds(_ value: Double) -> String {
    value >= 100
      ? fixed(value, digits: 0)
      : value >= 10
        ? fixed(value, digits: 1)
        : value >= 1
          ? fixed(value, digits: 2)
          : value >= 0.01 ? fixed(value, digits: 3) : fixed(value, digits: 5)
  }

  /// A sum with as many digits as two tools can be expected to share.
  static func significant(_ value: Double) -> String {
    abs(value) >= 1e6
      ? fixed(value, digits: 0)
      : abs(value) >= 100 ? fixed(value, digits: 2) : fixed(value, digits: 6)
  }

  /// Bytes in mebibytes.
  static func megabytes(_ bytes: Int) -> String { fixed(Double(bytes) / 1_048_576, digits: 1) }
}
