import CityNetworks
import NetworkAnalysis

/// The whole network: the drawing and its figures.
enum NetworkSection: ReportSection {
  static let title = "The network"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.figures(of: "network") + material.tables("describe", shownRows: 40)
  }
}

/// Who is central.
enum CentralitySection: ReportSection {
  static let title = "Central cities"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let tables = material.tables("rank-", shownRows: 15)
    guard !tables.isEmpty else { return [] }
    return [
      .paragraph(
        "Each measure answers another question. Betweenness finds cities that lie between others, "
          + "harmonic closeness those that reach all others in few steps, the number of ties those "
          + "with many partners. A rank is no verdict: look at the distance between the scores.")
    ] + tables
  }
}

/// Groups of closely tied cities.
enum ClusterSection: ReportSection {
  static let title = "Clusters"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.results.clusterings.flatMap { clustering in
      material.results.tables.filter { $0.id == "clusters-\(clustering.method)" }.map {
        .table(TableBlock($0, shownRows: 20))
      }
    }
  }
}

/// One city and its ties.
enum CitySection: ReportSection {
  static let title = "City in focus"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.figures(of: "ego") + material.tables("ties", shownRows: 40)
      + material.tables("evidence", shownRows: 40)
  }
}

/// Corridors given as data.
enum CorridorSection: ReportSection {
  static let title = "Corridors"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.figures(of: "corridor") + material.tables("corridor-", shownRows: 60)
  }
}

/// Routes computed through existing ties.
enum RouteSection: ReportSection {
  static let title = "Routes through existing ties"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.tables("routes-", shownRows: 60)
  }
}

/// Organizations, apart from twinnings.
enum MembershipSection: ReportSection {
  static let title = "Memberships"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let tables = material.tables("memberships", shownRows: 20)
    guard !tables.isEmpty else { return [] }
    return [
      .paragraph(
        "A membership joins a city with an organization. It is kept apart from twinnings: two "
          + "members of one organization are not tied by that.")
    ] + tables
  }
}

/// What is only claimed, and where sources differ.
enum EvidenceSection: ReportSection {
  static let title = "Claims and contradictions"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.tables("claims") + material.tables("disputes", shownRows: 40)
  }
}

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

/// How the numbers came about.
enum MethodsSection: ReportSection {
  static let title = "Methods"

  static func blocks(from material: ReportMaterial) -> [Block] {
    var seen: [MethodNote] = []
    var definitions = [
      Definition(
        "Data and selection",
        "\(material.study.basis) In full: \(material.study.selection.description).")
    ]
    var literature: Set<String> = []
    for table in material.results.tables {
      literature.formUnion(table.method.literature)
      guard !seen.contains(table.method) else { continue }
      seen.append(table.method)
      let choices = table.method.choices.map { "\($0.name): \($0.value)." }
      definitions.append(
        Definition(
          table.method.name,
          ([table.method.meaning] + choices + [table.method.caveat]).filter { !$0.isEmpty }
            .joined(separator: " ")))
    }
    let works: [Block] =
      literature.isEmpty
      ? [] : [.heading(level: 3, text: "Literature", id: "literature"), .list(literature.sorted())]
    return [.definitions(definitions)] + works
  }
}

/// Who says so.
enum SourcesSection: ReportSection {
  static let title = "Sources"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.tables("sources", shownRows: 500)
  }
}

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
