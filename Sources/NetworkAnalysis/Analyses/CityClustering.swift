import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which groups of cities are tied more closely among themselves than with others.
public struct CityClustering: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "clusters", question: "Which groups of cities are closely tied among themselves?",
    parameters: [
      ("method", "the clustering's id, see `citynet list clusterings`; leiden if absent")
    ])

  private let methodID: String

  /// The clusters by the method with this id.
  public init(method methodID: String = "leiden") throws {
    _ = try PartitionCatalog.algorithm(id: methodID)
    self.methodID = methodID
  }

  /// The clusters that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(method: parameters.optionalText("method") ?? "leiden")
  }

  /// Two tables: the clusters, and the cluster of each city.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let method = try PartitionCatalog.algorithm(id: methodID)
    let graph = study.graph.graph
    let partition = try method.partition(of: graph, in: context)
    let modularity = Modularity().value(of: partition, on: graph)
    let members = partition.members.map { nodes in
      nodes.sorted { (graph.outgoing.degree($1), $0) < (graph.outgoing.degree($0), $1) }
    }
    let assignment = ClusterAssignment(
      method: methodID, clusters: members.map { $0.map { study.city($0).id } },
      names: members.map { name(of: $0, study) }, modularity: modularity)
    return AnalysisResults(
      tables: [
        clusters(members, partition, assignment, method.descriptor, study),
        cities(members, partition, assignment, method.descriptor, study),
        ClusterQuality(of: partition, on: graph)
          .table(
            "clusters-\(methodID.tableName)", names: assignment.names,
            MethodNote(method.descriptor), study),
      ], clusterings: [assignment], seeds: seeds(of: method, name: methodID))
  }

  private func name(of members: [Node], _ study: StudiedNetwork) -> String {
    members.prefix(2).map { study.city($0).name }.joined(separator: " – ")
  }

  private func clusters(
    _ members: [[Node]], _ partition: Partition, _ assignment: ClusterAssignment,
    _ descriptor: PartitionDescriptor, _ study: StudiedNetwork
  ) -> ResultTable {
    var inner = [Int](repeating: 0, count: members.count)
    var outer = inner
    let graph = study.graph.graph
    for edge in graph.edges {
      let (a, b) = graph.ends(of: edge)
      if partition[a] == partition[b] {
        inner[partition[a]] += 1
      } else {
        outer[partition[a]] += 1
        outer[partition[b]] += 1
      }
    }
    let shown = members.indices.filter { members[$0].count > 1 }
    let rows = shown.map { cluster -> [ResultValue] in
      let cities = members[cluster].map { study.city($0) }
      let ties = inner[cluster] + outer[cluster]
      return [
        .integer(cluster + 1), .text(assignment.names[cluster]), .integer(cities.count),
        .integer(Set(cities.compactMap { $0.country?.code }).count), .integer(inner[cluster]),
        ResultValue(ties == 0 ? nil : Double(inner[cluster]) / Double(ties)),
        .text(cities.prefix(6).map(\.name).joined(separator: ", ")),
        .text(leadingCountries(of: cities)),
      ]
    }
    let q =
      assignment.modularity.map { "modularity \(decimals($0))" }
      ?? "modularity undefined without ties"
    return ResultTable(
      id: "clusters-\(methodID.tableName)", title: "Clusters (\(descriptor.title), \(q))",
      basis: study.basis,
      columns: [
        ResultColumn("cluster", "No.", form: .count, meaning: "The largest cluster is number 1."),
        ResultColumn(
          "name", "Cluster", form: .words, meaning: "Named after its two best-tied cities."),
        ResultColumn("cities", "Cities", form: .count, meaning: "Cities of the cluster."),
        ResultColumn("countries", "Countries", form: .count, meaning: "Their countries."),
        ResultColumn(
          "inner_ties", "Inner ties", form: .count, meaning: "Tied pairs inside the cluster."),
        ResultColumn(
          "inner_share", "Inner share", form: .decimals(2),
          meaning: "Tied pairs inside, divided by all that touch the cluster."),
        ResultColumn(
          "leading_cities", "Leading cities", form: .words, meaning: "Its best-tied cities."),
        ResultColumn(
          "leading_countries", "Most frequent countries", form: .words,
          meaning: "Countries with most of its cities."),
      ],
      rows: rows, method: MethodNote(descriptor),
      remarks: remarks(assignment, lone: members.count - shown.count))
  }

  private func cities(
    _ members: [[Node]], _ partition: Partition, _ assignment: ClusterAssignment,
    _ descriptor: PartitionDescriptor, _ study: StudiedNetwork
  ) -> ResultTable {
    let graph = study.graph.graph
    let rows = members.indices.flatMap { cluster in
      members[cluster].map { node -> [ResultValue] in
        let city = study.city(node)
        let inner = graph.neighbors(of: node).filter { partition[$0] == cluster }.count
        return [
          .text(city.name), ResultValue(city.country?.name), .integer(cluster + 1),
          .text(assignment.names[cluster]), .integer(inner),
          .integer(graph.outgoing.degree(node)), .text(city.id.rawValue),
        ]
      }
    }
    return ResultTable(
      id: "clusters-\(methodID.tableName)-cities", title: "The cluster of each city",
      basis: study.basis,
      columns: [
        ResultColumn("city", "City", form: .words, meaning: "The city's name."),
        ResultColumn("country", "Country", form: .words, meaning: "The city's country."),
        ResultColumn("cluster", "No.", form: .count, meaning: "The number of its cluster."),
        ResultColumn("cluster_name", "Cluster", form: .words, meaning: "The cluster's name."),
        ResultColumn(
          "inner_ties", "Inner ties", form: .count, meaning: "Tied cities in its own cluster."),
        ResultColumn("ties", "Ties", form: .count, meaning: "The number of tied cities."),
        ResultColumn("id", "Id", form: .identifier, meaning: "The city's id in the dataset."),
      ],
      rows: rows, method: MethodNote(descriptor))
  }

  private func remarks(_ assignment: ClusterAssignment, lone: Int) -> [String] {
    var remarks: [String] = []
    if lone > 0 { remarks.append("Clusters of a single city: \(lone).") }
    if let modularity = assignment.modularity, modularity < 0.4 {
      remarks.append(
        "Modularity \(decimals(modularity)) is below 0.4, which by rule of thumb means soft "
          + "clusters; their stability was not tested. Do not name policy blocs after them.")
    }
    return remarks
  }

  private func leadingCountries(of cities: [City]) -> String {
    var counts: [String: Int] = [:]
    for city in cities { counts[city.country?.name ?? "unknown", default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4)
      .map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
  }
}
