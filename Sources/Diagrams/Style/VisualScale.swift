/// A rule from numbers to signs that explains itself in the legend.
public protocol VisualScale: Sendable {
  /// The entry that explains the sign.
  func legendEntry(_ words: String) -> LegendEntry
}

/// Discs whose area grows with a number.
public struct AreaScale: VisualScale, Hashable {
  /// The number of the largest disc.
  public let largest: Double
  /// Diameters in points of a disc for 0 and for `largest`.
  public let diameters: ClosedRange<Double>

  /// Discs of these diameters for numbers from 0 to `largest`.
  public init(largest: Double, diameters: ClosedRange<Double>) {
    self.largest = largest
    self.diameters = diameters
  }

  /// The diameter for a number, in points. Numbers below 0 count as 0, above `largest` as `largest`.
  public func diameter(of value: Double) -> Double {
    guard largest > 0 else { return diameters.lowerBound }
    let share = min(1, max(0, value / largest))
    return diameters.lowerBound
      + (diameters.upperBound - diameters.lowerBound) * share.squareRoot()
  }

  /// Three discs of growing size.
  public func legendEntry(_ words: String) -> LegendEntry { .sizes(words) }
}

/// Lines whose width grows with a number, slower than the number.
public struct WidthScale: VisualScale, Hashable {
  /// The number of the widest line.
  public let largest: Double

  /// Widths for numbers from 0 to `largest`.
  public init(largest: Double) { self.largest = largest }

  /// The width for a number, in points: 0.5 to 8.5.
  public func width(of value: Double) -> Double {
    guard largest > 0 else { return 0.5 }
    return 0.5 + 8 * Power.raise(min(1, max(0, value / largest)), to: 0.6)
  }

  /// A line of middle width.
  public func legendEntry(_ words: String) -> LegendEntry {
    .line(LineStyle(width: 4, color: DiagramStyle().stretch), words)
  }
}
