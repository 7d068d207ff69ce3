import CityNetworks
public import Execution

/// Where sources disagree: the statements about each tie that cannot all be right, and the ties
/// whose stated states differ.
public struct DisputeList: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "disputes", question: "Where do sources state different things about one tie?")

  /// All ties on which sources differ.
  public init() {}

  /// The list that a plan describes.
  public init(parameters: inout AnalysisParameters) throws { self.init() }

  /// One table with a tie per row.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let disputed = study.whole.ties.filter { $0.isDisputed || $0.statuses.count > 1 }
    let rows = disputed.map { tie -> [ResultValue] in
      let stated = tie.statements.map { statement in
        statement.status.title + (statement.source.map { " (\($0.rawValue))" } ?? "")
      }
      return [
        .text(study.name(tie.first)), .text(study.name(tie.second)), .text(tie.relation.title),
        .text(stated.joined(separator: "; ")), .text(tie.status.title),
        .text(tie.isDisputed ? "yes" : "no"),
      ]
    }
    return AnalysisResults(tables: [
      ResultTable(
        id: "disputes", title: "Where sources differ", basis: study.basis,
        columns: [
          ResultColumn("city", "City", form: .words, meaning: "One city of the pair."),
          ResultColumn("partner", "Partner", form: .words, meaning: "The other city."),
          ResultColumn("relation", "Kind", form: .words, meaning: "The kind of tie."),
          ResultColumn("stated", "Stated", form: .words, meaning: "Each state with its source."),
          ResultColumn("treated_as", "Treated as", form: .words, meaning: "The state by the rule."),
          ResultColumn(
            "disputed", "Contradiction", form: .words,
            meaning: "Whether the statements cannot all be right."),
        ],
        rows: rows,
        method: MethodNote(
          name: "Sources that differ", meaning: TieRule.statement,
          choices: [.init("Rule", TieRule.name)]),
        remarks: ["All states are listed here, whatever the status rule of the report."])
    ])
  }
}
