/// The text of a node, cluster or edge.
public enum SceneLabel: Hashable, Sendable {
  /// No text.
  case none
  /// One or more lines in the font of the object.
  case plain(String)
  /// Rows of formatted text.
  case rich([LabelRow])

  /// The text without its format, lines joined by a blank.
  public var text: String {
    switch self {
    case .none: ""
    case .plain(let text): text
    case .rich(let rows):
      rows.map { $0.spans.map(\.text).joined() }.joined(separator: " ")
    }
  }
}

/// One row of a formatted label.
public struct LabelRow: Hashable, Sendable {
  /// Where the row begins within the label.
  public enum Alignment: Hashable, Sendable {
    /// At the left.
    case left
    /// In the middle.
    case center
  }

  /// The pieces of text, in reading order.
  public var spans: [TextSpan]
  /// Where the row begins.
  public var alignment: Alignment
  /// Room reserved even where the text is shorter, in points. Aligns the names of a column.
  public var minimumWidth: Double?

  /// A row of these pieces.
  public init(
    _ spans: [TextSpan], alignment: Alignment = .center, minimumWidth: Double? = nil
  ) {
    self.spans = spans
    self.alignment = alignment
    self.minimumWidth = minimumWidth
  }
}

/// A piece of text in one format.
public struct TextSpan: Hashable, Sendable {
  /// What it says.
  public var text: String
  /// Whether it is bold.
  public var isBold: Bool
  /// Its size in whole points; nil for the size of the object.
  public var size: Double?
  /// Its colour; nil for the colour of the object.
  public var color: DiagramColor?

  /// A piece of text.
  public init(
    _ text: String, isBold: Bool = false, size: Double? = nil, color: DiagramColor? = nil
  ) {
    self.text = text
    self.isBold = isBold
    self.size = size
    self.color = color
  }
}
