import CityNetworks
import NetworkAnalysis

/// How to cite the report and its data.
enum CitationSection: ReportSection {
  static let title = "How to cite"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let provenance = material.study.whole.provenance
    let version = provenance.version.isEmpty ? "" : ", version \(provenance.version)"
    return [
      .paragraph(
        "CityNet: \(provenance.title)\(version). Data fingerprint (SHA-256 of the input tables): "
          + "\(provenance.digest). Computed with citynet \(ToolVersion.current)."),
      .paragraph(
        "For a single tie, cite the original source that the table names, not this report. "
          + (provenance.license.isEmpty ? "" : "License of the data: \(provenance.license).")),
      .verbatim(
        """
        @misc{citynet-\(provenance.datasetID),
          title = {\(provenance.title)},
          author = {{CityNet}},
          note = {Data \(provenance.datasetID)\(version), sha256 \(provenance.digest)},
          howpublished = {citynet \(ToolVersion.current)}
        }
        """),
    ]
  }
}
