extension MapComposition {
  /// How a place is drawn whose part alone does not tell.
  public struct Look: Hashable, Sendable {
    /// Its dot across, in points.
    public var diameter: Double
    /// The inside of its dot.
    public var fill: DiagramColor
    /// The border of its dot; nil draws none.
    public var border: LineStyle?
    /// How its name is written; nil leaves it out.
    public var name: Name?

    /// A look.
    public init(diameter: Double, fill: DiagramColor, border: LineStyle? = nil, name: Name? = nil) {
      self.diameter = diameter
      self.fill = fill
      self.border = border
      self.name = name
    }
  }

  /// How the name of a place is written.
  public struct Name: Hashable, Sendable {
    /// The size, in points.
    public var size: Double
    /// Whether it is bold.
    public var isBold: Bool
    /// How far from its dot it may stand.
    public var reach: Reach

    /// A name.
    public init(size: Double, isBold: Bool = false, reach: Reach = .beside) {
      self.size = size
      self.isBold = isBold
      self.reach = reach
    }
  }

  /// How far from its dot a name may stand where there is no room beside it.
  public enum Reach: Int, Hashable, Sendable, Comparable {
    /// Beside it or nowhere.
    case beside
    /// A little away, joined by a leader that meets no other dot.
    case near
    /// Farther away, joined by a leader, rather than nowhere.
    case anywhere

    /// Orders them by distance.
    public static func < (a: Reach, b: Reach) -> Bool { a.rawValue < b.rawValue }
  }
}

extension MapComposition.Place {
  /// The dot's size across, in points.
  var diameter: Double {
    if let look { return look.diameter }
    return switch role {
    case .end: 10
    case .stop: 7.5
    case .other: 3
    }
  }

  /// How the name is written; nil if it is not.
  var name: MapComposition.Name? {
    if let look { return look.name }
    return switch role {
    case .end: .init(size: 12, isBold: true, reach: .anywhere)
    case .stop: .init(size: 10.5, isBold: true, reach: .anywhere)
    case .other: nil
    }
  }
}
