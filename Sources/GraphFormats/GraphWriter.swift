/// Writes a graph with attributes as a file of one format.
public protocol GraphWriter: Sendable {
  /// The format that this writer writes; a reader of the same format has the same id.
  static var format: GraphFormat { get }

  /// The file, and what it could not carry of the graph.
  ///
  /// The same graph gives the same bytes. Nodes stand in node order, edges in edge order, columns in
  /// the order of the graph.
  ///
  /// - Throws: `GraphFormatError` if the graph cannot be written in this format at all.
  func write(_ graph: AttributedGraph) throws(GraphFormatError) -> WrittenGraph
}

/// A graph as a file, and what the file could not carry.
public struct WrittenGraph: Sendable, Equatable {
  /// The content of the file.
  public let bytes: [UInt8]
  /// What the format could not carry, in the order: graph, nodes, edges; then by name.
  public let losses: [FormatLoss]

  /// A file of these bytes with these losses.
  public init(bytes: [UInt8], losses: [FormatLoss]) {
    self.bytes = bytes
    self.losses = losses
  }
}

/// Something that a format could not carry as it was.
public struct FormatLoss: Sendable, Equatable {
  /// What a loss belongs to.
  public enum Owner: String, Sendable {
    /// The graph as a whole.
    case graph
    /// Nodes.
    case nodes
    /// Edges.
    case edges
  }

  /// A value as it was before it was written.
  public struct Value: Sendable, Equatable {
    /// The id of the node; for an edge its number in the file, from 1; empty for the graph.
    public let of: String
    /// The value as text, as `AttributeColumn.text(at:)` gives it.
    public let text: String

    /// A value of something.
    public init(of owner: String, text: String) {
      of = owner
      self.text = text
    }
  }

  /// What it belongs to.
  public let owner: Owner
  /// The attribute, or what else is concerned: "id", "direction", "weight".
  public let attribute: String
  /// How many values are concerned.
  public let count: Int
  /// What became of them, in a few words: "left out", "written as text", "control characters
  /// written as ?".
  public let treatment: String
  /// The values as they were, for the sidecar; all that are concerned.
  public let values: [Value]

  /// What becomes of yes and no where a format has numbers only.
  static let zeroAndOne = "written as 0 and 1"

  /// Whether the values are lost: the file holds them neither under another name nor as 0 and 1.
  public var losesValues: Bool { !values.isEmpty && treatment != Self.zeroAndOne }

  /// A loss of `count` values.
  public init(
    owner: Owner, attribute: String, count: Int, treatment: String, values: [Value] = []
  ) {
    self.owner = owner
    self.attribute = attribute
    self.count = count
    self.treatment = treatment
    self.values = values
  }
}
