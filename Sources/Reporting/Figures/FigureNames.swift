/// Gives each figure of a report an id of its own: the second of two with one id gets a number.
public struct FigureNames: Sendable {
  private var count: [String: Int] = [:]

  /// No figure has a name yet.
  public init() {}

  /// The figure under an id that no figure before it has.
  public mutating func own(_ sketch: FigureSketch) -> FigureSketch {
    count[sketch.id, default: 0] += 1
    let number = count[sketch.id] ?? 1
    return number > 1 ? sketch.renamed("\(sketch.id)-\(number)") : sketch
  }
}
