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
    /// Whether it may stand away from its dot, joined by a leader, where there is no room beside it.
    public var isNeeded: Bool

    /// A name.
    public init(size: Double, isBold: Bool = false, isNeeded: Bool = false) {
      self.size = size
      self.isBold = isBold
      self.isNeeded = isNeeded
    }
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
    case .end: .init(size: 12, isBold: true, isNeeded: true)
    case .stop: .init(size: 10.5, isBold: true, isNeeded: true)
    case .other: nil
    }
  }
}
