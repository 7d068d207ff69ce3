import CityNetworks

/// Country codes as people type them.
enum CountryCodes {
  static func set(_ text: String) throws -> Set<String> {
    guard text.contains(where: { $0 != "," && $0 != " " }) else {
      throw UsageError("no country is given. Write ISO 3166-1 codes with commas, as CN,PK.")
    }
    let codes = text.split(separator: ",").map { word in
      String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    if let unknown = codes.first(where: { Country(code: $0.uppercased()) == nil }) {
      let hint = Country.named(unknown).map { " Did you mean \($0.code) (\($0.name))?" } ?? ""
      throw UsageError("no country has the ISO 3166-1 code '\(unknown)'.\(hint)")
    }
    return Set(codes.map { $0.uppercased() })
  }
}

/// Kinds of ties between cities as people type them.
enum TieKinds {
  static func set(_ text: String) throws -> Set<Relation> {
    let relations = try Relation.list(text)
    if let other = relations.sorted().first(where: { $0.kind != .cityTie }) {
      let known = Relation.allCases.filter { $0.kind == .cityTie }.map(\.rawValue)
      throw UsageError(
        "'\(other.rawValue)' makes no tie between two cities. Write one of: "
          + "\(known.joined(separator: ", ")), any.")
    }
    return relations
  }
}

/// Ids of clubs as people type them.
enum ClubNames {
  static func set(_ text: String) throws -> Set<OrganizationID> {
    let ids = text.split(whereSeparator: { $0 == "," || $0 == " " }).map { String($0) }
    guard !ids.isEmpty else {
      throw UsageError("no club is given. Write ids with commas, as `citynet cliques` lists them.")
    }
    return Set(ids.map { OrganizationID($0) })
  }
}
