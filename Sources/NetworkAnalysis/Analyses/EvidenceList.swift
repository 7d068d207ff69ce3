public import CityNetworks
public import Execution

/// Every statement behind the ties: who says what, with which words.
public struct EvidenceList: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "evidence", question: "On which statements do the ties rest, in which words?",
    parameters: [("city", "the id of one city; all ties if absent")])

  private let city: CityID?

  /// The statements about the ties of `city`, or about all ties.
  public init(of city: CityID? = nil) { self.city = city }

  /// The list that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(of: try parameters.optionalText("city").map { CityID($0) })
  }

  /// One table with a statement per row.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let rows = try study.ties(of: city).flatMap { tie in
      tie.evidence.compactMap { study.whole.assertion($0) }.map { assertion -> [ResultValue] in
        [
          .text(study.name(tie.first)), .text(study.name(tie.second)),
          .text(assertion.relation.title), .text(assertion.status.title),
          ResultValue(assertion.period.text), ResultValue(assertion.source?.rawValue),
          ResultValue(assertion.quote), ResultValue(assertion.note), .text(assertion.id.rawValue),
        ]
      }
    }
    return AnalysisResults(tables: [
      ResultTable(
        id: city.map { "evidence-\($0.rawValue)" } ?? "evidence",
        title: "Statements behind the ties", basis: study.basis,
        columns: [
          ResultColumn("city", "City", form: .words, meaning: "One city of the pair."),
          ResultColumn("partner", "Partner", form: .words, meaning: "The other city."),
          ResultColumn("relation", "Kind", form: .words, meaning: "What is stated."),
          ResultColumn("status", "Status", form: .words, meaning: "The state as stated."),
          ResultColumn("date", "Date", form: .words, meaning: "The date as stated (EDTF)."),
          ResultColumn("source", "Source", form: .sources, meaning: "The id of the source."),
          ResultColumn("quote", "Quote", form: .words, meaning: "The words of the source."),
          ResultColumn("note", "Note", form: .words, meaning: "A remark of the editors."),
          ResultColumn(
            "id", "Id", form: .identifier, meaning: "The statement's id in the dataset."),
        ],
        rows: rows,
        method: MethodNote(
          name: "Evidence", meaning: "Each row is one statement of one source, as it was made."))
    ])
  }
}
