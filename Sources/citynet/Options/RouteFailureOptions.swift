import ArgumentParser
import CityNetworks
import NetworkAnalysis

/// What is asked of the connection of two cities.
struct RouteFailureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What makes a route good: criteria with commas, see `citynet list costs`; hops if absent.",
      valueName: "criteria"))
  var by: String?
  @Option(
    help: ArgumentHelp(
      "Of how many best routes the cities and ties are listed; 3 if absent.", valueName: "n"))
  var count: Int?
  @Option(
    help: ArgumentHelp(
      """
      List also cities at most so many ties away from the best route, and the ties among them; 0 \
      if absent.
      """, valueName: "n"))
  var near: Int?
  @Option(
    help: ArgumentHelp(
      "How much a tied pair carries: a column of numbers, ties or sources; no flow if absent.",
      valueName: "name"))
  var capacity: String?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      """
      A city, or a country by its ISO code, that routes must not touch, but for the two ends of a \
      country; may be repeated.
      """, valueName: "place"))
  var avoid: [String] = []
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Ties without a value of a criterion: avoid, or NAME=VALUE; refused if absent.",
      valueName: "choice"))
  var missing: [String] = []

  /// The first option that is used, nil if none is.
  var firstUsed: String? {
    [
      ("--by", by != nil), ("--count", count != nil), ("--near", near != nil),
      ("--capacity", capacity != nil), ("--avoid", !avoid.isEmpty), ("--missing", !missing.isEmpty),
    ].first { $0.1 }?.0
  }

  func validate() throws {
    if let count, !(1...1000).contains(count) {
      throw ValidationError("--count must be 1 to 1000, not \(count).")
    }
    if let near, !(0...1000).contains(near) {
      throw ValidationError("--near must be 0 to 1000, not \(near).")
    }
  }

  /// The failure table and the cuts.
  func questions(from: String, to: String, in loaded: OpenDataset) throws -> [any Analysis] {
    let missing = try MissingQuantities(missing)
    let order = try by.map { try CostOrder($0) } ?? .hops
    if let idle = missing.idle(for: order.criteria, widths: capacity.map { [$0] } ?? []).first {
      throw UsageError(
        "--missing \(idle)=… has no effect: neither --by nor --capacity takes '\(idle)'. "
          + "Leave it out.")
    }
    let ends = try RouteEnds(
      from: try loaded.resolve(from).id, to: try loaded.resolve(to).id, by: order,
      avoiding: avoid.map { try loaded.place($0) }, missing: missing)
    return [
      RouteFailure(ends, count: count ?? 3, near: near ?? 0),
      try RouteCuts(ends, capacity: capacity),
    ]
  }
}
