public import ArgumentParser
import CityNetworks
public import NetworkAnalysis

/// Which routes are sought, and what they must and must not do.
struct RouteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What makes a route good: one criterion, or several with commas of which the first decides; "
        + "hops if absent.",
      valueName: "criteria"))
  var by: String?
  @Option(
    help: ArgumentHelp(
      "Two or three criteria with commas, as km,risk: list every compromise between them.",
      valueName: "criteria"))
  var pareto: String?
  @Option(help: "Which routes, see above; shortest if absent, gateways between countries.")
  var kind: RouteKind?
  @Option(
    help: ArgumentHelp(
      "How many routes to list at most, best first; 3 if absent, for --kind all-shortest 100.",
      valueName: "n"))
  var count: Int?
  @Option(
    help: ArgumentHelp(
      "For --kind diverse: which share of their tied pairs two routes may have in common, 0 to 1; "
        + "0.5 if absent.",
      valueName: "share"))
  var similarity: Double?
  @Option(
    help: ArgumentHelp(
      "For --kind widest: what makes a pair strong: ties, sources or a column; the column "
        + "capacity if absent, else ties.",
      valueName: "column"))
  var width: String?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A place that routes must pass through, in whatever order is best; may be repeated.",
      valueName: "place"))
  var via: [String] = []
  @Option(
    name: .customLong("via-in-order"), parsing: .singleValue,
    help: ArgumentHelp(
      "The same, but in the order in which they are named; may be repeated.", valueName: "place"))
  var viaInOrder: [String] = []
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A place that routes must not touch, or status:intended, relation:aid for ties that they must "
        + "not use; may be repeated.",
      valueName: "place"))
  var avoid: [String] = []
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "The most that a whole route may cost, as hops=4, borders=2, risk=12; may be repeated.",
      valueName: "name=value"))
  var max: [String] = []
  @Option(
    name: .customLong("max-hop"), parsing: .singleValue,
    help: ArgumentHelp(
      "The most that each hop may cost, as km=1500; may be repeated.", valueName: "name=value"))
  var maxHop: [String] = []
  @Option(
    name: .customLong("new-ties"),
    help: ArgumentHelp(
      "How many ties that do not exist yet a route may suppose, 1 to 10.", valueName: "n"))
  var newTies: Int?
  @Option(
    name: .customLong("new-tie-rule"),
    help: ArgumentHelp(
      "Which two cities come into question for a new tie: partners=N (common partners), km=N (at "
        + "most so far apart), organization; a comma means or, + means and; "
        + "partners=1,organization if absent; domestic adds ties within a country.",
      valueName: "rule"))
  var newTieRule: String?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "What to do with ties of which a quantity is not known: avoid, or NAME=VALUE to count them so; "
        + "they are an error if absent.",
      valueName: "choice"))
  var missing: [String] = []

  func validate() throws {
    if let count, !(1...10_000).contains(count) {
      throw ValidationError("--count must be 1 to 10000, not \(count).")
    }
    if let newTies, !(1...10).contains(newTies) {
      throw ValidationError("--new-ties must be 1 to 10, not \(newTies).")
    }
    if let similarity, !(0...1).contains(similarity) {
      throw ValidationError("--similarity must be 0 to 1, not \(similarity).")
    }
  }

  /// The question between two places of a dataset.
  func question(from: String, to: String, in loaded: OpenDataset) throws -> RouteQuestion {
    var question = RouteQuestion(
      from: try loaded.routePlace(from), to: try loaded.routePlace(to))
    question.kind = kind
    if let by { question.by = try CostOrder(by) }
    if let pareto { question.pareto = try CostOrder(pareto).criteria }
    question.count = count
    question.similarity = similarity
    question.width = width
    question.via = try via.map { try loaded.routePlace($0) }
    question.viaInOrder = try viaInOrder.map { try loaded.routePlace($0) }
    question.avoid = try avoid.map { try loaded.routeAvoidance($0) }
    question.max = try max.map { try RouteCap($0, option: "max") }
    question.maxHop = try maxHop.map { try RouteCap($0, option: "max-hop") }
    question.newTies = try RouteQuestion.newTies(newTies, rule: newTieRule)
    question.missing = try MissingQuantities(missing)
    return question
  }
}

extension RouteKind: ExpressibleByArgument {}
