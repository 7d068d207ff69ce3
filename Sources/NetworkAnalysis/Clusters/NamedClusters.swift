import CityNetworks
import GraphAlgorithms
import Graphs

/// The clusters of a division as people read them: by name, each with its cities, best-tied first.
struct NamedClusters {
  let partition: Partition
  /// The cities of each cluster, best-tied first.
  let members: [[Node]]
  /// Each cluster's two best-tied cities.
  let names: [String]
  private let study: StudiedNetwork

  init(_ partition: Partition, in study: StudiedNetwork) {
    let graph = study.graph.graph
    self.partition = partition
    self.study = study
    members = partition.members.map { nodes in
      nodes.sorted { (graph.outgoing.degree($1), $0) < (graph.outgoing.degree($0), $1) }
    }
    names = members.map { nodes in
      nodes.prefix(2).map { study.city($0).name }.joined(separator: " – ")
    }
  }

  /// The numbers of the clusters of two cities or more; the others are cities by themselves.
  var shown: [Int] { members.indices.filter { members[$0].count > 1 } }

  /// How many cities are by themselves.
  var loneCities: Int { members.count { $0.count == 1 } }

  /// The cities of a cluster that has two or more.
  func cities(of cluster: Int) -> [City] { members[cluster].map { study.city($0) } }

  /// Its six best-tied cities.
  func leadingCities(of cluster: Int) -> String {
    cities(of: cluster).prefix(6).map(\.name).joined(separator: ", ")
  }

  /// The four countries with most of its cities.
  func leadingCountries(of cluster: Int) -> String {
    var counts: [String: Int] = [:]
    for city in cities(of: cluster) { counts[city.country?.name ?? "unknown", default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4)
      .map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
  }

  /// What drawings and other parts of a report read.
  func assignment(_ method: String) -> ClusterAssignment {
    ClusterAssignment(
      method: method, clusters: members.map { $0.map { study.city($0).id } }, names: names,
      modularity: Modularity().value(of: partition, on: study.graph.graph))
  }

  /// That cities by themselves are not listed; nothing if there are none.
  var remarks: [String] {
    loneCities == 0 ? [] : ["Clusters of a single city, not listed: \(loneCities)."]
  }
}

/// Names in a sentence: "A, B and C"; of more than `most` the first and how many others.
func listed(_ names: [String], most: Int = 3) -> String {
  let shown = names.count > most ? Array(names.prefix(most)) : names
  if names.count > most {
    return shown.joined(separator: ", ") + " and \(names.count - most) more"
  }
  guard shown.count > 1, let last = shown.last else { return shown.first ?? "" }
  return shown.dropLast().joined(separator: ", ") + " and " + last
}
