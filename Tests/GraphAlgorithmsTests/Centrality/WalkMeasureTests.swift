import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Katz centrality and Bonacich power against their linear systems.
struct WalkMeasureTests {
  private let context = ExecutionContext()

  /// Small graphs of every kind, loops and parallel edges included.
  private func graph(_ seed: Int) -> Graph {
    seed % 4 == 0
      ? SmallGraphs.multigraph(
        seed % 8 == 0 ? .undirected : .directed, nodeCount: 1 + seed % 11, edgeCount: seed % 23,
        seed: seed)
      : SmallGraphs.variety(seed: seed)
  }

  /// I − f·A, or its transpose.
  private func system(_ graph: Graph, _ factor: Double, isTransposed: Bool) -> [[Double]] {
    let matrix = isTransposed ? transposed(denseMatrix(graph)) : denseMatrix(graph)
    return matrix.indices.map { a in
      matrix.indices.map { b in (a == b ? 1 : 0) - factor * matrix[a][b] }
    }
  }

  @Test func katzSolvesItsEquations() throws {
    for seed in 0..<200 {
      let graph = graph(seed)
      let found = try Katz().solution(on: graph, in: context)
      let ones = [Double](repeating: 1, count: graph.nodeCount)
      let exact = solution(of: system(graph, found.attenuation, isTransposed: true), ones)
      let size = exact.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for (score, value) in zip(found.scores.values, exact) {
        #expect(score.isApproximately(value / size, within: 1e-10), "seed \(seed)")
      }
    }
  }

  @Test(arguments: [0.75, -0.75, -0.2, 2.5, -3.1, 1.37])
  func bonacichPowerSolvesItsEquations(share: Double) throws {
    for seed in 0..<200 {
      let graph = graph(seed)
      let lambda = try Eigenvector().solution(on: graph, in: context).eigenvalue
      let factor = lambda.map { share / $0 } ?? share
      let matrix = denseMatrix(graph)
      let right = matrix.map { $0.reduce(0, +) }
      let exact = solution(of: system(graph, factor, isTransposed: false), right)
      let squares = exact.reduce(0) { $0 + $1 * $1 }
      let scale = squares > 0 ? (Double(graph.nodeCount) / squares).squareRoot() : 0
      let measure = BonacichPower(exponent: .shareOfLimit(share))
      let scores: NodeMap<Double?>
      do {
        scores = try measure.scores(on: graph, in: context)
      } catch GraphAlgorithmError.singular {
        // By chance 1/β is an eigenvalue: then elimination finds nothing of use either.
        #expect(!(squares < 1e20), "seed \(seed)")
        continue
      }
      for (score, value) in zip(scores.values, exact) {
        let error = abs((score ?? .infinity) - value * scale)
        #expect(error < 1e-8, "seed \(seed)")
      }
    }
  }

  @Test func anExponentThatIsOneOverAnEigenvalueIsAnError() {
    // The eigenvalues of a complete graph of 4 nodes are 3 and −1.
    for exponent in [1.0 / 3, -1] {
      #expect {
        try BonacichPower(exponent: .value(exponent))
          .scores(on: SmallGraphs.complete(4), in: context)
      } throws: { error in
        guard case .singular("Bonacich power", _) = error as? GraphAlgorithmError else {
          return false
        }
        return true
      }
    }
  }

  @Test func anExponentBeyondTheLimitIsRefusedForLargeNetworks() {
    #expect {
      try BonacichPower(exponent: .value(2)).scores(on: SmallGraphs.star(leaves: 4999), in: context)
    } throws: { error in
      guard case .tooLarge(_, let what, _) = error as? GraphAlgorithmError else { return false }
      return what == "5000 nodes, only for up to 4096"
    }
  }

  @Test func anAttenuationOfOneOverTheEigenvalueIsRefused() throws {
    #expect {
      try Katz(attenuation: .value(0.5)).scores(on: SmallGraphs.complete(3), in: context)
    } throws: { error in
      guard
        case .attenuationTooLarge("Katz centrality", 0.5, let eigenvalue) = error
          as? GraphAlgorithmError
      else { return false }
      return eigenvalue.isApproximately(2)
    }
  }

  /// `nx.katz_centrality_numpy(g, alpha=0.1)` and `alpha=0.05, weight="weight"` of networkx 3.6.1.
  @Test func katzOfTheKarateClubIsThatOfNetworkx() throws {
    let found = try Katz(attenuation: .value(0.1))
      .solution(on: SmallGraphs.karateClub, in: context)
    #expect(found.eigenvalue.isApproximately(6.725697727631729))
    let expected = [
      0.32132462191241123, 0.23548427483304846, 0.1309722491708523, 0.09067870365101943,
      0.3314064273997826,
    ]
    for (node, value) in zip([0, 1, 5, 16, 33], expected) {
      #expect(found.scores[Node(node)].isApproximately(value))
    }
    let weighted = try Katz(attenuation: .value(0.05))
      .scores(on: Self.weightedClub, in: context)
    #expect(weighted[Node(0)].isApproximately(0.3092092192277122))
    #expect(weighted[Node(33)].isApproximately(0.35408345939265873))
  }

  /// The formula of R igraph's `power_centrality`, solved by numpy 2 with the same scaling.
  @Test(
    arguments: [
      (0.1, [2.263477130527679, 1.5069852132664328, 0.5859439388531906, 2.3523258435407466]),
      (-0.1, [3.079370493521894, 1.5000918601765538, 0.4962096190115234, 3.558711357509688]),
      (0.3, [-0.43814047136995193, -2.048111767492019, 1.3839646835493007, -1.1783251093961329]),
      (1, [-1.5664590187430791, -0.8916766722075956, -0.8916766722075959, -1.3254653235518328]),
    ] as [(Double, [Double])])
  func powerInTheKarateClubIsThatOfTheFormulaOfR(exponent: Double, expected: [Double]) throws {
    let scores = try BonacichPower(exponent: .value(exponent))
      .scores(on: SmallGraphs.karateClub, in: context)
    for (node, value) in zip([0, 1, 5, 33], expected) {
      #expect(scores[Node(node)].isApproximately(value))
    }
  }

  /// The karate club whose i-th friendship has strength 1 + i mod 3.
  static let weightedClub: Graph = {
    var builder = GraphBuilder(.undirected, nodeCount: 34)
    for edge in SmallGraphs.karateClub.edges {
      let (a, b) = SmallGraphs.karateClub.ends(of: edge)
      builder.addEdge(a, b, strength: Double(1 + edge.index % 3))
    }
    return builder.build().graph
  }()

  /// scipy's sparse `spsolve` on the same equations.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func leadersOfARealNetworkAreThoseOfScipy() throws {
    let graph = try #require(RealNetwork.wikipedia2026).graph
    let katz = try Katz().solution(on: graph, in: context)
    #expect(katz.eigenvalue.isApproximately(29.613095231928487))
    let places = Ranking(of: katz.scores).places
    #expect(places[0].score.isApproximately(0.04816796483915309))
    #expect(places[1].score.isApproximately(0.0480723634407174))
    #expect(katz.scores.values.reduce(0) { $0 + ($1 ?? 0) }.isApproximately(126.75626561285873))
    let power = try BonacichPower().scores(on: graph, in: context)
    #expect(Ranking(of: power).places[0].score.isApproximately(14.764814818238998))
    #expect(power.values.reduce(0) { $0 + ($1 ?? 0) }.isApproximately(7416.396481073784))
  }
}
