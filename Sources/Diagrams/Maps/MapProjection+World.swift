extension MapProjection {
  /// The meridian in the middle of a map of the world; nil for regions.
  package var centralMeridian: Double? {
    switch self {
    case .lambertAzimuthalEqualArea: nil
    case .equalEarth(let meridian), .naturalEarth(let meridian), .robinson(let meridian): meridian
    }
  }

  /// Where a map of the world draws a place with this longitude from its centre, which may be 180 as
  /// well as −180.
  func place(latitude: Double, fromCenter degrees: Double) -> ScenePoint {
    switch self {
    case .lambertAzimuthalEqualArea(let center):
      place(
        of: MapPoint(latitude: latitude, longitude: (center.longitude + degrees).wrapped))
    case .equalEarth: Self.equalEarth(latitude: latitude, fromCenter: degrees)
    case .naturalEarth: Self.naturalEarth(latitude: latitude, fromCenter: degrees)
    case .robinson: Self.robinson(latitude: latitude, fromCenter: degrees)
    }
  }

  private static let a1 = 1.340264
  private static let a2 = -0.081106
  private static let a3 = 0.000893
  private static let a4 = 0.003796

  /// Equal Earth with longitudes from the centre, which may be 180 as well as −180.
  private static func equalEarth(latitude: Double, fromCenter degrees: Double) -> ScenePoint {
    let root = 3.0.squareRoot()
    let sine = root / 2 * Angle.sine(latitude.radians)
    let cosine = max(0, 1 - sine * sine).squareRoot()
    let angle = Angle.direction(x: cosine, y: sine)
    let square = angle * angle
    let sixth = square * square * square
    let slope = 9 * a4 * sixth * square + 7 * a3 * sixth + 3 * a2 * square + a1
    return ScenePoint(
      2 * root * degrees.radians * cosine / (3 * slope),
      angle * (a1 + a2 * square + sixth * (a3 + a4 * square)))
  }

  private static func naturalEarth(latitude: Double, fromCenter degrees: Double) -> ScenePoint {
    let angle = latitude.radians
    let square = angle * angle
    let fourth = square * square
    let tenth = fourth * fourth * square
    let length =
      0.8707 - 0.131979 * square - 0.013791 * fourth + tenth * (0.003971 - 0.001529 * square)
    let sixth = fourth * square
    let height =
      1.007226 + 0.015085 * square + sixth * (-0.044475 + 0.028874 * square - 0.005916 * fourth)
    return ScenePoint(degrees.radians * length, angle * height)
  }

  /// Lengths of the parallels 0°, 5°, … 90° as shares of the equator.
  private static let robinsonLengths = [
    1, 0.9986, 0.9954, 0.99, 0.9822, 0.973, 0.96, 0.9427, 0.9216, 0.8962, 0.8679, 0.835, 0.7986,
    0.7597, 0.7186, 0.6732, 0.6213, 0.5722, 0.5322,
  ]
  /// Their distances from the equator as shares of the pole's.
  private static let robinsonHeights = [
    0, 0.062, 0.124, 0.186, 0.248, 0.31, 0.372, 0.434, 0.4958, 0.5571, 0.6176, 0.6769, 0.7346,
    0.7903, 0.8435, 0.8936, 0.9394, 0.9761, 1,
  ]

  private static func robinson(latitude: Double, fromCenter degrees: Double) -> ScenePoint {
    let north = min(90, abs(latitude)) / 5
    let length = between(robinsonLengths, north, mirrored: 1)
    let height = between(robinsonHeights, north, mirrored: -1)
    return ScenePoint(
      0.8487 * length * degrees.radians, 1.3523 * (latitude < 0 ? -height : height))
  }

  /// The cubic through the four rows about `row`; rows before the first mirror those after it.
  private static func between(_ table: [Double], _ row: Double, mirrored sign: Double) -> Double {
    let first = min(Int(row), table.count - 3) - 1
    let rows = (first...(first + 3)).map { $0 < 0 ? sign * table[-$0] : table[$0] }
    let t = row - Double(first)
    // Lagrange's weights for the rows 0, 1, 2, 3.
    let weights = [
      (t - 1) * (t - 2) * (3 - t) / 6, t * (t - 2) * (t - 3) / 2, t * (t - 1) * (3 - t) / 2,
      t * (t - 1) * (t - 2) / 6,
    ]
    return zip(rows, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
