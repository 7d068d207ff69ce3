public import Execution
public import Graphs

extension TriadCensus {
  /// The number of triads of each type beside those of random graphs: which patterns the network
  /// has more of, or fewer, than its degrees would bring about.
  ///
  /// `null` makes the random graph of each number below `count`; it should keep all degrees.
  ///
  /// - Throws: what `null` throws, and what the census throws.
  ///
  /// Source: Milo et al., Science 298 (2002).
  public func compared(
    withNulls count: Int, in context: ExecutionContext = ExecutionContext(),
    null: @Sendable (Int) throws -> Graph
  ) throws -> [(type: TriadType, comparison: NullComparison)] {
    let inside = ExecutionContext(cancellation: context.cancellation)
    let found = try context.reduce(
      Chunks(count: count, pieces: max(1, count)), into: [TriadCensus](), phase: "triad census",
      map: { try $0.map { try TriadCensus(of: try null($0), in: inside) } },
      combine: { $0 += $1 })
    return TriadType.allCases.map { type in
      let nulls = found.map { Double($0[type]) }
      return (type, NullComparison(observed: Double(self[type]), nulls: nulls))
    }
  }
}
