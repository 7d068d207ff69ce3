import GraphAlgorithms
import Graphs
import Testing

struct MeasureCatalogTests {
  @Test func aMisspeltMeasureIsAnsweredWithASuggestion() {
    #expect(throws: GraphAlgorithmError.unknownMeasure("betweeness", suggestions: ["betweenness"]))
    { try MeasureCatalog.measure(id: "betweeness") }
  }

  @Test func closenessAloneMeansWithinItsComponent() throws {
    #expect(try MeasureCatalog.measure(id: "closeness").descriptor.id == "closeness-component")
  }

  @Test func anUnknownWayOfFormingClustersIsAnError() {
    #expect(throws: GraphAlgorithmError.unknownPartition("leidn", suggestions: ["leiden"])) {
      try PartitionCatalog.algorithm(id: "leidn")
    }
  }

  @Test(
    arguments: [
      (
        .unknownMeasure("betweeness", suggestions: ["betweenness"]),
        "no measure is called 'betweeness'. Did you mean 'betweenness'? See `citynet list measures`."
      ),
      (
        .unknownTieMeasure("x", suggestions: ["y"]),
        "no measure of ties is called 'x'. Did you mean 'y'? See `citynet list tie-measures`."
      ),
      (
        .unknownGroupMeasure("x", known: ["a", "b"]),
        "no measure of groups is called 'x'. There are: a, b."
      ),
      (.isMeasureOfCities("degree"), "'degree' is a measure of cities: leave out --ties."),
      (.isMeasureOfTies("edge-b"), "'edge-b' is a measure of ties: add --ties."),
      (
        .contradiction(method: "katz", "share", "alpha"),
        "'katz' takes share or alpha, not both. Leave out one of them."
      ),
      (
        .nothingAfterColon("katz:"),
        "nothing follows the colon in 'katz:'. Give parameters such as name=value behind it, or "
          + "leave it out."
      ),
      (
        .notSettled(method: "Katz", change: .nan, rounds: 3, wanted: 1),
        "Katz did not settle: change not a number after 3 rounds, wanted 1. Allow more rounds, or use another measure."
      ),
      (
        .extremeStrengths(measure: "PageRank", smallest: 2e-308, largest: 1e308),
        "PageRank cannot be computed with ties as strong as these, from 2e-308 to 1e308: sums "
          + "leave the range of numbers. Multiply all strengths by one number so that they lie "
          + "between 1e-100 and 1e100, or leave out the extreme ties."
      ),
      (
        .unknownMeasure("x", suggestions: []),
        "no measure is called 'x'. See `citynet list measures`."
      ),
      (
        .unknownPartition("x", suggestions: ["a", "b"]),
        "no way of forming clusters is called 'x'. Did you mean 'a' or 'b'? "
          + "See `citynet list clusterings`."
      ),
      (
        .notSettled(method: "PageRank", change: 0.00031, rounds: 100, wanted: 1e-6),
        "PageRank did not settle: change 3e-4 after 100 rounds, wanted 1e-6. Allow more rounds, or use another measure."
      ),
      (
        .notSettled(method: "PageRank", change: 12, rounds: 2, wanted: 1),
        "PageRank did not settle: change 1e1 after 2 rounds, wanted 1. Allow more rounds, or use another measure."
      ),
      (
        .undefinedWhenDisconnected(measure: "strict closeness", advice: "Use another."),
        "strict closeness is undefined: some nodes cannot reach each other. Use another."
      ),
      (
        .tooManyShortestPaths,
        "the shortest paths between two nodes cannot be counted: they are more than 1e308. "
          + "Use a measure that does not count paths, such as harmonic closeness, or a part of the "
          + "network."
      ),
      (
        .badCost(edge: Edge(3), cost: -1),
        "edge 3 costs -1.0, but a path needs costs of 0 or more. Was a strength taken for a cost?"
      ),
      (
        .attenuationTooLarge(measure: "Katz centrality", attenuation: 0.6, eigenvalue: 2),
        "Katz centrality needs an attenuation below 1/λ₁ = 0.5, not 0.6; the largest eigenvalue λ₁ "
          + "is 2.0. Choose a share of 1/λ₁, such as 0.85."
      ),
      (
        .tooManyWalks,
        "the walks of this network cannot be counted: they are more than 1e308. "
          + "Use eigenvector or Katz centrality, or a part of the network."
      ),
      (
        .singular(measure: "X", advice: "Choose another."),
        "X is undefined: its equations have no single solution. Choose another."
      ),
      (
        .tooLarge(method: "the triad census", what: "9 nodes", advice: "Take fewer."),
        "the triad census cannot be computed for 9 nodes. Take fewer."
      ),
      (
        .zeroCost(edge: Edge(3)),
        "edge 3 costs 0, but paths are counted only where each edge costs more. "
          + "Make one node of its ends, or give it a small cost."
      ),
    ] as [(GraphAlgorithmError, String)])
  func errorsSayWhatIsWrongAndWhatToDo(error: GraphAlgorithmError, message: String) {
    #expect(error.description == message)
  }

  @Test(
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("ab", "ba", 1),
      ("betweeness", "betweenness", 1), ("ca", "abc", 3),
    ])
  func editDistanceCountsSwapsAsOne(first: String, second: String, distance: Int) {
    #expect(editDistance(first, second) == distance)
    #expect(editDistance(second, first) == distance)
  }

  @Test func rankingsGiveEqualScoresOneRankInNodeOrder() {
    let ranking = Ranking(of: NodeMap<Double?>([1, 3, nil, 3 + 1e-13, 2]))
    #expect(ranking.places.map(\.node) == [1, 3, 4, 0].map { Node($0) })
    #expect(ranking.places.map(\.rank) == [1, 1, 3, 4])
  }
}
