import CityNetworks
public import Execution

/// Where sources disagree: ties of which one source says that they are planned, another that they
/// are in force, another that they have ended.
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
    let disputed = study.whole.ties.filter { $0.isDisputed || stages(of: $0).count > 1 }
    let ordered = disputed.filter(\.isDisputed) + disputed.filter { !$0.isDisputed }
    let rows = ordered.map { tie -> [ResultValue] in
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
        id: "disputes",
        title: "Where sources differ on whether a tie is planned, in force or ended",
        basis: study.basis,
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
        remarks: [
          "All ties of the dataset are listed here, whatever the selection; those whose statements "
            + "cannot all be right come first."
        ])
    ])
  }

  /// The named rules that the stated statuses fall under: binding, planned, sleeping, ended.
  private func stages(of tie: Tie) -> Set<Int> {
    Set(
      tie.statuses.map { status in
        [StatusRule.strict, .planned, .dormant].firstIndex { $0.contains(status) } ?? 3
      })
  }
}
