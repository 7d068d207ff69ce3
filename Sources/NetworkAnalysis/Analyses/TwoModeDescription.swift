import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// How cities and organizations hang together by memberships: sizes, density, overlap, years.
public struct TwoModeDescription: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "two-mode", question: "How do memberships join cities and organizations?")

  /// The description of all selected memberships.
  public init() {}

  /// The description that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws { self.init() }

  /// Two tables, or three where years of joining are known: figures, distributions, years.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let known = try StudiedMemberships(of: study)
    let years = MembershipYears(of: study.network.memberships)
    return AnalysisResults(
      tables: [try figures(known, context), distribution(known)] + years.tables(basis: study.basis))
  }

  private func figures(
    _ known: StudiedMemberships, _ context: ExecutionContext
  ) throws -> ResultTable {
    let graph = known.graph
    let counts = (graph.memberCount, graph.groupCount, graph.graph.edgeCount)
    let degrees = graph.degrees(.members)
    let single = degrees.count { $0 == 1 }
    let singleShare = Double(single) / Double(counts.0)
    let perCity = Double(counts.2) / Double(counts.0)
    return ResultTable(
      figures: inventory(known, degrees, perCity, singleShare)
        + (try pairs(graph, context)) + (try overlap(graph, context)),
      id: "two-mode", title: "Memberships in figures", basis: known.study.basis,
      method: Self.note, remarks: known.remarks
    ).concluding(
      Conclusion(
        "\(Remarks.count(counts.0, "city belongs", "cities belong")) to "
          + "\(Remarks.count(counts.1, "organization", "organizations")) by "
          + "\(Remarks.count(counts.2, "membership", "memberships")), \(decimals(perCity)) per city; "
          + "\(Quoted.percent(singleShare)) of the cities belong to a single one.",
        reservation: known.dominance))
  }

  private func inventory(
    _ known: StudiedMemberships, _ degrees: [Int], _ perCity: Double, _ singleShare: Double
  ) -> [Figure] {
    let graph = known.graph
    let statements = known.study.network.memberships.reduce(0) { $0 + $1.statements.count }
    return [
      Figure(
        "member_cities", "Cities with a membership", .integer(graph.memberCount),
        "Cities that belong to one organization or more."),
      Figure(
        "organizations", "Organizations with a member", .integer(graph.groupCount),
        "Organizations to which one city or more belongs."),
      Figure(
        "memberships", "Memberships", .integer(graph.graph.edgeCount),
        "City–organization pairs, each once."),
      Figure(
        "statements", "Statements", .integer(statements),
        "What is stated about these memberships; several can be about one."),
      Figure(
        "density", "Density", ResultValue(graph.density),
        "Memberships as a share of all city–organization pairs."),
      Figure("mean_memberships", "Memberships per city", .real(perCity), "The mean."),
      Figure(
        "max_memberships", "Most memberships", .integer(degrees.max() ?? 0),
        "Those of the city with most."),
      Figure(
        "single_share", "Share of cities with a single membership", .real(singleShare),
        "Their share of the cities."),
      Figure(
        "mean_members", "Members per organization",
        .real(Double(graph.graph.edgeCount) / Double(graph.groupCount)), "The mean."),
      Figure(
        "max_members", "Most members", .integer(graph.degrees(.groups).max() ?? 0),
        "Those of the largest organization."),
      Figure(
        "largest_share", "Share of the largest organization",
        ResultValue(known.largest?.share), "Its memberships as a share of all."),
    ]
  }

  private func pairs(_ graph: TwoModeGraph, _ context: ExecutionContext) throws -> [Figure] {
    let cities = try Projection(of: graph, onto: .members).totals(in: context)
    let organizations = try Projection(of: graph, onto: .groups).totals(in: context)
    func share(_ pairs: Int, of nodes: Int) -> ResultValue {
      ResultValue(nodes < 2 ? nil : 2 * Double(pairs) / (Double(nodes) * Double(nodes - 1)))
    }
    let components = try ConnectedComponents().partition(of: graph.graph, in: context)
    return [
      Figure(
        "components", "Components", .integer(components.count),
        "Parts that no membership joins with one another."),
      Figure(
        "largest_component", "Largest component", .integer(components.sizes.first ?? 0),
        "Cities and organizations of the largest of them."),
      Figure(
        "city_pairs", "Pairs of cities that share an organization", .integer(cities.pairs()),
        "Ties of the projection onto cities."),
      Figure(
        "city_pairs_share", "Their share of all pairs of cities",
        share(cities.pairs(), of: graph.memberCount), "The density of that projection."),
      Figure(
        "city_pairs_two", "Pairs of cities that share two or more",
        .integer(cities.pairs(sharing: 2)), "Ties that do not hang on one organization."),
      Figure(
        "city_pairs_most", "Most shared by two cities", .integer(cities.most),
        "Organizations that some two cities share."),
      Figure(
        "organization_pairs", "Pairs of organizations that share a city",
        .integer(organizations.pairs()), "Ties of the projection onto organizations."),
      Figure(
        "organization_pairs_share", "Their share of all pairs of organizations",
        share(organizations.pairs(), of: graph.groupCount), "The density of that projection."),
    ]
  }

  private func overlap(_ graph: TwoModeGraph, _ context: ExecutionContext) throws -> [Figure] {
    let closure = try graph.robinsAlexanderClustering(in: context)
    var figures = [
      Figure(
        "robins_alexander", "Four-cycle closure", ResultValue(closure),
        "Of all paths of three memberships, the share that a fourth closes (Robins–Alexander)."),
      Figure(
        "degree_assortativity", "Degree assortativity",
        ResultValue(graph.graph.degreeAssortativity),
        "Whether cities of many memberships belong to large organizations (1) or small ones (−1)."),
    ]
    for side in TwoModeSide.allCases {
      let clustering = try TwoModeClustering(of: graph, side, in: context)
      let redundancy = try TwoModeRedundancy(of: graph, side, in: context).values.compactMap { $0 }
      let (id, who) = side == .members ? ("city", "cities") : ("organization", "organizations")
      figures += [
        Figure(
          "\(id)_clustering", "Two-mode clustering of \(who)", mean(clustering.ofEither),
          "Mean overlap with those that share something, as a share of what either has (Latapy)."),
        Figure(
          "\(id)_clustering_min", "… as a share of what the smaller has",
          mean(clustering.ofSmaller), "The same, relative to the one with fewer."),
        Figure(
          "\(id)_clustering_max", "… as a share of what the larger has",
          mean(clustering.ofLarger), "The same, relative to the one with more."),
        Figure(
          "\(id)_redundancy", "Redundancy of \(who)", mean(redundancy),
          "Mean share of the pairs it joins that others join too; of those that join two or more."),
      ]
    }
    return figures
  }

  private func mean(_ values: [Double]) -> ResultValue {
    ResultValue(values.isEmpty ? nil : values.reduce(0, +) / Double(values.count))
  }

  private func distribution(_ known: StudiedMemberships) -> ResultTable {
    let cities = known.graph.degreeDistribution(.members)
    let organizations = known.graph.degreeDistribution(.groups)
    let all = Double(known.cities.count)
    var above = known.cities.count
    let rows = (1..<max(cities.count, organizations.count, 1)).compactMap { k -> [ResultValue]? in
      let here = k < cities.count ? cities[k] : 0
      let there = k < organizations.count ? organizations[k] : 0
      defer { above -= here }
      guard here + there > 0 else { return nil }
      return [.integer(k), .integer(here), .real(Double(above) / all), .integer(there)]
    }
    return ResultTable(
      id: "two-mode-distribution", title: "How many memberships cities and organizations have",
      basis: known.study.basis,
      columns: [
        ResultColumn(
          "memberships", "Memberships", form: .count,
          meaning: "Of a city its organizations, of an organization its cities."),
        ResultColumn("cities", "Cities", form: .count, meaning: "Cities with exactly as many."),
        ResultColumn(
          "cities_at_least", "At least as many", form: .decimals(4),
          meaning: "The share of cities with as many or more."),
        ResultColumn(
          "organizations", "Organizations", form: .count,
          meaning: "Organizations with exactly as many members."),
      ], rows: rows, method: Self.note)
  }

  static let note = MethodNote(
    name: "Two-mode figures",
    meaning:
      "Cities and organizations are two kinds of nodes, and each membership joins one of each; "
      + "it makes no tie between two members.",
    choices: [
      .init("Nodes", "cities and organizations with a selected membership"),
      .init("Weights", "none; a membership counts once however often it is stated"),
    ],
    caveat: "Memberships that no source names may exist all the same.",
    literature: [
      "Borgatti & Everett (1997): Network analysis of 2-mode data. Social Networks 19.",
      "Latapy, Magnien & Del Vecchio (2008): Basic notions for the analysis of large two-mode "
        + "networks. Social Networks 30.",
      "Robins & Alexander (2004): Small worlds among interlocking directors. Computational & "
        + "Mathematical Organization Theory 10.",
    ])
}
