import NetworkAnalysis

/// The numbers of the memberships that stand out, and what they say.
enum MembershipOverviewSection: ReportSection {
  static let title = "At a glance"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let tiles = tiles(of: material)
    let found = MembershipFindings(material)
    let statements = [
      found.binding, found.leavingOut, found.overlap, found.pairs, found.connectivity,
      found.clusters, found.bias, found.knowledge,
    ].compactMap { $0 }
    return (tiles.isEmpty ? [] : [.tiles(tiles)])
      + (statements.isEmpty ? [] : [.statements(statements)])
  }

  private static func tiles(of material: ReportMaterial) -> [Tile] {
    let table = "organizations-figures"
    let counts = [
      ("cities", "city", "cities"), ("organizations", "organization", "organizations"),
      ("memberships", "membership", "memberships"), ("countries", "country", "countries"),
    ].compactMap { id, one, several in
      material.reading(id, in: table).map { Tile(value: $0, label: $0 == "1" ? one : several) }
    }
    let mean = material.reading("mean_memberships", in: table, decimals: 1).map {
      [Tile(value: $0, label: "memberships per city")]
    }
    let several = material.percent("several_share", in: table).map {
      [Tile(value: $0, label: "of cities belong to two or more")]
    }
    return counts + (mean ?? []) + (several ?? [])
  }
}
