import CityNetworks
import NetworkAnalysis

extension SectionCatalog {
  /// The parts of a comparison in their order.
  static let comparison: [any ReportSection.Type] = [
    ComparisonOverviewSection.self, ComparedTiesSection.self, ComparedFiguresSection.self,
    ComparedRanksSection.self, ComparedClustersSection.self, ComparisonFurtherSection.self,
    QualitySection.self, MethodsSection.self, ComparisonSourcesSection.self, CitationSection.self,
  ]
}

extension ReportDocument {
  /// The comparison of two states.
  static func comparison(_ plan: ReportPlan, from material: ReportMaterial) -> ReportDocument {
    ReportDocument(
      kicker: "Comparison", title: material.title,
      subtitle: plan.purpose.isEmpty ? material.study.basis : plan.purpose,
      facts: material.comparison.map(facts) ?? [],
      blocks: blocks(of: SectionCatalog.comparison, from: material))
  }

  /// What the head of a comparison states: both states with their data and selections.
  private static func facts(_ found: ComparisonResult) -> [Definition] {
    let states = [(found.nameBefore, found.before), (found.nameAfter, found.after)]
    return states.map { name, study in
      let provenance = study.whole.provenance
      let version = provenance.version.isEmpty ? "" : ", version \(provenance.version)"
      let digest = provenance.digest.isEmpty ? "" : " (sha256 \(provenance.digest.prefix(12))…)"
      return Definition(
        name, "\(provenance.title)\(version)\(digest). Selection: \(study.selection.summary).")
    } + [Definition("Made with", "citynet \(ToolVersion.current); run.json makes it again")]
  }
}

extension ReportMaterial {
  /// The tables of the comparison whose ids begin so; a sentence for one without rows.
  func compared(_ prefix: String, shownRows: Int, columns: [String]? = nil) -> [Block] {
    (comparison?.tables ?? []).filter { $0.id.hasPrefix(prefix) }.map { table in
      table.rows.isEmpty
        ? .paragraph(table.remarks.last ?? "\(table.title): there is nothing to list.")
        : .table(TableBlock(table, shownRows: shownRows, shownColumns: columns))
    }
  }
}

/// What came, went and changed.
enum ComparedTiesSection: ReportSection {
  static let title = "What changed"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.compared(
      "comparison-ties", shownRows: 60,
      columns: [
        "change", "city", "partner", "status_before", "status_after", "since", "held_before",
        "held_after", "sources",
      ])
      + material.compared("comparison-cities", shownRows: 40)
      + material.compared("comparison-edits", shownRows: 40)
      + material.compared("diff-groups", shownRows: 10)
  }
}

/// The figures of both states.
enum ComparedFiguresSection: ReportSection {
  static let title = "Changed figures"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.figures(of: "growth")
      + material.compared(
        "comparison-figures", shownRows: 40,
        columns: ["figure", "before", "after", "difference", "attributed_to"])
  }
}

/// Who rose and who fell.
enum ComparedRanksSection: ReportSection {
  static let title = "Who rose and who fell"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.figures(of: ComparedRanksFigure.kind) + material.figures(of: "bump")
      + material.compared(
        "comparison-ranks", shownRows: 25,
        columns: ["city", "country", "rank_before", "rank_after", "gained", "reason"])
      + material.compared("diff-ranks", shownRows: 15)
      + material.compared("comparison-leaders", shownRows: 12)
  }
}

/// The clusters of both states.
enum ComparedClustersSection: ReportSection {
  static let title = "Clusters then and now"

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.compared("comparison-clusters", shownRows: 10)
  }
}

/// Answers and figures that a plan asks for beside the comparison.
enum ComparisonFurtherSection: ReportSection {
  static let title = "Further answers"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let compared = Set((material.comparison?.tables ?? []).map(\.id))
    let shown = ["growth", "bump", ComparedRanksFigure.kind]
    return material.figures.filter { !shown.contains($0.kind) }.map { .figure($0.figure) }
      + material.results.tables.filter {
        !compared.contains($0.id) && $0.id != SourceAnchor.table
      }.map { .table(TableBlock($0, shownRows: 25)) }
  }
}

/// The full reference of each source that the comparison names.
enum ComparisonSourcesSection: ReportSection {
  static let title = "Sources"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let named = material.namedSources
    let table = SourceList.table(for: material.study, only: named)
    let listed = Set((table.column("id") ?? []).map(\.exactText))
    let missing = named.filter { !listed.contains($0.rawValue) }
    // What only the earlier data cite stands in their own list.
    let earlier = material.comparison.map { SourceList.table(for: $0.before, only: missing) }
    let rows = table.rows + (earlier?.rows ?? [])
    guard !rows.isEmpty else {
      return [.paragraph("No source is named in the tables above.")]
    }
    return [
      .table(
        TableBlock(
          ResultTable(
            id: table.id, title: table.title, basis: table.basis, columns: table.columns,
            rows: rows,
            method: table.method, remarks: table.remarks), shownRows: 500))
    ]
  }
}
