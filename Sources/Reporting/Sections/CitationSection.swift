import CityNetworks
import NetworkAnalysis

/// How to cite the report and its data.
enum CitationSection: ReportSection {
  static let title = "How to cite"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let citation = Citation(of: material)
    let text = citation.bibTeX
    return [
      .paragraph(citation.text), .paragraph(Citation.advice),
      .verbatim(String(text.dropLast())),
      .paragraph(
        "CITATION.cff beside this report says the same for programs; `citynet cite` gives it for the "
          + "dataset and for each of its sources."),
    ]
  }
}
