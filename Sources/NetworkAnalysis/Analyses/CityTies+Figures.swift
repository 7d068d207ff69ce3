import CityNetworks

// What is counted of the ties of one city.
extension CityTies {
  func figureTable(_ facts: CityTieFacts) -> ResultTable {
    ResultTable(
      figures: counts(facts) + evidence(facts) + begins(facts),
      id: "city-facts-\(city.rawValue)", title: "\(facts.city.name) in figures",
      basis: facts.study.basis,
      method: MethodNote(
        name: "Counts of ties",
        meaning: "Partners are counted, so that several ties with one city count once. Planned, "
          + "dormant and ended ties are those of the selected kinds with partners that no counted "
          + "tie joins with the city.",
        caveat: "What no source of the dataset names is not counted."))
  }

  private func counts(_ facts: CityTieFacts) -> [Figure] {
    let partners = facts.partners
    let known = Set((partners + facts.cities(of: facts.leftOut)).map(\.id))
    return [
      Figure(
        "ties", "Tied cities", .integer(partners.count),
        "Cities with a tie that counts under the selection."),
      Figure(
        "countries", "Their countries",
        .integer(Set(partners.compactMap { $0.country?.code }).count),
        "Different countries of these cities, as far as known."),
      Figure(
        "regions", "Parts of the world", .integer(Set(partners.compactMap(\.worldRegion)).count),
        "Different parts of the world in which they lie, of eight."),
      Figure(
        "other_binding", "In force, not counted",
        .integer(facts.cities(leftOutAs: .strict).count),
        "Further cities with a tie in force or signed that the selection leaves out, as by date."),
      Figure(
        "planned", "Planned", .integer(facts.cities(leftOutAs: .planned).count),
        "Further cities with a tie that is only proposed, intended, prepared or agreed."),
      Figure(
        "dormant", "Dormant", .integer(facts.cities(leftOutAs: .dormant).count),
        "Further cities with a tie that is dormant or suspended."),
      Figure(
        "ended", "Ended",
        .integer(facts.cities(leftOutAs: .list([.terminated, .expired, .calledOff])).count),
        "Further cities with a tie that was ended."),
      Figure(
        "other_kinds", "By other kinds only",
        .integer(facts.cities(of: facts.otherKinds).count { !known.contains($0.id) }),
        "Further cities joined by other kinds of ties only: visits, events, aid, letters of intent."
      ),
      Figure(
        "memberships", "Memberships", .integer(facts.memberships.count),
        "Organizations that the city is stated to belong to."),
    ]
  }

  private func evidence(_ facts: CityTieFacts) -> [Figure] {
    [
      Figure(
        "sources", "Sources", .integer(facts.sources.count),
        "Documents that state something about the city."),
      Figure(
        "statements", "Statements", .integer(facts.statements.count),
        "What these documents state, each statement once per document."),
      Figure(
        "single_source", "Ties on one source", .integer(facts.singleSourced.count),
        "Tied cities of which only one source, or none that is named, states that the tie counts."),
      Figure(
        "disputed", "Disputed ties",
        .integer(facts.cities(of: facts.counted.filter(\.isDisputed)).count),
        "Tied cities on which statements cannot all be right."),
      Figure(
        "claims", "Claimed numbers", .integer(facts.statements.count(where: \.isClaim)),
        "Statements that give a number of ties without naming them."),
    ]
  }

  private func begins(_ facts: CityTieFacts) -> [Figure] {
    let years = facts.years
    let densest = CityTieFacts.densest(years)
    return [
      Figure(
        "dated", "Ties with a known year", .integer(years.count),
        "Counted ties of which the year of the begin is known."),
      Figure(
        "contested_begins", "Begins dated differently",
        .integer(facts.cities(of: facts.counted.filter { !$0.contestedBegins.isEmpty }).count),
        "Tied cities for which sources give days of the same step that exclude one another; the "
          + "earliest counts."),
      Figure(
        "first_year", "First year", ResultValue(years.first), "The year of the first of them."),
      Figure("last_year", "Last year", ResultValue(years.last), "The year of the last of them."),
      Figure(
        "busiest_from", "Busiest years, from", ResultValue(densest?.years.lowerBound),
        "The begin of the five years or fewer in which most of them began."),
      Figure(
        "busiest_to", "Busiest years, to", ResultValue(densest?.years.upperBound),
        "The end of these years."),
      Figure(
        "busiest", "Ties of these years", ResultValue(densest?.count),
        "How many began in them."),
    ]
  }
}
