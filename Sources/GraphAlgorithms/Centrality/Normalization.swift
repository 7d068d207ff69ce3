/// What a sum over pairs of nodes is divided by.
public enum Normalization: String, Sendable, CaseIterable {
  /// Nothing: the plain sum; a pair of an undirected graph counts once.
  case none
  /// The number of pairs of other nodes: (n − 1)(n − 2)/2, twice that if the graph is directed.
  case byPairs
}
