import NetworkAnalysis

/// What the loss of cities and ties would do to routes and to the whole network.
enum FragilitySection: ReportSection {
  static let title = "Fragility"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.tables("failure-", shownRows: 40) + material.tables("cuts-", shownRows: 40)
      + material.figures(of: "attack")
      + material.tables("attack-", shownRows: 30, without: BrokerSection.tablesOfCuts)
  }
}
