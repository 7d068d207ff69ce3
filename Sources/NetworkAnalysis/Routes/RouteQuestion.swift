import CityNetworks

/// Which routes are sought between which places, and what they must and must not do.
///
/// Every field has the name and the words of the option of `citynet corridor`.
public struct RouteQuestion: Sendable, Equatable {
  /// Where routes start.
  public var from: RoutePlace
  /// Where they end.
  public var to: RoutePlace
  /// Which of all routes are wanted; nil for the best, or for pairs of gateways if an end is not one
  /// city.
  public var kind: RouteKind?
  /// What makes a route good.
  public var by = CostOrder.hops
  /// The criteria between which all compromises are sought; none for routes by ``by``.
  public var pareto: [CostCriterion] = []
  /// How many routes are listed at most; nil for the standard of the kind.
  public var count: Int?
  /// For diverse routes, which share of their tied pairs two may have in common; 0.5 if nil.
  public var similarity: Double?
  /// For widest routes, what makes a tied pair strong; the column capacity if nil, else
  /// the number of its ties.
  public var width: String?
  /// Places each of which a route must meet, in whatever order is best.
  public var via: [RoutePlace] = []
  /// Places each of which a route must meet, in this order.
  public var viaInOrder: [RoutePlace] = []
  /// What a route must not use.
  public var avoid: [RouteAvoidance] = []
  /// What a whole route may cost.
  public var max: [RouteCap] = []
  /// What each of its hops may cost.
  public var maxHop: [RouteCap] = []
  /// How many new ties a route may suppose beside the existing ones; nil for none.
  public var newTies: NewTieAllowance?
  /// What becomes of ties for which a quantity is not known.
  public var missing = MissingQuantities.refuse

  /// The best routes by hops between two places.
  public init(from: RoutePlace, to: RoutePlace) {
    self.from = from
    self.to = to
  }

  /// The kind that is meant.
  var chosenKind: RouteKind {
    if !pareto.isEmpty { return .pareto }
    return kind ?? (from.city == nil || to.city == nil ? .gateways : .shortest)
  }

  /// The places that a route must meet.
  var stops: [RoutePlace] { via + viaInOrder }

  /// How many routes are listed at most; nil for all.
  var chosenCount: Int? { count ?? chosenKind.standardCount }

  /// The criteria by which routes are compared.
  var criteria: [CostCriterion] { pareto.isEmpty ? by.criteria : pareto }
}

extension RouteQuestion {
  /// Refuses what cannot be meant or cannot be answered exactly.
  ///
  /// - Throws: ``AnalysisError/sameEnds(_:)``, ``AnalysisError/avoidedEnd(_:)``,
  ///   ``AnalysisError/contradictoryParameters(_:)`` with the reason and a remedy.
  func check() throws {
    if let city = from.city, from == to { throw AnalysisError.sameEnds(city.rawValue) }
    if from == to { throw AnalysisError.sameEnds(from.text) }
    for case .place(.city(let id)) in avoid {
      if id == from.city || id == to.city { throw AnalysisError.avoidedEnd(id.rawValue) }
    }
    if !via.isEmpty, !viaInOrder.isEmpty {
      throw refused(
        "--via and --via-in-order do not go together. Name all places with one of the two.")
    }
    if let both = stops.first(where: { avoid.contains(.place($0)) }) {
      throw AnalysisError.contradictoryParameters(
        "'\(both.text)' is to be avoided and is to be passed through. Choose one of the two.")
    }
    try checkKind()
    let criteria = criteria + (max + maxHop).map(\.criterion)
    if let idle = missing.idle(for: criteria, widths: width.map { [$0] } ?? []).first,
      chosenKind != .widest || width != nil
    {
      throw refused(
        "--missing \(idle)=… has no effect: nothing is counted in '\(idle)'. Leave it out, or name "
          + "it with --by, --max, --max-hop or --width.")
    }
    if let similarity, !(0...1).contains(similarity) {
      throw refused("--similarity must be 0 to 1, not \(RouteCap.number(similarity)).")
    }
  }

  private func checkKind() throws {
    let kind = chosenKind
    if !pareto.isEmpty {
      if !(2...3).contains(pareto.count) {
        throw refused("--pareto compares 2 or 3 criteria, not \(pareto.count), as km,risk.")
      }
      if let twice = pareto.first(where: { criterion in
        pareto.count { $0.id == criterion.id } > 1
      }) {
        throw refused("--pareto names '\(twice.id)' twice. Name two or three different criteria.")
      }
      if self.kind != nil, self.kind != .pareto {
        throw refused("--pareto lists all compromises, so --kind has no effect. Leave it out.")
      }
      if by != .hops {
        throw refused(
          "--pareto weighs its criteria against each other, so --by has no effect. Leave it out.")
      }
    } else if kind == .pareto {
      throw refused("--kind pareto needs the criteria. Write --pareto km,risk instead.")
    }
    if similarity != nil, kind != .diverse {
      throw refused("--similarity is for --kind diverse only. Add it, or leave --similarity out.")
    }
    if width != nil, kind != .widest {
      throw refused("--width is for --kind widest only. Add it, or leave --width out.")
    }
    if count != nil, kind.standardCount == nil {
      throw refused(
        kind == .widest
          ? "--kind widest finds one route, so --count has no effect. Leave it out."
          : "--pareto lists all compromises, so --count has no effect. Leave it out, or narrow "
            + "them with --max.")
    }
    switch kind {
    case .disjoint, .tieDisjoint: try checkDisjoint(kind)
    case .shortest, .allShortest, .diverse, .widest, .gateways, .pareto: break
    }
  }

  private func checkDisjoint(_ kind: RouteKind) throws {
    if newTies != nil {
      throw refused(
        "--new-ties does not go with --kind \(kind.rawValue), which has no limit on a route's new "
          + "ties. Use --kind diverse --similarity 0.")
    }
    let remedy =
      "Use --kind diverse --similarity 0: its routes share no tie and are taken one by one."
    if !max.isEmpty {
      throw refused(
        "--max does not go with --kind \(kind.rawValue): no method is known that finds routes with "
          + "nothing in common under a limit on sums, exactly and in reasonable time. \(remedy) "
          + "Limits on single hops (--max-hop) go with it.")
    }
    if !stops.isEmpty {
      throw refused(
        "--via does not go with --kind \(kind.rawValue): of routes with nothing in common only one "
          + "could pass through a place. \(remedy)")
    }
    if by.criteria.count > 1 {
      throw refused(
        "--kind \(kind.rawValue) needs one criterion: routes that are best together have one sum. "
          + "Write one name after --by, or a weighted sum, as km+500*borders.")
    }
    if from.city == nil || to.city == nil {
      throw refused(
        "--kind \(kind.rawValue) needs two cities. \(remedy)")
    }
  }

  private func refused(_ message: String) -> AnalysisError { .contradictoryParameters(message) }
}
