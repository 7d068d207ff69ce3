/// Which part of the world a map shows, in which projection and how large.
package struct MapFrame {
  /// How the sphere is drawn.
  package let projection: MapProjection
  /// The part of the plane of the projection that is shown. For the world its x is degrees from the
  /// central meridian and its y degrees of latitude, because there the sphere is cut, not the plane.
  let window: SceneBox
  /// The width and height of the drawing, in points; its lower left corner is (0, 0).
  package let size: SceneSize
  /// How large a radian near the centre of a region is.
  package let pointsPerRadian: Double
  private let corner: ScenePoint
  /// Whether a map of the world ends at a rectangle within it.
  package let isCropped: Bool

  /// Share of the content's size left free on every side.
  private static let margin = 0.1
  /// The largest and the smallest height as shares of the width.
  private static let heights = 0.5...0.95
  /// The least width of a map, in radians: outlines are too coarse for less.
  private static let leastWidth = 400 / 6371.0088
  /// Half the diagonal of the largest region, where a circle has become half as wide as high.
  private static let farthest = 1.62
  /// The same where a part of a map of the world would do as well.
  private static let farthestIfCropped = 1.0
  /// What takes more of the width of the world is shown on the whole of it.
  private static let mostOfWorld = 0.75

  /// The frame of a map on which all these places can be seen, and lines through the points `ways`
  /// unless it shows the whole world.
  package init(
    showing places: [MapPoint], along ways: [MapPoint] = [], width: Double,
    view: MapView = MapView()
  ) {
    let limit =
      view.extent == .cropped && view.projection == nil ? Self.farthestIfCropped : Self.farthest
    let canBeRegion =
      view.extent != .world && (view.projection == nil || view.projection == .lambert)
    let region =
      canBeRegion ? Self.region(places + ways, width, view.center, limit) : nil
    self = region ?? Self.world(places, ways, width, view)
  }

  private init(
    projection: MapProjection, window: SceneBox, extent: SceneBox, width: Double,
    isCropped: Bool = false
  ) {
    self.isCropped = isCropped
    self.projection = projection
    self.window = window
    pointsPerRadian = width / extent.width
    corner = ScenePoint(extent.left, extent.bottom)
    size = SceneSize(width, extent.height * pointsPerRadian)
  }

  /// A map of a region, or nil if the places are too far apart for one.
  private static func region(
    _ content: [MapPoint], _ width: Double, _ asked: MapPoint?, _ farthest: Double
  ) -> MapFrame? {
    let sum = content.reduce(Direction(x: 0, y: 0, z: 0)) { $0 + $1.direction }
    guard sum.length > 1e-6 * Double(content.count) else { return nil }
    var center = asked ?? MapPoint(sum.unit)
    var box = SceneBox(left: 0, bottom: 0, right: 0, top: 0)
    for _ in 0..<(asked == nil ? 12 : 0) {
      let projection = MapProjection.lambertAzimuthalEqualArea(center: center)
      guard let all = SceneBox.enclosing(content.map { point(projection.place(of: $0)) }) else {
        return nil
      }
      box = all
      guard let better = MapProjection.point(at: box.center, aroundCenter: center) else {
        return nil
      }
      center = better
    }
    // Whole tenths of degrees, so that the centre can be written down.
    center.latitude = (center.latitude * 10).rounded() / 10
    center.longitude = (center.longitude * 10).rounded() / 10
    let projection = MapProjection.lambertAzimuthalEqualArea(center: center)
    box = SceneBox.enclosing(content.map { point(projection.place(of: $0)) }) ?? box
    let size = fitting(box)
    let window = SceneBox(center: box.center, size: size)
    let corners = [abs(window.left), abs(window.right)].max() ?? 0
    let heights = [abs(window.bottom), abs(window.top)].max() ?? 0
    guard (corners * corners + heights * heights).squareRoot() < farthest else { return nil }
    return MapFrame(projection: projection, window: window, extent: window, width: width)
  }

  private static func fitting(
    _ box: SceneBox, _ leastHeight: Double = heights.lowerBound
  ) -> SceneSize {
    let free = 2 * margin * max(box.width, box.height)
    var size = SceneSize(max(box.width + free, leastWidth), box.height + free)
    size.height = max(size.height, size.width * leastHeight)
    size.width = max(size.width, size.height / heights.upperBound)
    return size
  }

  private static func point(_ p: ScenePoint) -> SceneBox {
    SceneBox(left: p.x, bottom: p.y, right: p.x, top: p.y)
  }

  private static func world(
    _ places: [MapPoint], _ ways: [MapPoint], _ width: Double, _ view: MapView
  ) -> MapFrame {
    let content = view.extent == .world ? places : places + ways
    let meridian = view.center?.longitude ?? centralMeridian(of: content)
    let projection = MapProjection(view.projection, centralMeridian: meridian)
    let widest = projection.place(latitude: 0, fromCenter: 180).x
    let seen = SceneBox.enclosing(content.map { point(projection.place(of: $0)) })
    let part = seen.flatMap {
      view.extent == .cropped && $0.width < 2 * widest * mostOfWorld ? $0 : nil
    }
    // Lines near a pole are bent rather than that the whole world is drawn with the pole.
    let inside = part != nil || view.extent == .regionOrWorld ? content : places
    let north = min(90, max(84, (inside.map(\.latitude).max() ?? 0) + 3))
    let south = max(-90, min(-58, (inside.map(\.latitude).min() ?? 0) - 3))
    let whole = SceneBox(
      left: -widest, bottom: projection.place(latitude: south, fromCenter: 0).y,
      right: widest, top: projection.place(latitude: north, fromCenter: 0).y)
    let extent = part.map {
      SceneBox(center: $0.center, size: fitting($0, 0.42)).pushed(into: whole)
    }
    return MapFrame(
      projection: projection, window: SceneBox(left: -180, bottom: south, right: 180, top: north),
      extent: extent ?? whole, width: width, isCropped: part != nil)
  }

  /// Opposite to the widest gap between the places, in tens of degrees.
  private static func centralMeridian(of content: [MapPoint]) -> Double {
    let sorted = content.map(\.longitude.wrapped).sorted()
    guard let first = sorted.first else { return 0 }
    var widest = (gap: -1.0, middle: 0.0)
    for (a, b) in zip(sorted, sorted.dropFirst() + [first + 360]) where b - a > widest.gap {
      widest = (b - a, (a + b) / 2)
    }
    return ((widest.middle + 180).wrapped / 10).rounded() * 10
  }

  /// Whether the map is one of the world or cut from it.
  package var isWorld: Bool { projection.centralMeridian != nil }

  /// The rectangle of the drawing.
  var box: SceneBox { SceneBox(left: 0, bottom: 0, right: size.width, top: size.height) }

  /// Where a place is drawn, in points.
  package func place(of point: MapPoint) -> ScenePoint { drawn(projection.place(of: point)) }

  /// Whether a place is on the map.
  package func shows(_ point: MapPoint) -> Bool {
    window.contains(inWindow(point)) && (!isCropped || box.contains(place(of: point)))
  }

  /// A place in the coordinates of the window.
  func inWindow(_ point: MapPoint) -> ScenePoint {
    guard let meridian = projection.centralMeridian else { return projection.place(of: point) }
    return ScenePoint((point.longitude - meridian).wrapped, point.latitude)
  }

  /// Where a point of the window is drawn.
  func fromWindow(_ p: ScenePoint) -> ScenePoint {
    isWorld ? drawn(projection.place(latitude: p.y, fromCenter: p.x)) : drawn(p)
  }

  private func drawn(_ p: ScenePoint) -> ScenePoint { (p - corner) * pointsPerRadian }
}

extension SceneBox {
  /// The part of this rectangle that lies in another, after it is moved into it as far as it fits.
  func pushed(into other: SceneBox) -> SceneBox {
    let right = max(0, other.left - left) - max(0, self.right - other.right)
    let up = max(0, other.bottom - bottom) - max(0, top - other.top)
    let moved = moved(
      by: ScenePoint(width > other.width ? 0 : right, height > other.height ? 0 : up))
    return SceneBox(
      left: max(moved.left, other.left), bottom: max(moved.bottom, other.bottom),
      right: min(moved.right, other.right), top: min(moved.top, other.top))
  }
}
