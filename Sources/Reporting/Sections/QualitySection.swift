import NetworkAnalysis

/// What the check of the dataset found.
enum QualitySection: ReportSection {
  static let title = "Data quality"

  static func blocks(from material: ReportMaterial) -> [Block] {
    guard !material.quality.rows.isEmpty else {
      return [.paragraph("The check of the dataset found nothing to report.")]
    }
    return [.table(TableBlock(material.quality, shownRows: 30))]
  }
}
