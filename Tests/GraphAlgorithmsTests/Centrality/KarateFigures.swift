/// Figures of networkx 3.6.1 on the karate club.
enum KarateFigures {
  /// `betweenness_centrality_subset(G, range(10), range(24, 34))`.
  static let subset: [(Int, Double)] = [
    (0, 19.64285714285714),
    (2, 11.766666666666667),
    (33, 10.988095238095237),
    (31, 10.823809523809523),
    (32, 3.852380952380953),
    (8, 3.6976190476190474),
    (13, 3.3999999999999995),
    (1, 2.3738095238095234),
  ]

  /// `betweenness_centrality(G, weight="c", normalized=False)`; the i-th edge costs 1 + i mod 5.
  static let byCost: [(Int, Double)] = [
    (0, 263.85),
    (32, 182.53333333333333),
    (31, 173.51666666666665),
    (6, 105.5),
    (1, 86.0),
    (2, 75.2),
    (33, 65.63333333333334),
    (25, 31.0),
  ]

  /// `edge_betweenness_centrality(G, normalized=False)`.
  static let edges: [(Int, Int, Double)] = [
    (0, 31, 71.39285714285712),
    (0, 6, 43.833333333333336),
    (0, 5, 43.83333333333333),
    (0, 2, 43.638888888888886),
    (0, 8, 41.64841269841271),
    (2, 32, 38.70158730158729),
  ]

  /// `edge_betweenness_centrality_subset(G, range(10), range(24, 34))`.
  static let edgeSubset: [(Int, Int, Double)] = [
    (0, 31, 13.673809523809524),
    (2, 27, 6.407142857142857),
    (2, 32, 5.130952380952381),
  ]

  /// `edge_betweenness_centrality(G, weight="c", normalized=False)`; costs as above.
  static let edgesByCost: [(Int, Int, Double)] = [
    (0, 31, 161.65),
    (31, 32, 135.89999999999998),
    (0, 6, 130.5),
    (0, 1, 84.25),
    (25, 31, 61.5),
    (4, 6, 48.5),
  ]
}
