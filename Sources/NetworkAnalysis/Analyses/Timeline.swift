public import CityNetworks
public import Execution

/// The life of ties: what is stated about each pair in the order of time, and whether the story is
/// plausible.
public struct Timeline: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "timeline", question: "How did ties come about and change, statement by statement?",
    parameters: [
      ("city", "the id of one city; all ties if absent"),
      ("partner", "the id of another city: only ties between the two"),
      ("quotes", "yes or no: whether the words of the sources are shown; no if absent"),
    ])

  /// Whether the words of the sources are shown.
  public enum Quotes: String, CaseIterable, Sendable {
    /// They are.
    case shown = "yes"
    /// They are left out.
    case leftOut = "no"
  }

  private let city: CityID?
  private let partner: CityID?
  private let quotes: Quotes

  /// The timelines of the ties between two cities, of one city, or of all.
  public init(of city: CityID? = nil, and partner: CityID? = nil, quotes: Quotes = .leftOut) {
    self.city = city
    self.partner = partner
    self.quotes = quotes
  }

  /// The timeline that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let city = try parameters.optionalText("city").map { CityID($0) }
    let partner = try parameters.optionalText("partner").map { CityID($0) }
    if partner != nil, city == nil {
      throw AnalysisError.missingParameter(analysis: Self.descriptor.id, name: "city")
    }
    self.init(
      of: city, and: partner, quotes: try parameters.choice("quotes", standard: .leftOut))
  }

  /// One table with a statement per row.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    if let city, city == partner {
      throw AnalysisError.wrongParameter(
        analysis: Self.descriptor.id, name: "partner", "another city than \(study.name(city))")
    }
    if let partner { _ = try study.ties(of: partner) }
    let ties = try study.ties(of: city).filter { tie in
      partner.map { tie.first == $0 || tie.second == $0 } ?? true
    }
    let ordered = ties.sorted { ends(of: $0) < ends(of: $1) }
    let rows = ordered.flatMap { steps(of: $0, in: study) }
    let names = [city, partner].compactMap { $0 }
    return AnalysisResults(tables: [
      ResultTable(
        id: (["timeline"] + names.map(\.rawValue)).joined(separator: "-"),
        title: names.isEmpty
          ? "Timeline of ties"
          : "Timeline of the ties \(partner == nil ? "of" : "between") "
            + names.map { study.name($0) }.joined(separator: " and "),
        basis: study.basis, columns: columns, rows: rows, method: method,
        remarks: remarks(on: ordered))
    ])
  }

  /// By the partner where all rows are about one city, else by both cities; then by the kind.
  private func ends(of tie: Tie) -> (CityID, CityID, Relation) {
    let other = city.flatMap { tie.partner(of: $0) }
    return (other ?? tie.first, other ?? tie.second, tie.relation)
  }

  private func steps(of tie: Tie, in study: StudiedNetwork) -> [[ResultValue]] {
    let isSecond = city == tie.second
    let (near, far) = isSecond ? (tie.second, tie.first) : (tie.first, tie.second)
    return tie.timelineSteps.enumerated().map { position, step in
      let statement = step.statement
      let assertion = study.whole.assertion(statement.assertion)
      let source = statement.source.flatMap { study.whole.source($0) }
      let bounds =
        assertion.map { $0.period.form == .nothing } ?? true
        ? DayBounds.unbounded : statement.validity.start
      let row: [ResultValue] = [
        .text(study.name(near)), .text(study.name(far)), .text(tie.relation.title),
        .integer(position + 1), .text(statement.status.title),
        ResultValue(assertion?.period.text), ResultValue(bounds.earliest?.description),
        ResultValue(bounds.latest?.description), ResultValue(statement.source?.rawValue),
        ResultValue(source?.published?.text), ResultValue(source?.locator),
        .text(step.basis.rawValue), .text(words(for: step)),
      ]
      let quote = quotes == .shown ? [ResultValue(assertion?.quote)] : []
      return row + quote + [.text(statement.assertion.rawValue)]
    }
  }

  private func words(for step: TimelineStep) -> String {
    guard let opponent = step.opponent else {
      return step.verdict == .unordered ? "order unknown" : step.verdict.rawValue
    }
    let who = opponent.source.map { " (\($0.rawValue))" } ?? ""
    let joint = step.verdict == .regression ? "after" : "with"
    return "\(step.verdict.rawValue) \(joint) \(opponent.status.title)\(who)"
  }

  private var columns: [ResultColumn] {
    let quote = ResultColumn(
      "quote", "Quote", form: .words, meaning: "The words of the source.")
    return [
      ResultColumn("city", "City", form: .words, meaning: "One city of the pair."),
      ResultColumn("partner", "Partner", form: .words, meaning: "The other city."),
      ResultColumn("relation", "Kind", form: .words, meaning: "The kind of tie."),
      ResultColumn("step", "Step", form: .count, meaning: "The place among the pair's statements."),
      ResultColumn("status", "Status", form: .words, meaning: "The state as stated."),
      ResultColumn(
        "date", "Date", form: .words, meaning: "The date as stated (EDTF); empty if none is."),
      ResultColumn(
        "earliest", "Earliest", form: .words, meaning: "The first day that this date may mean."),
      ResultColumn(
        "latest", "Latest", form: .words, meaning: "The last day that this date may mean."),
      ResultColumn("source", "Source", form: .sources, meaning: "The id of the source."),
      ResultColumn(
        "published", "Published", form: .words, meaning: "When the source appeared, if it says."),
      ResultColumn(
        "locator", "Locator", form: .words, meaning: "The publisher's number or place of it."),
      ResultColumn(
        "ordered_by", "Ordered by", form: .words,
        meaning: "What tells the place of the statement in time."),
      ResultColumn(
        "step_is", "Step is", form: .words,
        meaning: "Whether the state may follow what was stated before, or is at odds with it."),
    ] + (quotes == .shown ? [quote] : []) + [
      ResultColumn("id", "Id", form: .identifier, meaning: "The statement's id in the dataset.")
    ]
  }

  private func remarks(on ties: [Tie]) -> [String] {
    if ties.isEmpty { return ["No such tie is among those selected."] }
    let conflicts = ties.flatMap(\.conflicts)
    let regressions = conflicts.filter { $0.kind == .regression }.count
    let disputed = ties.filter(\.isDisputed).count
    return [
      "\(ties.count) \(ties.count == 1 ? "tie" : "ties"); \(disputed) disputed, with "
        + "\(regressions) \(regressions == 1 ? "regression" : "regressions") and "
        + "\(conflicts.count - regressions) contradictions among pairs of statements."
    ]
  }

  private var method: MethodNote {
    MethodNote(
      name: "Timeline",
      meaning: "Statements are in the order of the days for which they speak: their own date, the "
        + "last possible day of \"by then\", else the date of their source. Statements without a "
        + "day follow, by the numbers that one publisher gives its items, and nobody can tell how "
        + "they stand to the dated ones.",
      choices: [
        .init("Dates", "as stated; none is made up"),
        .init("Transitions", "those that `citynet list statuses` shows"),
      ],
      caveat: "That a step is plausible does not make it true.")
  }
}
