public import CityNetworks
import Execution

/// City networks drawn from a seed, small enough for every route in them to be listed.
///
/// Cities are called c0, c1 … and lie in six countries, some in none; ties are of two relations and
/// several statuses, rest on one to three sources, and state the whole numbers `risk` and `capacity`;
/// the organizations red and blue have random members.
public enum RandomCityNetworks {
  /// The countries of cities; nil for cities of which none is known.
  public static let countries: [Country?] =
    ["IR", "CN", "PK", "UZ", "DE", "KZ"].map {
      Country(code: $0)
    } + [nil]

  /// A network of `cityCount` cities of which two are tied with this chance.
  public static func network(
    seed: UInt64, cityCount: Int = 7, chance: Double = 0.45
  ) -> CityNetwork {
    var generator = Seed(seed).stream(0)
    let cities = (0..<cityCount).map { city(number: $0, &generator) }
    let sources = ["s", "t", "u"].map { Source(id: SourceID($0), publisher: "P", title: $0) }
    var statements: [Assertion] = []
    for a in cities.indices {
      for b in cities.indices where b > a && generator.unitInterval() < chance {
        let relations: [Relation] =
          generator.index(below: 6) == 0 ? [.twinning, .mou] : [.twinning]
        let numbers = [
          (name: "risk", value: Double(generator.index(below: 5))),
          (name: "capacity", value: Double(1 + generator.index(below: 4))),
        ]
        for relation in relations {
          let status = statuses[generator.index(below: statuses.count)]
          for source in sources.prefix(1 + generator.index(below: 3)) {
            statements.append(
              Assertion(
                id: AssertionID("\(a)-\(b)-\(relation.rawValue)-\(source.id)"),
                subject: .city(cities[a].id), object: .city(cities[b].id), relation: relation,
                status: status, quantities: Quantities(numbers), source: source.id))
          }
        }
      }
    }
    for city in cities {
      for organization in organizations where generator.index(below: 3) == 0 {
        statements.append(
          Assertion(
            id: AssertionID("\(city.id)-\(organization.id)"), subject: .city(city.id),
            object: .organization(organization.id), relation: .membership, source: sources[0].id))
      }
    }
    return CityNetwork(
      cities: cities, organizations: organizations, sources: sources, assertions: statements,
      provenance: Provenance(datasetID: "random"))
  }

  private static let statuses: [TieStatus] = [.inForce, .inForce, .signed, .intended, .ratified]
  private static let organizations = ["blue", "red"].map {
    Organization(id: OrganizationID($0), name: $0)
  }

  private static func city(number: Int, _ generator: inout SeededGenerator) -> City {
    City(
      id: CityID("c\(number)"), name: "C\(number)",
      country: countries[generator.index(below: countries.count)],
      coordinate: Coordinate(
        latitude: 60 * generator.unitInterval(), longitude: 90 * generator.unitInterval()))
  }
}
