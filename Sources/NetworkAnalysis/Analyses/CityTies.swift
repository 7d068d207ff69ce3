public import CityNetworks
public import Execution
import Graphs

/// The ties and memberships of one city with what the network knows of its partners, for a dossier.
///
/// Ties of every kind and status are listed, those that the selection counts first.
public struct CityTies: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "city-ties",
    question: "Which ties and memberships has one city, which of them count, and on what grounds?",
    parameters: [("city", "the id of the city")])

  let city: CityID

  /// The ties of `city`.
  public init(of city: CityID) { self.city = city }

  /// The ties that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(of: CityID(try parameters.text("city")))
  }

  /// Three tables: the figures, the ties, the memberships.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    try context.cancellation.check()
    let facts = try CityTieFacts(city, in: study)
    return AnalysisResults(tables: [
      figureTable(facts), tieTable(facts), membershipTable(facts),
    ])
  }

  private func tieTable(_ facts: CityTieFacts) -> ResultTable {
    let study = facts.study
    let all =
      facts.counted.map { ($0, CityTieFacts.Place.counted) }
      + facts.leftOut.map { ($0, .leftOut) } + facts.otherKinds.map { ($0, .otherKind) }
    let ordered = all.sorted { a, b in
      (a.1, begin(of: a.0), a.0.key) < (b.1, begin(of: b.0), b.0.key)
    }
    return ResultTable(
      id: "city-ties-\(city.rawValue)", title: "All ties of \(facts.city.name) with their evidence",
      basis: study.basis, columns: Self.columns(study.selection),
      rows: ordered.compactMap { row(of: $0.0, $0.1, facts) },
      method: MethodNote(
        name: "Ties", meaning: TieRule.statement,
        choices: [
          .init("Rule", TieRule.name),
          .init("Since", TieRule.beginStatement),
          .init("Order", "ties that the selection counts first, then by the begin of the tie"),
          .init("Partner's ties and shared partners", "by the ties that the selection counts"),
        ],
        caveat: "A tie that is not listed may exist all the same: the dataset holds what its "
          + "sources name. That a tie is in force says nothing about how active it is."))
  }

  /// By the last day on which the tie can have begun; unknown begins last.
  private func begin(of tie: Tie) -> Int { tie.started.latest?.number ?? .max }

  private static func columns(_ selection: NetworkSelection) -> [ResultColumn] {
    [
      .cityName, .country,
      ResultColumn("region", "Region", form: .words, meaning: "The part of the world."),
      ResultColumn("relation", "Kind", form: .words, meaning: "The kind of tie."),
    ] + TieState.columns(selection) + [
      ResultColumn(
        "partner_ties", "Partner's ties", form: .count,
        meaning: "How many cities the partner is tied with under the selection."),
      ResultColumn(
        "shared", "Shared partners", form: .count,
        meaning: "How many cities are tied with both under the selection."),
      ResultColumn("sources", "Sources", form: .sources, meaning: "The keys of the sources."),
      ResultColumn(
        "stating", "Sources for it", form: .count,
        meaning: "How many of them state a status that the selection counts."),
      ResultColumn(
        "counted", "Counts", form: .words,
        meaning: "Whether the tie counts under the selection."),
      ResultColumn("note", "Note", form: .words, meaning: "What to know before use."),
      .cityID,
    ]
  }

  private func row(
    of tie: Tie, _ place: CityTieFacts.Place, _ facts: CityTieFacts
  ) -> [ResultValue]? {
    let study = facts.study
    guard let id = tie.partner(of: city), let partner = study.whole.city(id) else { return nil }
    let node = study.graph.node(of: id)
    let own: [ResultValue] = [
      .text(partner.name), ResultValue(partner.country?.name),
      ResultValue(partner.worldRegion?.name), .text(tie.relation.title),
    ]
    let rest: [ResultValue] = [
      ResultValue(node.map { study.graph.graph.neighbors(of: $0).count }),
      ResultValue(node.map { _ in study.commonPartners(of: city, and: id).count }),
      ResultValue(tie.sources.map(\.rawValue).joined(separator: ", ")),
      .integer(tie.sources(stating: study.selection.statusRule).count),
      .text(place == .counted ? "yes" : "no"), ResultValue(note(on: tie, study)),
      .text(id.rawValue),
    ]
    return own + TieState.cells(of: tie, study.selection) + rest
  }

  /// What to know before use: contradictions, few sources, and the words on an ending or revival.
  private func note(on tie: Tie, _ study: StudiedNetwork) -> String {
    var parts: [String] = []
    if let times = tie.count, times > 1, tie.relation.nature == .occurrence {
      parts.append("\(times) times")
    }
    if tie.isDisputed { parts.append("sources contradict each other") }
    let begins = tie.contestedBegins
    if !begins.isEmpty {
      parts.append("sources date the begin differently: " + Quoted.list(begins.map(\.words)))
    }
    if tie.sources.isEmpty { parts.append("no source named") }
    if tie.sources.count == 1 { parts.append("one source only") }
    if [.ending, .restoring].contains(tie.status.role) {
      let words = tie.statements.filter { $0.status == tie.status }
        .compactMap { study.whole.assertion($0.assertion) }
        .compactMap { $0.quote.isEmpty ? ($0.note.isEmpty ? nil : $0.note) : "“\($0.quote)”" }
      parts += words.prefix(1)
    }
    return parts.joined(separator: "; ")
  }

  private func membershipTable(_ facts: CityTieFacts) -> ResultTable {
    let study = facts.study
    let rows = facts.memberships.map { membership -> [ResultValue] in
      let organization = study.whole.organization(membership.organization)
      let sectors = membership.evidence.compactMap { study.whole.assertion($0) }
        .flatMap(\.sectors)
      return [
        .text(organization?.name ?? membership.organization.rawValue),
        ResultValue(Set(sectors).sorted().joined(separator: ", ")),
        .text(membership.started.words), .text(membership.status.title),
        ResultValue(membership.sources.map(\.rawValue).joined(separator: ", ")),
        .text(membership.organization.rawValue),
      ]
    }
    return ResultTable(
      id: "city-memberships-\(city.rawValue)", title: "Memberships of \(facts.city.name)",
      basis: study.basis,
      columns: [
        ResultColumn(
          "organization", "Network", form: .words, meaning: "The organization or city network."),
        ResultColumn(
          "scope", "Scope", form: .words, meaning: "The field of the membership, where stated."),
        ResultColumn(
          "since", "Member since", form: .words, meaning: "When it began, as far as known."),
        ResultColumn("status", "Status", form: .words, meaning: "The state by the named rule."),
        ResultColumn("sources", "Sources", form: .sources, meaning: "The keys of the sources."),
        ResultColumn("id", "Id", form: .identifier, meaning: "The organization's id."),
      ],
      rows: rows,
      method: MethodNote(
        name: "Memberships",
        meaning: "A membership joins a city with an organization; it makes no tie between members.",
        caveat: "The dataset holds the memberships that its sources name; there may be others."))
  }
}
