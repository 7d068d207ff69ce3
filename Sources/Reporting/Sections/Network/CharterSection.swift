import NetworkAnalysis

/// Charters of many cities that were entered as ties of each with each, and what they distort.
enum CharterSection: ReportSection {
  static let title = "Charters of many cities"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let lists = material.results.tables.filter { $0.id.hasPrefix("cliques") }
    guard !lists.isEmpty else { return [] }
    guard let clubs = lists.first(where: { $0.id == "cliques" }), clubs.rows.isEmpty else {
      return [
        .paragraph(
          "Clubs of many cities are sometimes entered as ties of each member with each. Such ties "
            + "raise transitivity, cores and ranks of the members without any meeting of two mayors. "
            + "The tables say which groups look like that; --as-membership counts their ties as "
            + "memberships.")
      ]
        + material.table(
          "cliques", shownRows: 15,
          columns: [
            "club", "name", "cities", "countries", "pairs", "possible_pairs", "tie_share",
            "triangle_share", "inside_share", "likely",
          ]) + material.tables("cliques", without: ["cliques"])
    }
    return [
      .paragraph(
        "No group of cities looks like the members of one charter that were entered as ties of each "
          + "with each, so that no figure is raised by such a list.")
    ] + lists.map { .table(TableBlock($0)) }
  }
}
