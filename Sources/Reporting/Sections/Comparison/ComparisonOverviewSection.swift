import NetworkAnalysis

/// What changed between two states, in numbers and sentences.
enum ComparisonOverviewSection: ReportSection {
  static let title = "At a glance"

  static func blocks(from material: ReportMaterial) -> [Block] {
    guard let found = material.comparison else { return [] }
    return [.tiles(tiles(of: found)), .statements(statements(of: found))]
  }

  private static func tiles(of found: ComparisonResult) -> [Tile] {
    return [
      Tile(value: count(found.tiesBefore), label: "ties, \(found.nameBefore)"),
      Tile(value: count(found.tiesAfter), label: "ties, \(found.nameAfter)"),
      Tile(value: count(found.came), label: "came"),
    ]
      + (found.cameMaybeBefore > 0
        ? [Tile(value: count(found.came - found.cameMaybeBefore), label: "of them certainly new")]
        : [])
      + [
        Tile(value: count(found.went), label: "went"),
        Tile(value: count(found.changed), label: "changed status or date"),
        Tile(
          value: count(found.citiesNew + found.citiesTiedFirst),
          label: "cities new or with first ties"),
      ]
  }

  private static func statements(of found: ComparisonResult) -> [Statement] {
    [size(found)]
      + [dates(found), edits(found), rise(found), fall(found), clusters(found)]
      .compactMap { $0 }
  }

  private static func size(_ found: ComparisonResult) -> Statement {
    let shown = [Exhibit.table("comparison-ties")]
    guard !found.isSame else {
      return Statement(
        claim: "Nothing differs between \(found.nameBefore) and \(found.nameAfter).",
        evidence: "Both states have the same cities and the same "
          + "\(words(found.tiesAfter, "tie", "ties")), with the same status and dates.",
        confidence: "high for the ties listed; ties that no source names are unknown")
    }
    let change = found.tiesAfter - found.tiesBefore
    let claim =
      change == 0
      ? "The number of ties is \(count(found.tiesAfter)) in both states."
      : "Ties \(change > 0 ? "grew" : "fell") by \(count(abs(change))), from "
        + "\(count(found.tiesBefore)) (\(found.nameBefore)) to \(count(found.tiesAfter)) "
        + "(\(found.nameAfter))."
    return Statement(
      claim: claim,
      evidence:
        "\(count(found.came)) came, \(count(found.went)) went, and \(count(found.changed)) changed "
        + "status or date. \(words(found.citiesNew, "city is", "cities are")) new in the data, "
        + "\(count(found.citiesGone)) gone, and \(words(found.citiesTiedFirst, "has", "have")) first "
        + "ties." + certain(found),
      confidence: open(found).isEmpty
        ? "high for the ties listed; ties that no source names are unknown"
        : "medium; the dates leave \(words(open(found).count, "change", "changes")) open",
      shownIn: found.came + found.went + found.changed > 0 ? shown : [.table("comparison-cities")])
  }

  /// The changes of which the dates leave it open whether the tie belonged to a state, as the names
  /// of the two cities.
  private static func open(_ found: ComparisonResult) -> Set<String> {
    guard let table = found.table("comparison-ties") else { return [] }
    let rows = table.rows.indices.map { TableRow(table, $0) }
    return Set(
      rows.filter {
        $0["held_before"] == .text("possibly") || $0["held_after"] == .text("possibly")
      }
      .map { "\($0.text("city")) – \($0.text("partner"))" })
  }

  /// How many changes are certain, if not all are.
  private static func certain(_ found: ComparisonResult) -> String {
    guard let table = found.table("comparison-ties"), !open(found).isEmpty else { return "" }
    let rows = table.rows.indices.map { TableRow(table, $0) }
    let came = rows.count {
      $0["held_before"] == .text("no") && $0["held_after"] == .text("for certain")
    }
    let went = rows.count {
      $0["held_before"] == .text("for certain") && $0["held_after"] == .text("no")
    }
    return
      " For certain \(count(came)) came and \(count(went)) went; the dates of the others leave it "
      + "open."
  }

  /// How many of the ties that came rest on dates that leave it open.
  private static func dates(_ found: ComparisonResult) -> Statement? {
    guard found.cameMaybeBefore > 0 else { return nil }
    return Statement(
      claim: "\(count(found.cameMaybeBefore)) of \(words(found.came, "tie", "ties")) that came may "
        + "have been there before.",
      evidence:
        "Their dates leave it open: no source says when they began, or not exactly enough, so "
        + "part of the growth can be growth of what is known.",
      confidence:
        "check before use; with ties that are possible on either day counted, only certain "
        + "changes are left", shownIn: [.table("comparison-ties")])
  }

  private static func edits(_ found: ComparisonResult) -> Statement? {
    guard let table = found.table("comparison-edits"), let first = table.rows.first,
      case .integer(let moved) = first[3], moved > 0
    else { return nil }
    let others = table.rows.dropFirst().prefix(2).filter { $0[3] != .integer(0) }.map {
      "\($0[0].exactText) (\(CellText.reading($0[3], in: table.columns[3])))"
    }
    let most = first[5] == .missing ? "" : " \(first[5].exactText) moves farthest by it."
    return Statement(
      claim: "The change that moves most ranks is \(first[0].exactText).",
      evidence: "Made alone on the earlier state, it moves cities by "
        + "\(words(moved, "place", "places")) in all.\(most)"
        + (others.isEmpty ? "" : " Next: \(others.joined(separator: " and "))."),
      confidence: open(found).contains(first[0].exactText)
        ? "medium; the dates leave it open whether the tie belonged to both states"
        : "high for this measure; another measure can order the changes otherwise",
      shownIn: [.table(table.id)])
  }

  private static func rise(_ found: ComparisonResult) -> Statement? {
    found.moves.first { $0.rankAfter < $0.rankBefore }.map { move($0, "rose", found) }
  }

  private static func fall(_ found: ComparisonResult) -> Statement? {
    found.moves.first { $0.rankAfter > $0.rankBefore }.map { move($0, "fell", found) }
  }

  private static func move(
    _ move: ComparisonResult.Move, _ verb: String, _ found: ComparisonResult
  ) -> Statement {
    let table = found.tables.first { $0.id.hasPrefix("comparison-ranks") }
    return Statement(
      claim: "\(move.city) \(verb) farthest, from rank \(count(move.rankBefore)) to "
        + "\(count(move.rankAfter)) by \(table?.method.name.lowercased() ?? "rank").",
      evidence: "Own ties: \(move.reason).",
      confidence: "medium; neighbouring ranks can change with a few ties",
      shownIn: table.map { [.table($0.id)] } ?? [])
  }

  private static func clusters(_ found: ComparisonResult) -> Statement? {
    guard !found.isSame, let agreement = found.clusterAgreement else { return nil }
    let words =
      agreement > 0.9
      ? "hardly changed" : agreement > 0.6 ? "changed in part" : "changed a good deal"
    return Statement(
      claim: "The clusters have \(words).",
      evidence: "The divisions of the cities tied in both states share "
        + "\(CellText.fixed(agreement, decimals: 2)) of their information (normalized mutual "
        + "information; 1 is complete).",
      confidence: "check before use; the clusters are soft",
      shownIn: [.table("comparison-clusters")])
  }

  private static func count(_ number: Int) -> String { CellText.fixed(Double(number), decimals: 0) }

  private static func words(_ number: Int, _ one: String, _ several: String) -> String {
    "\(count(number)) \(number == 1 ? one : several)"
  }
}
