import NetworkAnalysis

/// The numbers that stand out, and what they say.
enum NetworkOverviewSection: ReportSection {
  static let title = "At a glance"
  /// More findings than these are not read.
  private static let mostFindings = 8

  static func blocks(from material: ReportMaterial) -> [Block] {
    let tiles = tiles(of: material)
    let known = KnowledgeFindings(material)
    let shape = ShapeFindings(material)
    // In the order in which they are read; where there are too many, the last are left to the tables.
    let statements =
      [shape.coherence, shape.leader("rank-betweenness"), shape.otherLeader, shape.clusters]
      .compactMap { $0 }
      + [known.clubs, shape.cuts, known.sources, known.sides, shape.corridors, known.dates]
      .compactMap { $0 }
    return (tiles.isEmpty ? [] : [.tiles(tiles)])
      + (statements.isEmpty ? [] : [.statements(Array(statements.prefix(mostFindings)))])
  }

  private static func tiles(of material: ReportMaterial) -> [Tile] {
    let wanted = [
      ("cities", "city", "cities"), ("countries", "country", "countries"),
      ("tied_pairs", "tied pair of cities", "tied pairs of cities"),
      ("components", "component", "components"), ("memberships", "membership", "memberships"),
    ]
    let counted = wanted.compactMap { id, one, several in
      material.reading(id, in: "describe").map { Tile(value: $0, label: $0 == "1" ? one : several) }
    }
    let sides = material.percent("both_sides_share", in: "coverage").map {
      [Tile(value: $0, label: "of checkable ties stated from both sides")]
    }
    return counted + (sides ?? [])
  }
}
