/// Where arcs leave a hub, so that those with a common end do not cross: to the left of its middle those
/// that lead left, to the right those that lead right, long ones nearest to the middle.
struct ArcFan {
  /// The hubs that an arc joins, by their places on the line.
  struct Span: Hashable {
    let from: Int
    let to: Int
  }

  private var offsets: [Span: (from: Double, to: Double)] = [:]

  /// The ends of these arcs; `radii` are those of the hubs' discs, in points.
  init(_ spans: [Span], radii: [Double]) {
    for span in spans { offsets[span] = (0, 0) }
    let all = Set(spans)
    for hub in radii.indices {
      let leftwards = all.filter { $0.to == hub }.sorted { $0.from > $1.from }
      let rightwards = all.filter { $0.from == hub }.sorted { $0.to > $1.to }
      let count = leftwards.count + rightwards.count
      guard count > 1 else { continue }
      let step = 1.3 * radii[hub] / Double(count - 1)
      func place(_ index: Int) -> Double { (Double(index) - Double(count - 1) / 2) * step }
      for (index, span) in leftwards.enumerated() { offsets[span]?.to = place(index) }
      for (index, span) in rightwards.enumerated() {
        offsets[span]?.from = place(leftwards.count + index)
      }
    }
  }

  /// How far from the middle of a hub the arc meets it, in points.
  func offset(of span: Span, at hub: Int) -> Double {
    (hub == span.from ? offsets[span]?.from : offsets[span]?.to) ?? 0
  }
}
