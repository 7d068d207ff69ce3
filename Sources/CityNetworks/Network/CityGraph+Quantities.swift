public import Graphs

extension CityNetwork {
  /// The names of all quantities that statements about ties give, in their order. O(statements).
  public var quantityNames: [String] {
    var names: Set<String> = []
    for tie in ties {
      for statement in tie.statements where !statement.quantities.isEmpty {
        for entry in statement.quantities.entries { names.insert(entry.name) }
      }
    }
    return names.sorted()
  }
}

extension CityGraph {
  /// What all statements about the two cities of an edge, of whatever relation, give as one quantity.
  ///
  /// A pair with several ties is treated as one tie with all their statements: see
  /// ``StatedQuantity``.
  public func quantity(_ name: String, of edge: Edge) -> StatedQuantity? {
    let ties = ties(of: edge)
    if ties.count == 1 { return ties[0].quantity(name) }
    return StatedQuantity(name, among: ties.flatMap(\.statements))
  }
}
