public import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Where one city stands in the network, beside cities of its country and cities with as many ties.
public struct CityPosition: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "city-position",
    question: "Where does one city stand in the network, beside cities that are like it?",
    parameters: [
      ("city", "the id of the city"),
      ("compatriots", "how many other cities of its country to compare it with; 3 if absent"),
      ("alike", "how many cities with about as many ties to compare it with; 5 if absent"),
    ])

  private let city: CityID
  private let compatriots: Int
  private let alike: Int

  /// The position of `city` beside so many cities of its country and so many alike.
  public init(of city: CityID, compatriots: Int = 3, alike: Int = 5) {
    precondition(compatriots >= 0 && alike >= 0)
    self.city = city
    self.compatriots = compatriots
    self.alike = alike
  }

  /// The position that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      of: CityID(try parameters.text("city")),
      compatriots: try parameters.count("compatriots", standard: 3, minimum: 0, maximum: 100),
      alike: try parameters.count("alike", standard: 5, minimum: 0, maximum: 100))
  }

  /// Two tables: the city's figures, and the comparison.
  ///
  /// - Complexity: that of betweenness, O(n · ties).
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let node = try study.node(of: city)
    let standing = try CityStanding(in: study, context)
    let national = standing.compatriots(of: node)
    let neighbors = national.filter { $0 != node && standing.ties($0) > 0 }.prefix(compatriots)
    let similar = standing.alike(node, except: Set([node] + neighbors), count: alike)
    let lines = try standing.lines(of: [node] + neighbors + similar, context)
    let reasons =
      ["the city itself"] + neighbors.map { _ in "same country" }
      + similar.map { _ in "about as many ties" }
    return AnalysisResults(tables: [
      try figureTable(lines[0], node, national, standing, context),
      comparison(lines, reasons, study),
    ])
  }

  private func figureTable(
    _ line: CityStanding.Line, _ node: Node, _ national: [Node], _ standing: CityStanding,
    _ context: ExecutionContext
  ) throws -> ResultTable {
    let study = standing.study
    let graph = study.graph.graph
    let size = try StructuralHoles(.effectiveSize).scores(on: graph, in: context)[node]
    let constraint = try StructuralHoles(.constraint).scores(on: graph, in: context)[node]
    let all = Array(graph.nodes)
    return ResultTable(
      figures: [
        Figure(
          "partners", "Partners", .integer(line.partners.count), "Cities tied with the city."),
        Figure(
          "partner_pairs", "Pairs of partners", .integer(line.pairs),
          "How many pairs its partners make."),
        Figure(
          "tied_pairs", "Tied pairs of partners", .integer(line.tiedPairs),
          "How many of these pairs are tied with each other."),
        Figure(
          "open_percent", "Open pairs, %", ResultValue(line.openShare.map { 100 * $0 }),
          "The share of these pairs without a tie, for which the city is a possible go-between."),
        Figure(
          "effective_size", "Effective size", ResultValue(size),
          "How many separate directions the partners offer; at most their number (Burt)."),
        Figure(
          "constraint", "Constraint", ResultValue(constraint),
          "How much the partners lead back to one another; low means freedom (Burt)."),
        Figure(
          "reached_2", "Cities at two steps",
          .integer(line.reached.count > 2 ? line.reached[2] : 0),
          "Cities that a partner is tied with and the city is not."),
        Figure(
          "reached_3", "Cities at three steps",
          .integer(line.reached.count > 3 ? line.reached[3] : 0), "Cities one step further."),
        Figure(
          "reached", "Cities reached", .integer(line.reached.dropFirst().reduce(0, +)),
          "Cities that chains of ties join with the city."),
        Figure(
          "cities", "Cities in the network", .integer(all.count), "Cities under the selection."),
        Figure(
          "mean_distance", "Average distance", ResultValue(line.meanDistance),
          "Mean number of ties to the cities reached."),
        Figure(
          "core", "Core", .integer(line.core),
          "The largest k for which it lies in a group where everyone has k ties inside the group."),
        Figure(
          "core_cities", "Cities of this core or deeper", .integer(standing.coreSize(line)),
          "How many cities lie as deep."),
        Figure(
          "degree_rank", "Rank by ties", .integer(standing.rank(node, among: all)),
          "1 plus the number of cities with more ties."),
        Figure(
          "betweenness", "Betweenness", ResultValue(line.betweenness),
          "How many shortest connections of two other cities run through the city; of several "
            + "chains each counts its share."),
        Figure(
          "betweenness_rank", "Rank by betweenness", ResultValue(line.rank),
          "1 plus the number of cities with a higher betweenness."),
        Figure(
          "country_rank", "Rank by ties in its country",
          national.isEmpty ? .missing : .integer(standing.rank(node, among: national)),
          "The same among the cities of its country in the dataset."),
        Figure(
          "country_cities", "Cities of its country",
          national.isEmpty ? .missing : .integer(national.count),
          "Cities of its country under the selection."),
      ],
      id: "city-position-\(city.rawValue)", title: "Position of \(line.city.name) in the network",
      basis: study.basis, method: Self.method, digits: 4)
  }

  private func comparison(
    _ lines: [CityStanding.Line], _ reasons: [String], _ study: StudiedNetwork
  ) -> ResultTable {
    ResultTable(
      id: "city-comparison-\(city.rawValue)",
      title: "\(lines[0].city.name) and comparable cities", basis: study.basis,
      columns: [
        .cityName, .country,
        ResultColumn(
          "chosen", "Why compared", form: .words, meaning: "Why the city stands in the table."),
        .tieCount,
        ResultColumn(
          "countries", "Countries", form: .count, meaning: "Different countries of its partners."),
        ResultColumn(
          "open_percent", "Open pairs", unit: "%", form: .decimals(0),
          meaning: "The share of the pairs of its partners that are not tied with each other."),
        ResultColumn(
          "mean_distance", "Average distance", unit: "ties", form: .decimals(2),
          meaning: "Mean number of ties to the cities that it reaches."),
        ResultColumn(
          "core", "Core", form: .count,
          meaning: "It lies in a group in which everyone has so many ties inside the group."),
        ResultColumn(
          "rank", "Betweenness rank", form: .count,
          meaning: "1 plus the number of cities with a higher betweenness."),
        .cityID,
      ],
      rows: zip(lines, reasons).map { line, reason in
        [
          .text(line.city.name), ResultValue(line.city.country?.name), .text(reason),
          .integer(line.partners.count), .integer(line.countries),
          ResultValue(line.openShare.map { 100 * $0 }), ResultValue(line.meanDistance),
          .integer(line.core), ResultValue(line.rank), .text(line.city.id.rawValue),
        ]
      },
      method: Self.method,
      remarks: [
        "Compared are the best-tied other cities of its country that have a tie, at most "
          + "\(compatriots), and the \(alike) others whose number of ties is nearest to its own."
      ])
  }

  private static let method = MethodNote(
    name: "Position of a city",
    meaning: "Partners, pairs of partners that are not tied with each other, distances in ties, "
      + "the core, and betweenness: the shortest connections of two other cities that run through "
      + "the city.",
    choices: [
      .init("Direction", "ignored; a tie joins both cities"),
      .init("Weights", "none; all tied pairs count the same"),
      .init("Unreachable cities", "left out of the average distance"),
      .init("Betweenness", "exact, ends of a chain do not count"),
    ],
    caveat: "A city whose list of ties is missing looks like an open pair, so that the share of "
      + "open pairs is an upper bound.",
    literature: [
      "Burt (1992): Structural Holes. Harvard University Press.",
      CityStanding.betweenness.descriptor.reference.citation,
      CoreNumber().descriptor.reference.citation,
    ])
}
