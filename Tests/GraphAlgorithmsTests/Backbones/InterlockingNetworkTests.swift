import Execution
import GraphAlgorithms
import TestSupport
import Testing

struct InterlockingNetworkTests {
  private func network(_ values: [[Double]]) -> InterlockingNetwork {
    InterlockingNetwork(
      cityCount: values.count, organizationCount: values.first?.count ?? 0,
      services: values.indices.flatMap { city in
        values[city].indices.filter { values[city][$0] > 0 }.map {
          InterlockingNetwork.Service(city: city, organization: $0, value: values[city][$0])
        }
      }.reversed())
  }

  /// The worked case by numpy: Isfahan, Shanghai, Karachi, Urumqi.
  @Test func theWorkedCase() throws {
    let expected = try ExpectedFigures("backbones")
    let model = network(try expected.rows("interlocking.values"))
    #expect(model.connectivities == [11, 19, 9, 5])
    #expect(try model.connectivities == expected.numbers("interlocking.connectivity"))
    let dyads = try expected.rows("interlocking.dyads")
    for (a, row) in dyads.enumerated() {
      for (b, wanted) in row.enumerated() where a != b {
        #expect(model.connectivity(a, b) == wanted)
      }
    }
    let best = try model.dyads(top: 1)
    #expect(best.map(\.first) == [1] && best.map(\.connectivity) == [8] || best[0].first == 0)
    #expect(best[0].connectivity == 8 && best[0].second <= 2)
  }

  /// By multiplying every pair of rows.
  @Test(arguments: 0..<100)
  func connectivitiesAreSumsOfProducts(seed: Int) throws {
    var generator = Seed(UInt64(seed)).stream(6)
    let (cities, organizations) = (1 + generator.index(below: 8), 1 + generator.index(below: 6))
    let values = (0..<cities).map { _ in
      (0..<organizations).map { _ in Double(max(0, generator.index(below: 7) - 2)) }
    }
    let model = network(values)
    var all: [InterlockingNetwork.Dyad] = []
    for a in 0..<cities {
      var total = 0.0
      for b in 0..<cities where a != b {
        let sum = zip(values[a], values[b]).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(model.connectivity(a, b) == sum)
        total += sum
        guard b > a, sum > 0 else { continue }
        all.append(
          InterlockingNetwork.Dyad(
            first: a, second: b, connectivity: sum,
            common: zip(values[a], values[b]).count { $0 * $1 > 0 }))
      }
      #expect(model.connectivities[a] == total)
    }
    all.sort { ($1.connectivity, $0.first, $0.second) < ($0.connectivity, $1.first, $1.second) }
    #expect(try model.dyadCount() == all.count)
    for workers in [1, 2, 5] {
      let context = ExecutionContext(workers: workers)
      #expect(try model.dyads(top: 100, in: context) == all)
      #expect(try model.dyads(top: 3, in: context) == Array(all.prefix(3)))
    }
  }
}
