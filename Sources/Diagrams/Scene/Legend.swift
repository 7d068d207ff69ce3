/// What a drawing's signs mean, written below it.
public struct Legend: Hashable, Sendable {
  /// The samples, in reading order. They are wrapped to the width of the drawing.
  public var entries: [LegendEntry]
  /// Sentences below the samples: what is shown and, always, what is not drawn.
  public var notes: [String]

  /// A legend.
  public init(_ entries: [LegendEntry] = [], notes: [String] = []) {
    self.entries = entries
    self.notes = notes
  }

  /// Whether it says nothing.
  public var isEmpty: Bool { entries.isEmpty && notes.isEmpty }
}

/// One sample with its meaning.
public enum LegendEntry: Hashable, Sendable {
  /// A piece of line.
  case line(LineStyle, String)
  /// A small node.
  case shape(NodeShape, String)
  /// A patch of colour.
  case color(DiagramColor, String)
  /// Discs of growing size.
  case sizes(String)
  /// The beginning of a new row, so that kinds of samples do not mix.
  case newRow

  /// The words beside the sample.
  public var text: String {
    switch self {
    case .line(_, let text), .shape(_, let text), .color(_, let text), .sizes(let text): text
    case .newRow: ""
    }
  }
}
