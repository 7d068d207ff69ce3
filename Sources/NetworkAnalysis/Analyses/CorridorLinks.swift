import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which missing links of a corridor would bring its cities nearest together.
public struct CorridorLinks: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "corridor-links", question: "Which missing links of a corridor would change most?",
    parameters: CorridorChoice.parameters + [
      ("pairs", "which pairs may be tied: neighbours, or any; neighbours if absent"),
      (
        "distances",
        "through which cities ways lead: network, or inside (the corridor); network if absent"
      ),
      ("count", "how many places to list, and all that share the last; 10 if absent"),
      ("combined", "how many of the first links to suppose together, 0 for none; 3 if absent"),
    ])

  let choice: CorridorChoice
  let pairs: CorridorPairs
  let scope: CorridorScope
  let count: Int
  let combined: Int

  /// The missing links of a corridor.
  public init(
    of choice: CorridorChoice, pairs: CorridorPairs = .neighbours,
    distances scope: CorridorScope = .network, count: Int = 10, combined: Int = 3
  ) {
    precondition(count > 0 && combined >= 0)
    self.choice = choice
    (self.pairs, self.scope, self.count, self.combined) = (pairs, scope, count, combined)
  }

  /// The links that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      of: try CorridorChoice(parameters: &parameters),
      pairs: try parameters.choice("pairs", standard: .neighbours),
      distances: try parameters.choice("distances", standard: .network),
      count: try parameters.count("count", standard: 10),
      combined: try parameters.count("combined", standard: 3, minimum: 0, maximum: 100))
  }

  /// One table with the links, the most effective first, and one on the first of them together.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let corridor = try StudiedCorridor(choice, in: study)
    let effects = try LinkEffects(of: corridor, pairs, scope, context)
    var tables = [table(effects)]
    if combined > 0, !effects.places.isEmpty {
      tables.append(try combinedTable(effects, context))
    }
    return AnalysisResults(tables: tables, missingLinks: [effects.result])
  }

  var suffix: String {
    (pairs == .neighbours ? "" : "-any") + (scope == .network ? "" : "-inside")
  }

  private func table(_ effects: LinkEffects) -> ResultTable {
    let (corridor, result) = (effects.corridor, effects.result)
    let shown = shownLinks(result.links)
    return ResultTable(
      id: "corridor-\(corridor.slug)-links" + suffix,
      title: "\(corridor.name): missing links, those that would change most first",
      basis: corridor.study.basis, columns: Self.columns,
      rows: shown.map { row($0, corridor.study) }, method: method,
      remarks: remarks(effects, shown: shown.count),
      conclusion: .missingLink(
        result.links.first.map {
          "\(corridor.study.name($0.hop.from)) – \(corridor.study.name($0.hop.to))"
        }, gain: result.links.first?.gain ?? 0, sharing: result.links.count { $0.rank == 1 },
        in: corridor.name))
  }

  /// The links up to the place asked for, with all that share it unless they would be endless.
  private func shownLinks(_ links: [MissingLinkResult.Link]) -> ArraySlice<MissingLinkResult.Link> {
    let placed = links.prefix { $0.rank <= count }
    return placed.count <= count + 20 ? placed : placed.prefix(count)
  }

  private func remarks(_ effects: LinkEffects, shown: Int) -> [String] {
    let all = effects.result.links.count
    var remarks: [String] = []
    if let efficiency = effects.result.efficiency {
      remarks.append(
        "The inner efficiency is \(decimals(efficiency)) now: the mean of 1/distance over "
          + "\(Remarks.count(effects.distances.pairs, "pair", "pairs")) of corridor cities, of "
          + "which \(effects.distances.pairsApart) have no chain of ties.")
    }
    if all == 0 {
      remarks.append("No pair of \(pairs.title) in two countries is without a tie.")
    } else {
      remarks += Remarks.listed(shown, of: all, "pairs without a tie")
      let placed = effects.result.links.prefix { $0.rank <= count }.count
      if shown < placed {
        remarks.append(
          "\(placed - shown) more share the places listed last and are not listed.")
      }
      if effects.result.links.allSatisfy({ $0.gain <= 0 }) {
        remarks.append("None of them would bring two cities of the corridor nearer.")
      }
    }
    let silent = effects.corridor.cities.filter { city in
      effects.corridor.study.degree(of: city.id) == 0
        && effects.result.links.contains { $0.hop.from == city.id || $0.hop.to == city.id }
    }
    if !silent.isEmpty {
      remarks.append(
        "Without any tie in this selection: \(silent.map(\.name).joined(separator: ", ")). Their "
          + "links may be missing from the data only.")
    }
    return remarks + effects.corridor.remarks
  }

  var method: MethodNote {
    MethodNote(
      name: "Missing links by effect",
      meaning: "Each pair without a tie is tied in thought, alone, and all distances among the "
        + "corridor's cities are computed anew; the gain is the rise of their mean of 1/distance.",
      choices: [
        .init("Pairs", "\(pairs.title), in two countries; an unknown country counts as another"),
        .init("Distance", "number of ties, \(scope.title)"),
        .init("No chain of ties", "counts 0"),
        .init("Equal gains", "share a place and stand in the order of travel"),
        .init("Direction", "ignored; a tie joins both cities"),
      ],
      caveat: "A missing link is a gap in the data or in the network; what a tie would change here "
        + "says nothing about whether the two cities want one.",
      literature: [
        "Latora & Marchiori (2001): Efficient behavior of small-world networks. "
          + "Physical Review Letters 87."
      ])
  }
}

extension CorridorLinks {
  private static let columns = [
    ResultColumn(
      "place", "Place", form: .words,
      meaning: "By the gain; equal gains share places, as 2–4 for three of them."),
    ResultColumn("from", "From", form: .words, meaning: "One city."),
    ResultColumn("to", "To", form: .words, meaning: "The other city."),
    ResultColumn(
      "gain", "Gain", unit: "mean of 1/steps", form: .significant(3),
      meaning: "By how much the corridor's inner efficiency would rise."),
    ResultColumn(
      "pairs_nearer", "Pairs nearer", unit: "pairs", form: .count,
      meaning: "Pairs of corridor cities that would come nearer, this one among them."),
    ResultColumn(
      "pairs_joined", "Newly joined", unit: "pairs", form: .count,
      meaning: "Of these, pairs that no chain of ties joins now."),
    ResultColumn(
      "chains", "Ends of branches", form: .words,
      meaning: "Branches whose ends would come nearer, with the ties of a shortest chain between "
        + "them now and then."),
    ResultColumn(
      "common_partners", "Common partners", unit: "cities", form: .count,
      meaning: "Cities tied with both."),
    ResultColumn(
      "common_organizations", "Common organizations", form: .words,
      meaning: "Organizations that both belong to."),
    ResultColumn(
      "from_ties", "Ties from", form: .count,
      meaning: "Cities tied with the first; with none or few the data may be what is missing."),
    ResultColumn("to_ties", "Ties to", form: .count, meaning: "Cities tied with the second."),
    ResultColumn(
      "beyond", "Beyond the selection", form: .words,
      meaning: "What the data say of the pair that the selection does not count, whenever it held."
    ),
    ResultColumn(
      "kilometers", "Distance", unit: "km", form: .decimals(0), meaning: "Great-circle distance."),
    ResultColumn("from_id", "Id", form: .identifier, meaning: "The id of the first city."),
    ResultColumn("to_id", "Id of the other", form: .identifier, meaning: "The id of the second."),
  ]

  private func row(_ link: MissingLinkResult.Link, _ study: StudiedNetwork) -> [ResultValue] {
    let chains = link.chains.map { chain in
      (chain.branch.isEmpty ? "" : chain.branch + " ")
        + "\(chain.before.map { "\($0)" } ?? "none") → \(chain.after.map { "\($0)" } ?? "none")"
    }
    let bodies = link.commonOrganizations.map {
      study.network.organization($0)?.shortName ?? $0.rawValue
    }
    return [
      .text(link.place), .text(study.name(link.hop.from)), .text(study.name(link.hop.to)),
      .real(link.gain), .integer(link.pairsNearer), .integer(link.pairsJoined),
      ResultValue(chains.joined(separator: ", ")), .integer(link.commonPartners.count),
      ResultValue(bodies.joined(separator: ", ")), ResultValue(study.degree(of: link.hop.from)),
      ResultValue(study.degree(of: link.hop.to)),
      ResultValue(study.statedBeyond(link.hop)), ResultValue(link.hop.kilometers),
      .text(link.hop.from.rawValue), .text(link.hop.to.rawValue),
    ]
  }
}

extension StudiedNetwork {
  /// With how many cities a city is tied; nil if the selection does not have it.
  fileprivate func degree(of city: CityID) -> Int? {
    graph.node(of: city).map { graph.graph.outgoing.degree($0) }
  }

  /// What the data say of a pair without a selected tie: "twinning: in preparation; aid: held".
  fileprivate func statedBeyond(_ hop: Hop) -> String? {
    guard hop.ties.isEmpty else { return nil }
    return whole.ties(between: hop.from, and: hop.to)
      .map { "\($0.relation.title): \($0.status.title)" }.joined(separator: "; ")
  }
}
