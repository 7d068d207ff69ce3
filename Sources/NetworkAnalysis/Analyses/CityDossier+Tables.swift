import CityNetworks

// The lists of a dossier.
extension CityDossier {
  func partnerTable(_ facts: DossierFacts, _ all: StudiedNetwork) -> ResultTable {
    let rows = facts.partners.map { partner -> [ResultValue] in
      let here = all.whole.city(city)
      let there = all.whole.city(partner.city)
      let sources = Set(partner.ties.flatMap(\.sources)).sorted()
      let kinds = partner.ties.map { tie in
        let times = tie.count.map { $0 > 1 ? " (\($0) times)" : "" } ?? ""
        return "\(tie.relation.title): \(tie.status.title)\(times)"
      }
      return [
        .text(all.name(partner.city)), ResultValue(there?.country?.name),
        .integer(partner.relations.count), .text(kinds.joined(separator: "; ")),
        .text(partner.ties.map(\.since).joined(separator: "; ")),
        ResultValue(there.flatMap { here?.kilometers(to: $0) }),
        .text(partner.ties.contains(where: \.isDisputed) ? "yes" : "no"),
        ResultValue(sources.map(\.rawValue).joined(separator: ", ")),
        .text(partner.city.rawValue),
      ]
    }
    return ResultTable(
      id: "dossier-partners-\(city.rawValue)", title: "Partners", basis: all.basis,
      columns: [
        ResultColumn("partner", "Partner", form: .words, meaning: "The other city."),
        .country,
        ResultColumn("kinds", "Kinds", form: .count, meaning: "By how many kinds they are tied."),
        ResultColumn("ties", "Ties", form: .words, meaning: "Each tie with its state."),
        ResultColumn("since", "Since", form: .words, meaning: "When each began, as far as known."),
        ResultColumn(
          "kilometers", "Distance", unit: "km", form: .decimals(0),
          meaning: "Great-circle distance, Earth radius 6371.0088 km."),
        ResultColumn(
          "disputed", "Disputed", form: .words, meaning: "Whether sources contradict each other."),
        ResultColumn("sources", "Sources", form: .sources, meaning: "The ids of the sources."),
        .cityID,
      ],
      rows: rows,
      method: MethodNote(
        name: "Ties", meaning: TieRule.statement, choices: [.init("Rule", TieRule.name)]))
  }

  func membershipTable(_ facts: DossierFacts, _ all: StudiedNetwork) -> ResultTable {
    ResultTable(
      id: "dossier-memberships-\(city.rawValue)", title: "Memberships", basis: all.basis,
      columns: [
        ResultColumn("organization", "Organization", form: .words, meaning: "What it belongs to."),
        ResultColumn("status", "Status", form: .words, meaning: "The state by the named rule."),
        ResultColumn("dates", "Dates", form: .words, meaning: "As stated, with EDTF."),
        ResultColumn("sources", "Sources", form: .sources, meaning: "The ids of the sources."),
        ResultColumn("id", "Id", form: .identifier, meaning: "The organization's id."),
      ],
      rows: facts.memberships.map { membership in
        let dates = membership.evidence.compactMap { all.whole.assertion($0)?.period.text }
          .filter { !$0.isEmpty }
        return [
          .text(all.text(.organization(membership.organization))), .text(membership.status.title),
          ResultValue(dates.joined(separator: "; ")),
          ResultValue(membership.sources.map(\.rawValue).joined(separator: ", ")),
          .text(membership.organization.rawValue),
        ]
      },
      method: MethodNote(
        name: "Memberships",
        meaning: "A membership joins a city with an organization; it makes no tie between members.")
    )
  }

  func statementTable(_ facts: DossierFacts, _ all: StudiedNetwork) -> ResultTable {
    let rows = facts.statements.map { statement -> [ResultValue] in
      let other = statement.subject == .city(city) ? statement.object : statement.subject
      return [
        .text(statement.relation.title), ResultValue(other.map(all.text)),
        .text(statement.status.title), ResultValue(statement.period.text),
        ResultValue(statement.count), ResultValue(statement.source?.rawValue),
        ResultValue(statement.quote), ResultValue(statement.note), .text(statement.id.rawValue),
      ]
    }
    return ResultTable(
      id: "dossier-statements-\(city.rawValue)", title: "Statements", basis: all.basis,
      columns: [
        ResultColumn("kind", "Kind", form: .words, meaning: "What is stated."),
        ResultColumn("with", "With", form: .words, meaning: "The other party, if it is named."),
        ResultColumn("status", "Status", form: .words, meaning: "The state as stated."),
        ResultColumn("date", "Date", form: .words, meaning: "The date as stated (EDTF)."),
        ResultColumn("count", "Number", form: .count, meaning: "A stated number."),
        ResultColumn("source", "Source", form: .sources, meaning: "The id of the source."),
        ResultColumn("quote", "Quote", form: .words, meaning: "The words of the source."),
        ResultColumn("note", "Note", form: .words, meaning: "A remark of the editors."),
        ResultColumn("id", "Id", form: .identifier, meaning: "The statement's id."),
      ],
      rows: rows,
      method: MethodNote(
        name: "Evidence", meaning: "Each row is one statement of one source, as it was made."))
  }

  func sourceTable(_ facts: DossierFacts, _ all: StudiedNetwork) -> ResultTable {
    ResultTable(
      id: "dossier-sources-\(city.rawValue)", title: "Sources", basis: all.basis,
      columns: [
        ResultColumn("id", "Key", form: .words, meaning: "The source's id in the dataset."),
        ResultColumn("source", "Source", form: .words, meaning: "Publisher, title, date, place."),
        ResultColumn(
          "statements", "Statements", form: .count, meaning: "Statements about the city from it."),
      ],
      rows: facts.sources.map { source, count in
        [
          .text(source.rawValue),
          .text(all.whole.source(source)?.citation ?? source.rawValue), .integer(count),
        ]
      },
      method: MethodNote(
        name: "Sources", meaning: "Who makes the statements about the city."))
  }
}
