import CityNetworks
public import Execution

/// What is only claimed as a number, against what is named: "13 twin cities", "16 pairs".
public struct ClaimList: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "claims", question: "Which numbers are claimed, and how many of them are named?")

  /// All count claims.
  public init() {}

  /// The list that a plan describes.
  public init(parameters: inout AnalysisParameters) throws { self.init() }

  /// One table with a claim per row.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let pairs = study.network.ties.filter { $0.relation == .twinning }.compactMap { tie in
      study.network.city(tie.first).flatMap { a in study.network.city(tie.second).map { (a, $0) } }
    }
    let rows = try study.whole.claims.map { claim -> [ResultValue] in
      try context.cancellation.check()
      let named = pairs.filter { a, b in
        fits(a, claim.subject, b, claim.object) || fits(b, claim.subject, a, claim.object)
      }.count
      return [
        .text(text(claim.subject, study)), ResultValue(claim.object.map { text($0, study) }),
        ResultValue(claim.count), .integer(named),
        ResultValue(claim.count.flatMap { $0 > 0 ? Double(named) / Double($0) : nil }),
        ResultValue(claim.period.text), ResultValue(claim.source?.rawValue),
        ResultValue(claim.quote),
      ]
    }
    return AnalysisResults(tables: [
      ResultTable(
        id: "claims", title: "Numbers that sources claim", basis: study.basis,
        columns: [
          ResultColumn("subject", "Of whom", form: .words, meaning: "City or country."),
          ResultColumn("object", "With whom", form: .words, meaning: "The other side, if any."),
          ResultColumn("claimed", "Claimed", form: .count, meaning: "The claimed number of pairs."),
          ResultColumn(
            "named", "Named", form: .count,
            meaning: "Twinnings under the selection that fit the claim."),
          ResultColumn(
            "coverage", "Coverage", form: .decimals(2), meaning: "Named divided by claimed."),
          ResultColumn("date", "Date", form: .words, meaning: "The date of the claim."),
          ResultColumn("source", "Source", form: .sources, meaning: "The id of the source."),
          ResultColumn("quote", "Quote", form: .words, meaning: "The words of the source."),
        ],
        rows: rows,
        method: MethodNote(
          name: "Count claims",
          meaning: "A claimed number is set against the twinnings that the dataset names under the "
            + "selection; it never becomes a tie.",
          caveat: "Named pairs may be younger or older than the claim, so that coverage can be "
            + "above 1."))
    ])
  }

  private func text(_ party: Party, _ study: StudiedNetwork) -> String {
    switch party {
    case .city(let id): study.name(id)
    case .country(let country): country.name
    case .organization, .corridor: party.rawValue
    }
  }

  private func fits(_ a: City, _ subject: Party, _ b: City, _ object: Party?) -> Bool {
    isPart(a, of: subject) && (object.map { isPart(b, of: $0) } ?? true)
  }

  private func isPart(_ city: City, of party: Party) -> Bool {
    switch party {
    case .city(let id): city.id == id
    case .country(let country): city.country == country
    case .organization, .corridor: false
    }
  }
}
