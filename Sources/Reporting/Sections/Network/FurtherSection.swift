import NetworkAnalysis

/// Answers and figures that belong to no other part, so that nothing that was asked is lost.
enum FurtherSection {
  static let title = "Further answers"

  /// What the other parts do not show; lists of all cities of a division stay in files.
  static func blocks(from material: ReportMaterial, beside shown: [Block]) -> [Block] {
    let ids = Set(shown.compactMap(\.exhibit))
    let figures = material.figures.filter { !ids.contains(.figure($0.figure.id)) }
    let tables = material.results.tables.filter {
      !ids.contains(.table($0.id)) && !isKeptForFiles($0.id)
    }
    let content: [Block] =
      figures.map { .figure($0.figure) } + tables.map { .table(TableBlock($0)) }
    guard !content.isEmpty else { return [] }
    return [.heading(level: 2, text: title, id: Slug.of(title))] + content
  }

  private static func isKeptForFiles(_ id: String) -> Bool {
    let isDivision = ["clusters-", "ensemble-", "two-mode-clusters-"].contains { id.hasPrefix($0) }
    return isDivision || id.hasSuffix("-z")
  }
}
