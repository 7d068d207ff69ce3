import CityNetworks
import GraphAlgorithms
import Graphs

extension ClubTables {
  /// One row per club and main measure: how many of the first places its members hold.
  func ranks(_ ranks: MainRanks) -> ResultTable {
    let all = ranks.columns.map { column in
      let known = column.ranks.compactMap { $0 }
      return (top10: known.count { $0 <= 10 }, top20: known.count { $0 <= 20 })
    }
    let rows = clubs.enumerated().flatMap { place, club in
      zip(ranks.columns, all).map { column, all -> [ResultValue] in
        let held = club.nodes.compactMap { column.ranks[$0.index] }
        let within = { (limit: Int) in held.count { $0 <= limit } }
        return [
          .integer(place + 1), .text(club.organization.name), .text(column.descriptor.title),
          .integer(within(10)), .integer(all.top10), .integer(within(20)), .integer(all.top20),
          ResultValue(held.min()), .text(column.descriptor.id), .text(club.id.rawValue),
        ]
      }
    }
    return ResultTable(
      id: "cliques-ranks", title: "What the clubs hold of the first ranks", basis: basis,
      columns: [
        Self.number, Self.name,
        ResultColumn("title", "Measure", form: .words, meaning: "By which cities are ranked."),
        ResultColumn(
          "top_10", "In top 10", form: .count, meaning: "Members with rank 10 or better."),
        ResultColumn(
          "all_10", "of", form: .count,
          meaning: "All cities with rank 10 or better; more than 10 where scores are equal."),
        ResultColumn(
          "top_20", "In top 20", form: .count, meaning: "Members with rank 20 or better."),
        ResultColumn(
          "all_20", "of all", form: .count, meaning: "All cities with rank 20 or better."),
        ResultColumn(
          "best_rank", "Best rank", form: .count, meaning: "The rank of its leading member."),
        ResultColumn("measure", "Id", form: .identifier, meaning: "The measure's id."),
        Self.id,
      ],
      rows: rows, method: method, remarks: ranks.failures)
  }

  /// One row per club: from which source and date its ties come, and which organization it is like.
  func origins() -> ResultTable {
    let ties = graph.network.ties
    let sources = { (tie: Tie) in tie.sources.map(\.rawValue) }
    let dates = { (tie: Tie) in tie.since == "unknown" ? [] : [tie.since] }
    let allSources = CommonOrigin.counts(of: ties, sources)
    let allDates = CommonOrigin.counts(of: ties, dates)
    let rows = zip(clubs, figures).enumerated().map { place, pair -> [ResultValue] in
      let (club, figures) = pair
      let inside = figures.pairs.flatMap { graph.ties(of: $0) }
      let source = CommonOrigin(inside, of: ties.count, all: allSources, sources)
      let date = CommonOrigin(inside, of: ties.count, all: allDates, dates)
      let nearest = club.nearest
      return [
        .integer(place + 1), .text(club.organization.name),
        ResultValue(source.name), ResultValue(source.inside), ResultValue(source.elsewhere),
        ResultValue(date.name), ResultValue(date.inside), ResultValue(date.elsewhere),
        ResultValue(nearest?.organization.name), ResultValue(nearest?.shared),
        ResultValue(nearest?.precision), ResultValue(nearest?.recall),
        ResultValue(nearest?.jaccard), .text(club.id.rawValue),
      ]
    }
    return ResultTable(
      id: "cliques-origins", title: "Where the ties of the clubs come from, and what they are like",
      basis: basis, columns: Self.originColumns, rows: rows, method: method, remarks: originRemarks)
  }

  private var originRemarks: [String] {
    let sources = Set(graph.network.ties.flatMap(\.sources))
    var remarks: [String] = []
    if sources.count < 2 {
      remarks.append(
        "The ties come from \(sources.isEmpty ? "no named source" : "one source only"), so the "
          + "source cannot tell a club's list from other evidence.")
    }
    if graph.network.memberships.isEmpty {
      remarks.append("The data name no member of any organization to compare the clubs with.")
    }
    return remarks
  }

  private static let originColumns = [
    number, name,
    ResultColumn(
      "source", "Main source", form: .words, meaning: "The source that states most ties inside."),
    ResultColumn(
      "source_inside", "inside", form: .decimals(2), meaning: "Its share of the ties inside."),
    ResultColumn(
      "source_elsewhere", "elsewhere", form: .decimals(2),
      meaning: "Its share of all other ties: far less if the list is the club's."),
    ResultColumn(
      "date", "Main date", form: .words, meaning: "The date that most ties inside share."),
    ResultColumn(
      "date_inside", "has it inside", form: .decimals(2),
      meaning: "Share of the ties inside with that date."),
    ResultColumn(
      "date_elsewhere", "has it elsewhere", form: .decimals(2),
      meaning: "Share of all other ties with that date."),
    ResultColumn(
      "organization", "Most alike", form: .words,
      meaning: "The organization of the dataset whose members are most like the club's."),
    ResultColumn("shared", "Shared", form: .count, meaning: "Members of both."),
    ResultColumn(
      "precision", "Precision", form: .decimals(2),
      meaning: "The share of the club that belongs to the organization."),
    ResultColumn(
      "recall", "Recall", form: .decimals(2),
      meaning: "The share of the organization that belongs to the club."),
    ResultColumn(
      "jaccard", "Jaccard", form: .decimals(2),
      meaning: "Shared members divided by all; from 0.5 on the club takes the organization's name."),
    id,
  ]

  /// One row per member.
  func members() -> ResultTable {
    let rows = zip(clubs, figures).enumerated().flatMap { place, pair -> [[ResultValue]] in
      let (club, figures) = pair
      let clique = Set(club.clique)
      let names = Dictionary(grouping: club.nodes) { graph.city(of: $0).name }
      return club.nodes.enumerated().map { position, node in
        let city = graph.city(of: node)
        let lacking = figures.missing.compactMap { a, b in a == node ? b : (b == node ? a : nil) }
        let shown = lacking.prefix(3).map { graph.city(of: $0).nameWithCountry }
        let more = lacking.count - shown.count
        let twice = (names[city.name] ?? []).filter { $0 != node }.map { graph.city(of: $0).id }
        return [
          .integer(place + 1), .text(city.name), ResultValue(city.country?.name),
          .text(clique.contains(node) ? "yes" : "no"), .integer(figures.inside[position]),
          .integer(figures.outside[position]), .integer(lacking.count),
          ResultValue(shown.joined(separator: "; ") + (more > 0 ? " and \(more) more" : "")),
          ResultValue(twice.map(\.rawValue).joined(separator: ", ")), .text(city.id.rawValue),
          .text(club.id.rawValue),
        ]
      }
    }
    return ResultTable(
      id: "cliques-members", title: "The members of the clubs", basis: basis,
      columns: [
        Self.number, .cityName, .country,
        ResultColumn(
          "in_clique", "In clique", form: .words,
          meaning: "Whether it belongs to the largest set that is all tied with one another."),
        ResultColumn("inside", "Ties inside", form: .count, meaning: "Members it is tied with."),
        ResultColumn(
          "outside", "Ties outside", form: .count, meaning: "Other cities it is tied with."),
        ResultColumn(
          "missing", "Missing", form: .count, meaning: "Members it is not tied with."),
        ResultColumn(
          "missing_with", "Not tied with", form: .words, meaning: "The first three of these."),
        ResultColumn(
          "same_name", "Same name as", form: .words,
          meaning: "Members of the same name: perhaps the same city entered twice."),
        .cityID, Self.id,
      ],
      rows: rows, method: method)
  }

  /// One row per pair of members that is not tied.
  func missing() -> ResultTable {
    let rows = zip(clubs, figures).enumerated().flatMap { place, pair in
      pair.1.missing.map { a, b -> [ResultValue] in
        let (first, second) = (graph.city(of: a), graph.city(of: b))
        return [
          .integer(place + 1), .text(first.nameWithCountry), .text(second.nameWithCountry),
          ResultValue(first.name == second.name ? "same name: perhaps one city" : nil),
          .text(first.id.rawValue), .text(second.id.rawValue), .text(pair.0.id.rawValue),
        ]
      }
    }
    return ResultTable(
      id: "cliques-missing", title: "Pairs of members that are not tied", basis: basis,
      columns: [
        Self.number,
        ResultColumn("first", "City", form: .words, meaning: "One of the two."),
        ResultColumn("second", "Not tied with", form: .words, meaning: "The other."),
        ResultColumn("remark", "Remark", form: .words, meaning: "Why the pair may be missing."),
        .firstEndID, .secondEndID, Self.id,
      ],
      rows: rows, method: method)
  }
}
