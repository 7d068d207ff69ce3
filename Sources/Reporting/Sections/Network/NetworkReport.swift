import CityNetworks
import NetworkAnalysis

extension SectionCatalog {
  /// The parts of a network report in their order, up to those of every report.
  static let networkReport: [any ReportSection.Type] = [
    NetworkOverviewSection.self, CoverageSection.self, NetworkSection.self, ClusterSection.self,
    CentralitySection.self, BrokerSection.self, CharterSection.self, GrowthSection.self,
    CitySection.self, CorridorSection.self, RouteSection.self, FragilitySection.self,
    WhatIfSection.self, MembershipSection.self, InferenceSection.self, EvidenceSection.self,
  ]

  /// The parts that end a report: what is missing, what is wrong, how it was made, who says so.
  static let closing: [any ReportSection.Type] = [
    OmissionSection.self, QualitySection.self, MethodsSection.self, SourcesSection.self,
    CitationSection.self,
  ]
}

extension ReportDocument {
  /// The network report of this material.
  static func networkReport(_ plan: ReportPlan, from material: ReportMaterial) -> ReportDocument {
    ReportDocument(
      kicker: "Network report", title: material.title,
      subtitle: plan.purpose.isEmpty ? material.study.basis : plan.purpose,
      facts: ReportHead(material).facts,
      blocks: complete(SectionCatalog.networkReport, from: material))
  }

  /// These parts, what none of them shows, and the parts that end a report.
  static func complete(
    _ sections: [any ReportSection.Type], from material: ReportMaterial
  ) -> [Block] {
    let main = blocks(of: sections, from: material)
    let closing = blocks(of: SectionCatalog.closing, from: material)
    return main + FurtherSection.blocks(from: material, beside: main + closing) + closing
  }
}

/// What the head of a report states: data, selection, version.
struct ReportHead {
  private let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  var facts: [Definition] {
    let provenance = material.study.whole.provenance
    let version = provenance.version.isEmpty ? "" : ", version \(provenance.version)"
    let digest = provenance.digest.isEmpty ? "" : " (sha256 \(provenance.digest.prefix(12))…)"
    let statements = material.study.whole.assertions.count
    return [
      Definition("Data", "\(provenance.title)\(version)\(digest)"),
      Definition(
        "Rests on",
        Quoted.count(statements, "statement", "statements") + "; "
          + Quoted.count(material.study.whole.sources.count, "source is", "sources are")
          + " listed"),
      Definition("Selection", material.study.selection.summary),
      Definition("Made with", "citynet \(ToolVersion.current); run.json makes it again"),
    ]
  }
}
