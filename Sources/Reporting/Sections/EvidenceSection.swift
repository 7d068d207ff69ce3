import NetworkAnalysis

/// What is only claimed, where sources differ, and how ties came about.
enum EvidenceSection: ReportSection {
  static let title = "Claims and contradictions"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.tables("claims") + material.tables("disputes", shownRows: 40)
      + material.tables("timeline", shownRows: 60)
      + ["claim-reconciliation", "reconciliation", "one-sided-ties"]
      .flatMap { material.tables($0, shownRows: 40) }
  }
}
