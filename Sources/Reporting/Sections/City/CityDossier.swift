import CityNetworks
import NetworkAnalysis

extension SectionCatalog {
  /// The parts of a city dossier in their order.
  static let cityDossier: [any ReportSection.Type] = [
    CityFindingsSection.self, CityTiesSection.self, CityPositionSection.self,
    CityCorridorsSection.self, CityOptionsSection.self, CityDisagreementSection.self,
    CityStatementsSection.self, CityFurtherSection.self, MethodsSection.self,
    CityQualitySection.self, CitySourcesSection.self, CitationSection.self,
  ]
}

extension ReportDocument {
  /// The dossier on one city of this material.
  static func cityDossier(_ plan: ReportPlan, from material: ReportMaterial) -> ReportDocument {
    ReportDocument(
      kicker: "City dossier", title: material.title,
      subtitle: plan.purpose.isEmpty ? material.study.basis : plan.purpose,
      facts: CityHead(material).facts,
      blocks: blocks(of: SectionCatalog.cityDossier, from: material))
  }
}

/// What the head of a city dossier states: the city, the data, the selection.
struct CityHead {
  private let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  var facts: [Definition] {
    let provenance = material.study.whole.provenance
    let version = provenance.version.isEmpty ? "" : ", version \(provenance.version)"
    let digest =
      provenance.digest.isEmpty ? "" : " (sha256 \(provenance.digest.prefix(12))…)"
    var facts: [Definition] = []
    let focus = CityFocus(material)
    if let city = focus?.city { facts = place(city) + size(city) }
    facts.append(Definition("Data", "\(provenance.title)\(version)\(digest)"))
    facts.append(Definition("Selection", material.study.selection.summary))
    if let others = focus?.otherStatuses { facts.append(Definition("Not counted", others)) }
    facts.append(
      Definition("Made with", "citynet \(ToolVersion.current); run.json makes it again"))
    return facts
  }

  private func place(_ city: City) -> [Definition] {
    let part = city.worldRegion?.name
    let region = [part, city.region.map { part == nil ? $0.name : "UN: \($0.name)" }]
      .compactMap { $0 }
    return [
      Definition("City", city.name + (city.nativeName.map { " (\($0))" } ?? "")),
      Definition("Country", city.country?.name ?? "not known"),
    ]
      + (region.isEmpty
        ? [] : [Definition("Region", region.joined(separator: "; "))])
      + [Definition("Position", city.coordinate.map(Self.words) ?? "not known")]
  }

  private func size(_ city: City) -> [Definition] {
    var found: [Definition] = []
    if let population = city.population {
      found.append(
        Definition(
          "Population",
          "\(CellText.fixed(Double(population), decimals: 0)), as the dataset gives it; it names no "
            + "source or year"))
    }
    let keys = [city.wikidata.map { "Wikidata \($0)" }, city.geonames.map { "GeoNames \($0)" }]
      .compactMap { $0 }
    if !keys.isEmpty { found.append(Definition("Identified as", keys.joined(separator: ", "))) }
    return found
  }

  /// "32.65° N, 51.68° E".
  private static func words(_ place: Coordinate) -> String {
    func part(_ degrees: Double, _ positive: String, _ negative: String) -> String {
      CellText.fixed(abs(degrees), decimals: 2) + "° " + (degrees < 0 ? negative : positive)
    }
    return part(place.latitude, "N", "S") + ", " + part(place.longitude, "E", "W")
  }
}
