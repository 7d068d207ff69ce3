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
      ties.scope, ties.time, position.brokerage, position.rank, evidence.sources,
      evidence.conflicts,
      evidence.claims, position.corridors, ties.memberships,
    ].compactMap { $0 }
    return (tiles.isEmpty ? [] : [.tiles(tiles)])
      + (statements.isEmpty ? [] : [.statements(Array(statements.prefix(most)))])
  }

  private static func tiles(of focus: CityFocus) -> [Tile] {
    let selection = focus.material.study.selection
    let others = ["other_binding", "planned", "dormant", "ended"].compactMap { focus.number($0) }
    let isUsual = selection.statusRule == .strict && selection.time == nil
    let counted: [(value: Int?, one: String, several: String)] = [
      (
        focus.number("ties"),
        isUsual ? "city tied, in force or signed" : "city tied under the selection",
        isUsual ? "cities tied, in force or signed" : "cities tied under the selection"
      ),
      (
        others.reduce(0, +),
        isUsual ? "further city, planned, dormant or ended" : "further city, not counted",
        isUsual ? "further cities, planned, dormant or ended" : "further cities, not counted"
      ),
      (focus.number("countries"), "country of the tied cities", "countries of the tied cities"),
      (
        focus.number("memberships"), "membership in a city network",
        "memberships in city networks"
      ),
      (focus.number("sources"), "source that names the city", "sources that name the city"),
    ]
    let tiles = counted.compactMap { value, one, several in
      value.map { Tile(value: "\($0)", label: $0 == 1 ? one : several) }
    }
    guard let rank = focus.number("betweenness_rank", in: "city-position"),
      let cities = focus.number("cities", in: "city-position"),
      focus.real("betweenness", in: "city-position") != 0
    else { return tiles }
    return tiles + [Tile(value: "\(rank) of \(cities)", label: "rank by betweenness")]
  }
}
