import CityNetworks
public import Diagrams
import Graphs
public import NetworkAnalysis

/// The whole network by cluster.
public struct NetworkFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "network", question: "The whole network by cluster, in the form that suits its size",
    parameters: [("method", "the clustering's id; leiden if absent")])

  private let method: String

  /// The figure of the clusters that the method with this id finds.
  public init(method: String = "leiden") { self.method = method }

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(method: try parameters.optionalText("method") ?? "leiden")
  }

  /// Which clusters there are.
  public func questions() throws -> [any Analysis] { [try CityClustering(method: method)] }

  /// The figure before it is drawn; cities without a tie are counted, not drawn.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    guard let clustering = results.clusterings.first(where: { $0.method == method }) else {
      throw AnalysisError.missingParameter(analysis: "network", name: "clusters by \(method)")
    }
    let drawn = clustering.clusters.enumerated().filter { $0.element.count > 1 }
    let cities = drawn.flatMap { group, members in
      members.compactMap { id in
        study.network.city(id).map { node($0, group: group, in: study) }
      }
    }
    let left = study.network.cities.count - cities.count
    let groups = Dictionary(
      drawn.flatMap { group, members in members.map { ($0, group) } },
      uniquingKeysWith: { first, _ in first })
    let data = FigureData(
      of: "network", "Ties of the network figure", in: study, meaning: "A row per tied pair."
    ).lines(
      study.graph.graph.edges.map { edge in
        let (a, b) = study.graph.cities(of: edge)
        let ties = study.graph.ties(of: edge)
        let part = groups[a.id].flatMap { group in
          groups[b.id] == group ? "within " + clustering.names[group] : nil
        }
        return FigureData.Line(
          a.id, b.id, Self.line(of: ties), ties, part: part ?? "between clusters")
      })
    var composition = NetworkComposition(
      name: "network", title: study.whole.provenance.title,
      description: "Cities by cluster, each cluster in a hue of its own and with its name. The "
        + "table of clusters lists the same.",
      nodes: cities, ties: ties(of: study),
      groupTitles: Dictionary(
        uniqueKeysWithValues: drawn.map { ($0.offset, title(of: $0, clustering)) }),
      nodeWord: "cities", tieWord: "ties",
      notes: left > 0 ? ["Not drawn: \(left) cities without a tie under this selection."] : [])
    composition.style = style
    return FigureSketch(
      id: "network",
      title: "\(cities.count) tied cities fall into "
        + (drawn.count == 1 ? "one cluster" : "\(drawn.count) clusters"),
      caption:
        "Clusters found by the method “\(method)”; names of clusters are those of their two best-tied cities. "
        + (left > 0 ? "\(left) cities without a tie are not drawn. " : "")
        + "Data: \(study.whole.provenance.datasetID).",
      data: data
    ) { [composition] renderer in try composition.scene(using: renderer) }
  }

  private func title(
    of cluster: (offset: Int, element: [CityID]), _ clustering: ClusterAssignment
  ) -> String { clustering.names[cluster.offset] }

  private func node(
    _ city: City, group: Int, in study: StudiedNetwork
  ) -> NetworkComposition.Node {
    let partners = study.network.ties(of: city.id).count
    return NetworkComposition.Node(
      id: city.id.rawValue, label: city.name, secondary: city.country?.code ?? "", group: group,
      region: city.worldRegion?.hueKey, value: Double(partners),
      tooltip: "\(city.nameWithCountry): \(partners) ties")
  }

  private func ties(of study: StudiedNetwork) -> [NetworkComposition.Tie] {
    study.graph.graph.edges.map { edge in
      let (a, b) = study.graph.cities(of: edge)
      let ties = study.graph.ties(of: edge)
      return NetworkComposition.Tie(
        a.id.rawValue, b.id.rawValue, status: Self.line(of: ties), strength: Double(ties.count))
    }
  }

  /// A pair is drawn by its best tie.
  private static func line(of ties: [Tie]) -> TieLine {
    ties.map(\.status.line).first { $0 == .inForce } ?? ties[0].status.line
  }
}
