import CityNetworks
import NetworkAnalysis

/// The numbers of a city that stand out, and what they say.
enum CityFindingsSection: ReportSection {
  static let title = "Findings"

  /// More findings than these nobody reads.
  private static let most = 8

  static func blocks(from material: ReportMaterial) -> [Block] {
    guard let focus = CityFocus(material) else { return [] }
    let tiles = tiles(of: focus)
    let ties = CityTieFindings(focus)
    let position = CityPositionFindings(focus)
    let evidence = CityEvidenceFindings(focus)
    let statements = [
      ties.scope, ties.time, position.brokerage, position.rank, evidence.sources, evidence.conflicts,
      evidence.claims, position.corridors, ties.memberships,
    ].compactMap { $0 }
    return (tiles.isEmpty ? [] : [.tiles(tiles)])
      + (statements.isEmpty ? [] : [.statements(Array(statements.prefix(most)))])
  }

  private static func tiles(of focus: CityFocus) -> [Tile] {
    let selection = focus.material.study.selection
    let others = ["other_binding", "planned", "dormant", "ended"].compactMap { focus.number($0) }
    let isUsual = selection.statusRule == .strict && selection.time == nil
    let counted: [(value: Int?, label: String)] = [
      (
        focus.number("ties"),
        isUsual ? "cities tied, in force or signed" : "cities tied under the selection"
      ),
      (others.reduce(0, +), "further cities, planned, dormant or ended"),
      (focus.number("countries"), "countries of the tied cities"),
      (focus.number("memberships"), "memberships in city networks"),
      (focus.number("sources"), "sources that name the city"),
    ]
    let tiles = counted.compactMap { value, label in
      value.map { Tile(value: "\($0)", label: label) }
    }
    guard let rank = focus.number("betweenness_rank", in: "city-position"),
      let cities = focus.number("cities", in: "city-position")
    else { return tiles }
    return tiles + [Tile(value: "\(rank) of \(cities)", label: "rank by betweenness")]
  }
}
