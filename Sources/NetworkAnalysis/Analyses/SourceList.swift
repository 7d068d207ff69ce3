public import CityNetworks
public import Execution

/// Who says so: every source with what it is used for.
public struct SourceList: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "sources", question: "On which sources does the network rest?")

  /// All sources.
  public init() {}

  /// The list that a plan describes.
  public init(parameters: inout AnalysisParameters) throws { self.init() }

  /// One table with a source per row.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    AnalysisResults(tables: [Self.table(for: study)])
  }

  /// The list of all sources, or of those named, in the order of their keys.
  public static func table(
    for study: StudiedNetwork, only named: Set<SourceID>? = nil
  ) -> ResultTable {
    var used: [SourceID: Int] = [:]
    for assertion in study.whole.assertions {
      if let source = assertion.source { used[source, default: 0] += 1 }
    }
    let sources = study.whole.sources.filter { named?.contains($0.id) ?? true }
    let rows = sources.map { source -> [ResultValue] in
      [
        .text(source.id.rawValue), .text(source.citation),
        .integer(used[source.id] ?? 0), ResultValue(source.license),
      ]
    }
    return ResultTable(
      id: "sources", title: "Sources", basis: study.basis,
      columns: [
        ResultColumn("id", "Key", form: .words, meaning: "The source's id in the dataset."),
        ResultColumn("source", "Source", form: .words, meaning: "Publisher, title, date, place."),
        ResultColumn(
          "assertions", "Statements", form: .count, meaning: "Statements taken from it."),
        ResultColumn("license", "License", form: .words, meaning: "Under which it may be used."),
      ],
      rows: rows,
      method: MethodNote(
        name: "Sources",
        meaning: "Every statement of the dataset names one source; a tie may rest on several."),
      remarks: ["Cite the original source when you speak of a single tie."])
  }
}
