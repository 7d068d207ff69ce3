/// The shortest way between two places on the sphere.
package struct GreatCircle {
  private let start: Direction
  /// At a right angle to `start`, towards the end.
  private let onwards: Direction
  /// The length of the way, in radians.
  let angle: Double

  /// The way between two places. Between antipodes all ways are equally short; one is taken.
  package init(from: MapPoint, to: MapPoint) {
    start = from.direction
    let end = to.direction
    angle = start.angle(to: end)
    var axis = start.cross(end)
    if axis.length < 1e-9 { axis = start.cross(Direction(x: 0, y: 0, z: 1)) }
    if axis.length < 1e-9 { axis = start.cross(Direction(x: 1, y: 0, z: 0)) }
    onwards = axis.cross(start).unit
  }

  /// The place at a share `t` in 0...1 of the way.
  package func point(at t: Double) -> MapPoint {
    let turned = t * angle
    return MapPoint(start * Angle.cosine(turned) + onwards * Angle.sine(turned))
  }

  /// Places along the way, both ends among them, at most `degrees` apart.
  package func points(every degrees: Double) -> [MapPoint] {
    let count = max(1, Int((angle.degrees / degrees).rounded(.up)))
    return (0...count).map { point(at: Double($0) / Double(count)) }
  }
}
