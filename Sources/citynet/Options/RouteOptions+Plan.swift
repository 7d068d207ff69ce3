import NetworkAnalysis

extension RouteOptions {
  /// The options as the parameters of the analysis `routes`, places as they are written.
  func planned(from: String, to: String) -> [String: AnalysisParameters.Value] {
    var values: [String: AnalysisParameters.Value] = ["from": .text(from), "to": .text(to)]
    let texts = [
      ("by", by), ("pareto", pareto), ("kind", kind?.rawValue), ("width", width),
      ("new_tie_rule", newTieRule),
    ]
    for case (let name, let text?) in texts { values[name] = .text(text) }
    let numbers = [
      ("count", count.map(Double.init)), ("similarity", similarity),
      ("new_ties", newTies.map(Double.init)),
    ]
    for case (let name, let number?) in numbers { values[name] = .number(number) }
    let lists = [
      ("via", via), ("via_in_order", viaInOrder), ("avoid", avoid), ("max", max),
      ("max_hop", maxHop), ("missing", missing),
    ]
    for (name, list) in lists where !list.isEmpty { values[name] = .list(list) }
    return values
  }
}
