/// Where ranks lie in a plot of ranks over time: the first ones evenly, the others below them on a
/// logarithmic scale.
struct BumpHeights {
  private let top: Int
  private let last: Int

  private static let row = 19.0
  private static let beyond = 84.0

  /// `top` ranks lie evenly; `last` is the lowest rank there is.
  init(top: Int, last: Int) {
    self.top = max(top, 1)
    self.last = last
  }

  /// Whether there are ranks beyond the first ones.
  var hasBeyond: Bool { last > top }

  /// Where the first ranks end.
  var edge: Double { hasBeyond ? Self.beyond : 0 }

  /// The height of a rank, in points; the better the higher.
  func up(_ rank: Int) -> Double {
    guard rank > top else { return edge + (Double(top - rank) + 0.6) * Self.row }
    let share =
      Power.logarithm(Double(rank) / Double(top))
      / max(Power.logarithm(Double(last) / Double(top)), 1e-9)
    return edge - 4 - share * (Self.beyond - 12)
  }

  /// The ranks that are written at the side.
  var ticks: [Int] {
    var ticks = Array(1...top)
    var power = 1
    while power <= last {
      for rank in [power, 2 * power, 5 * power] where rank > top && rank <= last {
        if let above = ticks.last, up(above) - up(rank) >= 12 { ticks.append(rank) }
      }
      power *= 10
    }
    return ticks
  }
}
