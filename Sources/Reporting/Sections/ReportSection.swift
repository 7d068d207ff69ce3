import CityNetworks
public import NetworkAnalysis

/// Everything a report is made of; sections choose from it and compute nothing.
public struct ReportMaterial: Sendable {
  /// The report's title.
  public let title: String
  /// The network under study.
  public let study: StudiedNetwork
  /// The answers to the plan's questions.
  public let results: AnalysisResults
  /// The findings of the dataset's check, as a table.
  public let quality: ResultTable
  /// The finished figures with the kind of each.
  public let figures: [DrawnFigure]
  /// The answers that the figures draw.
  public let figureFacts: AnalysisResults
  /// Who is to be cited as the report's authors; empty for the project.
  public let authors: [String]

  /// The material of a report.
  public init(
    title: String, study: StudiedNetwork, results: AnalysisResults, quality: ResultTable,
    figures: [DrawnFigure], figureFacts: AnalysisResults = AnalysisResults(),
    authors: [String] = []
  ) {
    self.title = title
    self.study = study
    self.results = results
    self.quality = quality
    self.figures = figures
    self.figureFacts = figureFacts
    self.authors = authors
  }

  func figures(of kind: String) -> [Block] {
    figures.filter { $0.kind == kind }.map { .figure($0.figure) }
  }

  /// The table with exactly this id, if there is one.
  func table(_ id: String, shownRows: Int) -> [Block] {
    results.tables.filter { $0.id == id }.map { .table(TableBlock($0, shownRows: shownRows)) }
  }

  /// The tables whose ids begin with `prefix`.
  func tables(_ prefix: String, shownRows: Int = 25) -> [Block] {
    results.tables.filter { $0.id.hasPrefix(prefix) }.map {
      .table(TableBlock($0, shownRows: shownRows))
    }
  }
}

/// A finished figure and the catalogue id of its kind.
public struct DrawnFigure: Sendable {
  /// The id in the figure catalogue.
  public let kind: String
  /// The drawing with its caption.
  public let figure: Figure
  /// The parameters with which it was asked for.
  public let parameters: [String: AnalysisParameters.Value]

  /// A finished figure of a kind.
  public init(
    kind: String, figure: Figure, parameters: [String: AnalysisParameters.Value] = [:]
  ) {
    self.kind = kind
    self.figure = figure
    self.parameters = parameters
  }
}

/// One part of a report; a part without content is left out.
protocol ReportSection: Sendable {
  /// The heading.
  static var title: String { get }
  /// The content, none if the material has nothing for this part.
  static func blocks(from material: ReportMaterial) -> [Block]
}

/// The parts that reports have.
public enum SectionCatalog {
  /// The parts of a network report in their order.
  static let networkReport: [any ReportSection.Type] = [
    OverviewSection.self, NetworkSection.self, CentralitySection.self, ClusterSection.self,
    CitySection.self, CorridorSection.self, RouteSection.self, FragilitySection.self,
    WhatIfSection.self, MembershipSection.self, InferenceSection.self,
    EvidenceSection.self, QualitySection.self, MethodsSection.self, SourcesSection.self,
    CitationSection.self,
  ]
}

extension ReportDocument {
  /// The report that `plan` describes, from the answers to its questions.
  public static func report(_ plan: ReportPlan, from material: ReportMaterial) -> ReportDocument {
    let whole =
      switch plan.kind {
      case .network: networkReport(from: material)
      case .corridor: corridorDossier(plan, from: material)
      case .gallery: gallery(plan, from: material)
      }
    return whole.showing(plan.presentation)
  }

  /// The network report of this material.
  static func networkReport(from material: ReportMaterial) -> ReportDocument {
    ReportDocument(
      title: material.title, subtitle: material.study.basis,
      blocks: blocks(of: SectionCatalog.networkReport, from: material))
  }

  /// The parts that have content, each under its heading.
  static func blocks(
    of sections: [any ReportSection.Type], from material: ReportMaterial
  ) -> [Block] {
    sections.flatMap { section -> [Block] in
      let content = section.blocks(from: material)
      guard !content.isEmpty else { return [] }
      return [.heading(level: 2, text: section.title, id: Slug.of(section.title))] + content
    }
  }
}

/// Headings as ids.
enum Slug {
  static func of(_ title: String) -> String {
    title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .joined(separator: "-")
  }
}
