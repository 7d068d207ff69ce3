import CityNetworks
import NetworkAnalysis

/// What stands out of how the ties are known: lists, sources, sides, dates.
struct KnowledgeFindings {
  private let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  /// What lists of members that were entered as ties make of the figures.
  var clubs: Statement? {
    guard let table = material.results.tables.first(where: { $0.id == "cliques" }),
      let likely = table.column("likely"), let ties = table.column("tie_share"),
      let triangles = table.column("triangle_share")
    else { return nil }
    let clubs = likely.indices.filter { likely[$0] == .text("yes") }
    guard let largest = clubs.first, let name = table.column("name")?[largest].exactText else {
      return nil
    }
    let percent = { (cell: ResultValue) in
      if case .real(let share) = cell {
        CellText.fixed(100 * share, decimals: 1) + " %"
      } else {
        "–"
      }
    }
    return Statement(
      claim: clubs.count == 1
        ? "One club was probably entered as ties of each member with each."
        : "\(clubs.count) clubs were probably entered as ties of each member with each.",
      evidence: "The largest (\(name)) makes \(percent(ties[largest])) of the tied pairs and "
        + "\(percent(triangles[largest])) of the triangles, which raises transitivity, cores and "
        + "some ranks; --as-membership counts such ties as memberships.",
      confidence: "medium; the table of clubs tells what speaks for each",
      shownIn: [.table(table.id)])
  }

  /// How many ties more than one source states.
  var sources: Statement? {
    let ties = material.study.network.ties
    guard !ties.isEmpty else { return nil }
    let rule = material.study.selection.statusRule
    let several = ties.filter { $0.sources(stating: rule).count > 1 }.count
    return Statement(
      claim:
        "\(Quoted.count(several)) of \(Quoted.count(ties.count, "tie is", "ties are")) stated by "
        + "two or more sources.",
      evidence: "Counted are sources that state the chosen status; the others rest on one source "
        + "each, which every table names.",
      confidence: "medium; lists may have copied from one another",
      shownIn: material.shown(in: "coverage"))
  }

  /// How many ties both cities name.
  var sides: Statement? {
    guard let both = material.count("both_sides", in: "coverage"),
      let one = material.count("one_side", in: "coverage"),
      let unknown = material.count("unknown_sides", in: "coverage"),
      let share = material.percent("both_sides_share", in: "coverage")
    else { return nil }
    return Statement(
      claim:
        "\(share) of the ties of which the lists of both cities are known are stated from both "
        + "sides.",
      evidence:
        "\(Quoted.count(both, "tie is", "ties are")) on both lists, \(Quoted.count(one)) on one "
        + "only; of \(Quoted.count(unknown)) it cannot be told, since no list of one of the cities is "
        + "among the sources.",
      confidence:
        "medium; lists are of different years, and a list that does not answer is no proof "
        + "against a tie",
      shownIn: material.shown(in: "coverage"))
  }

  /// Of how many ties the start is known.
  var dates: Statement? {
    guard let dated = material.count("dated", in: "coverage"),
      let all = material.count("ties", in: "coverage"), all > 0
    else { return nil }
    let isMost = 2 * dated >= all
    return Statement(
      claim: dated == 0
        ? "The start of no tie is known."
        : "The start of \(Quoted.count(dated)) of \(Quoted.count(all, "tie", "ties")) is known.",
      evidence: dated == 0
        ? "Nothing can be said of growth."
        : (isMost
          ? "The others count from the day on which a source lists them."
          : "What is said of growth rests on these; the others count from the day on which a source "
            + "lists them.") + contestedBegins,
      confidence: isMost ? "medium; dates differ between sources" : "check before use of growth",
      shownIn: material.shown(in: "coverage") + material.shown(byFigure: "growth"))
  }

  private var contestedBegins: String {
    let count = material.count("contested_begins", in: "coverage") ?? 0
    return count == 0
      ? ""
      : " For \(Quoted.count(count, "tie", "ties")) sources give different dates; the earliest counts."
  }
}
