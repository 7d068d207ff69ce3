import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// A question about routes put to one network: the ties that may be used, what they cost, and the
/// problem that the search for routes solves.
struct RouteSetting {
  let question: RouteQuestion
  /// The network without the ties whose status or kind is avoided.
  let study: StudiedNetwork
  /// The ties that routes may use.
  let network: RouteNetwork
  /// What each criterion that plays a part costs on each tied pair, in the order of `priced`.
  let prices: [EdgeMap<Double>]
  /// How strong tied pairs are, for widest routes.
  let widths: PricedWidths?
  /// Where the values come from, and what was done without one.
  let notes: [String]
  /// The criteria that play a part, each once: those of the order first, then those of limits.
  let priced: [CostCriterion]
  let sources: [Node]
  let targets: [Node]
  var problem: RouteProblem

  /// - Throws: ``AnalysisError`` for places that the network does not have or that overlap, and what
  ///   pricing throws.
  init(
    _ question: RouteQuestion, in whole: StudiedNetwork, _ context: ExecutionContext
  ) throws {
    let selection = question.avoid.applied(to: whole.selection)
    let study =
      selection == whole.selection ? whole : try StudiedNetwork(whole.whole, selection: selection)
    let priced = (question.criteria + (question.max + question.maxHop).map(\.criterion))
      .reduce(into: [CostCriterion]()) { if !$0.contains($1) { $0.append($1) } }
    let network = try RouteNetwork(study, adding: question.newTies, context)
    let ties = try network.prices(of: priced, missing: question.missing)
    let widths =
      question.chosenKind == .widest
      ? try network.widths(question.width, missing: question.missing) : nil
    func price(_ criterion: CostCriterion) -> EdgeMap<Double> {
      guard let position = priced.firstIndex(of: criterion) else {
        preconditionFailure("\(criterion.id) is priced")
      }
      return ties.costs[position]
    }
    let ends = try Self.ends(of: question, in: study)
    let avoided = try question.avoid.nodes(
      in: study, sparing: [question.from, question.to])
    self.question = question
    self.study = study
    self.network = network
    self.priced = priced
    prices = ties.costs
    self.widths = widths
    notes = ties.notes + (widths?.notes ?? [])
    sources = ends.sources.filter { !avoided.contains($0) }
    targets = ends.targets.filter { !avoided.contains($0) }
    let graph = network.graph
    let stops = try question.stops.map {
      NodeSet(try $0.nodes(in: study), universe: graph.nodeCount)
    }
    problem = RouteProblem(
      sources: NodeSet(sources, universe: graph.nodeCount),
      targets: NodeSet(targets, universe: graph.nodeCount),
      costs: question.criteria.map { .costs(price($0)) },
      limits: question.max.map { RouteLimit(amounts: price($0.criterion), most: $0.most) }
        + Self.limits(on: question.newTies, in: network),
      stops: stops.isEmpty
        ? .none : question.viaInOrder.isEmpty ? .inAnyOrder(stops) : .inOrder(stops),
      constraints: PathConstraints(
        avoiding: avoided,
        usableEdges: [ties.usable, widths?.usable].usable(
          under: question.maxHop.map { (price($0.criterion), $0.most) }, graph)))
  }

  /// What a criterion costs on each tied pair; nil if it plays no part.
  func prices(of criterion: String) -> EdgeMap<Double>? {
    priced.firstIndex { $0.id == criterion }.map { prices[$0] }
  }

  private static func limits(
    on new: NewTieAllowance?, in network: RouteNetwork
  ) -> [RouteLimit] {
    guard let new, let counts = network.augmented?.newTieCounts else { return [] }
    return [RouteLimit(amounts: counts, most: Double(new.most))]
  }

  private static func ends(
    of question: RouteQuestion, in study: StudiedNetwork
  ) throws -> (sources: [Node], targets: [Node]) {
    let sources = try question.from.nodes(in: study)
    let targets = try question.to.nodes(in: study)
    for (place, nodes) in [(question.from, sources), (question.to, targets)] where nodes.isEmpty {
      throw AnalysisError.emptyPlace(
        place.text, selection: study.selection.summary,
        withoutCountry: place.isOfCountries ? study.network.cities.count { $0.country == nil } : 0,
        cities: study.network.cities.count)
    }
    let both = Set(sources).intersection(targets)
    if let city = both.min() {
      throw AnalysisError.contradictoryParameters(
        "'\(study.city(city).id)' belongs to both ends, \(question.from.text) and "
          + "\(question.to.text), so no route is needed. Choose ends without a common city.")
    }
    return (sources, targets)
  }

}

extension [RouteAvoidance] {
  /// The cities that are avoided; those to `spare` may lie in an avoided country, region or
  /// organization.
  func nodes(in study: StudiedNetwork, sparing spared: [RoutePlace]) throws -> NodeSet {
    var avoided = NodeSet(universe: study.graph.graph.nodeCount)
    for case .place(let place) in self {
      for node in try place.nodes(in: study) { avoided.insert(node) }
    }
    for end in spared where end.city != nil {
      for node in try end.nodes(in: study) { avoided.remove(node) }
    }
    return avoided
  }
}

extension [EdgeMap<Bool>?] {
  /// The tied pairs that may be used: of which all is known and no cap is passed; nil for all.
  func usable(
    under caps: [(prices: EdgeMap<Double>, most: Double)], _ graph: Graph
  ) -> EdgeMap<Bool>? {
    let known = compactMap { $0 }
    guard !caps.isEmpty || !known.isEmpty else { return nil }
    return EdgeMap(
      graph.edges.map { edge in
        known.allSatisfy { $0[edge] } && caps.allSatisfy { $0.prices[edge] <= $0.most }
      })
  }
}
