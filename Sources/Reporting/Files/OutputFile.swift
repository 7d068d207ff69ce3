/// A finished file, still in memory.
public struct OutputFile: Sendable, Equatable {
  /// Where it goes, relative to the output folder, parts joined by "/".
  public let path: String
  /// What it holds.
  public let bytes: [UInt8]

  /// A file of these bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file of this text in UTF-8.
  public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
