import NetworkAnalysis

/// Who says so.
enum SourcesSection: ReportSection {
  static let title = "Sources"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.tables("sources", shownRows: 500)
  }
}
