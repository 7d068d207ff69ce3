import NetworkAnalysis

/// Routes computed through existing ties.
enum RouteSection: ReportSection {
  static let title = "Routes through existing ties"

  static func blocks(from material: ReportMaterial) -> [Block] {
    ["routes", "map-routes"].flatMap { material.figures(of: $0) }
      + material.tables("routes-", shownRows: 60) + material.tables("connection-")
  }
}
