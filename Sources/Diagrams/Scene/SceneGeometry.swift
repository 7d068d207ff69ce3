/// A place on the drawing, in points; y grows upwards.
public struct ScenePoint: Hashable, Sendable {
  /// Rightwards.
  public var x: Double
  /// Upwards.
  public var y: Double

  /// The point at these coordinates.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  static func + (a: ScenePoint, b: ScenePoint) -> ScenePoint { ScenePoint(a.x + b.x, a.y + b.y) }
  static func - (a: ScenePoint, b: ScenePoint) -> ScenePoint { ScenePoint(a.x - b.x, a.y - b.y) }
  static func * (a: ScenePoint, factor: Double) -> ScenePoint {
    ScenePoint(a.x * factor, a.y * factor)
  }

  package func distance(to other: ScenePoint) -> Double {
    let d = self - other
    return (d.x * d.x + d.y * d.y).squareRoot()
  }
}

/// A width and a height, in points.
public struct SceneSize: Hashable, Sendable {
  /// From left to right.
  public var width: Double
  /// From bottom to top.
  public var height: Double

  /// The size with these sides.
  public init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

/// A rectangle with sides along the axes, in points.
public struct SceneBox: Hashable, Sendable {
  /// The least x.
  public var left: Double
  /// The least y.
  public var bottom: Double
  /// The greatest x.
  public var right: Double
  /// The greatest y.
  public var top: Double

  /// The rectangle between these sides.
  public init(left: Double, bottom: Double, right: Double, top: Double) {
    self.left = left
    self.bottom = bottom
    self.right = right
    self.top = top
  }

  init(center: ScenePoint, size: SceneSize) {
    self.init(
      left: center.x - size.width / 2, bottom: center.y - size.height / 2,
      right: center.x + size.width / 2, top: center.y + size.height / 2)
  }

  var width: Double { right - left }
  var height: Double { top - bottom }
  var center: ScenePoint { ScenePoint((left + right) / 2, (bottom + top) / 2) }

  func union(_ other: SceneBox) -> SceneBox {
    SceneBox(
      left: min(left, other.left), bottom: min(bottom, other.bottom),
      right: max(right, other.right), top: max(top, other.top))
  }

  func grown(by margin: Double) -> SceneBox {
    SceneBox(
      left: left - margin, bottom: bottom - margin, right: right + margin, top: top + margin)
  }

  func moved(by offset: ScenePoint) -> SceneBox {
    SceneBox(
      left: left + offset.x, bottom: bottom + offset.y, right: right + offset.x,
      top: top + offset.y)
  }

  /// Whether the two share more than a border of `tolerance` points.
  package func overlaps(_ other: SceneBox, tolerance: Double = 0) -> Bool {
    left < other.right - tolerance && other.left < right - tolerance
      && bottom < other.top - tolerance && other.bottom < top - tolerance
  }

  func contains(_ p: ScenePoint) -> Bool {
    left <= p.x && p.x <= right && bottom <= p.y && p.y <= top
  }

  static func enclosing(_ boxes: some Sequence<SceneBox>) -> SceneBox? {
    boxes.reduce(nil) { whole, box in whole.map { $0.union(box) } ?? box }
  }
}
