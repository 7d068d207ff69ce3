public import CityNetworks
import GraphAlgorithms

/// Memberships as options and plans choose them.
public enum SelectedMemberships {
  /// The organizations that texts name, each in a text of its own or several with commas. Names are
  /// looked up when a network is studied.
  public static func words(_ texts: [String]) -> Set<OrganizationID> {
    Set(
      texts.flatMap { $0.split(separator: ",") }.map { text in
        let bare = text.drop { $0 == " " }
        return OrganizationID(String(bare.reversed().drop { $0 == " " }.reversed()))
      }.filter { !$0.rawValue.isEmpty })
  }
}

/// Organizations as people name them: by id, name, short name or alias, in any case and spacing.
enum OrganizationChoice {
  /// The ids of the organizations that these words name.
  ///
  /// - Throws: ``AnalysisError/unknownChoice(_:of:near:known:)``.
  static func ids(
    _ words: Set<OrganizationID>, in network: CityNetwork
  ) throws -> Set<OrganizationID> {
    guard !words.isEmpty else { return [] }
    var named: [String: OrganizationID] = [:]
    for organization in network.organizations {
      for name in names(of: organization) where named[plain(name)] == nil {
        named[plain(name)] = organization.id
      }
    }
    return Set(
      try words.sorted().map { word in
        if network.organization(word) != nil { return word }
        if let id = named[plain(word.rawValue)] { return id }
        let known = network.organizations.map(\.id.rawValue)
        throw AnalysisError.unknownChoice(
          word.rawValue, of: "an organization of the dataset",
          near: suggestions(for: plain(word.rawValue), among: known),
          known: known.isEmpty ? ["none, the dataset has no organizations"] : known)
      })
  }

  private static func names(of organization: Organization) -> [String] {
    [organization.id.rawValue, organization.name, organization.shortName] + organization.aliases
  }

  /// Letters and digits in lower case with hyphens between words.
  private static func plain(_ name: String) -> String {
    name.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
  }
}
