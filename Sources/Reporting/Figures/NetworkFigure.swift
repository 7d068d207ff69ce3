import CityNetworks
public import Diagrams
import Graphs
public import NetworkAnalysis

/// The whole network by cluster.
public struct NetworkFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "network", question: "The whole network by cluster, in the form that suits its size",
    parameters: [
      ("method", "the clustering's id; leiden if absent"),
      (
        "form",
        "automatic, boxes (all names), backbone (the best tied named), core (those tied among "
          + "themselves most) or archipelago (a disc per cluster); automatic if absent"
      ),
      (
        "core",
        "for the form core: ties that each city has at least within the core; if absent the "
          + "fewest that leave at most half of the cities, and at most 600"
      ),
    ])

  /// How the network is drawn.
  public enum Form: String, Sendable, CaseIterable {
    /// By size.
    case automatic
    /// A box per cluster, all names.
    case boxes
    /// One drawing of the strongest ties, the best-tied cities named.
    case backbone
    /// The cities with most ties among themselves.
    case core
    /// A disc per cluster.
    case archipelago
  }

  private let method: String
  private let form: Form
  private let core: Int?

  /// The most cities of a core of which nobody said how many ties it takes.
  private static let mostInCore = 600

  /// The figure of the clusters that the method with this id finds; `core` is the least number of ties
  /// within a core, for that form alone.
  public init(method: String = "leiden", form: Form = .automatic, core: Int? = nil) {
    self.method = method
    self.form = form
    self.core = core
  }

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let method = try parameters.optionalText("method") ?? "leiden"
    let core = try parameters.optionalCount("core")
    let form = try parameters.choice("form", standard: core == nil ? Form.automatic : .core)
    if core != nil, form != .core {
      throw AnalysisError.contradictoryParameters(
        "A core is drawn in the form core, not in the form \(form.rawValue). Leave out one of them."
      )
    }
    self.init(method: method, form: form, core: core)
  }

  /// Which clusters there are.
  public func questions() throws -> [any Analysis] { [try CityClustering(method: method)] }

  /// The figure before it is drawn; cities without a tie are counted, not drawn.
  ///
  /// - Throws: ``AnalysisError/nothingToDraw(_:)`` where no city has so many ties.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    guard let clustering = results.clusterings.first(where: { $0.method == method }) else {
      throw AnalysisError.missingParameter(analysis: "network", name: "clusters by \(method)")
    }
    let inner = form == .core ? try Core(of: study, leastTies: core, most: Self.mostInCore) : nil
    let drawn = clustering.clusters.enumerated().filter { $0.element.count > 1 }
    let tied = drawn.reduce(0) { $0 + $1.element.count }
    let cities = drawn.flatMap { group, members in
      members.compactMap { id in
        inner.map { $0.cities.contains(id) } ?? true
          ? study.network.city(id).map { node($0, group: group, in: study) } : nil
      }
    }
    guard !cities.isEmpty else {
      throw AnalysisError.nothingToDraw(
        "no two cities of this selection are tied. Select more ties, for instance other statuses.")
    }
    let groups = Dictionary(
      drawn.flatMap { group, members in members.map { ($0, group) } },
      uniquingKeysWith: { first, _ in first })
    let lines = self.lines(of: study, within: inner)
    let present = Set(cities.map(\.group)).count
    let notes = inner.map { [$0.note(of: tied)] } ?? []
    var composition = NetworkComposition(
      name: "network", title: study.whole.provenance.title,
      description: "Cities by cluster, each cluster in a hue of its own and with its name. The "
        + "table of clusters lists the same.",
      nodes: cities,
      ties: lines.map { line in
        NetworkComposition.Tie(
          line.from.rawValue, line.to.rawValue, status: line.line,
          strength: Double(line.ties.count))
      },
      groupTitles: Dictionary(
        uniqueKeysWithValues: drawn.map { ($0.offset, clustering.names[$0.offset]) }),
      form: chosenForm(cities.count), nodeWord: "cities", tieWord: "ties",
      notes: notes + self.notes(of: study, tied, lines))
    composition.style = style
    let left = study.network.cities.count - tied
    return FigureSketch(
      id: "network",
      title: inner.map { $0.title(clusters: present) }
        ?? "\(Quoted.count(cities.count)) tied cities fall into "
        + (drawn.count == 1 ? "one cluster" : "\(drawn.count) clusters"),
      caption:
        "Clusters found by the method “\(method)”; names of clusters are those of their two best-tied cities. "
        + (inner.map { $0.note(of: tied) + " " } ?? "")
        + (left > 0 ? "\(Quoted.count(left)) cities without a tie are not drawn. " : "")
        + "Data: \(study.whole.provenance.datasetID).",
      data: data(lines, groups, clustering, in: study)
    ) { [composition] renderer in try composition.scene(using: renderer) }
  }

  private func chosenForm(_ count: Int) -> NetworkComposition.Form {
    switch form {
    case .automatic: .automatic
    case .boxes: .boxes
    case .backbone: .backbone
    // Few names fit boxes, and a core is dense.
    case .core: count <= 100 ? .boxes : .backbone
    case .archipelago: .archipelago
    }
  }

  private func notes(
    of study: StudiedNetwork, _ tied: Int, _ lines: [FigureData.Line]
  ) -> [String] {
    let left = study.network.cities.count - tied
    let isSingle = Set(lines.flatMap(\.ties).flatMap(\.sources)).count < 2
    return
      (left > 0
      ? ["Not drawn: \(Quoted.count(left, "city", "cities")) without a tie under this selection."]
      : []) + (isSingle ? ["All ties rest on one source."] : [])
  }

  /// The pairs that are drawn. Where the data know one source alone, that a tie has only one says
  /// nothing of it.
  private func lines(of study: StudiedNetwork, within core: Core?) -> [FigureData.Line] {
    let pairs = study.graph.graph.edges.compactMap { edge -> (CityID, CityID, [Tie])? in
      let (a, b) = study.graph.cities(of: edge)
      guard core.map({ $0.cities.contains(a.id) && $0.cities.contains(b.id) }) ?? true else {
        return nil
      }
      return (a.id, b.id, study.graph.ties(of: edge))
    }
    let isSingle = Set(pairs.lazy.flatMap(\.2).flatMap(\.sources)).count < 2
    return pairs.map { a, b, ties in
      FigureData.Line(a, b, Self.line(of: ties, isSingle: isSingle), ties)
    }
  }

  private func data(
    _ lines: [FigureData.Line], _ groups: [CityID: Int], _ clustering: ClusterAssignment,
    in study: StudiedNetwork
  ) -> ResultTable {
    FigureData(
      of: "network", "Ties of the network figure", in: study, meaning: "A row per tied pair."
    ).lines(
      lines.map { line in
        var line = line
        let part = groups[line.from].flatMap { group in
          groups[line.to] == group ? "within " + clustering.names[group] : nil
        }
        line.part = part ?? "between clusters"
        return line
      })
  }

  private func node(
    _ city: City, group: Int, in study: StudiedNetwork
  ) -> NetworkComposition.Node {
    let partners = study.network.ties(of: city.id).count
    return NetworkComposition.Node(
      id: city.id.rawValue, label: city.name, secondary: city.country?.code ?? "", group: group,
      region: city.worldRegion?.hueKey, value: Double(partners),
      tooltip: "\(city.nameWithCountry): \(partners) ties")
  }

  /// A pair is drawn by its best tie.
  private static func line(of ties: [Tie], isSingle: Bool) -> TieLine {
    let lines = ties.map { isSingle ? $0.status.line : $0.line }
    return [.inForce, .unconfirmed].first { lines.contains($0) } ?? lines[0]
  }
}

/// The cities with most ties among themselves.
private struct Core {
  let cities: Set<CityID>
  /// How many ties each has at least within the core.
  let leastTies: Int

  /// The core of at least so many ties each; if nil, the largest of at most `most` cities that is at
  /// most half of those with a tie.
  init(of study: StudiedNetwork, leastTies: Int?, most: Int) throws {
    let values = try CityFigure("core-number").values(in: study)
    let numbers = values.map { Int($0 ?? 0) }
    let highest = numbers.max() ?? 0
    let wanted =
      leastTies
      ?? (1...max(1, highest)).first { level in
        let count = numbers.count { $0 >= level }
        return count <= most && 2 * count <= numbers.count { $0 > 0 }
      }
      ?? highest
    guard wanted <= highest, highest > 0 else {
      throw AnalysisError.nothingToDraw(
        "no core of these cities has \(Quoted.count(wanted, "tie", "ties")) each; the innermost has "
          + "\(highest). Choose core=\(highest) or less.")
    }
    self.leastTies = wanted
    cities = Set(
      zip(study.network.cities, numbers).compactMap { $1 >= wanted ? $0.id : nil })
  }

  func title(clusters: Int) -> String {
    "\(Quoted.count(cities.count, "city has", "cities have")) at least "
      + "\(Quoted.count(leastTies, "tie", "ties")) among themselves and belong to "
      + (clusters == 1 ? "one cluster" : "\(clusters) clusters")
  }

  func note(of tied: Int) -> String {
    "The \(leastTies)-core: \(Quoted.count(cities.count)) of \(Quoted.count(tied)) tied cities, each "
      + "with at least \(Quoted.count(leastTies, "tie", "ties")) to others of them; clusters are those "
      + "of the whole network."
  }
}
