import CityNetworks

// The tables of a dossier: how firm each link is, who says so in which words, and the cities.
extension TravelledLinks {
  /// What the ways are called in headings and names: routes with numbers, or branches.
  enum Users {
    case routes
    case branches

    var title: String {
      switch self {
      case .routes: "Routes"
      case .branches: "Branches"
      }
    }

    var meaning: String {
      switch self {
      case .routes: "The numbers of the routes that use it."
      case .branches: "The branches of the corridor that use it."
      }
    }

    fileprivate var column: ResultColumn {
      ResultColumn("used_by", title, form: .words, meaning: meaning)
    }
  }

  /// One row per pair, weakest first.
  func linkTable(
    id: String, title: String, _ users: Users, _ study: StudiedNetwork
  ) -> ResultTable {
    let rows = links.enumerated().map { position, link -> [ResultValue] in
      [
        .integer(position + 1), .text(study.name(link.hop.from)), .text(study.name(link.hop.to)),
        .text(link.users.joined(separator: ", ")), .text(link.hop.statusText),
        .text(link.hop.sinceText), .integer(link.hop.sources(under: study.selection).count),
        ResultValue(doubts(about: link)),
        ResultValue(link.hop.sourceText(under: study.selection)),
        .text(link.hop.from.rawValue), .text(link.hop.to.rawValue),
      ]
    }
    return ResultTable(
      id: id, title: title, basis: study.basis,
      columns: [
        ResultColumn("place", "No.", form: .count, meaning: "The weakest link is number 1."),
        ResultColumn("from", "From", form: .words, meaning: "One city of the link."),
        ResultColumn("to", "To", form: .words, meaning: "The other city."),
        users.column,
        ResultColumn("status", "Status", form: .words, meaning: "The state of the ties."),
        ResultColumn("since", "Since", form: .words, meaning: "When the ties began."),
        ResultColumn(
          "source_count", "Stated by", unit: "sources", form: .count,
          meaning: "How many sources state the chosen status."),
        ResultColumn(
          "doubts", "What to check", form: .words,
          meaning: "What speaks against relying on the link; a dash if nothing does."),
        ResultColumn(
          "sources", "Sources", form: .sources,
          meaning: "The ids of the sources that state the chosen status."),
        ResultColumn("from_id", "Id", form: .identifier, meaning: "The id of the first city."),
        ResultColumn("to_id", "Id of the other", form: .identifier, meaning: "The other's id."),
      ],
      rows: rows,
      method: MethodNote(
        name: "Weakest links",
        meaning: "Each link once, the one that can least be relied on first.",
        choices: [
          .init(
            "Order",
            "the least advanced status first (an ended tie before all), then fewest sources, then "
              + "contradicted ones"),
          .init("Several ties of one pair", "the best of them counts"),
        ],
        caveat: "Few sources are a gap in what was collected as often as a weak tie."))
  }

  /// One row per statement behind the links, in the order of the links.
  func evidenceTable(
    id: String, title: String, _ users: Users, _ study: StudiedNetwork
  ) -> ResultTable {
    let rows = links.flatMap { link in
      link.hop.ties.flatMap(\.evidence).compactMap { study.whole.assertion($0) }
        .map { statement -> [ResultValue] in
          [
            .text("\(study.name(link.hop.from)) – \(study.name(link.hop.to))"),
            .text(link.users.joined(separator: ", ")), .text(statement.relation.title),
            .text(statement.status.title), ResultValue(statement.period.text),
            ResultValue(statement.source?.rawValue), ResultValue(statement.quote),
            ResultValue(statement.note), .text(statement.id.rawValue),
          ]
        }
    }
    return ResultTable(
      id: id, title: title, basis: study.basis,
      columns: [
        ResultColumn("link", "Link", form: .words, meaning: "The two cities."),
        users.column,
        ResultColumn("relation", "Kind", form: .words, meaning: "What is stated."),
        ResultColumn("status", "Status", form: .words, meaning: "The state as stated."),
        ResultColumn("date", "Date", form: .words, meaning: "The date as stated (EDTF)."),
        ResultColumn("source", "Source", form: .sources, meaning: "The id of the source."),
        ResultColumn("quote", "Words of the source", form: .words, meaning: "As it puts it."),
        ResultColumn("note", "Note", form: .words, meaning: "A remark of the editors."),
        ResultColumn(
          "statement", "Statement", form: .words, meaning: "The row's id in assertions.csv."),
      ],
      rows: rows,
      method: MethodNote(
        name: "Evidence of each link",
        meaning: "Each row is one statement of one source about a link, as it was made. "
          + TieRule.statement,
        caveat: "Statements of a status that the selection does not count are listed too."))
  }

  /// One row per city in the order of travel.
  func cityTable(
    id: String, title: String, _ users: Users, _ study: StudiedNetwork
  ) -> ResultTable {
    let rows = cities.map { city, names -> [ResultValue] in
      let known = study.whole.city(city)
      let partners = Set(study.network.ties(of: city).compactMap { $0.partner(of: city) })
      let countries = Set(partners.compactMap { study.network.city($0)?.country?.code })
      let organizations = study.network.memberships.filter { $0.city == city }
        .compactMap { study.whole.organization($0.organization)?.shortName }
      return [
        .text(study.name(city)), ResultValue(known?.country?.name),
        .text(names.joined(separator: ", ")), .integer(partners.count),
        .integer(countries.count), ResultValue(organizations.joined(separator: ", ")),
        ResultValue(known?.population), .text(city.rawValue),
      ]
    }
    return ResultTable(
      id: id, title: title, basis: study.basis,
      columns: [
        .cityName, .country,
        ResultColumn("used_by", users.title, form: .words, meaning: "Those that touch the city."),
        ResultColumn(
          "partners", "Partners", form: .count,
          meaning: "Cities tied with it under the selection."),
        ResultColumn(
          "countries", "Countries", form: .count, meaning: "Countries in which they lie."),
        ResultColumn(
          "organizations", "Organizations", form: .words,
          meaning: "What it belongs to, as far as the dataset states."),
        ResultColumn(
          "population", "Inhabitants", form: .count, meaning: "As the dataset gives it."),
        .cityID,
      ],
      rows: rows,
      method: MethodNote(
        name: "Cities of the routes", meaning: "Each city once, in the order of travel."))
  }
}
