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
        clusters(material), evidence(material),
      ].compactMap { $0 } + corridors(material)
    return (tiles.isEmpty ? [] : [.tiles(tiles)])
      + (statements.isEmpty ? [] : [.statements(statements)])
  }

  private static func tiles(of material: ReportMaterial) -> [Tile] {
    let wanted = [
      ("cities", "cities"), ("countries", "countries"), ("tied_pairs", "tied pairs of cities"),
      ("components", "components"), ("memberships", "memberships"),
    ]
    let corridors = material.study.network.corridors.count
    return wanted.compactMap { id, label in
      figure(id, in: material).map { Tile(value: $0, label: label) }
    } + (corridors > 0 ? [Tile(value: "\(corridors)", label: "corridors")] : [])
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
      let column = table.columns.first(where: { $0.id == "score" })
    else { return nil }
    let names = cities.prefix(3).map(\.exactText)
    let values = scores.prefix(3).map { CellText.reading($0, in: column) }
    return Statement(
      claim: "\(names[0]) leads by \(column.title.lowercased()).",
      evidence: "Its score is \(values[0]), followed by \(names[1]) (\(values[1])) and "
        + "\(names[2]) (\(values[2])). \(table.method.meaning)",
      confidence: "medium; neighbouring ranks can change with a few ties")
  }

  private static func clusters(_ material: ReportMaterial) -> Statement? {
    guard let clustering = material.results.clusterings.first,
      let modularity = clustering.modularity
    else { return nil }
    let several = clustering.clusters.filter { $0.count > 1 }
    guard let largest = several.first else { return nil }
    return Statement(
      claim: "The ties fall into \(several.count) clusters.",
      evidence: "The largest, around \(clustering.names[0]), has \(largest.count) cities; "
        + "modularity is \(CellText.fixed(modularity, decimals: 2)).",
      confidence: modularity < 0.4
        ? "check before use; the clusters are soft" : "medium; borders between clusters are soft")
  }

  private static func evidence(_ material: ReportMaterial) -> Statement? {
    let ties = material.study.network.ties
    guard !ties.isEmpty else { return nil }
    let several = ties.filter { $0.sources.count > 1 }.count
    return Statement(
      claim: "\(several) of \(ties.count) ties are stated by two or more sources.",
      evidence: "The others rest on one source each; every table names it.",
      confidence: "high")
  }

  private static func corridors(_ material: ReportMaterial) -> [Statement] {
    material.results.corridors.map { result in
      let links = result.branches.flatMap(\.steps).map(\.link)
      let tied = links.filter { $0 == .tied }.count
      let missing = links.filter { $0 == .missing }.count
      let national = links.filter { $0 == .sameCountry }.count
      return Statement(
        claim: "Along the corridor \(result.corridor.name), \(tied) of "
          + "\(links.count - national) cross-border steps join twinned cities.",
        evidence: "Cross-border steps with neither a tie nor a common partner: \(missing). Steps "
          + "within one country: \(national).",
        confidence: "medium; the corridor is as its sources list it")
    }
  }
}
