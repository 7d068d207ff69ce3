import CityNetworks
public import Execution

/// Which corridors the dataset has, and how well each is covered.
public struct CorridorList: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "corridors", question: "Which corridors does the dataset know, and how far are they tied?")

  /// The list of all corridors.
  public init() {}

  /// The list that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws { self.init() }

  /// One table with a corridor per row.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let rows = try study.whole.corridors.map { corridor -> [ResultValue] in
      let studied = try StudiedCorridor(CorridorChoice(corridor.id), in: study)
      let count = CorridorCoverage(of: corridor.id).result(of: studied).stepCount
      let countries = Set(studied.cities.compactMap { $0.country?.code })
      return [
        .text(corridor.id.rawValue), .text(corridor.name), .integer(studied.cities.count),
        .integer(countries.count),
        .text(
          corridor.branches.map { $0.name.isEmpty ? "one line" : $0.name }
            .joined(separator: ", ")),
        .integer(count.crossBorder), .integer(count.tied), .integer(count.twoSteps),
        .integer(count.missing), .integer(count.national),
      ]
    }
    return AnalysisResults(tables: [
      ResultTable(
        id: "corridor-list", title: "The corridors of the dataset", basis: study.basis,
        columns: Self.columns, rows: rows, method: CorridorCoverage.method,
        remarks: rows.isEmpty
          ? ["The dataset has no corridors. Corridors are listed in corridors.csv."] : [])
    ])
  }

  private static let columns = [
    ResultColumn("corridor", "Corridor", form: .words, meaning: "The id, for commands."),
    ResultColumn("name", "Name", form: .words, meaning: "The corridor's name."),
    ResultColumn("cities", "Cities", form: .count, meaning: "Its cities in the selection."),
    ResultColumn("countries", "Countries", form: .count, meaning: "The countries of these cities."),
    ResultColumn("branches", "Branches", form: .words, meaning: "The names of its branches."),
    ResultColumn(
      "pairs_abroad", "Neighbours abroad", unit: "pairs", form: .count,
      meaning: "Pairs of neighbours in two countries, each once."),
    ResultColumn(
      "tied", "Tied", unit: "pairs", form: .count, meaning: "Of these, those with a tie."),
    ResultColumn(
      "two_steps", "Two steps", unit: "pairs", form: .count,
      meaning: "Of these, those without a tie that have a common partner."),
    ResultColumn(
      "missing", "Missing", unit: "pairs", form: .count, meaning: "Of these, those with neither."),
    ResultColumn(
      "national", "Within a country", unit: "pairs", form: .count,
      meaning: "Pairs of neighbours in one country."),
  ]
}
