import CityNetworks
import Diagrams
public import NetworkAnalysis

/// The first cities of the later of two states with their ranks in both, joined by lines.
public struct ComparedRanksFigure: Sendable {
  /// What material of a report calls figures of this kind.
  public static let kind = "compared-ranks"

  private let found: ComparisonResult

  /// The figure of a comparison.
  public init(_ found: ComparisonResult) { self.found = found }

  /// The figure before it is drawn; nil if fewer than two cities have ranks or nothing differs.
  public var sketch: FigureSketch? {
    guard !found.isSame,
      let table = found.tables.first(where: { $0.id.hasPrefix("comparison-leaders") }),
      let ids = table.column("id"), let names = table.column("city"),
      let then = table.column("rank_before"), let now = table.column("rank_after"),
      table.rows.count > 1, then.contains(where: { $0 != .missing })
    else { return nil }
    let lines = ids.indices.map { row in
      let id = CityID(ids[row].exactText)
      let city = found.after.whole.city(id) ?? found.before.whole.city(id)
      return BumpComposition.Line(
        id: id.rawValue, label: names[row].exactText, region: city?.worldRegion?.hueKey,
        ranks: [Self.rank(then[row]), Self.rank(now[row])])
    }
    let measure = table.method.name.lowercased()
    let title =
      "\(lines[0].label) is first by \(measure), \(found.nameAfter)"
      + (lines[0].ranks[0].map { $0 == 1 ? ", as it was before" : "; it had rank \($0)" } ?? "")
    let composition = BumpComposition(
      name: Self.kind, title: "Ranks by \(measure) in both states",
      description:
        "A column per state and a line per city, the first rank at the top. Ranks beyond "
        + "the first \(lines.count) lie in the grey band, on a logarithmic scale.",
      columns: [found.nameBefore, found.nameAfter], lines: lines, top: lines.count,
      notes: ["Drawn: the first \(lines.count) cities of the later state."])
    return FigureSketch(
      id: Self.kind, title: title,
      caption:
        "Ranks by \(measure) in both states of the first cities of the later one; equal scores "
        + "share a rank. \(table.method.caveat) Data: \(found.after.whole.provenance.datasetID).",
      data: ResultTable(
        id: Self.kind, title: table.title, basis: found.after.basis, columns: table.columns,
        rows: table.rows, method: table.method)
    ) { [composition] _ in composition.scene() }
  }

  private static func rank(_ value: ResultValue) -> Int? {
    if case .integer(let rank) = value { rank } else { nil }
  }
}
