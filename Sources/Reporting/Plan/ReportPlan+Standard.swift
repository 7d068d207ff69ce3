public import CityNetworks
import NetworkAnalysis

extension ReportPlan {
  /// The plan of a report on a dataset of which nobody has said what to ask: on its network, or on
  /// its memberships if it holds no tie between cities.
  ///
  /// What needs ties is left out if there are none; what the data may leave without an answer for
  /// another reason is asked for if possible, and the report tells why a part is missing.
  public static func standard(
    for network: CityNetwork, dataset: String, output: String, selection: Selection = Selection()
  ) -> ReportPlan {
    let isAboutMemberships = network.ties.isEmpty && !network.memberships.isEmpty
    return ReportPlan(
      title: network.provenance.title, kind: isAboutMemberships ? .membership : .network,
      dataset: dataset, output: output, selection: selection,
      analyses: isAboutMemberships ? ofMemberships(network) : ofTies(network),
      figures: isAboutMemberships ? figuresOfMemberships(network) : figures(network))
  }

  /// In networks of more cities than this, what is done again and again is left out.
  private static let mostForTrials = 1500

  private static func ofTies(_ network: CityNetwork) -> [Request] {
    let corridors = corridors(of: network)
      .map { Request("corridor", ["corridor": .text($0.id.rawValue)]) }
    let isSmall = network.cities.count <= mostForTrials
    let ties =
      network.ties.isEmpty
      ? []
      : [
        Request("coverage"),
        .ifPossible("aggregate", ["by": .text("country"), "top": .number(20)]),
      ]
        + [
          Request("clusters"), Request("cluster-overview", isSmall ? [:] : ["runs": .number(10)]),
        ]
        + ["betweenness", "harmonic", "degree"].map { Request("rank", ["by": .text($0)]) }
        + [
          .ifPossible("brokers", ["by": .text("world-region"), "top": .number(20)]),
          Request("articulation"), Request("cliques"), .ifPossible("slices"),
        ]
    return [Request("describe")] + ties + corridors
      + (network.memberships.isEmpty ? [] : [Request("memberships")])
      + (network.claims.isEmpty ? [] : [Request("claims")])
      + [Request("disputes"), Request("sources")]
  }

  private static func figures(_ network: CityNetwork) -> [Request] {
    let corridors = corridors(of: network)
      .map { Request("corridor", ["corridor": .text($0.id.rawValue)]) }
    guard !network.ties.isEmpty else { return corridors }
    let isSmall = network.cities.count <= mostForTrials
    return ["network", "countries", "map-world", "quotient"].map { .ifPossible($0) }
      + (isSmall ? [.ifPossible("rank-intervals")] : [])
      + ["degree-distribution", "growth"].map { .ifPossible($0) } + corridors
  }

  private static func corridors(of network: CityNetwork) -> [Corridor] {
    network.corridors.filter { $0.branches.contains { $0.cities.count > 1 } }
  }

  /// Tests of each pair of cities, of which large networks have too many.
  private static let mostForPairs = 3000

  private static func ofMemberships(_ network: CityNetwork) -> [Request] {
    let isSmall = network.cities.count <= mostForPairs
    let models: [String: AnalysisParameters.Value] = [
      "model": .text("sdsm,fcm"), "correction": .text("bh"), "top": .number(30),
    ]
    return [
      Request("organizations"), Request("two-mode"),
      Request("leave-out", ["by": .text("degree")]),
      .ifPossible(
        "backbone",
        [
          "onto": .text("organizations"), "model": .text("sdsm"), "correction": .text("bh"),
          "list": .text("all"), "top": .number(40),
        ]),
      Request("projection", ["onto": .text("organizations"), "top": .number(30)]),
      Request("connectivity"),
    ] + (isSmall ? [.ifPossible("backbone", models)] : [])
      + [
        .ifPossible(
          "two-mode-clusters", ["methods": .list(["leiden", "louvain", "label-propagation"])]),
        Request("memberships"), Request("sources"),
      ]
  }

  private static func figuresOfMemberships(_ network: CityNetwork) -> [Request] {
    [.ifPossible("membership-matrix"), .ifPossible("map-memberships")]
  }
}
