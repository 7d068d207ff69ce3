public import CityNetworks
import NetworkAnalysis

extension ReportPlan {
  /// The plan of a report on a dataset of which nobody has said what to ask: its figures, central
  /// cities, clusters, the best-tied city, corridors, memberships, clubs, claims, disputes and
  /// sources. What needs ties is left out if the dataset holds none.
  public static func standard(
    for network: CityNetwork, dataset: String, output: String, selection: Selection = Selection()
  ) -> ReportPlan {
    let best = bestTiedCity(of: network)
    let corridors = network.corridors.filter { $0.branches.contains { $0.cities.count > 1 } }
    let measures = network.ties.isEmpty ? [] : ["betweenness", "harmonic", "degree"]
    let analyses =
      [Request("describe")] + measures.map { Request("rank", ["by": .text($0)]) }
      + (network.ties.isEmpty ? [] : [Request("clusters")])
      + (best.map { [Request("ties", ["city": .text($0.rawValue)])] } ?? [])
      + corridors.map { Request("corridor", ["corridor": .text($0.id.rawValue)]) }
      + (network.organizations.isEmpty ? [] : [Request("memberships")])
      + (network.ties.isEmpty ? [] : [Request("cliques")])
      + (network.claims.isEmpty ? [] : [Request("claims")])
      + [Request("disputes"), Request("sources")]
    let figures =
      (network.ties.isEmpty ? [] : [Request("network")])
      + (best.map { [Request("ego", ["city": .text($0.rawValue)])] } ?? [])
      + corridors.map { Request("corridor", ["corridor": .text($0.id.rawValue)]) }
    return ReportPlan(
      title: network.provenance.title, dataset: dataset, output: output, selection: selection,
      analyses: analyses, figures: figures)
  }

  /// The city with most twinnings; of several, the first by id.
  private static func bestTiedCity(of network: CityNetwork) -> CityID? {
    let tied = network.cities.map { city in
      (city.id, network.ties(of: city.id).filter { $0.relation == .twinning }.count)
    }
    return tied.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil }
  }
}
