extension RouteQuestion {
  static let parameters: [(name: String, meaning: String)] = [
    (
      "from",
      "where routes start: the id of a city, or country:DE, region:central-asia, organization:ID"
    ),
    ("to", "where they end"),
    (
      "kind",
      "shortest, all-shortest, diverse, widest, disjoint, tie-disjoint or gateways; shortest if "
        + "absent, gateways if an end is not one city"
    ),
    (
      "by",
      "what makes a route good: criteria with commas, the first before the others; hops if absent"
    ),
    ("pareto", "two or three criteria with commas, of which all compromises are listed"),
    ("count", "how many routes at most; 3 if absent, 100 for all-shortest"),
    (
      "similarity",
      "for diverse: which share of their pairs two routes may have in common; 0.5 if absent"
    ),
    ("width", "for widest: ties, sources or a column; the column capacity if absent, else ties"),
    ("via", "places that routes must pass through, in whatever order is best"),
    ("via_in_order", "places that routes must pass through in this order"),
    (
      "avoid",
      "places that routes must not touch, status:… and relation:… of ties that they must not use"
    ),
    ("max", "limits on whole routes, as risk=12, hops=4, km=5000, borders=2"),
    ("max_hop", "limits on each hop, as km=1500"),
    ("new_ties", "how many ties that do not exist yet a route may suppose; 0 if absent"),
    (
      "new_tie_rule",
      "which pairs of cities come into question for them, as partners=2+km=800; "
        + "partners=1,organization if absent"
    ),
    ("missing", "avoid, or NAME=VALUE: what becomes of ties of which a quantity is not known"),
  ]

  /// The question that a plan asks.
  init(_ parameters: inout AnalysisParameters) throws {
    self.init(
      from: try RoutePlace(parameters.text("from")), to: try RoutePlace(parameters.text("to")))
    if let text = try parameters.optionalText("kind") {
      guard let kind = RouteKind(rawValue: text) else {
        throw AnalysisError.wrongParameter(
          analysis: RouteSearch.descriptor.id, name: "kind",
          "one of: " + RouteKind.allCases.map(\.rawValue).joined(separator: ", "))
      }
      self.kind = kind
    }
    if let text = try parameters.optionalText("by") { by = try CostOrder(text) }
    if let text = try parameters.optionalText("pareto") { pareto = try CostOrder(text).criteria }
    count = try parameters.optionalCount("count", maximum: 10_000)
    similarity = try parameters.optionalNumber("similarity", within: 0...1)
    width = try parameters.optionalText("width")
    via = try parameters.list("via").map { try RoutePlace($0) }
    viaInOrder = try parameters.list("via_in_order").map { try RoutePlace($0) }
    avoid = try parameters.list("avoid").map { try RouteAvoidance($0) }
    max = try parameters.list("max").map { try RouteCap($0, option: "max") }
    maxHop = try parameters.list("max_hop").map { try RouteCap($0, option: "max-hop") }
    newTies = try Self.newTies(
      parameters.optionalCount("new_ties", maximum: 10),
      rule: parameters.optionalText("new_tie_rule"))
    missing = try MissingQuantities(parameters.list("missing"))
  }

  /// The allowance that the two options describe.
  ///
  /// - Throws: ``AnalysisError/contradictoryParameters(_:)`` for a rule without a number;
  ///   ``NewTieError``.
  public static func newTies(_ most: Int?, rule: String?) throws -> NewTieAllowance? {
    guard let most else {
      if rule != nil {
        throw AnalysisError.contradictoryParameters(
          "--new-tie-rule says which new ties come into question, but none is allowed. Add "
            + "--new-ties 1, or leave it out.")
      }
      return nil
    }
    return NewTieAllowance(most: most, rule: try rule.map { try NewTieRule($0) } ?? .standard)
  }
}
