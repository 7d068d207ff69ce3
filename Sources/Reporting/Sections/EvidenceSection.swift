import NetworkAnalysis

/// What is only claimed, and where sources differ.
enum EvidenceSection: ReportSection {
  static let title = "Claims and contradictions"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.tables("claims") + material.tables("disputes", shownRows: 40)
  }
}
