import CityNetworks
import NetworkAnalysis

/// The numbers that stand out, and what they say.
enum OverviewSection: ReportSection {
  static let title = "At a glance"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let tiles = tiles(of: material)
    let statements =
      [
        coherence(material), leader(material, "rank-betweenness"),
        leader(material, "rank-harmonic"),
        clusters(material), clubs(material), evidence(material),
      ].compactMap { $0 } + corridors(material)
    return (tiles.isEmpty ? [] : [.tiles(tiles)])
      + (statements.isEmpty ? [] : [.statements(statements)])
  }

  private static func tiles(of material: ReportMaterial) -> [Tile] {
    let wanted = [
      ("cities", "city", "cities"), ("countries", "country", "countries"),
      ("tied_pairs", "tied pair of cities", "tied pairs of cities"),
      ("components", "component", "components"), ("memberships", "membership", "memberships"),
    ]
    let corridors = material.study.network.corridors.count
    return wanted.compactMap { id, one, several in
      figure(id, in: material).map { Tile(value: $0, label: $0 == "1" ? one : several) }
    }
      + (corridors > 0
        ? [Tile(value: "\(corridors)", label: corridors == 1 ? "corridor" : "corridors")] : [])
  }

  /// The figure with this id as people read it.
  private static func figure(
    _ id: String, decimals: Int? = nil, in material: ReportMaterial
  ) -> String? {
    guard let table = material.results.table("describe"), let ids = table.column("id"),
      let row = ids.firstIndex(of: .text(id)),
      let column = table.columns.firstIndex(where: { $0.id == "value" })
    else { return nil }
    if let decimals, case .real(let number) = table.rows[row][column] {
      return CellText.fixed(number, decimals: decimals)
    }
    return CellText.reading(table.rows[row][column], in: table.columns[column])
  }

  private static func coherence(_ material: ReportMaterial) -> Statement? {
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
    guard let cities = figure("largest_component_cities", in: material),
      let all = figure("cities", in: material),
      let distance = figure("mean_distance", decimals: 1, in: material),
      let isolated = figure("isolated_cities", in: material)
    else { return nil }
    return Statement(
      claim: "\(cities) of \(all) cities form one connected network.",
      evidence: "On average \(distance) ties lie between two of them; \(isolated) cities have "
        + "no tie under this selection.",
      confidence: "high for the ties listed; ties that no source names are unknown")
  }

  private static func leader(_ material: ReportMaterial, _ id: String) -> Statement? {
    guard let table = material.results.tables.first(where: { $0.id == id }), table.rows.count > 2,
      let cities = table.column("city"), let scores = table.column("score"),
      let ranks = table.column("rank"),
      let column = table.columns.first(where: { $0.id == "score" })
    else { return nil }
    let leaders = ranks.prefix { $0 == .integer(1) }.count
    guard (1...3).contains(leaders) else { return nil }
    let followers = cities.indices.dropFirst(leaders).prefix(2).map {
      "\(cities[$0].exactText) (\(CellText.reading(scores[$0], in: column)))"
    }
    let names = cities.prefix(leaders).map(\.exactText).joined(separator: " and ")
    let score = CellText.reading(scores[0], in: column)
    return Statement(
      claim: "\(names) \(leaders == 1 ? "leads" : "lead") by \(column.title.lowercased()).",
      evidence: "The score is \(score), followed by \(followers.joined(separator: " and ")). "
        + table.method.meaning,
      confidence: "medium; neighbouring ranks can change with a few ties")
  }

  private static func clusters(_ material: ReportMaterial) -> Statement? {
    guard let clustering = material.results.clusterings.first,
      let modularity = clustering.modularity
    else { return nil }
    let several = clustering.clusters.filter { $0.count > 1 }
    guard let largest = several.first else { return nil }
    return Statement(
      claim: several.count == 1
        ? "The ties fall into one cluster." : "The ties fall into \(several.count) clusters.",
      evidence: "The largest, around \(clustering.names[0]), has \(largest.count) cities; "
        + "modularity is \(CellText.fixed(modularity, decimals: 2)).",
      confidence: modularity < 0.4
        ? "check before use; the clusters are soft" : "medium; borders between clusters are soft")
  }

  /// What lists of members that were entered as ties make of the figures.
  private static func clubs(_ material: ReportMaterial) -> Statement? {
    guard let table = material.results.tables.first(where: { $0.id == "cliques" }),
      let likely = table.column("likely"), let ties = table.column("tie_share"),
      let triangles = table.column("triangle_share")
    else { return nil }
    let clubs = likely.indices.filter { likely[$0] == .text("yes") }
    guard let largest = clubs.first, let name = table.column("name")?[largest].exactText else {
      return nil
    }
    let percent = { (cell: ResultValue) in
      if case .real(let share) = cell {
        CellText.fixed(100 * share, decimals: 1) + " %"
      } else {
        "–"
      }
    }
    return Statement(
      claim: clubs.count == 1
        ? "One club was probably entered as ties of each member with each."
        : "\(clubs.count) clubs were probably entered as ties of each member with each.",
      evidence: "The largest (\(name)) makes \(percent(ties[largest])) of the tied pairs and "
        + "\(percent(triangles[largest])) of the triangles, which raises transitivity, cores and "
        + "some ranks; --as-membership counts such ties as memberships.",
      confidence: "medium; the table of clubs tells what speaks for each")
  }

  private static func evidence(_ material: ReportMaterial) -> Statement? {
    let ties = material.study.network.ties
    guard !ties.isEmpty else { return nil }
    let rule = material.study.selection.statusRule
    let several = ties.filter { $0.sources(stating: rule).count > 1 }.count
    return Statement(
      claim: "\(several) of \(ties.count) ties are stated by two or more sources.",
      evidence: "Counted are sources that state the chosen status; the others rest on one source "
        + "each, which every table names.",
      confidence: "medium; lists may have copied from one another")
  }

  private static func corridors(_ material: ReportMaterial) -> [Statement] {
    material.results.corridors.map { result in
      let count = result.stepCount
      return Statement(
        claim: "Along \(result.corridor.name), \(count.tied) of \(count.crossBorder) pairs of "
          + "neighbours in two countries are tied.",
        evidence: "Pairs with neither a tie nor a common partner: \(count.missing). A pair that "
          + "several branches share counts once; \(count.national) pairs lie within one country.",
        confidence: "medium; the corridor is as its sources list it")
    }
  }
}
