import CityNetworks
import NetworkAnalysis

extension SectionCatalog {
  /// The ids of the parts that a report of this kind may have, in their order.
  public static func ids(of kind: ReportKind) -> [String] {
    switch kind {
    case .network: ids(networkReport + closing)
    case .membership: ids(membershipReport + closing)
    case .corridor: ids(corridorDossier)
    case .city: ids(cityDossier)
    case .comparison: ids(comparison)
    case .gallery:
      FigureCatalog.groups.map { Slug.of($0.title) } + [Slug.of(CitationSection.title)]
    }
  }

  private static func ids(_ sections: [any ReportSection.Type]) -> [String] {
    sections.map { Slug.of($0.title) }
  }

  /// Refuses ids that no part of a report of this kind has.
  ///
  /// - Throws: `PlanError` with the parts that there are.
  public static func requireKnown(
    _ parts: ReportPlan.Presentation.Parts?, in kind: ReportKind
  ) throws(PlanError) {
    let named: [String] =
      switch parts {
      case .only(let ids)?: ids
      case .without(let ids)?: ids
      case nil: []
      }
    let known = ids(of: kind)
    guard let unknown = named.first(where: { !known.contains($0) }) else { return }
    throw PlanError(
      place: "sections",
      problem: "a report on a \(kind.rawValue) has no part '\(unknown.prefix(60))'",
      remedy: NearWords.question(about: unknown, among: known)
        + "Its parts are: \(known.joined(separator: ", ")).")
  }
}

extension ReportDocument {
  /// The same report with these parts only, in their order, and as many rows of each table at most.
  func showing(_ presentation: ReportPlan.Presentation) -> ReportDocument {
    let chosen = presentation.sections.map { parts(of: blocks, $0) } ?? blocks
    let shown = presentation.rows.map { rows in chosen.map { $0.showing(rows: rows) } } ?? chosen
    return ReportDocument(
      kicker: kicker, title: title, subtitle: subtitle, facts: facts, language: language,
      blocks: shown, holdsSources: holdsSources)
  }

  /// The blocks before the first heading, and those under the headings that are wanted.
  private func parts(of blocks: [Block], _ wanted: ReportPlan.Presentation.Parts) -> [Block] {
    var parts: [(id: String, blocks: [Block])] = [("", [])]
    for block in blocks {
      if case .heading(level: 2, _, let id) = block { parts.append((id, [])) }
      parts[parts.count - 1].blocks.append(block)
    }
    switch wanted {
    case .only(let ids):
      return parts[0].blocks
        + ids.flatMap { id in parts.dropFirst().filter { $0.id == id } }
        .flatMap(\.blocks)
    case .without(let ids):
      return parts.filter { !ids.contains($0.id) }.flatMap(\.blocks)
    }
  }
}

extension Block {
  fileprivate func showing(rows: Int) -> Block {
    guard case .table(let block) = self else { return self }
    return .table(TableBlock(block.table, shownRows: rows, shownColumns: block.shownColumns))
  }
}
