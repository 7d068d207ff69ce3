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
  /// The day of the last update, or of the creation if there was none; empty if not given.
  public let released: String
  /// Who made it: contributors that are creators, or authors; all if no roles are given.
  public let creators: [String]

  /// The description that the bytes of the file hold, or nil if they are no such JSON.
  init?(json bytes: [UInt8]) {
    guard let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)) else {
      return nil
    }
    name = content.name
    title = content.title
    version = content.version
    licenses = (content.licenses ?? []).compactMap { $0.name ?? $0.title ?? $0.path }
    let origin = try? JSONDecoder().decode(Origin.self, from: Data(bytes))
    released = String((origin?.updated ?? origin?.created ?? "").prefix(10))
    let people = origin?.contributors ?? []
    let makers = people.filter { person in
      let roles = (person.roles ?? []) + (person.role.map { [$0] } ?? [])
      return roles.isEmpty || roles.contains { ["creator", "author"].contains($0) }
    }
    creators = makers.compactMap { $0.title ?? $0.name }
  }

  private struct Content: Decodable {
    let name: String?
    let title: String?
    let version: String?
    let licenses: [License]?
  }

  /// What only citations need; faults in it do not make the rest unreadable.
  private struct Origin: Decodable {
    let created: String?
    let updated: String?
    let contributors: [Contributor]?
  }

  private struct Contributor: Decodable {
    let title: String?
    let name: String?
    let role: String?
    let roles: [String]?
  }

  private struct License: Decodable {
    let name: String?
    let title: String?
    let path: String?
  }
}
