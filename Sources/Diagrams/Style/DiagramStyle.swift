/// What the line of a tie says. Drawn as a line style, never as a hue alone.
public enum TieLine: String, Sendable, CaseIterable {
  /// Agreed and alive.
  case inForce = "in-force"
  /// Announced or a memorandum of understanding.
  case intended
  /// Agreed once, asleep now.
  case dormant
  /// Stated by one source only.
  case unconfirmed
  /// Not on record: put forward by an analysis.
  case suggested
  /// A stretch of the same owner, drawn for orientation.
  case stretch
}

/// What a node is. Drawn as a shape.
public enum NodeKind: String, Sendable, CaseIterable {
  /// A place: rounded box.
  case place
  /// A partner in one project: square box.
  case projectPartner = "project-partner"
  /// A network or organization that others join: hexagon.
  case organization
  /// A country: circle.
  case country
}

/// The hue of one region of the world and the name that must be written beside it.
public struct RegionHue: Hashable, Sendable {
  /// The key a scene's author uses, in lower-case ASCII.
  public let key: String
  /// The name for legends.
  public let title: String
  /// The pure hue. Lines use `line`, text `text`, backgrounds `ground`.
  public let color: DiagramColor

  /// A hue of one's own.
  public init(key: String, title: String, color: DiagramColor) {
    self.key = key
    self.title = title
    self.color = color
  }

  // Yellow is so light that a quarter less light is still invisible on white.
  private var isVeryLight: Bool { color.contrast(on: .white) < 1.6 }

  /// For lines and borders: at least 3:1 on white.
  public var line: DiagramColor { color.shade(isVeryLight ? 0.51 : 0.25) }
  /// For text: at least 4.5:1 on `ground` and on white.
  public var text: DiagramColor { color.shade(isVeryLight ? 0.64 : 0.45) }
  /// For the background of a group. Decoration: the name is always written on it.
  public var ground: DiagramColor { color.tint(0.9) }
  /// For the inside of a node that stands for a category.
  public var fill: DiagramColor { color.tint(0.25) }
}

/// How the lines of one status are drawn.
public struct StatusLine: Hashable, Sendable {
  /// The pattern.
  public var pattern: LineStyle.Pattern
  /// The width, in points.
  public var width: Double
  /// A colour of its own; nil for the usual one, which is a region's hue, the colour of ties, or
  /// that of doubt, of suggestions or of stretches.
  public var color: DiagramColor?

  /// A look.
  public init(_ pattern: LineStyle.Pattern, width: Double, color: DiagramColor? = nil) {
    self.pattern = pattern
    self.width = width
    self.color = color
  }
}

/// The visual language of all figures, as data.
public struct DiagramStyle: Sendable {
  /// Text and strong lines.
  public var ink = DiagramColor(0x1F2933)
  /// Secondary text.
  public var muted = DiagramColor(0x5B6770)
  /// Hairlines.
  public var rule = DiagramColor(0xC9D1D8)
  /// Hairlines behind the marks of a plot.
  public var grid = DiagramColor(0xE4E9ED)
  /// Soft background.
  public var panel = DiagramColor(0xF6F8FA)
  /// Suggestions and bottlenecks; always also dashed or bordered, with a word.
  public var alert = DiagramColor(0xC62828)
  /// What a plot is about among its peers, such as the city asked for; always also written.
  public var highlight = DiagramColor(0xD55E00)
  /// Text in the colour of `highlight`: at least 4.5:1 on white.
  public var highlightText = DiagramColor(0xA84A00)
  /// Ties stated by one source, and ties in the background of large drawings.
  public var faint = DiagramColor(0x8A949C)
  /// Stretches of the same owner.
  public var stretch = DiagramColor(0xB6BEC5)
  /// Ties in drawings where hue does not stand for a region.
  public var tie = DiagramColor(0x0072B2)
  /// The font list. Arial, Liberation Sans and Helvetica have the same widths.
  public var fontNames = "Arial,Liberation Sans,sans-serif"
  /// Size of names, in points.
  public var nameSize = 11.0
  /// Size of secondary text, in points.
  public var secondarySize = 9.0
  /// Size of the legend, in points.
  public var legendSize = 9.0
  /// The hues by region; the first eight are told apart by colour-blind readers.
  public var regions: [RegionHue] = DiagramStyle.worldRegions

  /// How the line of each status is drawn.
  public var lines: [TieLine: StatusLine] = [
    .inForce: StatusLine(.solid, width: 1.8), .intended: StatusLine(.dashed, width: 1.8),
    .dormant: StatusLine(.dotted, width: 2.2), .unconfirmed: StatusLine(.dashed, width: 0.9),
    .suggested: StatusLine(.dashed, width: 2), .stretch: StatusLine(.solid, width: 3),
  ]
  /// The outline of each kind of node.
  public var shapes: [NodeKind: NodeShape] = [
    .place: .roundedBox, .projectPartner: .box, .organization: .hexagon, .country: .circle,
  ]

  /// The style of the house.
  public init() {}

  /// The Okabe–Ito hues, fixed for all figures.
  public static let worldRegions = [
    RegionHue(key: "europe", title: "Europe", color: DiagramColor(0x0072B2)),
    RegionHue(key: "west-asia", title: "West Asia & Caucasus", color: DiagramColor(0xE69F00)),
    RegionHue(key: "east-asia", title: "East Asia", color: DiagramColor(0xD55E00)),
    RegionHue(key: "south-asia", title: "South Asia", color: DiagramColor(0x009E73)),
    RegionHue(key: "central-asia", title: "Central Asia & Russia", color: DiagramColor(0xCC79A7)),
    RegionHue(
      key: "south-east-asia", title: "South-East Asia & Oceania", color: DiagramColor(0x56B4E9)),
    RegionHue(key: "africa", title: "Africa", color: DiagramColor(0xF0E442)),
    RegionHue(key: "americas", title: "Americas", color: DiagramColor(0x3F4851)),
  ]

  /// The hue of what belongs to no listed region.
  public static let otherRegion = RegionHue(
    key: "other", title: "other", color: DiagramColor(0xA3ADB5))

  /// The hue of a region; grey where the key is not listed.
  public func region(_ key: String?) -> RegionHue {
    regions.first { $0.key == key } ?? DiagramStyle.otherRegion
  }

  /// The hue of group `index` where groups are not regions: the hues in order, then grey.
  public func hue(ofGroup index: Int) -> RegionHue {
    let order = [0, 2, 3, 4, 1, 5, 6, 7]
    guard order.indices.contains(index), regions.count >= order.count else {
      return DiagramStyle.otherRegion
    }
    return regions[order[index]]
  }

  /// The line of a tie. `hue` is used where the line style alone carries the meaning.
  public func line(_ meaning: TieLine, hue: DiagramColor? = nil) -> LineStyle {
    let look = lines[meaning] ?? StatusLine(.solid, width: 1)
    let usual =
      switch meaning {
      case .inForce, .intended, .dormant: hue ?? tie
      case .unconfirmed: faint
      case .suggested: alert
      case .stretch: stretch
      }
    return LineStyle(look.pattern, width: look.width, color: look.color ?? usual)
  }

  /// The shape of a node.
  public func shape(_ kind: NodeKind) -> NodeShape { shapes[kind] ?? .roundedBox }
}
