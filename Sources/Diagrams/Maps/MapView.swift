/// Which part of the world a map shows, and how.
public struct MapView: Hashable, Sendable {
  /// A way of drawing the sphere, by the word that people give.
  public enum Projection: String, Hashable, Sendable, CaseIterable {
    /// Of the world, with true areas.
    case equalEarth = "equal-earth"
    /// Of the world, with round corners.
    case naturalEarth = "natural-earth"
    /// Of the world, as in many atlases.
    case robinson
    /// Of a region, with true areas.
    case lambert
  }

  /// How much is shown.
  public enum Extent: Hashable, Sendable {
    /// The places and lines with a margin; the whole world if they are too far apart for a region.
    case regionOrWorld
    /// The places and lines with a margin, however far apart.
    case cropped
    /// The whole world but for Antarctica.
    case world
  }

  /// How much is shown.
  public var extent: Extent
  /// The projection; nil for the one that fits.
  public var projection: Projection?
  /// The middle of a region, or the meridian in the middle of the world by its longitude; nil for the
  /// middle of what is shown.
  public var center: MapPoint?

  /// A view.
  public init(
    _ extent: Extent = .regionOrWorld, projection: Projection? = nil, center: MapPoint? = nil
  ) {
    self.extent = extent
    self.projection = projection
    self.center = center
  }
}

extension MapProjection {
  /// The projection of the world of this kind; Equal Earth where none is named or that of a region.
  init(_ kind: MapView.Projection?, centralMeridian: Double) {
    switch kind {
    case .naturalEarth: self = .naturalEarth(centralMeridian: centralMeridian)
    case .robinson: self = .robinson(centralMeridian: centralMeridian)
    case .equalEarth, .lambert, nil: self = .equalEarth(centralMeridian: centralMeridian)
    }
  }
}
