public import CityNetworks
import GraphAlgorithms
import Graphs

/// A city, or all cities of a country, a region or an organization, as an end or a stop of routes.
///
/// Written as a city's id, or as `country:DE`, `region:central-asia`, `organization:eurocities`. Two
/// capital letters are the code of a country too; `city:` before an id is never needed unless the id
/// looks like one of these.
public enum RoutePlace: Sendable, Hashable {
  /// One city.
  case city(CityID)
  /// Every city of a country.
  case country(Country)
  /// Every city of a sub-region of UN M49.
  case region(Region)
  /// Every city of one of the eight parts of the world.
  case worldRegion(WorldRegion)
  /// Every member of an organization.
  case organization(OrganizationID)

  /// The words before the colon, as they are written.
  public static let prefixes = ["city", "country", "region", "organization"]

  /// The place that `text` writes, with cities and organizations as `city` and `organization` find
  /// them.
  ///
  /// - Throws: ``AnalysisError/contradictoryParameters(_:)`` for an unknown country or region, and
  ///   what the two closures throw.
  public init(
    _ text: String, city: (String) throws -> CityID = { CityID($0) },
    organization: (String) throws -> OrganizationID = { OrganizationID($0) }
  ) throws {
    let (prefix, rest) = Self.parts(of: text)
    switch prefix {
    case "country":
      guard let country = Country(code: rest) ?? Country.named(rest) else {
        throw AnalysisError.contradictoryParameters(
          "no country is called '\(rest)'. Write its ISO 3166-1 code or its English name, as "
            + "country:DE.")
      }
      self = .country(country)
    case "region": self = try Self.region(rest)
    case "organization": self = .organization(try organization(rest))
    case "city": self = .city(try city(rest))
    default:
      if Self.looksLikeCode(text), let country = Country(code: text) {
        self = .country(country)
        return
      }
      do {
        self = .city(try city(text))
      } catch {
        guard let country = Country(code: text) else { throw error }
        self = .country(country)
      }
    }
  }

  /// The place as it is written; reading it gives the same place.
  public var text: String {
    switch self {
    case .city(let id):
      Self.looksLikeCode(id.rawValue) || Self.parts(of: id.rawValue).prefix != nil
        ? "city:" + id.rawValue : id.rawValue
    case .country(let country): "country:" + country.code
    case .region(let region): "region:" + Self.slug(region.name)
    case .worldRegion(let region): "region:" + Self.slug(region.name)
    case .organization(let id): "organization:" + id.rawValue
    }
  }

  /// The city, if it is one.
  public var city: CityID? { if case .city(let id) = self { id } else { nil } }

  /// Whether cities belong to it by their country.
  var isOfCountries: Bool {
    switch self {
    case .country, .region, .worldRegion: true
    case .city, .organization: false
    }
  }

  /// "country" and "DE" of "country:DE"; no prefix if the word before the colon is none.
  static func parts(of text: String) -> (prefix: String?, rest: String) {
    guard let colon = text.firstIndex(of: ":"), prefixes.contains(String(text[..<colon])) else {
      return (nil, text)
    }
    return (String(text[..<colon]), String(text[text.index(after: colon)...]))
  }

  private static func looksLikeCode(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (65...90).contains($0) }
  }

  private static func region(_ text: String) throws -> RoutePlace {
    let wanted = slug(text)
    if let region = Region(code: text) ?? Region.named(text)
      ?? Region.named(String(text.map { $0 == "-" ? " " : $0 }))
      ?? Region.all.first(where: { slug($0.name) == wanted })
    {
      return .region(region)
    }
    if let region = WorldRegion.allCases.first(where: { slug($0.name) == wanted }) {
      return .worldRegion(region)
    }
    let known = Region.all.map { slug($0.name) } + WorldRegion.allCases.map { slug($0.name) }
    let parts = known.filter { $0.split(separator: "-").contains { $0 == wanted } }
    let meant = parts.isEmpty ? Array(suggestions(for: wanted, among: known).prefix(1)) : parts
    let hint =
      meant.isEmpty ? "" : " Did you mean \(meant.map { "'\($0)'" }.joined(separator: ", "))?"
    throw AnalysisError.contradictoryParameters(
      "no region is called '\(text)'.\(hint) Write one of: \(known.joined(separator: ", ")); or a code of "
        + "UN M49, as region:143.")
  }

  /// Letters and digits in lower case, all else as single hyphens.
  static func slug(_ name: String) -> String {
    name.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
  }
}

extension RoutePlace {
  /// The place as people read it.
  func title(in study: StudiedNetwork) -> String {
    switch self {
    case .city(let id): study.name(id)
    case .country(let country): country.name
    case .region(let region): region.name
    case .worldRegion(let region): region.name
    case .organization(let id):
      "the members of " + (study.whole.organization(id)?.shortName ?? id.rawValue)
    }
  }

  /// The cities of the selection that belong to it, in the order of their ids; members of an
  /// organization are those whose membership the selection holds.
  ///
  /// - Throws: ``AnalysisError/unknownCity(_:)``; ``AnalysisError/contradictoryParameters(_:)`` for an
  ///   organization that the dataset does not have.
  func nodes(in study: StudiedNetwork) throws -> [Node] {
    switch self {
    case .city(let id): return [try study.node(of: id)]
    case .country(let country): return study.nodes { $0.country == country }
    case .region(let region): return study.nodes { $0.region == region }
    case .worldRegion(let region): return study.nodes { $0.worldRegion == region }
    case .organization(let id):
      guard study.whole.organization(id) != nil else {
        throw AnalysisError.contradictoryParameters(
          "no organization is called '\(id)'. See organizations.csv for the ids.")
      }
      let members = Set(
        study.network.memberships.filter { $0.organization == id }.map(\.city))
      return study.nodes { members.contains($0.id) }
    }
  }
}

extension StudiedNetwork {
  fileprivate func nodes(_ isMeant: (City) -> Bool) -> [Node] {
    network.cities.indices.filter { isMeant(network.cities[$0]) }.map { Node($0) }
  }
}
