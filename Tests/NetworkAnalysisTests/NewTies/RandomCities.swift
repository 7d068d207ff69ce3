import CityNetworks
import Execution
import NetworkAnalysis

/// Small random networks of cities with countries, places and memberships, by a seed.
enum RandomCities {
  static func study(_ seed: UInt64, most: Int = 12) throws -> StudiedNetwork {
    var dice = Seed(seed).stream(0)
    let count = 2 + Int(dice.next() % UInt64(most - 1))
    let ids = (0..<count).map { CityID($0 < 10 ? "c0\($0)" : "c\($0)") }
    let cities = ids.map { id in
      let countries = ["IR", "CN", "PK", nil]
      let hasPlace = dice.next() % 8 > 0
      let latitude = Double(dice.next() % 1800) / 10 - 90
      let longitude = Double(dice.next() % 3600) / 10 - 180
      return City(
        id: id, name: id.rawValue.uppercased(),
        country: countries[Int(dice.next() % 4)].flatMap { Country(code: $0) },
        coordinate: hasPlace ? Coordinate(latitude: latitude, longitude: longitude) : nil)
    }
    var assertions: [Assertion] = []
    let share = 1 + dice.next() % 5
    for (a, one) in ids.enumerated() {
      for other in ids[(a + 1)...] where dice.next() % 10 < share {
        assertions.append(
          Assertion(
            id: AssertionID("\(one)-\(other)"), subject: .city(one), object: .city(other),
            relation: .twinning, status: dice.next() % 4 == 0 ? .agreed : .inForce))
      }
      for body in ["x", "y", "z"] where dice.next() % 4 == 0 {
        assertions.append(
          Assertion(
            id: AssertionID("\(one)-\(body)"), subject: .city(one),
            object: .organization(OrganizationID(body)), relation: .membership))
      }
    }
    let network = CityNetwork(
      cities: cities,
      organizations: ["x", "y", "z"].map { Organization(id: OrganizationID($0), name: $0) },
      assertions: assertions)
    return try StudiedNetwork(network, selection: NetworkSelection())
  }
}
