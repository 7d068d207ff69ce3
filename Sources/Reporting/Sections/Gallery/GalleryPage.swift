import NetworkAnalysis

extension ReportDocument {
  /// A page that shows every figure of the plan with the command that draws it.
  static func gallery(_ plan: ReportPlan, from material: ReportMaterial) -> ReportDocument {
    let page = GalleryPage(plan: plan, material: material)
    return ReportDocument(
      kicker: "Gallery", title: material.title,
      subtitle: plan.purpose.isEmpty ? material.study.basis : plan.purpose,
      facts: DossierHead(material).data,
      blocks: page.blocks, holdsSources: false)
  }
}

/// The figures of a gallery by group, each with its command.
private struct GalleryPage {
  let plan: ReportPlan
  let material: ReportMaterial

  var blocks: [Block] {
    let intro = Block.paragraph(
      "Each figure stands with the command that draws it, to be run in the project's folder; with "
        + "--output and an ending it becomes SVG, PNG, PDF, DOT, its numbers as CSV, and a map also "
        + "GeoJSON or KML. Beside this page, figures/ holds each as SVG, DOT and CSV.")
    let groups = FigureCatalog.groups.flatMap { group -> [Block] in
      let figures = material.figures.filter { figure in
        group.kinds.contains { $0.descriptor.id == figure.kind }
      }
      guard !figures.isEmpty else { return [] }
      return [.heading(level: 2, text: group.title, id: Slug.of(group.title))]
        + figures.flatMap(blocks(of:))
    }
    return [intro, .paragraph(material.study.basis)] + groups
      + [.heading(level: 2, text: CitationSection.title, id: Slug.of(CitationSection.title))]
      + CitationSection.blocks(from: material)
  }

  private func blocks(of drawn: DrawnFigure) -> [Block] {
    let question = FigureCatalog.all.first { $0.descriptor.id == drawn.kind }?.descriptor.question
    return [
      .heading(level: 3, text: question ?? drawn.kind, id: "kind-" + drawn.figure.id),
      .figure(drawn.figure), .verbatim(command(for: drawn)),
    ]
  }

  private func command(for drawn: DrawnFigure) -> String {
    var words = ["citynet", "diagram", dataset, "--figure", drawn.kind]
    for (name, value) in drawn.parameters.sorted(by: { $0.key < $1.key }) {
      let texts: [String] =
        switch value {
        case .text(let text): [text]
        case .number(let number):
          [number == number.rounded() ? "\(Int(number))" : "\(number)"]
        case .list(let texts): texts
        }
      words += texts.flatMap { Self.option(name, $0) }
    }
    // What is usual is not said.
    if let status = plan.selection.status, status != "strict" { words += ["--status", status] }
    if let day = plan.selection.asOf, !day.isEmpty { words += ["--as-of", day] }
    if !["", "twinning"].contains(plan.selection.relations.joined(separator: ",")) {
      words += ["--relation", plan.selection.relations.joined(separator: ",")]
    }
    if !plan.selection.countries.isEmpty {
      words += ["--country", plan.selection.countries.joined(separator: ",")]
    }
    return words.map(Self.quoted).joined(separator: " ")
  }

  /// The dataset as seen from the project's folder, or else from the folder in which it lies; the same
  /// wherever the report is.
  private var dataset: String {
    let parts = plan.dataset.split(separator: "/")
    let start = parts.lastIndex(of: "Datasets") ?? max(parts.count - 1, 0)
    return parts[start...].joined(separator: "/")
  }

  private static func option(_ name: String, _ value: String) -> [String] {
    switch name {
    case "from": ["--start", value]
    case "to": ["--end", value]
    case "city", "corridor", "branch", "method", "kind", "by", "count", "avoid", "top":
      ["--" + name, value]
    default: ["--set", "\(name)=\(value)"]
    }
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_./=:,".contains($0))
    }
    return isPlain ? word : "'\(word)'"
  }
}
