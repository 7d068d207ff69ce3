import FoundationEssentials

/// What `datapackage.json` says about a dataset as a whole (Frictionless Data Package).
public struct DatasetDescription: Hashable, Sendable {
  /// The name of the file.
  public static let file = "datapackage.json"

  /// The short name of the dataset, if given.
  public let name: String?
  /// The title, if given.
  public let title: String?
  /// The version, if given.
  public let version: String?
  /// The names of the licenses, in order.
  public let licenses: [String]

  /// The description that the bytes of the file hold, or nil if they are no such JSON.
  init?(json bytes: [UInt8]) {
    guard let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)) else {
      return nil
    }
    name = content.name
    title = content.title
    version = content.version
    licenses = (content.licenses ?? []).compactMap { $0.name ?? $0.title ?? $0.path }
  }

  private struct Content: Decodable {
    let name: String?
    let title: String?
    let version: String?
    let licenses: [License]?
  }

  private struct License: Decodable {
    let name: String?
    let title: String?
    let path: String?
  }
}
