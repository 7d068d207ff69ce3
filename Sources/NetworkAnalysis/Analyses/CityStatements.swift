public import CityNetworks
public import Execution

/// Every statement about one city in the words of its source, partner by partner in the order of
/// time.
public struct CityStatements: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "city-statements",
    question: "What do the sources state about one city, partner by partner, in which words?",
    parameters: [("city", "the id of the city")])

  private let city: CityID

  /// The statements about `city`.
  public init(of city: CityID) { self.city = city }

  /// The statements that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(of: CityID(try parameters.text("city")))
  }

  /// One table with a statement per row, of whatever kind and status.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    try context.cancellation.check()
    guard study.whole.city(city) != nil else { throw AnalysisError.unknownCity(city.rawValue) }
    let lines = study.whole.assertions.filter {
      $0.subject == .city(city) || $0.object == .city(city)
    }.map { Line($0, of: city, in: study) }.sorted(by: Line.precedes)
    return AnalysisResults(tables: [
      ResultTable(
        id: "city-statements-\(city.rawValue)",
        title: "What sources state about \(study.name(city))", basis: study.basis,
        columns: Self.columns, rows: lines.map(\.cells),
        method: MethodNote(
          name: "Statements",
          meaning: "Each row is one statement of one source, as it was made, whatever the "
            + "selection.",
          choices: [
            .init(
              "Order", "by kind, partner and the last day on which the statement can have begun")
          ]))
    ])
  }

  private struct Line {
    let relation: Relation
    let other: String
    let day: Int
    let id: AssertionID
    let cells: [ResultValue]

    init(_ statement: Assertion, of city: CityID, in study: StudiedNetwork) {
      let party = statement.subject == .city(city) ? statement.object : statement.subject
      let start = statement.validity.start
      relation = statement.relation
      other = party.map(study.text) ?? ""
      day = start.latest?.number ?? .max
      id = statement.id
      cells = [
        ResultValue(other), .text(statement.relation.title), .text(statement.status.title),
        ResultValue(start.latest == nil && start.earliest == nil ? "" : start.words),
        ResultValue(statement.count), ResultValue(statement.source?.rawValue),
        ResultValue(statement.quote), ResultValue(statement.note), .text(statement.id.rawValue),
      ]
    }

    static func precedes(_ a: Line, _ b: Line) -> Bool {
      (a.relation, a.other, a.day, a.id) < (b.relation, b.other, b.day, b.id)
    }
  }

  private static let columns = [
    ResultColumn("with", "With", form: .words, meaning: "The other party, if it is named."),
    ResultColumn("relation", "Kind", form: .words, meaning: "What is stated."),
    ResultColumn("status", "Status", form: .words, meaning: "The state as stated."),
    ResultColumn("since", "Since", form: .words, meaning: "When that began, as far as stated."),
    ResultColumn("count", "Number", form: .count, meaning: "A stated number."),
    ResultColumn("source", "Source", form: .sources, meaning: "The key of the source."),
    ResultColumn("quote", "Quote", form: .words, meaning: "The words of the source."),
    ResultColumn("note", "Note", form: .words, meaning: "A remark of the dataset's editors."),
    ResultColumn(
      "id", "Id", form: .identifier, meaning: "The statement's id, its row in assertions.csv."),
  ]
}
