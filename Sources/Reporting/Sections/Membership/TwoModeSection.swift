import NetworkAnalysis

/// The network of cities and organizations as one, in figures.
enum TwoModeSection: ReportSection {
  static let title = "The network of memberships"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let clusters = Set(
      material.results.tables.map(\.id).filter {
        $0.hasPrefix("two-mode-cluster") || $0 == "two-mode-cities"
      })
    return material.tables("two-mode", shownRows: 40, without: clusters)
  }
}
