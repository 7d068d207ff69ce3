import NetworkAnalysis

/// Who is central, and how sure that is.
enum CentralitySection: ReportSection {
  static let title = "Central cities"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let figures = ["rank-intervals", "degree-distribution", "rank-size"]
      .flatMap { material.figures(of: $0) }
    let tables =
      material.tables("rank-", shownRows: 25, without: growing(material))
      + material.tables("key-players-")
    guard !(figures + tables).isEmpty else { return [] }
    return [
      .paragraph(
        "Each measure answers another question. Betweenness finds cities that lie between others, "
          + "harmonic closeness those that reach all others in few steps, the number of ties those "
          + "with many partners. A rank is no verdict: look at the distance between the scores, and "
          + "at how far ranks scatter when ties are missing.\(twoDoubts(material))")
    ] + figures + tables
  }

  /// How to read two kinds of rank intervals beside each other.
  private static func twoDoubts(_ material: ReportMaterial) -> String {
    let ways = material.results.tables.map(\.id).filter { $0.hasPrefix("rank-uncertainty-") }
    guard !material.figures(of: "rank-intervals").isEmpty,
      ways.contains(where: { $0.hasSuffix("-jackknife-sources") })
    else { return "" }
    return
      " Two doubts are weighed. The figure of rank intervals draws the ties anew by chance: what "
      + "if about a third of the ties were not known? The table with intervals leaves out one source "
      + "at a time: what hangs on a single document? The first doubt is the larger one; a city whose "
      + "rank is firm in the table can still scatter in the figure."
  }

  /// Ranks over time stand in the part on growth.
  private static func growing(_ material: ReportMaterial) -> Set<String> {
    Set(
      material.results.tables.map(\.id).filter {
        $0.hasPrefix("rank-trend-") || $0.hasPrefix("rank-changes-")
      })
  }
}
