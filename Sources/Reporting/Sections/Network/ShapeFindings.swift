import CityNetworks
import NetworkAnalysis

/// What stands out of the shape of a network: coherence, leaders, clusters, weak points.
struct ShapeFindings {
  private let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  var coherence: Statement? {
    guard !material.study.network.ties.isEmpty else {
      let memberships = material.study.network.memberships.count
      return Statement(
        claim: "No city is tied with another under this selection.",
        evidence: memberships == 0
          ? "Figures of ties are 0 or undefined."
          : "Memberships (\(memberships)) are no ties between members, so figures of ties are 0 or "
            + "undefined.",
        confidence: "high for the data; ties that no source names are unknown")
    }
    guard let cities = material.reading("largest_component_cities", in: "describe"),
      let all = material.reading("cities", in: "describe"),
      let distance = material.reading("mean_distance", in: "describe", decimals: 1),
      let isolated = material.count("isolated_cities", in: "describe")
    else { return nil }
    return Statement(
      claim: "\(cities) of \(all) cities form one connected network.",
      evidence: "On average \(distance) ties lie between two of them; "
        + "\(Quoted.count(isolated, "city has", "cities have")) no tie under this selection.",
      confidence: "high for the ties listed; ties that no source names are unknown",
      shownIn: material.shown(in: "describe") + material.shown(byFigure: "network"))
  }

  /// Who leads by a measure, and how far that rank scatters if ties are drawn anew.
  func leader(_ id: String) -> Statement? {
    guard let table = material.results.tables.first(where: { $0.id == id }), table.rows.count > 2,
      let leaders = leaders(of: table),
      let column = table.columns.first(where: { $0.id == "score" }),
      let scores = table.column("score"), let cities = table.column("city")
    else { return nil }
    let followers = cities.indices.dropFirst(leaders.count).prefix(2).map {
      "\(cities[$0].exactText) (\(CellText.reading(scores[$0], in: column)))"
    }
    let score = CellText.reading(scores[0], in: column)
    let scatter = leaders.count == 1 ? scatter(of: leaders[0], by: id) : nil
    return Statement(
      claim: "\(Quoted.list(leaders)) \(leaders.count == 1 ? "leads" : "lead") by "
        + "\(column.title.lowercased()).",
      evidence: "\(leaders.count == 1 ? "Its" : "Their") score is \(score); next "
        + "\(followers.count == 1 ? "is" : "are") \(Quoted.list(followers)). "
        + (scatter?.words ?? "") + "\(column.title): " + table.method.meaning.prefix(1).lowercased()
        + table.method.meaning.dropFirst(),
      confidence: scatter?.confidence ?? "medium; neighbouring ranks can change with a few ties",
      shownIn: [.table(table.id)] + material.shown(byFigure: "rank-intervals"))
  }

  /// Who leads by closeness, if it is somebody else.
  var otherLeader: Statement? {
    guard let near = leaders(of: "rank-harmonic"), near != leaders(of: "rank-betweenness") else {
      return nil
    }
    return leader("rank-harmonic")
  }

  private func leaders(of id: String) -> [String]? {
    material.results.tables.first { $0.id == id }.flatMap { leaders(of: $0) }
  }

  /// The cities of rank 1; nil if they are more than three.
  private func leaders(of table: ResultTable) -> [String]? {
    guard let cities = table.column("city"), let ranks = table.column("rank") else { return nil }
    let count = ranks.prefix { $0 == .integer(1) }.count
    return (1...3).contains(count) ? cities.prefix(count).map(\.exactText) : nil
  }

  /// Between which ranks a city lies in 95 of 100 variants of the data.
  private func scatter(of city: String, by id: String) -> (words: String, confidence: String)? {
    let prefix = id.replacingPrefix("rank-", with: "rank-uncertainty-")
    let tables = material.figureFacts.tables + material.results.tables
    guard let table = tables.first(where: { $0.id.hasPrefix(prefix) }),
      let row = table.column("city")?.firstIndex(of: .text(city))
    else { return nil }
    let cells = TableRow(table, row)
    guard let low = cells.count("rank_low"), let high = cells.count("rank_high") else { return nil }
    let way =
      table.id.contains("bootstrap") ? "ties are drawn anew" : "parts of the data are left out"
    return (
      low == high
        ? "If \(way), its rank stays \(low). "
        : "If \(way), its rank lies between \(low) and \(high) in 95 of 100 cases. ",
      high <= 3
        ? "high for the ties listed; the first place hardly depends on single ties"
        : "medium; the rank scatters when ties are missing"
    )
  }

  var clusters: Statement? {
    guard let clustering = material.results.clusterings.first,
      let modularity = clustering.modularity
    else { return nil }
    let several = clustering.clusters.filter { $0.count > 1 }
    guard let largest = several.first else { return nil }
    let overview = material.results.tables.first {
      $0.id == "cluster-overview-\(clustering.method)"
    }
    let firmness = overview?.conclusion.map { " " + $0.sentence } ?? ""
    let isSoft = modularity < 0.4 || overview?.conclusion?.reservation != nil
    return Statement(
      claim: several.count == 1
        ? "The ties fall into one cluster." : "The ties fall into \(several.count) clusters.",
      evidence: "The largest has \(largest.count) cities; how much more of the ties lie inside "
        + "clusters than chance would put there (modularity) is \(CellText.fixed(modularity, decimals: 2))."
        + firmness,
      confidence: isSoft
        ? "check before use; the clusters are soft, and other runs cut otherwise"
        : "medium; borders between clusters are soft",
      shownIn: (overview.map { [.table($0.id)] } ?? [])
        + material.shown(byFigure: "quotient"))
  }

  /// How many cities the connection of others hangs on, and which one most.
  var cuts: Statement? {
    guard let table = material.results.tables.first(where: { $0.id == "attack-cut-cities" }),
      let number = material.count("cut_cities", in: "describe"), number > 0, !table.rows.isEmpty
    else { return nil }
    let row = TableRow(table, 0)
    guard let lost = row.count("cut_off") else { return nil }
    return Statement(
      claim:
        "\(Quoted.count(number, "city is", "cities are")) the only way between some cities and "
        + "the others.",
      evidence: "Most hangs on \(row.text("city")): without it "
        + "\(Quoted.count(lost, "city loses", "cities lose")) the connection with the largest part.",
      confidence: "check before use; one tie that no source names would undo it",
      shownIn: [.table(table.id)])
  }

  /// How far the corridors given as data are tied.
  var corridors: Statement? {
    let results = material.results.corridors
    guard let first = results.first else { return nil }
    let figure = material.shown(byFigure: "corridor")
    let table = material.results.tables.first {
      $0.id.hasPrefix("corridor-" + first.corridor.id.rawValue)
    }
    let shown = (table.map { [Exhibit.table($0.id)] } ?? []) + figure
    let confidence = "medium; a corridor is as its sources list it"
    guard results.count > 1 else {
      let count = first.stepCount
      return Statement(
        claim: "Along \(first.corridor.name), \(count.tied) of \(count.crossBorder) pairs of "
          + "neighbours in two countries are tied.",
        evidence: "Pairs with neither a tie nor a common partner: \(count.missing). A pair that "
          + "several branches share counts once; \(count.national) pairs lie within one country.",
        confidence: confidence, shownIn: shown)
    }
    let each = results.map { result in
      "\(result.corridor.name): \(result.stepCount.tied) of \(result.stepCount.crossBorder)"
    }
    let (tied, all) = results.reduce((0, 0)) {
      ($0.0 + $1.stepCount.tied, $0.1 + $1.stepCount.crossBorder)
    }
    return Statement(
      claim: "Along \(results.count) corridors, \(tied) of \(all) pairs of neighbours in two "
        + "countries are tied.",
      evidence: each.joined(separator: "; ")
        + ". A pair that several corridors share counts for each of them.",
      confidence: confidence, shownIn: shown)
  }
}

extension String {
  /// The text with another beginning; unchanged if it does not begin so.
  fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
