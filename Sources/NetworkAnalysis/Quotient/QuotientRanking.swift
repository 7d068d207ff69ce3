public import Execution
import GraphAlgorithms
import Graphs

/// Which countries, regions or other groups are central in the network of groups, by a measure.
public struct QuotientRanking: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "aggregate-ranking",
    question: "Which countries, regions or other groups are central, by a named measure?",
    parameters: [
      ("by", "the division, as for aggregate; country if absent"),
      ("measure", "the measure's id; strength if absent"),
      ("top", "how many groups to list; 20 if absent, 0 for all"),
    ])

  private let division: CityDivision
  private let measureID: String
  private let top: Int

  /// The groups of a division in the order of a measure, `top` of them or, with 0, all.
  ///
  /// - Throws: a `GraphAlgorithmError` about the measure.
  public init(by division: CityDivision, measure: String, top: Int = 20) throws {
    _ = try MeasureCatalog.measure(id: measure)
    self.division = division
    self.top = top
    measureID = measure
  }

  /// The ranking that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(
      by: CityDivision(parameters.optionalText("by") ?? "country"),
      measure: parameters.optionalText("measure") ?? "strength",
      top: parameters.count("top", standard: 20, minimum: 0))
  }

  /// One table with a group per row.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let network = try GroupNetwork(division, of: study, context)
    let measure = try MeasureCatalog.measure(id: measureID)
    let scores = try measure.scores(on: network.quotient.graph, in: context)
    let places = Ranking(of: scores).places
    let rows = places.prefix(top == 0 ? places.count : top).map { place -> [ResultValue] in
      let group = place.node.index
      return [
        .integer(place.rank), .text(network.names[group]), .real(place.score),
        .integer(network.quotient.outside(of: group)),
        .integer(network.quotient.sizes[group]),
      ]
    }
    let descriptor = measure.descriptor
    let undefined = network.names.count - places.count
    return AnalysisResults(
      tables: [
        ResultTable(
          id: "aggregate-\(division.id.tableName)-\(measureID.tableName)",
          title: "Groups by \(division.title), by \(descriptor.titleInSentence)",
          basis: study.basis,
          columns: [
            ResultColumn(
              "rank", "Rank", form: .count,
              meaning: "1 plus the number of groups with a higher score."),
            ResultColumn("group", "Group", form: .words, meaning: "The group's name."),
            ResultColumn(
              "score", descriptor.title, unit: descriptor.unit, form: .significant(5),
              meaning: "In the network of groups: \(descriptor.meaning)"),
            ResultColumn(
              "outside", "Ties outside", form: .count, meaning: "Tied pairs with other groups."),
            ResultColumn("cities", "Cities", form: .count, meaning: "Cities of the group."),
          ],
          rows: rows, method: note(network, descriptor),
          remarks: network.remarks + Remarks.listed(rows.count, of: places.count, "groups")
            + (undefined == 0
              ? [] : ["\(Quoted.count(undefined, "group has", "groups have")) no score."]),
          conclusion: conclusion(network, places, descriptor))
      ], seeds: seeds(of: measure, name: measureID))
  }

  private func note(_ network: GroupNetwork, _ descriptor: MeasureDescriptor) -> MethodNote {
    MethodNote(
      name: descriptor.title, meaning: descriptor.meaning,
      choices: network.choices + [
        .init("Variant", descriptor.convention.variant),
        .init("Normalization", descriptor.convention.normalization),
        .init(
          "Weights",
          descriptor.convention.weights + "; strength of a pair of groups: the number of tied pairs"
        ),
      ],
      caveat: "A group of many cities has more ties than a small one for that alone.",
      literature: [descriptor.reference.citation])
  }

  private func conclusion(
    _ network: GroupNetwork, _ places: [Ranking.Place], _ descriptor: MeasureDescriptor
  ) -> Conclusion? {
    guard let first = places.first, network.quotient.graph.edgeCount > 0 else { return nil }
    let equals = places.count { $0.rank == 1 } - 1
    guard equals == 0 || equals + 1 < places.count else {
      return Conclusion(
        "All \(Quoted.count(places.count, "group", "groups")) have the same "
          + "\(descriptor.titleInSentence), \(Quoted.number(first.score)).",
        reservations: Conclusion.reservations(tiedPairs: network.quotient.counted))
    }
    return Conclusion(
      "By \(descriptor.titleInSentence) \(network.names[first.node.index]) is first of "
        + "\(Quoted.count(places.count, "group", "groups")), with \(Quoted.number(first.score)).",
      reservations: (equals > 0
        ? ["\(Quoted.count(equals, "other shares", "others share")) this place."] : [])
        + Conclusion.reservations(tiedPairs: network.quotient.counted))
  }
}
