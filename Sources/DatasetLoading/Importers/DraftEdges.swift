import CityNetworks

/// What a node of an outside file is, by its number in the draft.
enum DraftParty: Hashable {
  case city(Int)
  case organization(Int)
}

/// Takes the edges of an outside file into a draft: those between cities as ties, those of a city and
/// an organization as memberships.
struct DraftEdges {
  let file: String
  /// Whether an edge back is an edge of its own; in a directed file of ours a tie without a direction
  /// is two edges.
  let takesReturns: Bool
  private var seen: Set<Way> = []

  init(file: String, takesReturns: Bool) {
    self.file = file
    self.takesReturns = takesReturns
  }

  private struct Way: Hashable {
    let source: DraftParty
    let target: DraftParty
    let relation: Relation?
    let status: TieStatus?
    let date: String
    let ending: DraftEnding?
    let sources: [String]
    let quantities: Quantities
  }

  mutating func take(
    from first: DraftEnd, to second: DraftEnd, weight: Double?,
    _ said: StatementColumns.Statement, _ quantities: Quantities, carried: String,
    date: String = "", line: Int, _ draft: inout DraftNetwork
  ) {
    if draft.takeCarried(
      carried, from: first, to: second, said, weight: weight, file: file, line: line)
    {
      return
    }
    let (source, target) = (first.party, second.party)
    func way(_ source: DraftParty, _ target: DraftParty) -> Way {
      Way(
        source: source, target: target, relation: said.relation, status: said.status,
        date: said.date, ending: said.ending, sources: said.sources, quantities: quantities)
    }
    if !takesReturns, !said.isDirected {
      if seen.contains(way(target, source)) { return }
      seen.insert(way(source, target))
    }
    let date = said.date.isEmpty ? date : said.date
    switch (source, target) {
    case (.city(let a), .city(let b)):
      let relation = said.relation.flatMap { $0.kind == .cityTie ? $0 : nil }
      if said.relation == .membership {
        draft.leaveOutRow(
          file: file, line: line,
          "a membership joins a city and an organization, and the file does not tell which end is "
            + "the organization; it is left out")
        return
      }
      if relation == nil, let word = said.relation {
        draft.doubt(
          .value, file, line, "a \(word.title) joins no two cities; it is read as the usual kind")
      }
      draft.join(
        DraftTie(
          a: a, b: b, weight: weight ?? said.weight, quantities: quantities, date: date,
          ending: said.ending, relation: relation, status: said.status,
          isDirected: said.isDirected, count: said.count, file: file, line: line),
        stated: said.sources)
    case (.city(let city), .organization(let organization)),
      (.organization(let organization), .city(let city)):
      draft.enter(
        DraftMembership(
          city: city, organization: organization, date: date, ending: said.ending,
          weight: weight ?? said.weight, status: said.status, file: file, line: line),
        stated: said.sources)
    case (.organization, .organization):
      draft.leaveOutRow(
        file: file, line: line, "the edge joins two organizations; it is left out")
    }
  }
}
