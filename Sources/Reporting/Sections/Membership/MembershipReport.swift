import NetworkAnalysis

extension SectionCatalog {
  /// The parts of a report on memberships in their order, up to those of every report.
  static let membershipReport: [any ReportSection.Type] = [
    MembershipOverviewSection.self, OrganizationsSection.self, LeaveOutSection.self,
    OverlapSection.self, ConnectivitySection.self, CityPairsSection.self, TwoModeSection.self,
    TwoModeClusterSection.self, CharterSection.self, InferenceSection.self, EvidenceSection.self,
    ReadingSection.self,
  ]
}

extension ReportDocument {
  /// The report on memberships of this material.
  static func membershipReport(
    _ plan: ReportPlan, from material: ReportMaterial
  ) -> ReportDocument {
    ReportDocument(
      kicker: "Membership report", title: material.title,
      subtitle: plan.purpose.isEmpty ? material.study.basis : plan.purpose,
      facts: ReportHead(material).facts,
      blocks: complete(SectionCatalog.membershipReport, from: material))
  }
}
