/// Reads one file format into a graph with attributes.
public protocol GraphReader: Sendable {
  /// The format that this reader reads.
  static var format: GraphFormat { get }

  /// The graph that `bytes` describe.
  ///
  /// - Parameter file: the name of the file, for error messages.
  func read(_ bytes: [UInt8], file: String) throws(GraphFormatError) -> AttributedGraph
}

/// A file format: how users name it, how its files are called, how its bytes look.
public struct GraphFormat: Sendable {
  /// The word for it on a command line.
  public let id: String
  /// What it is, for lists.
  public let title: String
  /// How names of its files end, in lower case, without the dot.
  public let fileEndings: [String]
  /// Whether a file that starts with these bytes is of this format.
  public let recognizes: @Sendable ([UInt8]) -> Bool

  /// A format with these properties.
  public init(
    id: String, title: String, fileEndings: [String],
    recognizes: @escaping @Sendable ([UInt8]) -> Bool
  ) {
    self.id = id
    self.title = title
    self.fileEndings = fileEndings
    self.recognizes = recognizes
  }
}
