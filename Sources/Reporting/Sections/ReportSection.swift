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
  /// The questions that the data leave without an answer.
  public let omissions: [Omission]
  /// What a comparison of two states has found; nil for other reports.
  public let comparison: ComparisonResult?
  /// Who is to be cited as the report's authors; empty for the project.
  public let authors: [String]

  /// The material of a report.
  public init(
    title: String, study: StudiedNetwork, results: AnalysisResults, quality: ResultTable,
    figures: [DrawnFigure], figureFacts: AnalysisResults = AnalysisResults(),
    omissions: [Omission] = [],
    comparison: ComparisonResult? = nil,
    authors: [String] = []
  ) {
    self.comparison = comparison
    self.title = title
    self.study = study
    self.results = results
    self.quality = quality
    self.figures = figures
    self.figureFacts = figureFacts
    self.omissions = omissions
    self.authors = authors
  }

  func figures(of kind: String) -> [Block] {
    figures.filter { $0.kind == kind }.map { .figure($0.figure) }
  }

  /// The table with exactly this id, if there is one.
  func table(_ id: String, shownRows: Int) -> [Block] {
    results.tables.filter { $0.id == id }.map { .table(TableBlock($0, shownRows: shownRows)) }
  }

  /// The tables whose ids begin with `prefix`, but not those with the ids `without`.
  func tables(
    _ prefix: String, shownRows: Int = 25, without: Set<String> = []
  ) -> [Block] {
    results.tables.filter { $0.id.hasPrefix(prefix) && !without.contains($0.id) }.map {
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

/// The parts of reports in their order.
public enum SectionCatalog {}

extension ReportDocument {
  /// The report that `plan` describes, from the answers to its questions.
  public static func report(_ plan: ReportPlan, from material: ReportMaterial) -> ReportDocument {
    let whole =
      switch plan.kind {
      case .network: networkReport(plan, from: material)
      case .membership: membershipReport(plan, from: material)
      case .corridor: corridorDossier(plan, from: material)
      case .city: cityDossier(plan, from: material)
      case .comparison: comparison(plan, from: material)
      case .gallery: gallery(plan, from: material)
      }
    return whole.showing(plan.presentation)
  }

  /// The parts that have content, each under its heading; what an earlier part shows is not shown
  /// again.
  static func blocks(
    of sections: [any ReportSection.Type], from material: ReportMaterial
  ) -> [Block] {
    var seen: Set<Exhibit> = []
    return sections.flatMap { section -> [Block] in
      let all = section.blocks(from: material)
      let content = all.filter { block in block.exhibit.map { seen.insert($0).inserted } ?? true }
      let isRepetition = content.count < all.count && !content.contains { $0.exhibit != nil }
      guard !content.isEmpty, !isRepetition else { return [] }
      return [.heading(level: 2, text: section.title, id: Slug.of(section.title))] + content
    }
  }
}

extension Block {
  /// The table or figure that the block is; nil for words.
  var exhibit: Exhibit? {
    switch self {
    case .table(let block): .table(block.table.id)
    case .figure(let figure): .figure(figure.id)
    case .heading, .paragraph, .note, .tiles, .statements, .list, .definitions, .verbatim: nil
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
