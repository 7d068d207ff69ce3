import CityNetworks
import GraphAlgorithms
import Graphs

/// One clustering of cities and organizations together.
struct TwoModeClustered {
  let method: String
  let descriptor: PartitionDescriptor
  let partition: Partition
  let modularity: Double?
  /// Memberships inside clusters, as a share of all.
  let insideShare: Double?

  init(
    method: String, descriptor: PartitionDescriptor, partition: Partition, known: StudiedMemberships
  ) {
    self.method = method
    self.descriptor = descriptor
    self.partition = partition
    let graph = known.graph.graph
    modularity = known.graph.modularity(of: partition)
    let inside = graph.edges.count {
      let (a, b) = graph.ends(of: $0)
      return partition[a] == partition[b]
    }
    insideShare = graph.edgeCount == 0 ? nil : Double(inside) / Double(graph.edgeCount)
  }

  /// Clusters of two nodes or more.
  var clusterCount: Int { partition.sizes.count { $0 > 1 } }

  /// One row per cluster of two nodes or more: its organizations and its leading cities.
  func table(of known: StudiedMemberships) -> ResultTable {
    let graph = known.graph
    let shown = partition.members.enumerated().filter { $0.element.count > 1 }
    let rows = shown.map { number, nodes -> [ResultValue] in
      func ordered(_ side: TwoModeSide) -> [Int] {
        let numbers = nodes.map(\.index).filter { ($0 < graph.memberCount) == (side == .members) }
          .map { side == .members ? $0 : $0 - graph.memberCount }
        return numbers.sorted { a, b in
          let (x, y) = (graph.degrees(of: side, a), graph.degrees(of: side, b))
          return (y, a) < (x, b)
        }
      }
      let (cities, organizations) = (ordered(.members), ordered(.groups))
      let countries = Set(cities.compactMap { known.cities[$0].country?.code }).count
      return [
        .integer(number + 1), .integer(organizations.count), .integer(cities.count),
        .integer(countries),
        ResultValue(
          organizations.prefix(6).map { known.organizations[$0].shortName }.joined(separator: ", ")
            + (organizations.count > 6 ? " …" : "")),
        ResultValue(
          cities.prefix(6).map { known.cities[$0].name }.joined(separator: ", ")
            + (cities.count > 6 ? " …" : "")),
      ]
    }
    let lone = partition.count - shown.count
    return ResultTable(
      id: "two-mode-clusters-\(method.tableName)",
      title: "Clusters of cities and organizations (\(descriptor.title))", basis: known.study.basis,
      columns: [
        ResultColumn("cluster", "No.", form: .count, meaning: "The largest cluster is number 1."),
        ResultColumn(
          "organizations", "Organizations", form: .count, meaning: "Organizations of the cluster."),
        ResultColumn("cities", "Cities", form: .count, meaning: "Cities of the cluster."),
        ResultColumn("countries", "Countries", form: .count, meaning: "Countries of these cities."),
        ResultColumn(
          "leading_organizations", "Leading organizations", form: .words,
          meaning: "Its organizations, those with most members first."),
        ResultColumn(
          "leading_cities", "Leading cities", form: .words,
          meaning: "Its cities with most memberships."),
      ],
      rows: rows, method: MethodNote(descriptor),
      remarks: lone > 0 ? ["Clusters of a single node: \(lone)."] : [])
  }

  /// One row per organization and city with the number of its cluster by each method.
  static func places(_ found: [TwoModeClustered], _ known: StudiedMemberships) -> ResultTable {
    let rows = TwoModeSide.allCases.reversed().flatMap { side in
      (0..<known.graph.count(side)).map { number -> [ResultValue] in
        let node = known.graph.node(side, number)
        let country = side == .members ? known.cities[number].country?.name : nil
        let id =
          side == .members
          ? known.cities[number].id.rawValue : known.organizations[number].id.rawValue
        return [
          .text(known.name(side, number)), .text(side == .members ? "city" : "organization"),
          ResultValue(country), .integer(known.graph.degrees(of: side, number)),
        ] + found.map { .integer($0.partition[node] + 1) } + [.text(id)]
      }
    }
    return ResultTable(
      id: "two-mode-clusters-places", title: "The cluster of each organization and city",
      basis: known.study.basis,
      columns: [
        ResultColumn("name", "Name", form: .words, meaning: "Of an organization or a city."),
        ResultColumn("kind", "Kind", form: .words, meaning: "Which of the two it is."),
        ResultColumn("country", "Country", form: .words, meaning: "The city's country."),
        ResultColumn(
          "memberships", "Memberships", form: .count, meaning: "Its members or memberships."),
      ]
        + found.map {
          ResultColumn(
            $0.method.tableName, $0.descriptor.title, form: .count,
            meaning: "The number of its cluster by \($0.method).")
        } + [ResultColumn("id", "Id", form: .identifier, meaning: "Its id in the dataset.")],
      rows: rows,
      method: MethodNote(
        name: "Clusters of the two-mode network",
        meaning: "The numbers are those of the tables of clusters; each method numbers for itself.")
    )
  }
}

extension TwoModeGraph {
  /// How many memberships one node of a side has.
  func degrees(of side: TwoModeSide, _ number: Int) -> Int {
    graph.outgoing.degree(node(side, number))
  }
}
