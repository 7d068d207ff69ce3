public import CityNetworks
public import Execution

/// The sources of all that is stated about one city, with what each is used for.
public struct CitySources: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "city-sources", question: "Who says what about one city, and under which licence?",
    parameters: [("city", "the id of the city")])

  private let city: CityID

  /// The sources on `city`.
  public init(of city: CityID) { self.city = city }

  /// The sources that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(of: CityID(try parameters.text("city")))
  }

  /// One table with a source per row, by key.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    try context.cancellation.check()
    guard study.whole.city(city) != nil else { throw AnalysisError.unknownCity(city.rawValue) }
    var uses: [SourceID: [Relation: Int]] = [:]
    for statement in study.whole.assertions
    where statement.subject == .city(city) || statement.object == .city(city) {
      guard let source = statement.source else { continue }
      uses[source, default: [:]][statement.relation, default: 0] += 1
    }
    for branch in study.whole.corridors.flatMap(\.branches) where branch.cities.contains(city) {
      for source in branch.sources where uses[source]?[.corridorNode] == nil {
        uses[source, default: [:]][.corridorNode] = 1
      }
    }
    let rows = uses.sorted { $0.key < $1.key }.map { source, relations -> [ResultValue] in
      let entry = study.whole.source(source)
      let words = relations.sorted { $0.key < $1.key }.map {
        $0.key.title + ($0.value > 1 ? " (\($0.value))" : "")
      }
      return [
        .text(source.rawValue), .text(entry?.citation ?? source.rawValue),
        .text(words.joined(separator: ", ")), ResultValue(entry?.license),
      ]
    }
    return AnalysisResults(tables: [
      ResultTable(
        id: "sources", title: "Sources on \(study.name(city))", basis: study.basis,
        columns: [
          ResultColumn("id", "Key", form: .words, meaning: "The source's key in the dataset."),
          ResultColumn("source", "Source", form: .words, meaning: "Publisher, title, date, place."),
          ResultColumn(
            "used_for", "Used for", form: .words,
            meaning: "The kinds of its statements about the city, with their number."),
          ResultColumn(
            "license", "Licence", form: .words, meaning: "Under which it may be used, if known."),
        ],
        rows: rows,
        method: MethodNote(
          name: "Sources",
          meaning: "Every statement of the dataset names one source; a tie may rest on several."),
        remarks: ["Cite the original source when you speak of a single tie."])
    ])
  }
}
