import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct QuotientGraphTests {
  /// Worked case 22: the karate club by faction has 11 ties between them and 67 inside.
  @Test func theFactionsOfTheKarateClub() {
    let first: Set = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21]
    let quotient = QuotientGraph(
      of: SmallGraphs.karateClub, groups: (0..<34).map { first.contains($0) ? 0 : 1 },
      groupCount: 2)
    #expect(quotient.ties(between: 0, and: 1) == 11)
    #expect(quotient.inside[0] + quotient.inside[1] == 67)
    #expect(quotient.sizes == [17, 17] && quotient.counted == 78 && quotient.leftOut == 0)
    #expect(quotient.possible(between: 0, and: 1) == 289)
    #expect(quotient.possible(between: 0, and: 0) == 136)
  }

  @Test(arguments: 1...120)
  func countsAgreeWithLookingAtEachTie(seed: Int) {
    var generator = Seed(UInt64(seed)).stream(3)
    let graph = SmallGraphs.random(
      .undirected, nodeCount: 1 + generator.index(below: 20), density: 0.3, seed: seed)
    let groups = (0..<graph.nodeCount).map { _ -> Int? in
      let group = generator.index(below: 5)
      return group == 4 ? nil : group
    }
    let quotient = QuotientGraph(of: graph, groups: groups, groupCount: 4)
    let ties = graph.edges.map { edge -> [Int?] in
      let ends = graph.ends(of: edge)
      return [groups[ends.source.index], groups[ends.target.index]]
    }
    #expect(quotient.leftOut == ties.count { $0.contains(nil) })
    var expected = 0.0
    for a in 0..<4 {
      #expect(quotient.sizes[a] == groups.count { $0 == a })
      #expect(
        quotient.ends[a]
          == ties.filter { !$0.contains(nil) }.reduce(0) { $0 + $1.count { $0 == a } })
      #expect(
        quotient.outside(of: a)
          == (0..<4).reduce(0) {
            $0 + ($1 == a ? 0 : quotient.ties(between: a, and: $1))
          })
      for b in a..<4 {
        #expect(quotient.ties(between: a, and: b) == ties.count { $0 == [a, b] || $0 == [b, a] })
        #expect(quotient.ties(between: b, and: a) == quotient.ties(between: a, and: b))
        expected += quotient.expected(between: a, and: b)
      }
    }
    #expect(expected.isApproximately(Double(quotient.counted), within: 1e-9))
  }

  /// The countries of a real network by pandas and networkx: `Tests/Expected/quotient.py`.
  @Test(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
  func theCountriesOfARealNetwork() throws {
    let network = try #require(RealNetwork.wikipedia2026)
    let expected = try ExpectedFigures("quotient")
    let countries = network.names.map { String($0.drop { $0 != "|" }.dropFirst()) }
    let names = Set(countries).sorted()
    let number = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let quotient = QuotientGraph(
      of: network.graph, groups: countries.map { number[$0] }, groupCount: names.count)
    #expect(Double(quotient.counted) == (try expected.number("pairs")))
    #expect(Double(names.count) == (try expected.number("countries")))
    #expect(Double(quotient.graph.edgeCount) == (try expected.number("linked")))
    #expect(Double(quotient.inside.reduce(0, +)) == (try expected.number("inside")))
    for place in 0..<15 {
      let a = try #require(number[try expected.text("top_pairs.\(place).one")])
      let b = try #require(number[try expected.text("top_pairs.\(place).other")])
      let path = "top_pairs.\(place)"
      #expect(Double(quotient.ties(between: a, and: b)) == (try expected.number(path + ".ties")))
      #expect(
        quotient.expected(between: a, and: b).isApproximately(
          try expected.number(path + ".expected"), within: 1e-9))
      #expect(
        quotient.saltonIndex(of: a, and: b).isApproximately(
          try expected.number(path + ".salton"), within: 1e-12))
    }
    let context = ExecutionContext()
    let betweenness = try MeasureCatalog.measure(id: "betweenness")
      .scores(on: quotient.graph, in: context)
    let harmonic = try MeasureCatalog.measure(id: "harmonic").scores(
      on: quotient.graph, in: context)
    for place in 0..<15 {
      let path = "top_countries.\(place)"
      let country = try #require(number[try expected.text(path + ".name")])
      #expect(Double(quotient.inside[country]) == (try expected.number(path + ".inside")))
      #expect(Double(quotient.outside(of: country)) == (try expected.number(path + ".outside")))
      #expect(
        betweenness[Node(country)].isApproximately(
          try expected.number(path + ".betweenness"), within: 1e-6))
      #expect(
        harmonic[Node(country)].isApproximately(
          try expected.number(path + ".harmonic"), within: 1e-12))
    }
  }

  @Test func theTiesAmongLikeGroupsMakeNoLoop() {
    let quotient = QuotientGraph(of: SmallGraphs.path(4), groups: [0, 0, 1, nil], groupCount: 2)
    #expect(quotient.graph.edgeCount == 1 && quotient.graph.strengths?[Edge(0)] == 1)
    #expect(quotient.inside == [1, 0] && quotient.leftOut == 1)
    #expect(quotient.saltonIndex(of: 0, and: 1).isApproximately(1 / 3.0.squareRoot()))
    let alone = QuotientGraph(of: SmallGraphs.path(1), groups: [nil], groupCount: 1)
    #expect(alone.saltonIndex(of: 0, and: 0) == nil && alone.expected(between: 0, and: 0) == 0)
  }
}
