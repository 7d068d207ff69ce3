import CityNetworks
public import Execution
import Graphs

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
    let rows = study.whole.assertions.filter(\.isClaim).map { claim -> [ResultValue] in
      let named = namedTies(claim, study)
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
            meaning: "Pairs of the selected network that fit the claim."),
          ResultColumn(
            "coverage", "Coverage", form: .decimals(2), meaning: "Named divided by claimed."),
          ResultColumn("date", "Date", form: .words, meaning: "The date of the claim."),
          ResultColumn("source", "Source", form: .sources, meaning: "The id of the source."),
          ResultColumn("quote", "Quote", form: .words, meaning: "The words of the source."),
        ],
        rows: rows,
        method: MethodNote(
          name: "Count claims",
          meaning: "A claimed number is set against the pairs that any source names; it never "
            + "becomes a tie.",
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

  private func namedTies(_ claim: Assertion, _ study: StudiedNetwork) -> Int {
    study.graph.graph.edges.filter { edge in
      let (a, b) = study.graph.graph.ends(of: edge)
      let ends = (study.city(a), study.city(b))
      return fits(ends.0, claim.subject, ends.1, claim.object)
        || fits(ends.1, claim.subject, ends.0, claim.object)
    }.count
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
