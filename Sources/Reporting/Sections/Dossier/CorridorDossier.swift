import CityNetworks
import NetworkAnalysis

extension SectionCatalog {
  /// The parts of a corridor dossier in their order.
  static let corridorDossier: [any ReportSection.Type] = [
    DossierOverviewSection.self, DossierRoutesSection.self, DossierAlongSection.self,
    DossierHopsSection.self,
    DossierWeakLinksSection.self, DossierFragilitySection.self, DossierMissingLinksSection.self,
    DossierScenarioSection.self,
    DossierCitiesSection.self, DossierEvidenceSection.self, DossierFurtherSection.self,
    DossierQualitySection.self, MethodsSection.self, DossierSourcesSection.self,
    CitationSection.self,
  ]
}

extension ReportDocument {
  /// The dossier of this material.
  static func corridorDossier(
    _ plan: ReportPlan, from material: ReportMaterial
  ) -> ReportDocument {
    ReportDocument(
      kicker: "Corridor dossier", title: material.title,
      subtitle: plan.purpose.isEmpty ? material.study.basis : plan.purpose,
      facts: DossierHead(material).facts,
      blocks: blocks(of: SectionCatalog.corridorDossier, from: material))
  }
}

/// What the head of a dossier states: the ends or the corridor, the data and the selection.
struct DossierHead {
  private let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  var facts: [Definition] { ends + corridors + data }

  /// What every report states of its data.
  var data: [Definition] {
    let provenance = material.study.whole.provenance
    let version = provenance.version.isEmpty ? "" : ", version \(provenance.version)"
    let digest =
      provenance.digest.isEmpty ? "" : " (sha256 \(provenance.digest.prefix(12))…)"
    return [
      Definition("Data", "\(provenance.title)\(version)\(digest)"),
      Definition("Selection", material.study.selection.summary),
      Definition("Made with", "citynet \(ToolVersion.current); run.json makes it again"),
    ]
  }

  private var ends: [Definition] {
    guard let found = material.results.routeSearches.first else { return [] }
    let starts = Set(found.routes.compactMap(\.first?.from)).sorted()
    let goals = Set(found.routes.compactMap(\.last?.to)).sorted()
    guard let start = starts.first, let goal = goals.first, starts.count == 1, goals.count == 1
    else {
      return starts.isEmpty
        ? []
        : [
          Definition("From", starts.map(name).joined(separator: "; ")),
          Definition("To", goals.map(name).joined(separator: "; ")),
        ]
    }
    let whole = material.study.whole
    var distance: [Definition] = []
    if let a = whole.city(start)?.coordinate, let b = whole.city(goal)?.coordinate {
      let length = CellText.fixed(a.distanceInKilometers(to: b), decimals: 0)
      distance = [Definition("Apart", "\(length) km, great circle")]
    }
    return [Definition("From", name(start)), Definition("To", name(goal))] + distance
  }

  private var corridors: [Definition] {
    material.results.corridors.flatMap { result in
      let branches = result.branches.map(\.name).filter { !$0.isEmpty }
      return [Definition("Corridor", result.corridor.name)]
        + (branches.count > 1
          ? [Definition("Branches", branches.joined(separator: ", "))] : [])
    }
  }

  private func name(_ id: CityID) -> String {
    material.study.whole.city(id)?.nameWithCountry ?? id.rawValue
  }
}
