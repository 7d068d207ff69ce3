public import CityNetworks

/// Finds the organization that an identifier, a name or a spelling means.
///
/// In this order, and the first that fits anything decides: the identifier; the Wikidata item; a name
/// exactly; identifier or name folded. Nothing is ever guessed.
public struct OrganizationResolver: Sendable {
  /// The network whose organizations are found.
  public let network: CityNetwork

  /// A resolver for the organizations of `network`.
  public init(_ network: CityNetwork) { self.network = network }

  /// The organization that `text` means.
  ///
  /// - Throws: `OrganizationNameError`, with the candidates or with a suggestion.
  public func organization(_ text: String) throws(OrganizationNameError) -> Organization {
    let name = RawTable.trimmed(text)
    if let found = network.organization(OrganizationID(name)) { return found }
    let all = network.organizations
    let folded = NameFolding.fold(name)
    let steps: [(Organization) -> Bool] = [
      { $0.wikidata == name },
      { Self.names(of: $0).contains(name) },
      { ([$0.id.rawValue] + Self.names(of: $0)).contains { NameFolding.fold($0) == folded } },
    ]
    for fits in steps {
      let found = all.filter(fits)
      if found.count == 1 { return found[0] }
      if found.count > 1 { throw OrganizationNameError(name: name, candidates: found.map(\.id)) }
    }
    let words = all.flatMap { [$0.id.rawValue] + Self.names(of: $0) }
    throw OrganizationNameError(
      name: name, candidates: [], suggestion: Spelling.nearest(to: name, among: words))
  }

  private static func names(of organization: Organization) -> [String] {
    [organization.name, organization.shortName] + organization.aliases
  }
}

/// Why a name does not lead to one organization.
public struct OrganizationNameError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name as written.
  public let name: String
  /// The organizations that go by the name, if there are several.
  public let candidates: [OrganizationID]
  /// The nearest spelling, if none goes by the name.
  public let suggestion: String?

  init(name: String, candidates: [OrganizationID], suggestion: String? = nil) {
    self.name = name
    self.candidates = candidates
    self.suggestion = suggestion
  }

  /// What is wrong with the name, and what may be meant.
  public var description: String {
    if !candidates.isEmpty {
      let list = candidates.map(\.rawValue).joined(separator: ", ")
      return "'\(name)' is the name of \(candidates.count) organizations: \(list). Give the id."
    }
    let hint = suggestion.map { "Did you mean '\($0)'?" } ?? "See organizations.csv for the ids."
    return "no organization is called '\(name)'. \(hint)"
  }
}
