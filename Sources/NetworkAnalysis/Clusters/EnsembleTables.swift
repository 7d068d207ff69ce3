import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// The tables that tell of an ensemble of clusterings.
struct EnsembleTables {
  let found: EnsembleFindings
  let method: ClusterMethod
  let asked: ClusterEnsemble
  /// What random networks give, nil if they were not asked.
  let chance: ModularitySignificance?
  let study: StudiedNetwork

  init(
    of found: EnsembleFindings, by method: ClusterMethod, asked: ClusterEnsemble,
    chance: ModularitySignificance?, in study: StudiedNetwork
  ) {
    self.chance = chance
    self.found = found
    self.method = method
    self.asked = asked
    self.study = study
  }

  /// The beginning of the names of all tables.
  var id: String { "ensemble-\(method.id.tableName)" }

  var all: [ResultTable] {
    [clusters, cities, summary, mergers, quality].compactMap { $0 }
  }

  private var clusters: ResultTable {
    let named = found.clusters
    let inner = ClusterTies(named.partition, on: study.graph.graph)
    return ResultTable(
      id: id, title: title, basis: study.basis,
      columns: [
        ResultColumn("cluster", "No.", form: .count, meaning: "The largest cluster is number 1."),
        ResultColumn(
          "name", "Cluster", form: .words, meaning: "Named after its two best-tied cities."),
        ResultColumn("cities", "Cities", form: .count, meaning: "Cities of the cluster."),
        ResultColumn(
          "stability", "Stability", form: .words,
          meaning: "By how well runs find it again: firm from 0.85 on, soft below 0.6."),
        ResultColumn(
          "recovery", "Found again", form: .decimals(2),
          meaning: "Cities shared with the most similar cluster of a run over the cities in either "
            + "(Jaccard), averaged over runs; 1 found again in every run."),
        ResultColumn(
          "cohesion", "Stays together", form: .decimals(2),
          meaning: "The share of runs in which two of its cities are together, averaged over pairs."
        ),
        ResultColumn(
          "inner_share", "Inner share", form: .decimals(2),
          meaning: "Tied pairs inside, divided by all that touch the cluster."),
        ResultColumn(
          "leading_cities", "Leading cities", form: .words, meaning: "Its best-tied cities."),
        ResultColumn(
          "leading_countries", "Most frequent countries", form: .words,
          meaning: "Countries with most of its cities."),
      ],
      rows: named.shown.map { cluster in
        [
          .integer(cluster + 1), .text(named.names[cluster]),
          .integer(named.partition.sizes[cluster]),
          .text(Firmness(recovery: found.stability.recovery[cluster]).rawValue),
          .real(found.stability.recovery[cluster]), ResultValue(found.stability.cohesion[cluster]),
          ResultValue(inner.share(of: cluster)), .text(named.leadingCities(of: cluster)),
          .text(named.leadingCountries(of: cluster)),
        ]
      }, method: note, remarks: named.remarks, conclusion: conclusion)
  }

  private var cities: ResultTable {
    let (graph, named) = (study.graph.graph, found.clusters)
    let rows = named.shown.flatMap { cluster in
      named.members[cluster].map { node -> [ResultValue] in
        let city = study.city(node)
        let share = found.stability.places[node.index]
        let pull = found.stability.pulls[node.index]
        return [
          .text(city.name), ResultValue(city.country?.name), .integer(cluster + 1),
          .text(named.names[cluster]), ResultValue(share),
          ResultValue(share.map { Firmness(place: $0).rawValue }),
          ResultValue(pull.map { named.names[$0.cluster] }), ResultValue(pull?.share),
          .integer(graph.outgoing.degree(node)), .text(city.id.rawValue),
        ]
      }
    }
    return ResultTable(
      id: id + "-cities", title: "How firm each city's place is", basis: study.basis,
      columns: [
        .cityName, .country,
        ResultColumn("cluster", "No.", form: .count, meaning: "The number of its cluster."),
        ResultColumn("cluster_name", "Cluster", form: .words, meaning: "The cluster's name."),
        ResultColumn(
          "stays", "Stays", form: .decimals(2),
          meaning: "The share of runs in which its cluster-mates are with it, averaged over them."),
        ResultColumn(
          "place", "Place", form: .words, meaning: "firm from 0.9 on, soft below 0.6, else fair."),
        ResultColumn(
          "pull", "Otherwise with", form: .words,
          meaning: "The other cluster whose cities are with it in most runs."),
        ResultColumn(
          "pull_share", "Share", form: .decimals(2),
          meaning: "The share of runs in which those are with it, averaged over them."),
        .tieCount, .cityID,
      ],
      rows: rows, method: note,
      remarks: (found.softPlaces == 0
        ? []
        : [
          "\(found.softPlaces) of "
            + Remarks.count(found.placedCities, "city has a soft place", "cities have soft places")
            + ": say of them only that they stand between clusters."
        ]) + named.remarks)
  }

  /// Clusters whose cities runs often put together; nil if there are none.
  private var mergers: ResultTable? {
    let named = found.clusters
    let all = found.stability.mergers.filter { $0.share >= 0.05 }
    guard !all.isEmpty else { return nil }
    return ResultTable(
      id: id + "-mergers", title: "Clusters that runs often put together", basis: study.basis,
      columns: [
        ResultColumn("first", "Cluster", form: .words, meaning: "The larger of the two."),
        ResultColumn("second", "And", form: .words, meaning: "The smaller of the two."),
        ResultColumn(
          "share", "Together", form: .decimals(2),
          meaning: "The share of runs in which a city of one is with a city of the other, averaged "
            + "over all such pairs."),
        ResultColumn("first_number", "No.", form: .count, meaning: "The number of the first."),
        ResultColumn(
          "second_number", "No. of the other", form: .count, meaning: "The number of the second."),
      ],
      rows: all.prefix(40).map {
        [
          .text(named.names[$0.first]), .text(named.names[$0.second]), .real($0.share),
          .integer($0.first + 1), .integer($0.second + 1),
        ]
      }, method: note,
      remarks: Remarks.listed(min(40, all.count), of: all.count, "pairs of clusters"))
  }

  private var quality: ResultTable {
    ClusterQuality(of: found.clusters.partition, on: study.graph.graph)
      .table(id, names: found.clusters.names, note, study)
  }

  private var title: String {
    let kind =
      switch asked.choice {
      case .best: "best of \(asked.runs) runs"
      case .consensus: "consensus of \(asked.runs) runs"
      }
    let q = found.modularity.map { ", modularity \(decimals($0))" } ?? ""
    return "Clusters and how firm they are (\(method.title), \(kind)\(q))"
  }

  var note: MethodNote {
    var choices = [
      MethodNote.Choice(
        "Runs", "\(asked.runs) with one start each, seed \(asked.seed.rawValue)")
    ]
    switch asked.choice {
    case .best: choices.append(.init("Clusters", "those of the best run"))
    case .consensus:
      choices.append(
        .init(
          "Clusters",
          "consensus: cities together in at least \(percent(asked.threshold)) of runs are tied, and "
            + "the runs repeated on these ties until all agree"))
    }
    return MethodNote(
      name: "Ensemble of \(method.title)",
      meaning: method.algorithm.descriptor.meaning
        + " Many runs from different seeds show what is found always and what by luck.",
      choices: choices + method.choices,
      caveat: "Runs that agree show that the method is sure, not that the network has groups: "
        + "compare with random networks for that.",
      literature: [
        method.algorithm.descriptor.reference.citation,
        "Lancichinetti & Fortunato (2012): Consensus clustering in complex networks. "
          + "Scientific Reports 2.",
        "Hennig (2007): Cluster-wise assessment of cluster stability. "
          + "Computational Statistics & Data Analysis 52.",
      ])
  }
}

/// How many tied pairs lie inside clusters, and how many touch them.
struct ClusterTies {
  private var inner: [Int]
  private var outer: [Int]

  init(_ partition: Partition, on graph: Graph) {
    inner = Array(repeating: 0, count: partition.count)
    outer = inner
    for edge in graph.edges {
      let (a, b) = graph.ends(of: edge)
      if partition[a] == partition[b] {
        inner[partition[a]] += 1
      } else {
        outer[partition[a]] += 1
        outer[partition[b]] += 1
      }
    }
  }

  /// Tied pairs inside over all that touch the cluster; nil without any.
  func share(of cluster: Int) -> Double? {
    let all = inner[cluster] + outer[cluster]
    return all == 0 ? nil : Double(inner[cluster]) / Double(all)
  }
}
