public import CityNetworks
public import Execution

/// Where sources say different things about the ties of one city, publisher by publisher, and how
/// the rule decides.
public struct CityConflicts: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "city-conflicts",
    question: "On which ties of one city do sources disagree, who says what, and what follows?",
    parameters: [
      ("city", "the id of the city"),
      ("groups", "how many publishers have a column of their own; 6 if absent"),
    ])

  private let city: CityID
  private let groups: Int

  /// The conflicts on the ties of `city`, with columns for so many publishers.
  public init(of city: CityID, groups: Int = 6) {
    precondition(groups > 0)
    self.city = city
    self.groups = groups
  }

  /// The conflicts that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      of: CityID(try parameters.text("city")),
      groups: try parameters.count("groups", standard: 6, maximum: 20))
  }

  /// One table with a tie per row: contradictions first, then different stages, then single sources.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    try context.cancellation.check()
    guard study.network.city(city) != nil else {
      throw AnalysisError.unknownCity(city.rawValue)
    }
    let ties = study.whole.ties(of: city).filter {
      study.selection.relations.contains($0.relation)
    }
    let publishers = SourceGroups(of: ties, in: study.whole, most: groups)
    let listed = ties.compactMap { tie in
      Difference(tie, among: publishers).map { (tie: tie, difference: $0) }
    }.sorted { ($0.difference, $0.tie.key) < ($1.difference, $1.tie.key) }
    return AnalysisResults(tables: [table(listed, of: ties.count, publishers, study)])
  }

  private func table(
    _ listed: [(tie: Tie, difference: Difference)], of all: Int, _ publishers: SourceGroups,
    _ study: StudiedNetwork
  ) -> ResultTable {
    let rows = listed.map { tie, difference -> [ResultValue] in
      let partner = tie.partner(of: city) ?? city
      return [.text(study.name(partner)), .text(tie.relation.title), .text(difference.title)]
        + publishers.signs(of: tie).map { .text($0) } + [
          .text(tie.status.title), .text(reason(tie, difference)),
          ResultValue(tie.sources.map(\.rawValue).joined(separator: ", ")),
          .text(partner.rawValue),
        ]
    }
    return ResultTable(
      id: "city-conflicts-\(city.rawValue)",
      title: "Ties of \(study.name(city)) on which sources differ, and how they are treated",
      basis: study.basis,
      columns: [
        .cityName,
        ResultColumn("relation", "Kind", form: .words, meaning: "The kind of tie."),
        ResultColumn(
          "difference", "Difference", form: .words,
          meaning: "Whether statements contradict each other, tell of different stages, or stand "
            + "alone."),
      ]
        + publishers.titles.enumerated().map { place, title in
          ResultColumn(
            "group_\(place + 1)", title, form: .words,
            meaning: "What sources of this publisher state of the tie.")
        } + [
          ResultColumn(
            "treated_as", "Treated as", form: .words, meaning: "The state by the named rule."),
          ResultColumn("reason", "Reason", form: .words, meaning: "What decides."),
          ResultColumn("sources", "Sources", form: .sources, meaning: "The keys of the sources."),
          .cityID,
        ],
      rows: rows,
      method: MethodNote(
        name: "Sources that disagree", meaning: TieRule.statement,
        choices: [
          .init("Rule", TieRule.name),
          .init(
            "Columns", "the publishers of most statements on the city's ties, at most \(groups)"),
        ],
        caveat: "A source that does not mention a tie need not deny it. Publishers may have copied "
          + "from one another."),
      remarks: [
        StatedStage.legend,
        "Of \(Remarks.count(all, "stated tie", "stated ties")) of the selected kinds, whatever "
          + "their status, \(listed.count) \(listed.count == 1 ? "is" : "are") listed.",
      ])
  }

  /// What decides on the status of a tie.
  private func reason(_ tie: Tie, _ difference: Difference) -> String {
    let stages = Set(tie.statuses.map { StatedStage($0) })
    switch StatedStage(tie.status) {
    case .planned: return "no source reports a signature"
    case .sleeping, .ended:
      return "a statement of \(tie.status.title) stands; none of a later time takes it back"
    case .holding:
      if tie.status.role == .restoring { return "a source reports it as \(tie.status.title)" }
      if stages.contains(.sleeping) || stages.contains(.ended) { return overcome(tie) }
      if stages.contains(.planned) { return "the most advanced status that any source states" }
      return difference == .contradiction
        ? "the most advanced status that any source states" : "taken as stated, not confirmed"
    }
  }
}

extension CityConflicts {
  /// Why endings that are stated of a tie do not stand.
  private func overcome(_ tie: Tie) -> String {
    let endings = tie.statements.filter { $0.status.role == .ending }
    let undated = endings.count { $0.days == nil }
    let words =
      (undated == endings.count
        ? [] : ["a later statement has it \(tie.status.title) again"])
      + (undated == 0
        ? [] : ["nobody can tell when the ending without a date was said, so it is not applied"])
    return words.joined(separator: "; ")
  }
}

/// Why a tie is in the list of those on which sources differ.
private enum Difference: Int, Comparable {
  case contradiction
  case stages
  case alone

  /// Nothing if sources agree.
  init?(_ tie: Tie, among publishers: SourceGroups) {
    if tie.isDisputed {
      self = .contradiction
    } else if Set(tie.statuses.map { StatedStage($0) }).count > 1 {
      self = .stages
    } else if tie.sources.count < 2, publishers.sourceCount > 1 {
      self = .alone
    } else {
      return nil
    }
  }

  var title: String {
    switch self {
    case .contradiction: "contradiction"
    case .stages: "different stages"
    case .alone: "one source only"
    }
  }

  static func < (a: Difference, b: Difference) -> Bool { a.rawValue < b.rawValue }
}

/// The publishers of statements, those of most statements by name, the rest together.
private struct SourceGroups {
  /// What the columns are called.
  let titles: [String]
  /// How many sources there are in all.
  let sourceCount: Int
  private let named: [String]
  private let publishers: [SourceID: String]
  private let hasRest: Bool

  init(of ties: [Tie], in network: CityNetwork, most: Int) {
    var publishers: [SourceID: String] = [:]
    var counts: [String: Int] = [:]
    for source in ties.flatMap(\.statements).compactMap(\.source) {
      let publisher = network.source(source)?.publisher ?? ""
      let name = publisher.isEmpty ? source.rawValue : publisher
      publishers[source] = name
      counts[name, default: 0] += 1
    }
    let ordered = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
    // One left over has a column of its own rather than one called "others".
    let own = ordered.count == most + 1 ? ordered.count : min(most, ordered.count)
    named = Array(ordered.prefix(own))
    hasRest = ordered.count > own
    titles = named + (hasRest ? ["Other publishers"] : [])
    sourceCount = publishers.count
    self.publishers = publishers
  }

  /// For each column the signs of what its sources state, in the order of time.
  func signs(of tie: Tie) -> [String] {
    let ordered = tie.statements.sorted { a, b in
      (a.days?.upperBound.number ?? .max, a.assertion) < (
        b.days?.upperBound.number ?? .max, b.assertion
      )
    }
    let stated = ordered.compactMap { statement in
      statement.source.flatMap { publishers[$0] }.map { ($0, StatedStage(statement.status).sign) }
    }
    func signs(_ belongs: (String) -> Bool) -> String {
      var signs: [String] = []
      for (publisher, sign) in stated where belongs(publisher) && signs.last != sign {
        signs.append(sign)
      }
      return signs.isEmpty ? "–" : signs.joined(separator: " ")
    }
    return named.map { name in signs { $0 == name } }
      + (hasRest ? [signs { !named.contains($0) }] : [])
  }
}
