import NetworkAnalysis

/// Who joins parts of the network that have few other ties, and whose loss would part it.
enum BrokerSection: ReportSection {
  static let title = "Brokers and cut cities"

  /// The tables of cities and ties whose loss would part the network.
  static let tablesOfCuts: Set = ["attack-cut-cities", "attack-bridges"]

  static func blocks(from material: ReportMaterial) -> [Block] {
    // The z-values of each role are for those who test; the page has the total.
    let roles = Set(material.results.tables.map(\.id).filter { $0.hasSuffix("-z") })
    let tables =
      material.tables("brokers-", shownRows: 20, without: roles)
      + tablesOfCuts.sorted(by: >).flatMap { material.table($0, shownRows: 20) }
      + material.tables("blocks")
    guard !tables.isEmpty else { return [] }
    return [
      .paragraph(
        "A broker stands between two cities that are not tied themselves. A cut city is the only way "
          + "between some cities and all others: its partners depend on it, as far as the ties "
          + "listed here are all there are.")
    ] + tables
  }
}
