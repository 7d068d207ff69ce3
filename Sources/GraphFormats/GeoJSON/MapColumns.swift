#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The columns that say where nodes lie on the Earth, in degrees.
struct MapColumns {
  static let latitudes = ["lat", "latitude"]
  static let longitudes = ["lon", "longitude", "lng", "long"]

  private let latitude: AttributeColumn
  private let longitude: AttributeColumn

  /// The columns of numbers called like latitude and longitude, nil if one of them is wanting.
  init?(_ columns: [AttributeColumn]) {
    func column(_ names: [String]) -> AttributeColumn? {
      columns.first { $0.isNumeric && names.contains($0.name.lowercased()) }
    }
    guard let latitude = column(Self.latitudes), let longitude = column(Self.longitudes) else {
      return nil
    }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Where a node lies, nil if a coordinate is missing or there is no such place.
  func place(at index: Int) -> (longitude: Double, latitude: Double)? {
    guard let latitude = latitude.number(at: index), let longitude = longitude.number(at: index),
      abs(latitude) <= 90, abs(longitude) <= 180
    else { return nil }
    return (longitude, latitude)
  }

  /// The nodes whose coordinates lie outside the Earth's.
  func impossible(_ ids: [String]) -> [FormatLoss.Value] {
    ids.indices.compactMap { index in
      guard let latitude = latitude.number(at: index), let longitude = longitude.number(at: index),
        place(at: index) == nil
      else { return nil }
      return .init(of: ids[index], text: "\(latitude), \(longitude)")
    }
  }

  /// A line between two places, cut in two where it crosses the 180th meridian (RFC 7946 §3.1.9).
  ///
  /// The cut lies where the shortest way on the globe crosses.
  static func line(
    _ a: (longitude: Double, latitude: Double), _ b: (longitude: Double, latitude: Double)
  ) -> String {
    let (from, to) = (position(a), position(b))
    guard abs(a.longitude - b.longitude) > 180 else {
      return "{\"type\": \"LineString\", \"coordinates\": [\(from), \(to)]}"
    }
    let side = a.longitude > 0 ? 180.0 : -180.0
    let crossing = crossingLatitude(a, b)
    return "{\"type\": \"MultiLineString\", \"coordinates\": "
      + "[[\(from), \(position((side, crossing)))], [\(position((-side, crossing))), \(to)]]}"
  }

  static func position(_ place: (longitude: Double, latitude: Double)) -> String {
    "[\(place.longitude), \(place.latitude)]"
  }

  private static func crossingLatitude(
    _ a: (longitude: Double, latitude: Double), _ b: (longitude: Double, latitude: Double)
  ) -> Double {
    let degree = Double.pi / 180
    let width = sin((b.longitude - a.longitude) * degree)
    // Half around the globe every way is as short; the straight one stands for them.
    guard abs(width) > 1e-12 else { return (a.latitude + b.latitude) / 2 }
    let slope =
      (tan(a.latitude * degree) * sin((b.longitude - 180) * degree)
        + tan(b.latitude * degree) * sin((180 - a.longitude) * degree)) / width
    let latitude = atan(slope) / degree
    return (latitude * 1e9).rounded() / 1e9
  }
}
