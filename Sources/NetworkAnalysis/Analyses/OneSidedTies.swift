public import CityNetworks
public import Execution

/// Ties that the list of one city names and the list of the other does not.
public struct OneSidedTies: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "one-sided-ties",
    question: "Which ties does one city's list name and the other city's list not?",
    parameters: [
      ("a", "the sources with the lists: an id, or s: and the beginning of ids"),
      ("b", "the sources with the lists of the other cities; a if absent"),
      ("city", "the id of one city; all cities if absent"),
    ])

  private let a: SourceScope
  private let b: SourceScope
  private let city: CityID?

  /// The ties on lists in `a` to which no list in `b` answers.
  public init(_ a: SourceScope, against b: SourceScope? = nil, of city: CityID? = nil) {
    self.a = a
    self.b = b ?? a
    self.city = city
  }

  /// The search that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      SourceScope(try parameters.text("a")),
      against: try parameters.optionalText("b").map { SourceScope($0) },
      of: try parameters.optionalText("city").map { CityID($0) })
  }

  /// One table with a tie per row.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    if let city, study.whole.city(city) == nil { throw AnalysisError.unknownCity(city.rawValue) }
    let (listsA, listsB) = (try StatedLists(a, in: study), try StatedLists(b, in: study))
    var mutual = 0
    var rows: [[ResultValue]] = []
    for (lister, partners) in listsA.own.sorted(by: { $0.key < $1.key }) {
      for (listed, statements) in partners.sorted(by: { $0.key < $1.key }) {
        guard city == nil || city == lister || city == listed,
          statements.contains(where: { !$0.isDirected }), let answer = listsB.own[listed]
        else { continue }
        if answer[lister] != nil {
          mutual += 1
          continue
        }
        let own = Set(statements.map(\.id))
        let others = study.whole.ties(between: lister, and: listed).flatMap(\.statements)
          .filter { !own.contains($0.assertion) }.compactMap(\.source)
        rows.append([
          .text(study.name(lister)), .text(study.name(listed)),
          .text(statements.map { "\($0.status.title) (\($0.id))" }.joined(separator: "; ")),
          .integer(answer.count),
          ResultValue(Set(others).sorted().map(\.rawValue).joined(separator: ", ")),
          .text(lister.rawValue), .text(listed.rawValue),
        ])
      }
    }
    return AnalysisResults(tables: [table(rows, mutual: mutual, study)])
  }

  private func table(_ rows: [[ResultValue]], mutual: Int, _ study: StudiedNetwork) -> ResultTable {
    ResultTable(
      id: "one-sided-ties-\(a.tableName)" + (a == b ? "" : "-\(b.tableName)")
        + (city.map { "-\($0.rawValue)" } ?? ""),
      title: "Ties that one city's list names and the other's does not", basis: study.basis,
      columns: [
        ResultColumn("city", "City", form: .words, meaning: "The city whose list names the other."),
        ResultColumn(
          "silent", "Not answered by", form: .words,
          meaning: "The city whose list exists and does not name the first."),
        ResultColumn(
          "statements", "Statements", form: .words,
          meaning: "The state as stated, with the ids of the statements."),
        ResultColumn(
          "list_length", "Its list", form: .count, meaning: "How many cities that list names."),
        ResultColumn(
          "others", "Stated also by", form: .sources,
          meaning: "Other statements of a tie of the two cities."),
        .firstEndID, .secondEndID,
      ],
      rows: rows,
      method: MethodNote(
        name: "One-sided ties",
        meaning: "The subject of a statement is the city whose list it was read from; a city has a "
          + "list in a source if it is the subject of a statement there.",
        choices: [.init("Lists", a.text), .init("Answers", b.text)],
        caveat: "A source that gives each pair once has no lists of cities, and its pairs all look "
          + "one-sided."),
      remarks: [
        "\(Remarks.count(rows.count, "statement is", "statements are")) one-sided, "
          + "\(mutual) answered."
      ])
  }
}
