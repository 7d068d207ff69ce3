import CityNetworks
import NetworkAnalysis

/// The numbers of a dossier that stand out, and what they say.
enum DossierOverviewSection: ReportSection {
  static let title = "At a glance"

  static func blocks(from material: ReportMaterial) -> [Block] {
    let routes = RouteFindings(material)
    let corridors = CorridorFindings(material)
    let tiles = (routes?.tiles ?? []) + corridors.tiles
    let statements =
      (routes?.statements ?? []) + corridors.statements + weakest(material) + rest(material)
    return (tiles.isEmpty ? [] : [.tiles(tiles)])
      + (statements.isEmpty ? [] : [.statements(statements)])
  }

  /// The link that can least be relied on, as the table of links has it.
  private static func weakest(_ material: ReportMaterial) -> [Statement] {
    guard let table = material.firstTable(.weakLinks), let row = table.rows.first else { return [] }
    let cell = { (id: String) in
      table.columns.firstIndex { $0.id == id }.map { row[$0].exactText } ?? ""
    }
    guard !cell("doubts").isEmpty else {
      return [
        Statement(
          claim: "No link shows an obvious weakness.",
          evidence: "Each has a binding status, two or more sources and a date.",
          confidence: "medium; sources may have copied from one another",
          shownIn: [.table(table.id)])
      ]
    }
    let since = cell("since")
    return [
      Statement(
        claim: "The link to check first is \(cell("from")) – \(cell("to")).",
        evidence: "It is \(cell("status"))"
          + begun(since)
          + "; to check: \(cell("doubts")). Stated by: \(cell("sources")).",
        confidence: "check before use", shownIn: [.table(table.id)])
    ]
  }

  /// "since 2019", "listed by 2016-01-05", "begun between …".
  private static func begun(_ since: String) -> String {
    if since.isEmpty || since == "unknown" { return "" }
    if since.hasPrefix("by ") { return ", listed \(since)" }
    return since.hasPrefix("between ") ? ", begun \(since)" : ", since \(since)"
  }

  /// How many links rest on one source.
  private static func rest(_ material: ReportMaterial) -> [Statement] {
    guard let table = material.firstTable(.weakLinks), let counts = table.column("source_count"),
      counts.count > 1
    else { return [] }
    let single = counts.count { $0 == .integer(1) || $0 == .integer(0) }
    let evidence = material.firstTable(.evidence).map { [Exhibit.table($0.id)] } ?? []
    return [
      Statement(
        claim: single == 0
          ? "\(counts.count == 2 ? "Both" : "All \(counts.count)") links along the way are stated by two "
            + "or more sources."
          : "\(single) of \(counts.count) links \(single == 1 ? "rests" : "rest") on one source.",
        evidence: "Counted are sources that state a status which the selection counts; the table "
          + "of evidence has the words of each.",
        confidence: "medium; sources may have copied from one another",
        shownIn: [.table(table.id)] + evidence)
    ]
  }
}
