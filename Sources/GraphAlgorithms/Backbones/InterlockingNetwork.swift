public import Execution

/// The interlocking network model: cities are joined by the organizations that serve both of them.
///
/// A city has a service value of 0 or more in each organization. The connectivity of two cities is the
/// sum over organizations of the product of their values; that of a city the sum over all others.
/// With values of 0 and 1 the former counts shared organizations.
///
/// Source: Taylor, Geographical Analysis 33 (2001); Taylor, Catalano & Walker, Urban Studies 39 (2002).
public struct InterlockingNetwork: Sendable {
  /// One city's value in one organization.
  public struct Service: Sendable, Equatable {
    /// The city, from 0.
    public let city: Int
    /// The organization, from 0.
    public let organization: Int
    /// The value, above 0 and finite.
    public let value: Double

    /// A value.
    public init(city: Int, organization: Int, value: Double) {
      (self.city, self.organization, self.value) = (city, organization, value)
    }
  }

  /// Two cities and their connectivity.
  public struct Dyad: Sendable, Equatable {
    /// The first city.
    public let first: Int
    /// The second city, above the first.
    public let second: Int
    /// Σ of the products of their values, above 0.
    public let connectivity: Double
    /// How many organizations serve both.
    public let common: Int

    /// A pair of cities.
    public init(first: Int, second: Int, connectivity: Double, common: Int) {
      (self.first, self.second) = (first, second)
      (self.connectivity, self.common) = (connectivity, common)
    }
  }

  /// How many cities there are.
  public let cityCount: Int
  /// The connectivity of each city with all others together; 0 without any.
  public let connectivities: [Double]

  private let starts: [Int]
  private let services: [Service]
  private let byOrganization: [[Service]]

  /// The model of these values, given in any order; values of one city in one organization are added.
  ///
  /// - Complexity: O(s·log s) for s values.
  public init(cityCount: Int, organizationCount: Int, services: [Service]) {
    precondition(
      services.allSatisfy {
        (0..<cityCount).contains($0.city) && (0..<organizationCount).contains($0.organization)
          && $0.value > 0 && $0.value.isFinite
      })
    var merged: [Service] = []
    for service in services.sorted(by: {
      ($0.city, $0.organization, $0.value) < ($1.city, $1.organization, $1.value)
    }) {
      if let last = merged.last, last.city == service.city,
        last.organization == service.organization
      {
        merged[merged.count - 1] = Service(
          city: last.city, organization: last.organization, value: last.value + service.value)
      } else {
        merged.append(service)
      }
    }
    var starts = [Int](repeating: 0, count: cityCount + 1)
    for service in merged { starts[service.city + 1] += 1 }
    for city in 0..<cityCount { starts[city + 1] += starts[city] }
    var byOrganization = [[Service]](repeating: [], count: organizationCount)
    for service in merged { byOrganization[service.organization].append(service) }
    let sums = byOrganization.map { $0.reduce(0) { $0 + $1.value } }
    var connectivities = [Double](repeating: 0, count: cityCount)
    for service in merged where byOrganization[service.organization].count > 1 {
      connectivities[service.city] += service.value * (sums[service.organization] - service.value)
    }
    self.cityCount = cityCount
    self.connectivities = connectivities
    self.starts = starts
    self.services = merged
    self.byOrganization = byOrganization
  }

  /// What each organization adds to the connectivities of all cities together: twice the sum of the
  /// products of values of its cities.
  public var contributions: [Double] {
    byOrganization.map { services in
      let sum = services.reduce(0) { $0 + $1.value }
      return services.count > 1 ? services.reduce(0) { $0 + $1.value * (sum - $1.value) } : 0
    }
  }

  /// The connectivity of two cities; 0 if no organization serves both.
  public func connectivity(_ a: Int, _ b: Int) -> Double {
    let other = Dictionary(
      uniqueKeysWithValues: services[starts[b]..<starts[b + 1]].map { ($0.organization, $0.value) })
    return services[starts[a]..<starts[a + 1]].reduce(0) {
      $0 + $1.value * (other[$1.organization] ?? 0)
    }
  }

  /// How many pairs of cities there are that some organization serves.
  ///
  /// - Complexity: O(Σ s²) for the sizes s of organizations.
  /// - Throws: `CancellationError`.
  public func dyadCount(in context: ExecutionContext = ExecutionContext()) throws -> Int {
    try context.reduce(
      Chunks(count: cityCount), into: 0, phase: "pairs of cities",
      map: { range in
        var count = 0
        try forEachDyad(of: range, context.cancellation) { _ in count += 1 }
        return count
      }, combine: { $0 += $1 })
  }

  /// The best connected pairs of cities, the strongest first, then by the numbers of the cities.
  ///
  /// - Parameter top: how many pairs at most.
  /// - Complexity: O(Σ s²) for the sizes s of organizations, O(top) memory per worker.
  /// - Throws: `CancellationError`.
  public func dyads(
    top: Int, in context: ExecutionContext = ExecutionContext()
  ) throws -> [Dyad] {
    precondition(top >= 0)
    let best = try context.reduce(
      Chunks(count: cityCount), into: [Dyad](), phase: "pairs of cities",
      map: { range in
        var best: [Dyad] = []
        try forEachDyad(of: range, context.cancellation) { dyad in
          best.append(dyad)
          if best.count >= 2 * top + 1024 { best = Self.best(best, top) }
        }
        return Self.best(best, top)
      }, combine: { $0 = Self.best($0 + $1, top) })
    return best
  }

  private static func best(_ dyads: [Dyad], _ top: Int) -> [Dyad] {
    let sorted = dyads.sorted {
      ($1.connectivity, $0.first, $0.second) < ($0.connectivity, $1.first, $1.second)
    }
    return Array(sorted.prefix(top))
  }

  private func forEachDyad(
    of cities: Range<Int>, _ cancellation: Cancellation, _ body: (Dyad) -> Void
  ) throws {
    var sums = [Double](repeating: 0, count: cityCount)
    var counts = [Int](repeating: 0, count: cityCount)
    var touched: [Int] = []
    for city in cities {
      try cancellation.check()
      touched.removeAll(keepingCapacity: true)
      for service in services[starts[city]..<starts[city + 1]] {
        for other in byOrganization[service.organization] where other.city > city {
          if counts[other.city] == 0 { touched.append(other.city) }
          counts[other.city] += 1
          sums[other.city] += service.value * other.value
        }
      }
      for other in touched {
        body(
          Dyad(
            first: city, second: other, connectivity: sums[other], common: counts[other]))
        (sums[other], counts[other]) = (0, 0)
      }
    }
  }
}
