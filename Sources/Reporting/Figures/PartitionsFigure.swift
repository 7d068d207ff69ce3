import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// How much several divisions of the cities agree, each with each.
public struct PartitionsFigure: FigureKind {
  /// Which figure of agreement is drawn.
  enum Index: String, CaseIterable {
    case ami
    case ari

    var title: String {
      switch self {
      case .ami: "adjusted mutual information: 0 as by chance, 1 complete"
      case .ari: "adjusted Rand index: 0 as by chance, 1 complete"
      }
    }
  }

  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "partitions", question: "Which divisions of the cities agree, and which do not?",
    parameters: DivisionComparisons.descriptor.parameters + [
      (
        "index",
        "the figure of agreement: ami (adjusted mutual information) or ari (adjusted Rand index); "
          + "ami if absent"
      )
    ])

  private let comparison: any Analysis
  private let index: Index

  /// The figure that a plan describes; all parameters but `index` are those of the analysis.
  public init(parameters: inout AnalysisParameters) throws {
    index = try parameters.choice("index", standard: .ami)
    var values = parameters.takeAll()
    if case .text(let text) = values["divisions"] {
      values["divisions"] = .list(Self.divisions(text))
    }
    comparison = try AnalysisCatalog.analysis(DivisionComparisons.descriptor.id, values)
  }

  /// The divisions that a command names with commas; what follows a comma may also be a further
  /// parameter of a clustering, such as `leiden:resolution=2,seed=3`.
  private static func divisions(_ text: String) -> [String] {
    text.split(separator: ",").reduce(into: []) { found, part in
      if part.contains("="), !part.contains(":"), let last = found.indices.last {
        found[last] += "," + part
      } else {
        found.append(String(part))
      }
    }
  }

  /// The comparison of the divisions.
  public func questions() throws -> [any Analysis] { [comparison] }

  /// The figure before it is drawn.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    guard let pairs = results.table("compare-all"),
      let divisions = results.table("compare-all-divisions"),
      let first = pairs.column("first"), let second = pairs.column("second"),
      let agreement = pairs.column(index.rawValue), let names = divisions.column("division"),
      let groups = divisions.column("groups")
    else {
      throw AnalysisError.missingParameter(analysis: Self.descriptor.id, name: "divisions")
    }
    guard names.count <= AgreementComposition.mostDivisions else {
      throw AnalysisError.nothingToDraw(
        "\(names.count) divisions are named, and \(AgreementComposition.mostDivisions) fit on a "
          + "page. Name fewer with --set divisions=….")
    }
    guard agreement.contains(where: { $0.number != nil }) else {
      throw AnalysisError.nothingToDraw(
        "no city with a tie is in a group of two of the divisions. Widen --status or --relation, "
          + "or name other divisions with --set divisions=….")
    }
    var composition = AgreementComposition(
      name: id, title: "Agreement of \(names.count) divisions of the cities",
      description: "A square with a row and a column per division. Each cell holds the agreement "
        + "of two divisions; the darker the cell, the more they agree.",
      divisions: names.indices.map { row in
        .init(
          id: names[row].exactText, label: names[row].exactText,
          groups: groups[row].number.map { Int($0) })
      },
      pairs: agreement.indices.map { row in
        .init(first[row].exactText, second[row].exactText, agreement: agreement[row].number)
      }, indexTitle: index.title,
      notes: (agreement.contains { $0.number == nil }
        ? ["–: no city is in a group of both divisions."] : [])
        + ["groups: into how many a division parts the cities with a tie."] + pairs.remarks)
    composition.style = style
    return FigureSketch(
      id: id, title: title(composition.pairs, of: names.count),
      caption: "Each cell says how much the divisions of its row and column agree: 1 if both part "
        + "the cities alike, 0 if no more than chance has it, below 0 if less. Divisions that "
        + "agree stand side by side. Data: \(study.whole.provenance.datasetID).",
      data: pairs
    ) { [composition] _ in composition.scene() }
  }

  private var id: String {
    index == .ami ? Self.descriptor.id : "\(Self.descriptor.id)-\(index.rawValue)"
  }

  private func title(_ pairs: [AgreementComposition.Pair], of count: Int) -> String {
    let known = pairs.filter { $0.agreement != nil }.sorted {
      ($1.agreement ?? 0, $0.first, $0.second) < ($0.agreement ?? 0, $1.first, $1.second)
    }
    func words(_ pair: AgreementComposition.Pair) -> String {
      AgreementComposition.words(pair.agreement ?? 0)
    }
    let (most, least) = (known[0], known[known.count - 1])
    guard known.count > 1 else {
      return "The divisions \(most.first) and \(most.second) agree by \(words(most)), where 0 is "
        + "chance and 1 complete"
    }
    return "Of \(count) divisions \(most.first) and \(most.second) agree most (\(words(most)), "
      + "where 1 is complete), \(least.first) and \(least.second) least (\(words(least)))"
  }
}
