public import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// All that the dataset holds about one city: partners, memberships, claims, position, evidence.
///
/// Partners, memberships and statements are those of the whole dataset, whatever relation, state
/// and date; claims and the position are given under the selection too.
public struct CityDossier: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "dossier", question: "What does the dataset hold about one city, and who says so?",
    parameters: [("city", "the id of the city")])

  let city: CityID

  /// The dossier of `city`.
  public init(of city: CityID) { self.city = city }

  /// The dossier that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(of: CityID(try parameters.text("city")))
  }

  /// Eight tables: figures, kinds, partners, memberships, claims, position, statements, sources.
  ///
  /// - Complexity: that of betweenness, O(n · ties), once for the selection and once for all ties.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    guard study.whole.city(city) != nil else { throw AnalysisError.unknownCity(city.rawValue) }
    let all = try StudiedNetwork(study.whole, selection: .everything)
    let facts = DossierFacts(city, in: all)
    var claims = try ClaimList(of: city, detail: .claims).results(for: study, in: context)
    let position = try positionTable(study, all, in: context)
    var results = AnalysisResults(tables: [
      figureTable(facts, all), kindTable(facts, all), partnerTable(facts, all),
      membershipTable(facts, all),
    ])
    claims.append(
      AnalysisResults(tables: [position, statementTable(facts, all), sourceTable(facts, all)]))
    results.append(claims)
    return results
  }

  private func figureTable(_ facts: DossierFacts, _ all: StudiedNetwork) -> ResultTable {
    let several = facts.partners.filter { $0.relations.count > 1 }
    let binding = facts.partners.filter { partner in
      partner.ties.contains { StatusRule.strict.contains($0.status) }
    }
    let names = several.map { all.name($0.city) }.sorted().joined(separator: ", ")
    return ResultTable(
      figures: [
        Figure(
          "partners", "Partners", .integer(facts.partners.count),
          "Cities with which any tie is stated, of whatever kind and state."),
        Figure(
          "binding", "With a binding tie", .integer(binding.count),
          "Of these, cities with a tie that is signed, in force or revived, or an event held."),
        Figure(
          "multiplex", "By several kinds", .integer(several.count),
          "Of these, cities with ties of two kinds or more."),
        Figure(
          "memberships", "Memberships", .integer(facts.memberships.count),
          "Organizations that the city is stated to belong to."),
        Figure(
          "corridors", "Corridors", .integer(facts.corridors.count),
          "Corridors that the city lies on, by the list of corridors or by a statement."),
        Figure("claims", "Claims", .integer(facts.claimCount), "Claimed numbers of twinnings."),
        Figure(
          "statements", "Statements", .integer(facts.statements.count),
          "Statements of which the city is one party."),
        Figure("sources", "Sources", .integer(facts.sources.count), "Who makes them."),
      ],
      id: "dossier-\(city.rawValue)",
      title: "Dossier of \(all.whole.city(city)?.nameWithCountry ?? "")",
      basis: all.basis,
      method: MethodNote(
        name: "City dossier",
        meaning: "All that the dataset holds about the city, whatever the selection.",
        caveat:
          "What is not listed may exist all the same: the dataset holds what its sources name."),
      remarks: names.isEmpty ? [] : ["Partners by several kinds: \(names)."])
  }

  private func kindTable(_ facts: DossierFacts, _ all: StudiedNetwork) -> ResultTable {
    ResultTable(
      id: "dossier-kinds-\(city.rawValue)", title: "By kind", basis: all.basis,
      columns: [
        ResultColumn("kind", "Kind", form: .words, meaning: "What joins the city with others."),
        ResultColumn(
          "partners", "Partners", form: .count, meaning: "Cities, organizations or corridors."),
        ResultColumn(
          "times", "Times", form: .count,
          meaning: "How often it took place by the counts of the sources; of events and aid only."),
        ResultColumn("states", "States", form: .words, meaning: "How many ties in which state."),
        ResultColumn(
          "decided", "By a decided word", form: .words,
          meaning: "Partners all of whose statements had a state that somebody had to read as "
            + "another, by the word as written; they are counted among the partners."),
        ResultColumn("id", "Id", form: .identifier, meaning: "The word for the kind."),
      ],
      rows: facts.kinds.map { kind in
        [
          .text(kind.relation.title), .integer(kind.partners), ResultValue(kind.times),
          .text(kind.states), ResultValue(kind.decided), .text(kind.relation.rawValue),
        ]
      },
      method: MethodNote(
        name: "Ties by kind", meaning: TieRule.statement, choices: [.init("Rule", TieRule.name)]))
  }

  private func positionTable(
    _ study: StudiedNetwork, _ all: StudiedNetwork, in context: ExecutionContext
  ) throws -> ResultTable {
    var rows: [[ResultValue]] = []
    var literature: [String] = []
    for id in ["degree", "betweenness", "harmonic"] {
      let measure = try MeasureCatalog.measure(id: id)
      literature.append(measure.descriptor.reference.citation)
      for (name, network) in [("selected ties", study), ("all ties", all)] {
        let title: ResultValue = .text(measure.descriptor.title)
        guard let node = network.graph.node(of: city) else {
          rows.append([title, .text(name), .missing, .missing, .missing, .text(id)])
          continue
        }
        let scores = try measure.scores(on: network.graph.graph, in: context)
        let place = Ranking(of: scores).places.first { $0.node == node }
        rows.append([
          title, .text(name), ResultValue(scores[node]), ResultValue(place?.rank),
          .integer(network.network.cities.count), .text(id),
        ])
      }
    }
    return ResultTable(
      id: "dossier-position-\(city.rawValue)", title: "Position in the network",
      basis: study.basis,
      columns: [
        ResultColumn("measure", "Measure", form: .words, meaning: "See `citynet list measures`."),
        ResultColumn(
          "network", "Network", form: .words,
          meaning: "The ties of the selection, or all that are stated, of whatever kind and state."),
        ResultColumn("score", "Score", form: .significant(5), meaning: "The city's score."),
        ResultColumn(
          "rank", "Rank", form: .count, meaning: "1 plus the number of cities with a higher score."),
        ResultColumn("cities", "Of", form: .count, meaning: "Cities in that network."),
        ResultColumn("id", "Id", form: .identifier, meaning: "The measure's id."),
      ],
      rows: rows,
      method: MethodNote(
        name: "Position",
        meaning:
          "Ties are undirected here and all tied pairs count the same, by however many kinds "
          + "they are tied.",
        literature: literature))
  }
}

extension NetworkSelection {
  /// All ties between cities, of whatever kind and state.
  static let everything = NetworkSelection(
    statusRule: .any, relations: Set(Relation.allCases.filter { $0.kind == .cityTie }))
}
