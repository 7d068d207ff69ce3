public import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Cities that share most partners with one city and are not tied with it: options to examine.
public struct CityOptions: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "city-options",
    question: "Which cities without a tie share most partners with one city, and through whom?",
    parameters: [
      ("city", "the id of the city"),
      ("top", "how many cities to list; 8 if absent"),
      ("partners", "how many partners they share at least; 2 if absent"),
    ])

  private let city: CityID
  private let top: Int
  private let least: Int

  /// The `top` cities that share at least `least` partners with `city`.
  public init(of city: CityID, top: Int = 8, sharing least: Int = 2) {
    precondition(top > 0 && least > 0)
    self.city = city
    self.top = top
    self.least = least
  }

  /// The options that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      of: CityID(try parameters.text("city")), top: try parameters.count("top", standard: 8),
      sharing: try parameters.count("partners", standard: 2))
  }

  /// One table with a city per row, the highest index first.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let node = try study.node(of: city)
    let found = try LinkCandidates(
      .adamicAdar, in: study.graph.graph, with: LinkFacts(unknownFor: study.network.cities.count),
      of: node, count: study.network.cities.count, in: context)
    let own = try CityTieFacts(city, in: study)
    let stated = Set((own.counted + own.leftOut).compactMap { $0.partner(of: city) })
    let options = found.pairs.compactMap { pair -> Option? in
      let other = study.city(pair.first == node ? pair.second : pair.first)
      let through = study.commonPartners(of: city, and: other.id)
      // Twinnings join cities of two countries.
      let isNational = own.city.country != nil && own.city.country == other.country
      guard !stated.contains(other.id), !isNational, through.count >= least else { return nil }
      return Option(city: other, index: pair.score, through: through)
    }
    return AnalysisResults(tables: [table(options, own)])
  }

  private struct Option {
    let city: City
    let index: Double?
    let through: [CityID]
  }

  private func table(_ options: [Option], _ own: CityTieFacts) -> ResultTable {
    let study = own.study
    let known = Dictionary(grouping: own.otherKinds) { $0.partner(of: city) }
    let rows = options.prefix(top).map { option -> [ResultValue] in
      let others = known[option.city.id] ?? []
      return [
        .text(option.city.name), ResultValue(option.city.country?.name),
        .integer(option.through.count), ResultValue(option.index),
        ResultValue(
          study.graph.node(of: option.city.id).map {
            study.graph.graph.outgoing.degree($0)
          }),
        .text(option.through.map(study.name).joined(separator: ", ")),
        ResultValue(
          others.map { "\($0.relation.title): \($0.status.title)" }.joined(separator: "; ")),
        .text(option.city.id.rawValue),
      ]
    }
    return ResultTable(
      id: "city-options-\(city.rawValue)",
      title: "Cities that share most partners with \(own.city.name)", basis: study.basis,
      columns: [
        .cityName, .country,
        ResultColumn(
          "shared", "Shared partners", form: .count, meaning: "Cities that are tied with both."),
        ResultColumn(
          "index", "Index", form: .decimals(2),
          meaning: "Adamic–Adar: each shared partner counts 1/ln(its number of ties), so that "
            + "partners with few ties count more."),
        ResultColumn("ties", "Its ties", form: .count, meaning: "How many cities it is tied with."),
        ResultColumn(
          "through", "Through", form: .words, meaning: "The partners that the two share."),
        ResultColumn(
          "known", "Known so far", form: .words,
          meaning: "Ties of other kinds between the two, such as events."),
        .cityID,
      ],
      rows: rows,
      method: MethodNote(
        name: "Shared partners",
        meaning:
          "Cities without a tie, put in order by the partners that they share with the city.",
        choices: [
          .init("Index", "Adamic–Adar, 1/ln(ties) of each shared partner, added up"),
          .init("Shared partners", "at least \(least)"),
          .init(
            "Left out",
            "cities with a tie of a selected kind, whatever its status, and cities of its own country"
          ),
          .init("Equal indexes", "in the order of the cities' ids"),
        ],
        caveat: "The list comes from the network's shape only: it says where a tie would close a "
          + "triangle, and knows nothing of politics, budgets or sanctions.",
        literature: [LinkScore.adamicAdar.reference.citation]),
      remarks: Remarks.listed(rows.count, of: options.count, "cities"))
  }
}
