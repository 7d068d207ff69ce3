import CityNetworks

/// The files of a dataset in memory.
public struct DatasetFiles: Sendable {
  /// Where the files come from, for messages and as a name of last resort.
  public let origin: String
  /// The content of each file by its name.
  public let contents: [String: [UInt8]]
  /// Columns that an importer left out because of a cell without a number.
  var unreadColumns: [UnreadColumn] = []

  /// These files; of two with one name the first stays.
  public init(origin: String, files: [(name: String, bytes: [UInt8])]) {
    self.origin = origin
    contents = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
  }

  /// The last part of `origin`.
  var name: String {
    origin.split(separator: "/").last { $0 != "." }.map { String($0) } ?? origin
  }
}
