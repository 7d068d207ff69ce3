public import CityNetworks

/// What routes must not use: places, or ties of a status or a relation.
public enum RouteAvoidance: Sendable, Hashable {
  /// A city, or the cities of a country, a region or an organization.
  case place(RoutePlace)
  /// Ties of this status, written as `status:intended`.
  case status(TieStatus)
  /// Ties of this kind, written as `relation:aid`.
  case relation(Relation)

  /// The words before the colon, as they are written.
  public static let prefixes = RoutePlace.prefixes + ["status", "relation"]

  /// What `text` writes, with cities and organizations as `city` and `organization` find them.
  ///
  /// - Throws: `UnknownWord` for a status or a relation; what a ``RoutePlace`` throws.
  public init(
    _ text: String, city: (String) throws -> CityID = { CityID($0) },
    organization: (String) throws -> OrganizationID = { OrganizationID($0) }
  ) throws {
    if let status = Self.rest(of: text, after: "status:") {
      guard let status = TieStatus(rawValue: status) else {
        throw UnknownWord(
          what: "status", word: status, known: TieStatus.allCases.map(\.rawValue))
      }
      self = .status(status)
    } else if let relation = Self.rest(of: text, after: "relation:") {
      let known = Relation.allCases.filter { $0.kind == .cityTie }
      guard let relation = known.first(where: { $0.rawValue == relation }) else {
        throw UnknownWord(what: "relation", word: relation, known: known.map(\.rawValue))
      }
      self = .relation(relation)
    } else {
      self = .place(try RoutePlace(text, city: city, organization: organization))
    }
  }

  /// What is avoided as it is written; reading it gives the same.
  public var text: String {
    switch self {
    case .place(let place): place.text
    case .status(let status): "status:" + status.rawValue
    case .relation(let relation): "relation:" + relation.rawValue
    }
  }

  private static func rest(of text: String, after prefix: String) -> String? {
    text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
  }
}

extension [RouteAvoidance] {
  /// The selection without the statuses and relations that are avoided.
  func applied(to selection: NetworkSelection) -> NetworkSelection {
    var statuses = selection.statusRule.statuses
    var relations = selection.relations
    for case .status(let status) in self { statuses.remove(status) }
    for case .relation(let relation) in self { relations.remove(relation) }
    let isSame = statuses == selection.statusRule.statuses
    return NetworkSelection(
      time: selection.time, certainty: selection.certainty,
      statusRule: isSame ? selection.statusRule : .list(statuses), relations: relations,
      countries: selection.countries, assumption: selection.assumption
    ).treatingMemberships(as: selection)
  }
}
