public import CityNetworks
public import Execution

/// What is only claimed as a number, against what is named: "13 twin cities", "16 pairs".
public struct ClaimList: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "claims", question: "Which numbers are claimed, and how many of them are named?",
    parameters: [
      ("city", "the id of one city; all claims if absent"),
      ("detail", "claims, or pairs to list the named ones too; claims if absent"),
    ])

  /// What is listed.
  public enum Detail: String, CaseIterable, Sendable {
    /// Each claim with its figures.
    case claims
    /// Also each pair that is named for a claim, wholly or by half.
    case pairs
  }

  private let city: CityID?
  private let detail: Detail

  /// The claims about `city`, or all claims of the selected countries.
  public init(of city: CityID? = nil, detail: Detail = .claims) {
    self.city = city
    self.detail = detail
  }

  /// The list that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      of: try parameters.optionalText("city").map { CityID($0) },
      detail: try parameters.choice("detail", standard: .claims))
  }

  /// One table with a claim per row, and with `detail` pairs one with the pairs that fit.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    if let city, study.whole.city(city) == nil { throw AnalysisError.unknownCity(city.rawValue) }
    let claims = try CoveredClaim.all(in: study).filter { covered in
      try context.cancellation.check()
      guard let city else { return true }
      return covered.claim.subject == .city(city) || covered.claim.object == .city(city)
    }
    return AnalysisResults(
      tables: [table(of: claims, study)]
        + (detail == .pairs ? [pairTable(of: claims, study)] : []))
  }

  private func table(of claims: [CoveredClaim], _ study: StudiedNetwork) -> ResultTable {
    let rows = claims.map { covered -> [ResultValue] in
      let claim = covered.claim
      return [
        .text(study.text(claim.subject)), ResultValue(claim.object.map(study.text)),
        ResultValue(claim.count), .integer(covered.named.count),
        .integer(covered.halfNamed.count), ResultValue(covered.unknownPartners),
        ResultValue(covered.coverage), ResultValue(covered.leastCoverage),
        ResultValue(covered.greatestCoverage), ResultValue(claim.period.text),
        ResultValue(claim.source?.rawValue), ResultValue(claim.quote),
      ]
    }
    return ResultTable(
      id: city.map { "claims-\($0.rawValue)" } ?? "claims",
      title: "Numbers that sources claim" + (city.map { " for \(study.name($0))" } ?? ""),
      basis: study.basis,
      columns: [
        ResultColumn("subject", "Of whom", form: .words, meaning: "City or country."),
        ResultColumn("object", "With whom", form: .words, meaning: "The other side, if any."),
        ResultColumn("claimed", "Claimed", form: .count, meaning: "The claimed number of pairs."),
        ResultColumn(
          "named", "Named", form: .count,
          meaning:
            "Twinnings of a selected state that fit the claim, both cities known, in whatever "
            + "country the partners lie."),
        ResultColumn(
          "half_named", "Half-named", form: .count,
          meaning: "Further cities that a source calls twinned without saying with whom."),
        ResultColumn(
          "unknown", "Partners unknown", form: .count,
          meaning: "Claimed pairs of which at least one city is not known."),
        ResultColumn(
          "coverage", "Coverage", form: .decimals(4), meaning: "Named divided by claimed."),
        ResultColumn(
          "at_least", "At least", form: .decimals(4),
          meaning: "Coverage by pairs that held for certain on the day of the claim."),
        ResultColumn(
          "at_most", "At most", form: .decimals(4),
          meaning: "Coverage if the half-named cities are pairs of the claim too."),
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
  }

  private func pairTable(of claims: [CoveredClaim], _ study: StudiedNetwork) -> ResultTable {
    let rows = claims.flatMap { covered -> [[ResultValue]] in
      let of = [
        study.text(covered.claim.subject), covered.claim.object.map(study.text) ?? "",
      ].filter { !$0.isEmpty }.joined(separator: " – ")
      let claim: [ResultValue] = [.text(of), ResultValue(covered.claim.count)]
      return covered.named.map { tie in
        claim + [
          .text(study.name(tie.first)), .text(study.name(tie.second)), .text(tie.status.title),
          .text(tie.since), ResultValue(tie.sources.map(\.rawValue).joined(separator: ", ")),
        ]
      }
        + covered.halfNamed.map { statement in
          claim + [
            .text(study.text(statement.subject)), .missing, .text(statement.status.title),
            ResultValue(statement.period.text), ResultValue(statement.source?.rawValue),
          ]
        }
    }
    return ResultTable(
      id: city.map { "claims-pairs-\($0.rawValue)" } ?? "claims-pairs",
      title: "Pairs that are named for the claims", basis: study.basis,
      columns: [
        ResultColumn("claim", "Claim", form: .words, meaning: "Of whom a number is claimed."),
        ResultColumn("claimed", "Claimed", form: .count, meaning: "The claimed number of pairs."),
        .firstEnd,
        ResultColumn(
          "second", "Tied with", form: .words,
          meaning: "The other city; nothing where no source names it."),
        ResultColumn("status", "Status", form: .words, meaning: "The state of the tie."),
        ResultColumn("since", "Since", form: .words, meaning: "When it began, as far as known."),
        ResultColumn("sources", "Sources", form: .sources, meaning: "The ids of the sources."),
      ],
      rows: rows,
      method: MethodNote(
        name: "Named pairs",
        meaning: "The twinnings under the selection that fit a claim, and the cities that are only "
          + "half of a pair; the latter make no tie."))
  }
}
