import Diagrams
import NetworkAnalysis

/// What most maps can be asked for: how the world is drawn, and how many names are written.
struct MapParameters: Sendable {
  /// The parameters of the view, for descriptors.
  static let ofView = [
    (
      "projection",
      "equal-earth, natural-earth, robinson or lambert (for regions); the one that fits if absent"
    ),
    (
      "center",
      "the meridian in the middle, as 150, or latitude and longitude, as 38,68; the middle of what "
        + "is drawn if absent"
    ),
  ]
  /// The same of maps of the world.
  static let ofWorld = [
    ("projection", "equal-earth, natural-earth or robinson; equal-earth if absent"),
    ("center", "the meridian in the middle, as 150; that of what is drawn if absent"),
  ]
  /// The parameters of the names and of how much is drawn, for descriptors.
  static let ofCities = [
    ("top", "how many cities with most ties are named where there is room; 45 if absent"),
    (
      "most",
      "how many cities with most ties are drawn, with at most 1500 ties among them; 256 if absent"
    ),
    ("cities", "the ids of cities that are drawn and named in any case"),
  ]

  private let projection: MapView.Projection?
  private let center: MapPoint?

  /// Takes the parameters of the view of a figure; a map of the world takes no projection of regions.
  init(_ parameters: inout AnalysisParameters, of figure: String, isWorld: Bool = false) throws {
    let text = try parameters.optionalText("projection")
    let known = MapView.Projection.allCases.filter { !isWorld || $0 != .lambert }
    guard text == nil || known.contains(where: { $0.rawValue == text }) else {
      throw AnalysisError.wrongParameter(
        analysis: figure, name: "projection",
        "one of: \(known.map(\.rawValue).joined(separator: ", "))")
    }
    let named = text.flatMap(MapView.Projection.init)
    guard let (north, east) = try Self.center(&parameters, of: figure) else {
      projection = named
      center = nil
      return
    }
    guard named != .lambert || north != nil else {
      throw AnalysisError.wrongParameter(
        analysis: figure, name: "center", "latitude and longitude, as 38,68, for lambert")
    }
    let isOfTheWorld = isWorld || named.map { $0 != .lambert } ?? false
    guard north == nil || !isOfTheWorld else {
      throw AnalysisError.wrongParameter(
        analysis: figure, name: "center", "a longitude alone, as 68, for a map of the world")
    }
    // A meridian alone is the middle of a world, a place the middle of a region.
    projection = named ?? (north == nil || isWorld ? .equalEarth : .lambert)
    center = MapPoint(latitude: north ?? 0, longitude: east)
  }

  private static func center(
    _ parameters: inout AnalysisParameters, of figure: String
  ) throws -> (north: Double?, east: Double)? {
    var others = parameters
    if let east = try? others.optionalNumber("center", within: -180...180) {
      parameters = others
      return (nil, east)
    }
    let wrong = AnalysisError.wrongParameter(
      analysis: figure, name: "center",
      "a longitude from -180 to 180, or latitude and longitude, as 38,68")
    do {
      guard let text = try parameters.optionalText("center") else { return nil }
      let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
        Double(part.split(separator: " ").joined())
      }
      guard numbers.count == 2, let north = numbers[0], let east = numbers[1],
        (-90...90).contains(north), (-180...180).contains(east)
      else { throw wrong }
      return (north, east)
    } catch AnalysisError.wrongParameter {
      throw wrong
    }
  }

  /// The view of a map of this extent.
  func view(_ extent: MapView.Extent) -> MapView {
    MapView(extent, projection: projection, center: center)
  }
}
