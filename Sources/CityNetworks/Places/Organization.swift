/// A body that cities join, such as a network of cities.
public struct Organization: Hashable, Sendable, Identifiable {
  /// The identifier within the dataset.
  public let id: OrganizationID
  /// The full name.
  public let name: String
  /// The name for tables and figures; the full one where the dataset gives no other.
  public let shortName: String
  /// What it is, in the dataset's words: "city-network"; empty if not said.
  public let kind: String
  /// Other names, in the order of the file.
  public let aliases: [String]
  /// The Wikidata item, if known.
  public let wikidata: String?
  /// The address of its pages, if known.
  public let url: String?
  /// A remark of the dataset's editors.
  public let note: String

  /// An organization; what is not given is not known.
  public init(
    id: OrganizationID, name: String, shortName: String? = nil, kind: String = "",
    aliases: [String] = [], wikidata: String? = nil, url: String? = nil, note: String = ""
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName ?? name
    self.kind = kind
    self.aliases = aliases
    self.wikidata = wikidata
    self.url = url
    self.note = note
  }
}
