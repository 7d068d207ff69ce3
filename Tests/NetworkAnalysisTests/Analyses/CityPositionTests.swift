import CityNetworks
import Execution
import Foundation
import NetworkAnalysis
import Testing

@Suite struct CityPositionTests {
  /// Ties as pairs of numbers: every pair whose product leaves a small rest; 14 cities, some alone.
  private static func pairs(_ seed: Int) -> [(Int, Int)] {
    (0..<14).flatMap { a in
      (0..<a).compactMap { b in (a * a + 3 * b * b + seed * a * b) % 11 < 3 ? (b, a) : nil }
    }
  }

  private static func name(_ number: Int) -> String { "c\(String(number + 10))" }

  private static func study(_ seed: Int) throws -> StudiedNetwork {
    try ToyNetwork.study(
      ToyNetwork.network(
        cities: (0..<14).map { (name($0), ["IR", "CN", "DE"][$0 % 3]) },
        twinnings: pairs(seed).map { (name($0.0), name($0.1)) }))
  }

  /// Distances and numbers of shortest paths by the powers of the matrix, not by searches.
  private struct Naive {
    var distance: [[Int?]]
    var count: [[Double]]
    let tied: [[Bool]]

    init(_ pairs: [(Int, Int)]) {
      var tied = [[Bool]](repeating: .init(repeating: false, count: 14), count: 14)
      for (a, b) in pairs { (tied[a][b], tied[b][a]) = (true, true) }
      self.tied = tied
      distance = (0..<14).map { a in (0..<14).map { a == $0 ? 0 : nil } }
      count = (0..<14).map { a in (0..<14).map { a == $0 ? 1 : 0 } }
      var walks = count
      for length in 1..<14 {
        walks = (0..<14).map { a in
          (0..<14).map { b in (0..<14).reduce(0) { $0 + (tied[$1][b] ? walks[a][$1] : 0) } }
        }
        for a in 0..<14 {
          for b in 0..<14 where distance[a][b] == nil && walks[a][b] > 0 {
            (distance[a][b], count[a][b]) = (length, walks[a][b])
          }
        }
      }
    }

    func betweenness(_ v: Int) -> Double {
      var sum = 0.0
      for a in 0..<14 where a != v {
        for b in 0..<a where b != v {
          guard let whole = distance[a][b], let one = distance[a][v], let two = distance[v][b],
            one + two == whole
          else { continue }
          sum += count[a][v] * count[v][b] / count[a][b]
        }
      }
      return sum
    }
  }

  @Test(arguments: 0..<6)
  func figuresAgreeWithThoseByAnotherMethod(seed: Int) throws {
    let naive = Naive(Self.pairs(seed))
    let study = try Self.study(seed)
    let scores = (0..<14).map { naive.betweenness($0) }
    for city in [0, 5, 13] {
      let tables = try CityPosition(of: CityID(Self.name(city))).results(
        for: study, in: ExecutionContext()
      ).tables
      let partners = (0..<14).filter { naive.tied[city][$0] }
      let pairs = partners.flatMap { a in partners.filter { $0 < a }.map { (a, $0) } }
      let tied = pairs.count { naive.tied[$0.0][$0.1] }
      let reached = (0..<14).compactMap { $0 == city ? nil : naive.distance[city][$0] }
      #expect(tables[0].figure("partners") == .integer(partners.count))
      #expect(tables[0].figure("partner_pairs") == .integer(pairs.count))
      #expect(tables[0].figure("tied_pairs") == .integer(tied))
      #expect(tables[0].figure("reached_2") == .integer(reached.count { $0 == 2 }))
      #expect(tables[0].figure("reached") == .integer(reached.count))
      #expect(
        tables[0].figure("betweenness_rank")
          == .integer(1 + scores.count { $0 > scores[city] + 1e-9 }))
      let mean = Double(reached.reduce(0, +)) / Double(reached.count)
      if case .real(let value)? = tables[0].figure("mean_distance") {
        #expect(abs(value - mean) < 1e-12)
      } else {
        #expect(reached.isEmpty)
      }
      if case .real(let value)? = tables[0].figure("betweenness") {
        #expect(abs(value - scores[city]) < 1e-9)
      }
    }
  }

  @Test func aCityIsComparedWithItsCountryAndWithThoseThatHaveAsManyTies() throws {
    let study = try ToyNetwork.study(ToyNetwork.row)
    let table = try CityPosition(of: CityID("b"), compatriots: 2, alike: 1).results(
      for: study, in: ExecutionContext()
    ).tables[1]
    // b and a are in Iran; of the others c has as many ties as b.
    #expect(table.texts("id") == ["b", "a", "c"])
    #expect(
      table.texts("chosen") == ["the city itself", "same country", "about as many ties"])
    #expect(table.texts("open_percent") == ["100.0", "", "100.0"])
  }

  @Test func aCityWithoutTiesHasNoShareAndNoDistance() throws {
    let tables = try CityPosition(of: CityID("e")).results(
      for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext()
    ).tables
    #expect(tables[0].figure("partners") == .integer(0))
    #expect(tables[0].figure("open_percent") == .missing)
    #expect(tables[0].figure("mean_distance") == .missing)
    #expect(tables[0].figure("effective_size") == .missing)
  }

  @Test(arguments: 0..<6)
  func optionsAreTheUntiedCitiesAbroadThatShareMost(seed: Int) throws {
    let naive = Naive(Self.pairs(seed))
    let study = try Self.study(seed)
    let city = 5
    let degrees = (0..<14).map { a in naive.tied[a].count { $0 } }
    let expected = (0..<14).filter { $0 != city && !naive.tied[city][$0] && $0 % 3 != city % 3 }
      .compactMap { other -> (index: Double, name: String, shared: Int)? in
        let shared = (0..<14).filter { naive.tied[city][$0] && naive.tied[other][$0] }
        guard shared.count > 1 else { return nil }
        let index = shared.reduce(0) { $0 + 1 / log(Double(degrees[$1])) }
        return (index, Self.name(other), shared.count)
      }
    let table = try CityOptions(of: CityID(Self.name(city)), top: 50).results(
      for: study, in: ExecutionContext()
    ).tables[0]
    #expect(Set(table.texts("id")) == Set(expected.map(\.name)))
    for (row, id) in table.texts("id").enumerated() {
      let known = try #require(expected.first { $0.name == id })
      #expect(table.texts("shared")[row] == String(known.shared))
      if case .real(let index) = table.rows[row][3] { #expect(abs(index - known.index) < 1e-9) }
    }
    let indexes = table.texts("index").compactMap(Double.init)
    #expect(zip(indexes, indexes.dropFirst()).allSatisfy { $0 + 1e-9 >= $1 })
  }
}
