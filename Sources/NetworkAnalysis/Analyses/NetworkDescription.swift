import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// How large, how dense and how coherent the network is.
public struct NetworkDescription: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "describe", question: "How large, how dense and how coherent is the network?")

  /// The description of the whole selection.
  public init() {}

  /// The description that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws { self.init() }

  /// One table with a figure per row.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let structure = try StructureSummary(of: study.graph.graph, in: context)
    let figures = inventory(study) + shape(study, structure)
    return AnalysisResults(tables: [
      ResultTable(
        figures: figures, id: "describe", title: "The network in figures", basis: study.basis,
        method: MethodNote(
          name: "Network figures",
          meaning: "Each pair of tied cities counts once, whatever the number of its ties.",
          choices: [
            .init("Direction", "ignored"), .init("Weights", "ignored"),
            .init("Unreachable cities", "distances are those of the largest component"),
          ],
          literature: [
            "Newman (2018): Networks. Oxford University Press.",
            "Newman (2002): Assortative mixing in networks. Physical Review Letters 89.",
          ]),
        conclusion: .description(
          of: study, countries: Set(study.network.cities.compactMap { $0.country?.code }).count,
          largestComponent: structure.largest.graph.nodeCount))
    ])
  }

  private func inventory(_ study: StudiedNetwork) -> [Figure] {
    let network = study.network
    let graph = study.graph.graph
    let countries = Set(network.cities.compactMap { $0.country?.code })
    let isolated = graph.nodes.filter { graph.outgoing.degree($0) == 0 }.count
    let abroad = graph.edges.filter { edge in
      let (a, b) = graph.ends(of: edge)
      guard let here = study.city(a).country, let there = study.city(b).country else {
        return false
      }
      return here != there
    }.count
    return [
      .cities(network.cities.count),
      Figure("countries", "Countries", .integer(countries.count), "Countries of these cities."),
      .tiedPairs(graph.edgeCount),
      .ties(network.ties.count),
      Figure(
        "cross_border_pairs", "Pairs across a border", .integer(abroad),
        "Tied pairs of cities in two known, different countries."),
      Figure(
        "disputed_ties", "Disputed ties", .integer(network.ties.filter(\.isDisputed).count),
        "Ties whose sources contradict each other."),
      .isolatedCities(isolated),
      .memberships(network.memberships.count),
      Figure(
        "organizations", "Organizations", .integer(network.organizations.count),
        "Bodies that cities of the dataset belong to."),
    ]
  }

  private func shape(_ study: StudiedNetwork, _ structure: StructureSummary) -> [Figure] {
    let graph = study.graph.graph
    let share = Double(structure.largest.graph.nodeCount) / Double(graph.nodeCount)
    return [
      Figure(
        "mean_degree", "Mean degree",
        .real(2 * Double(graph.edgeCount) / Double(graph.nodeCount)), "Tied cities per city."),
      Figure(
        "max_degree", "Highest degree",
        .integer(graph.nodes.map { graph.outgoing.degree($0) }.max() ?? 0),
        "Tied cities of the city with most."),
      .density(structure.density),
      .components(structure.componentCount),
      .largestComponent(structure.largest.graph.nodeCount),
      Figure(
        "largest_component_pairs", "Tied pairs in the largest component",
        .integer(structure.largest.graph.edgeCount), "Edges of that component."),
      Figure(
        "largest_component_share", "Share of the largest component", .real(share),
        "Its cities divided by all cities."),
      .diameter(structure.distances.diameter),
      .meanDistance(structure.distances.meanDistance),
      .transitivity(structure.transitivity),
      Figure(
        "mean_clustering", "Mean local clustering", ResultValue(structure.meanClustering),
        "Mean share of tied pairs among a city's partners; 0 for fewer than two partners."),
      .triangles(structure.triangles),
      Figure(
        "degree_assortativity", "Degree assortativity", ResultValue(structure.assortativity),
        "Whether well-tied cities are tied with well-tied ones (1) or with others (−1)."),
      Figure(
        "degeneracy", "Innermost core", .integer(structure.degeneracy),
        "The largest k such that some cities have at least k ties each among themselves."),
      .cutCities(structure.cutCities),
      .bridges(structure.bridges),
    ]
  }
}
