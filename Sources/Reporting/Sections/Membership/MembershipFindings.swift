import NetworkAnalysis

/// What stands out of memberships, in sentences that rest on the tables of the report.
struct MembershipFindings {
  private let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  /// Which organization binds most pairs of cities.
  var binding: Statement? {
    guard let (table, row) = first(of: "organizations"), let share = row.number("pair_share"),
      let only = row.count("only_here"), let members = row.count("members")
    else { return nil }
    return Statement(
      claim:
        "\(row.text("organization")) binds most: \(Quoted.percent(share / 100)) of the pairs of "
        + "cities that share an organization.",
      evidence: "It has \(Quoted.count(members, "member", "members")) here in "
        + "\(row.text("countries")) countries; \(Quoted.count(only, "pair shares", "pairs share")) "
        + "nothing else.",
      confidence:
        "high for the members listed; lists that are known in part bind more than counted",
      shownIn: [.table(table.id)] + material.shown(byFigure: "membership-matrix"))
  }

  /// What falls away with one organization, and whether the leading cities stay.
  var leavingOut: Statement? {
    guard
      let table = material.results.tables.first(where: { $0.id.hasPrefix("leave-out-") }),
      let conclusion = table.conclusion
    else { return nil }
    // The first row leaves nothing out; of the others, the one with fewest pairs left was missed most.
    let rows = table.rows.indices.dropFirst().map { TableRow(table, $0) }
    guard let heaviest = rows.min(by: { ($0.count("pairs") ?? 0) < ($1.count("pairs") ?? 0) })
    else { return nil }
    return Statement(
      claim: "No other organization would be missed as much as \(heaviest.text("without")).",
      evidence: conclusion.sentence + (conclusion.reservation.map { " " + $0 } ?? ""),
      confidence: conclusion.reservation == nil
        ? "high for the members listed" : "medium; the order of the leading cities is not firm",
      shownIn: [.table(table.id)])
  }

  /// Which two organizations share more cities than their sizes lead one to expect.
  var overlap: Statement? {
    guard let (table, row) = first(of: "backbone-sdsm-organizations"),
      let shared = row.count("shared"), let expected = row.number("expected"),
      let conclusion = table.conclusion
    else { return nil }
    let p = row.number("p_corrected") ?? row.number("p") ?? 1
    guard p <= 0.05 else {
      return Statement(
        claim: "No two organizations share more cities than chance would bring.",
        evidence: conclusion.sentence,
        confidence: "medium; lists that are known in part share fewer cities than there are",
        shownIn: [.table(table.id)])
    }
    return Statement(
      claim:
        "\(row.text("first")) and \(row.text("second")) overlap most beyond chance: they share "
        + "\(Quoted.count(shared, "city", "cities")), and \(Quoted.number(expected)) would be expected.",
      evidence: conclusion.sentence + (conclusion.reservation.map { " " + $0 } ?? ""),
      confidence: "medium; organizations of one continent overlap for that reason alone",
      shownIn: [.table(table.id)])
  }

  /// Whether pairs of cities share more than chance would bring.
  var pairs: Statement? {
    guard let (table, row) = first(of: "backbone-models"), let kept = row.count("kept"),
      let uncorrected = row.count("uncorrected"), let conclusion = table.conclusion
    else { return nil }
    return Statement(
      claim: kept == 0
        ? "No pair of cities shares more organizations than chance would bring."
        : "\(Quoted.count(kept, "pair of cities shares", "pairs of cities share")) more organizations "
          + "than chance would bring.",
      evidence:
        "By the \(row.text("model").lowercased()) with a correction for many tests; without "
        + "it \(Quoted.count(uncorrected)) would be kept. " + conclusion.sentence,
      confidence: kept == 0
        ? "medium; another model of chance or no correction would keep some"
        : "check before use; the models of chance differ",
      shownIn: [.table(table.id)] + material.shown(in: "backbone-agreement"))
  }

  /// Which city is best connected, and by how much.
  var connectivity: Statement? {
    guard let (table, row) = first(of: "connectivity"), let score = row.number("connectivity"),
      table.rows.count > 2
    else { return nil }
    let next = [1, 2].map { place -> String in
      let row = TableRow(table, place)
      return "\(row.text("city")) with \(Quoted.percent(row.number("share") ?? 0))"
    }
    let gap = 1 - (TableRow(table, 1).number("share") ?? 1)
    return Statement(
      claim: "\(row.text("city")) is best connected by shared organizations.",
      evidence: "Its connectivity is \(Quoted.number(score)) with \(row.text("organizations")) "
        + "organizations; next come \(Quoted.list(next)) of it.",
      confidence: gap >= 0.1
        ? "medium; the lead is clear, but each organization counts alike and some are known in part"
        : "check before use; the next city is near, and some organizations are known in part",
      shownIn: [.table(table.id)])
  }

  /// Whether methods agree on clusters of cities and organizations.
  var clusters: Statement? {
    guard let (table, row) = first(of: "two-mode-clusterings"), let count = row.count("clusters"),
      let conclusion = material.results.tables.first(where: {
        $0.id == "two-mode-clusterings-agreement"
      })?.conclusion ?? table.conclusion
    else { return nil }
    let isDoubtful = conclusion.reservation != nil
    return Statement(
      claim: "Cities and organizations fall into \(Quoted.count(count, "cluster", "clusters")) by "
        + "memberships.",
      evidence: conclusion.sentence + (conclusion.reservation.map { " " + $0 } ?? ""),
      confidence: isDoubtful
        ? "check before use; other methods draw other borders"
        : "medium; borders between clusters are soft",
      shownIn: [.table(table.id)] + material.shown(in: "two-mode-clusterings-agreement"))
  }

  /// Which part of the world the memberships are from.
  var bias: Statement? {
    guard case .text(let region)? = material.value("leading_region", in: figures),
      let share = material.percent("leading_region_share", in: figures)
    else { return nil }
    return Statement(
      claim: "\(share) of the memberships are of cities in \(region).",
      evidence: "The figure tells where lists of members were read as much as where cities join: a "
        + "part of the world with few lists has few memberships here.",
      confidence: "check before use of comparisons between parts of the world",
      shownIn: material.shown(in: "organizations", figures))
  }

  /// How well the memberships are known.
  var knowledge: Statement? {
    guard let single = material.percent("single_source_share", in: figures),
      let dated = material.percent("dated_share", in: figures)
    else { return nil }
    return Statement(
      claim: "\(single) of the memberships rest on one source.",
      evidence:
        "The start of \(dated) is known. The table of organizations gives for each the years "
        + "of its sources and what the dataset says of how complete it is.",
      confidence: "medium; most sources are the organizations' own lists",
      shownIn: material.shown(in: "organizations", figures))
  }

  private let figures = "organizations-figures"

  /// The table with this id and its first row.
  private func first(of id: String) -> (ResultTable, TableRow)? {
    guard let table = material.results.tables.first(where: { $0.id == id }), !table.rows.isEmpty
    else { return nil }
    return (table, TableRow(table, 0))
  }
}
