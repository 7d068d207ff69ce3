public import CityNetworks
public import Execution

/// Claimed numbers of twinnings against the partners that one source names.
public struct ClaimReconciliation: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "claim-reconciliation",
    question: "Do the numbers that are claimed for cities agree with what a source names?",
    parameters: [
      ("b", "the id of a source, or s: and the beginning of ids"),
      ("city", "the id of one city; all cities if absent"),
    ])

  private let b: SourceScope
  private let city: CityID?

  /// The claims about `city`, or about all cities, against the partners in `b`.
  public init(against b: SourceScope, of city: CityID? = nil) {
    self.b = b
    self.city = city
  }

  /// The comparison that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      against: SourceScope(try parameters.text("b")),
      of: try parameters.optionalText("city").map { CityID($0) })
  }

  /// One table with a claim per row.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    if let city, study.whole.city(city) == nil { throw AnalysisError.unknownCity(city.rawValue) }
    let lists = try StatedLists(b, in: study, reaching: .anywhere)
    let rows = study.whole.claims.compactMap { claim -> [ResultValue]? in
      guard let subject = claim.subject.city, claim.object == nil, study.isSelected(claim.subject),
        city == nil || city == subject, let count = claim.count
      else { return nil }
      let named = lists.partners(of: subject)
      let names = named.sorted().map(study.name).joined(separator: ", ")
      return [
        .text(study.name(subject)), .integer(count), .integer(named.count),
        ResultValue(count > 0 ? Double(named.count) / Double(count) : nil),
        .integer(max(0, count - named.count)), .integer(max(0, named.count - count)),
        ResultValue(claim.period.text), ResultValue(claim.source?.rawValue), ResultValue(names),
        .text(subject.rawValue), .text(claim.id.rawValue),
      ]
    }
    return AnalysisResults(tables: [
      ResultTable(
        id: "claim-reconciliation-" + (city.map { "\($0.rawValue)-" } ?? "") + b.tableName,
        title: "Claimed numbers against the partners that \(b.text) names", basis: study.basis,
        columns: [
          .cityName,
          ResultColumn("claimed", "Claimed", form: .count, meaning: "The claimed number."),
          ResultColumn("named", "Named", form: .count, meaning: "Partners that B names."),
          ResultColumn(
            "coverage", "Coverage", form: .decimals(4), meaning: "Named divided by claimed."),
          ResultColumn(
            "missing", "Missing", form: .count,
            meaning: "So many partners at least B does not name, if the claim is right."),
          ResultColumn(
            "surplus", "Surplus", form: .count, meaning: "So many more B names than claimed."),
          ResultColumn("date", "Date", form: .words, meaning: "The date of the claim."),
          ResultColumn("source", "Source", form: .sources, meaning: "Who claims it."),
          ResultColumn("names", "Named are", form: .words, meaning: "The partners that B names."),
          .cityID,
          ResultColumn("claim", "Claim", form: .identifier, meaning: "The id of the statement."),
        ],
        rows: rows,
        method: MethodNote(
          name: "Claims against a list",
          meaning: "A claimed number is set against the number of partners that B names for the "
            + "city in statements of a selected kind and state.",
          choices: [.init("B", b.text)],
          caveat: "A claim gives no names: equal numbers need not mean the same cities."),
        // Claims about one city are about the same ties, so that their sum counts nothing.
        conclusion: Set(rows.map { $0[0].exactText }).count < rows.count
          ? nil
          : .claims(
            claimed: rows.reduce(0) { $0 + $1[1].count },
            named: rows.reduce(0) { $0 + min($1[1].count, $1[2].count) }))
    ])
  }
}
