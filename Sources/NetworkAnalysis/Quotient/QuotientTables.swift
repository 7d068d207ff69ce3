public import Execution
import GraphAlgorithms
import Graphs

/// Cities added up to countries, regions or other groups: how many ties each two groups have, beside
/// how many they would have if ties ignored the groups.
public struct QuotientTables: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "aggregate",
    question:
      "Which countries, regions or other groups are tied with which, and more than expected?",
    parameters: [
      (
        "by",
        "country, region, world-region, organization:ID, column:NAME or a clustering; country if "
          + "absent"
      ),
      ("top", "how many groups and pairs to list; 20 if absent, 0 for all"),
    ])

  private let division: CityDivision
  private let top: Int

  /// The groups of a division, `top` of them and of their pairs or, with 0, all.
  public init(by division: CityDivision, top: Int = 20) {
    self.division = division
    self.top = top
  }

  /// The tables that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      by: try CityDivision(try parameters.optionalText("by") ?? "country"),
      top: try parameters.count("top", standard: 20, minimum: 0))
  }

  /// Two tables: the groups, and their pairs.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let network = try GroupNetwork(division, of: study, context)
    let details = network.details()
    return AnalysisResults(tables: [
      try groups(network, details.inside, context), pairs(network, details.between),
    ])
  }

  private func groups(
    _ network: GroupNetwork, _ inside: [GroupNetwork.Ties], _ context: ExecutionContext
  ) throws -> ResultTable {
    let quotient = network.quotient
    let betweenness = try MeasureCatalog.measure(id: "betweenness")
      .scores(on: quotient.graph, in: context)
    let harmonic = try MeasureCatalog.measure(id: "harmonic")
      .scores(on: quotient.graph, in: context)
    let order = network.names.indices.sorted { a, b in
      (quotient.ends[b], network.names[a]) < (quotient.ends[a], network.names[b])
    }
    let rows = order.prefix(top == 0 ? order.count : top).map { group -> [ResultValue] in
      let all = quotient.inside[group] + quotient.outside(of: group)
      let expected = quotient.expected(between: group, and: group)
      return [
        .text(network.names[group]), .integer(quotient.sizes[group]),
        .integer(quotient.inside[group]),
        ResultValue(expected > 0 ? Double(quotient.inside[group]) / expected : nil),
        .integer(quotient.outside(of: group)),
        ResultValue(all == 0 ? nil : Double(quotient.outside(of: group)) / Double(all)),
        .integer(quotient.graph.outgoing.degree(Node(group))),
        ResultValue(betweenness[Node(group)]), ResultValue(harmonic[Node(group)]),
        ResultValue(inside[group].meanKilometers),
      ]
    }
    return ResultTable(
      id: "aggregate-\(division.id.tableName)-groups",
      title: "Cities added up by \(division.title)", basis: network.study.basis,
      columns: Self.groupColumns, rows: rows, method: method(network),
      remarks: network.remarks
        + Remarks.listed(rows.count, of: order.count, "groups"),
      conclusion: Conclusion.groups(network))
  }

  private func pairs(_ network: GroupNetwork, _ ties: [GroupNetwork.Ties]) -> ResultTable {
    let quotient = network.quotient
    let strengths = quotient.graph.strengths
    let order = quotient.graph.edges.sorted { a, b in
      (strengths?[b] ?? 0, a.rawValue) < (strengths?[a] ?? 0, b.rawValue)
    }
    let rows = order.prefix(top == 0 ? order.count : top).map { edge -> [ResultValue] in
      let ends = quotient.graph.ends(of: edge)
      let (a, b) = (ends.source.index, ends.target.index)
      let count = quotient.ties(between: a, and: b)
      let expected = quotient.expected(between: a, and: b)
      return [
        .text(network.names[a]), .text(network.names[b]), .integer(count), .real(expected),
        ResultValue(expected > 0 ? Double(count) / expected : nil),
        .real(Double(count) / Double(quotient.possible(between: a, and: b))),
        ResultValue(quotient.saltonIndex(of: a, and: b)),
        ResultValue(ties[edge.index].meanKilometers),
        ResultValue(ties[edge.index].firstYear), ResultValue(ties[edge.index].lastYear),
      ]
    }
    return ResultTable(
      id: "aggregate-\(division.id.tableName)",
      title: "Ties between groups by \(division.title)", basis: network.study.basis,
      columns: Self.pairColumns, rows: rows, method: method(network),
      remarks: network.remarks + Remarks.listed(rows.count, of: order.count, "pairs of groups")
        + [
          "Written as CSV with all its rows, this is a file of pairs that every verb reads: its nodes are "
            + "the groups, its weights the numbers of ties."
        ],
      conclusion: Conclusion.groupPairs(network))
  }

  private func method(_ network: GroupNetwork) -> MethodNote {
    MethodNote(
      name: "Quotient network",
      meaning: "All cities of a group count as one node; two groups are as strongly tied as their "
        + "cities have tied pairs.",
      choices: network.choices + [
        .init(
          "Expected",
          "the tied pairs of two groups if ties ignored the groups but every city kept its number of "
            + "ties: KₐK_b/2m, within a group Kₐ²/4m"),
        .init(
          "Betweenness, harmonic", "in the network of groups, by hops, without regard to strength"),
      ],
      caveat: "More ties than expected do not say why: near groups, large groups and groups that a "
        + "source covers well all have more.",
      literature: [
        "Newman (2003): Mixing patterns in networks. Physical Review E 67.",
        "Salton & McGill (1983): Introduction to modern information retrieval. McGraw-Hill.",
      ])
  }

  private static let groupColumns = [
    ResultColumn("group", "Group", form: .words, meaning: "The group's name."),
    ResultColumn("cities", "Cities", form: .count, meaning: "Cities of the group, tied or not."),
    ResultColumn("inside", "Ties inside", form: .count, meaning: "Tied pairs within the group."),
    ResultColumn(
      "inside_ratio", "Times expected", form: .significant(3),
      meaning: "Tied pairs within the group, divided by those expected."),
    ResultColumn("outside", "Ties outside", form: .count, meaning: "Tied pairs with other groups."),
    ResultColumn(
      "outside_share", "Share", form: .decimals(3),
      meaning: "Tied pairs with other groups, divided by all of the group."),
    ResultColumn(
      "partners", "Partner groups", form: .count, meaning: "Groups with which it is tied."),
    ResultColumn(
      "betweenness", "Betweenness", form: .significant(4),
      meaning: "Betweenness in the network of groups."),
    ResultColumn(
      "harmonic", "Harmonic", form: .decimals(3),
      meaning: "Harmonic closeness in the network of groups."),
    ResultColumn(
      "inside_kilometers", "Mean km inside", unit: "km", form: .decimals(0),
      meaning: "Mean length of the ties inside, over those with two known places."),
  ]

  private static let pairColumns = [
    ResultColumn("city1", "Group", form: .words, meaning: "One group of the pair."),
    ResultColumn("city2", "Tied with", form: .words, meaning: "The other group."),
    ResultColumn(
      "weight", "Ties", form: .count,
      meaning: "Tied pairs of a city of the one and one of the other."
    ),
    ResultColumn(
      "expected", "Expected", form: .decimals(1),
      meaning: "Tied pairs if ties ignored the groups."),
    ResultColumn(
      "ratio", "Times expected", form: .significant(3), meaning: "Ties, divided by those expected."),
    ResultColumn(
      "possible_share", "Of possible", form: .significant(3),
      meaning: "Ties, divided by all pairs of a city of the one and one of the other."),
    ResultColumn(
      "salton", "Salton", form: .decimals(3),
      meaning: "Ties, divided by the geometric mean of the ends of ties in the two groups."),
    ResultColumn(
      "mean_kilometers", "Mean km", unit: "km", form: .decimals(0),
      meaning: "Mean length of these ties, over those with two known places."),
    ResultColumn(
      "first_year", "First", form: .words, meaning: "Year of the first of these ties with a date."),
    ResultColumn(
      "last_year", "Last", form: .words, meaning: "Year of the last of these ties with a date."),
  ]
}

extension Conclusion {
  /// How many ties leave their group.
  static func groups(_ network: GroupNetwork) -> Conclusion? {
    let quotient = network.quotient
    guard quotient.counted > 0 else { return Conclusion("No two cities with a group are tied.") }
    let outside = quotient.counted - quotient.inside.reduce(0, +)
    let expected = network.names.indices.reduce(0.0) {
      $0 + quotient.expected(between: $1, and: $1)
    }
    let share = Double(outside) / Double(quotient.counted)
    let byChance = 1 - expected / Double(quotient.counted)
    return Conclusion(
      "\(Quoted.count(outside)) of \(Quoted.count(quotient.counted, "tied pair", "tied pairs")) "
        + "(\(Quoted.percent(share))) \(outside == 1 ? "joins" : "join") two of "
        + "\(Quoted.count(network.names.count, "group", "groups")) by \(network.division.title), "
        + "against \(Quoted.percent(byChance)) if ties ignored them.",
      reservations: reservations(tiedPairs: quotient.counted)
        + (network.division.isMadeOfTies
          ? ["The groups are made of the ties, so more ties inside say nothing."] : []))
  }

  /// Which two groups have most ties, and how many cells are too small to speak of.
  static func groupPairs(_ network: GroupNetwork) -> Conclusion? {
    let quotient = network.quotient
    let strengths = quotient.graph.strengths
    guard
      let edge = quotient.graph.edges.max(by: {
        (strengths?[$0] ?? 0, $1.rawValue) < (strengths?[$1] ?? 0, $0.rawValue)
      })
    else { return Conclusion("No two of these groups are tied.") }
    let ends = quotient.graph.ends(of: edge)
    let (a, b) = (ends.source.index, ends.target.index)
    let count = quotient.ties(between: a, and: b)
    let expected = quotient.expected(between: a, and: b)
    let few = quotient.graph.edges.count { strengths?[$0] ?? 0 < 5 }
    let all = quotient.graph.edgeCount
    return Conclusion(
      "\(network.names[a]) and \(network.names[b]) have most ties between groups: "
        + "\(Quoted.count(count, "tied pair", "tied pairs")), "
        + "\(Quoted.number(Double(count) / expected)) times the \(Quoted.number(expected)) expected if "
        + "ties ignored the groups.",
      reservations: (few > 0
        ? [
          "\(Quoted.count(few)) of \(Quoted.count(all, "tied pair of groups has", "tied pairs of groups have")) "
            + "fewer than five ties: their ratios rest on single ties."
        ] : [])
        + (network.division.isMadeOfTies
          ? ["The groups are made of the ties, so few ties between them are no finding."] : []))
  }
}
