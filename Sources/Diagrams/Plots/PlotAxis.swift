/// One direction of a plot: from which number to which, where the ticks are, and in which words.
package struct PlotAxis: Sendable {
  /// How numbers are spread.
  enum Spread: Sendable {
    /// Evenly.
    case linear
    /// Equal ratios take equal room; numbers must be positive.
    case logarithmic
  }

  /// A number that is written beside the axis.
  struct Tick: Sendable {
    let value: Double
    let label: String
  }

  let title: String
  let range: ClosedRange<Double>
  let spread: Spread
  let ticks: [Tick]

  /// An axis with ticks of one's own.
  init(title: String, range: ClosedRange<Double>, spread: Spread = .linear, ticks: [Tick]) {
    self.title = title
    self.range = range
    self.spread = spread
    self.ticks = ticks
  }

  /// An axis from a round number at or below `range` to one at or above it, with about `count` ticks
  /// a 1, 2 or 5 times a power of ten apart.
  static func linear(
    _ range: ClosedRange<Double>, title: String, count: Int = 5,
    label: (Double) -> String = PlotAxis.label
  ) -> PlotAxis {
    let width = range.upperBound - range.lowerBound
    let step = niceStep(width > 0 ? width / Double(max(1, count)) : max(1, abs(range.lowerBound)))
    let low = (range.lowerBound / step + 1e-9).rounded(.down)
    let high = max(low + 1, (range.upperBound / step - 1e-9).rounded(.up))
    let ticks = stride(from: low, through: high, by: 1).map { index in
      Tick(value: index * step, label: label(index * step))
    }
    return PlotAxis(title: title, range: (low * step)...(high * step), ticks: ticks)
  }

  /// A logarithmic axis around `range`, which is positive: ticks at 1, 2 and 5 times powers of ten,
  /// or at the powers alone over more than three of them.
  static func logarithmic(
    _ range: ClosedRange<Double>, title: String, label: (Double) -> String = PlotAxis.label
  ) -> PlotAxis {
    precondition(range.lowerBound > 0, "a logarithmic axis has no zero")
    let decades = Power.logarithm(range.upperBound / range.lowerBound) / Power.logarithm(10)
    let factors: [Double] = decades > 3 ? [1] : [1, 2, 5]
    var power = 1.0
    while power > range.lowerBound * (1 + 1e-9) { power /= 10 }
    while power * 10 <= range.lowerBound * (1 + 1e-9) { power *= 10 }
    var values: [Double] = []
    while values.last.map({ $0 < range.upperBound * (1 - 1e-9) }) ?? true {
      values += factors.map { $0 * power }
      power *= 10
    }
    let low = values.last { $0 <= range.lowerBound * (1 + 1e-9) } ?? values[0]
    let high = values.first { $0 >= range.upperBound * (1 - 1e-9) && $0 > low } ?? low * 10
    return PlotAxis(
      title: title, range: low...high, spread: .logarithmic,
      ticks: values.filter { $0 >= low && $0 <= high }.map { Tick(value: $0, label: label($0)) })
  }

  /// How far along the axis a number lies, 0 at its begin and 1 at its end; not cut.
  func share(of value: Double) -> Double {
    switch spread {
    case .linear:
      return (value - range.lowerBound) / max(range.upperBound - range.lowerBound, 1e-300)
    case .logarithmic:
      return Power.logarithm(max(value, 1e-300) / range.lowerBound)
        / Power.logarithm(range.upperBound / range.lowerBound)
    }
  }

  /// A number as short as it can be, thousands apart: 0.05, 3, 12 500.
  static func label(_ value: Double) -> String {
    if value == 0 { return "0" }
    if abs(value) >= 1 && value == value.rounded() { return grouped(Int(value)) }
    var text = DotNumber.text(value, decimals: 6)
    if text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return text
  }

  /// A number with three digits, or all of those before the point, for names of marks: 1711, 0.0123.
  package static func short(_ value: Double) -> String {
    var scale = 1.0
    while abs(value) * scale < 99.5, scale < 1e6 { scale *= 10 }
    return label((value * scale).rounded() / scale)
  }

  /// A share as a percentage: 0.001 as 0.1 %.
  static func percent(_ share: Double) -> String {
    let value = share * 100
    let rounded = value.rounded()
    return label(abs(value - rounded) < 1e-9 ? rounded : value) + "\u{202F}%"
  }

  private static func grouped(_ value: Int) -> String {
    let digits = Array(String(abs(value)))
    guard digits.count > 4 else { return String(value) }
    var out = value < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += "\u{2009}" }
      out.append(digit)
    }
    return out
  }

  private static func niceStep(_ rough: Double) -> Double {
    var power = 1.0
    while power > rough { power /= 10 }
    while power * 10 <= rough { power *= 10 }
    return [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= rough * (1 - 1e-9) } ?? power * 10
  }
}
