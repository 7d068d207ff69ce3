import CityNetworks
import NetworkAnalysis

/// How far the sources on a city carry: how many there are, where they disagree, what they claim.
struct CityEvidenceFindings {
  private let focus: CityFocus

  init(_ focus: CityFocus) { self.focus = focus }

  /// How many ties rest on one source.
  var sources: Statement? {
    guard let ties = focus.number("ties"), ties > 0, let single = focus.number("single_source")
    else { return nil }
    let shown = focus.exhibits(tables: ["city-ties", "city-conflicts"])
    guard single > 0 else {
      return Statement(
        claim: ties == 1
          ? "Two or more sources state the tie."
          : "Two or more sources state each of the \(ties) ties.",
        evidence: "Counted are sources that state a status which the selection counts.",
        confidence: "medium; sources may have copied from one another", shownIn: shown)
    }
    let alone = focus.countedTies.filter { ["0", "1"].contains($0["stating"]) }.map { $0["city"] }
    return Statement(
      claim: ties == 1
        ? "The tie rests on one source, and should not be quoted alone."
        : "\(single) of \(ties) ties rest on one source each.",
      // By several kinds of ties a city may have two sources and yet ties that rest on one.
      evidence: (Set(alone).count != single || ties == 1
        ? "" : "They are those with \(CityFocus.list(alone, most: 8)). ")
        + "A second source should be found before such a tie is quoted alone.",
      confidence: "check before use", shownIn: shown)
  }

  /// On which ties sources disagree.
  var conflicts: Statement? {
    guard focus.table("city-conflicts") != nil else { return nil }
    let rows = focus.rows("city-conflicts").filter { $0["difference"] != "one source only" }
    let shown = focus.exhibits(tables: ["city-conflicts"])
    guard !rows.isEmpty else {
      guard (focus.number("ties") ?? 0) > 0 else { return nil }
      return Statement(
        claim: "The sources do not contradict each other on the ties of \(focus.name).",
        evidence: "None tells of another stage of a tie than the others do.",
        confidence: "medium; a source that does not mention a tie need not deny it", shownIn: shown)
    }
    let names = rows.map { "\($0["city"]) (treated as \($0["treated_as"]))" }
    let contradictions = rows.count { $0["difference"] == "contradiction" }
    return Statement(
      claim: "Sources disagree on \(CityFocus.count(rows.count, "tie", "ties")) of \(focus.name).",
      evidence: "\(CityFocus.list(names)). "
        + (contradictions == 0
          ? "The statements can follow one another; which of them is the present state is a "
            + "question of their dates."
          : "In \(CityFocus.count(contradictions, "case", "cases")) the statements cannot be put in "
            + "one order without doubt."),
      confidence: "check before use", shownIn: shown)
  }

  /// What numbers are claimed, against what is named.
  var claims: Statement? {
    let rows = focus.rows("claims").filter { $0["object"].isEmpty && $0["subject"] == focus.name }
    let numbers = rows.compactMap { Int($0["claimed"]) }.sorted()
    guard let least = numbers.first, let most = numbers.last, let ties = focus.number("ties")
    else { return nil }
    let range = least == most ? "\(least)" : "\(least) to \(most)"
    let each = Set(numbers).sorted(by: >).map { number in
      let claimants = rows.filter { Int($0["claimed"]) == number }.map(claimant)
      let said = claimants.enumerated().filter { !claimants[..<$0.offset].contains($0.element) }
      return "\(number) by \(CityFocus.list(said.map(\.element), most: 8))"
    }
    let isUsual = CitySelectionWords(focus.material.study.selection).isUsual
    let agrees = isUsual && least == most && least == ties
    return Statement(
      claim: "Sources claim \(range) "
        + "\(most == 1 ? "sister city" : "sister cities"); "
        + (isUsual ? "this dataset names \(ties)." : "under this selection \(ties) count."),
      evidence:
        "The claims are: \(each.joined(separator: "; ")). A claimed number never becomes a "
        + "tie; sources count at other times and by other rules."
        + (focus.material.study.selection.time == nil
          ? "" : " Claims of every date are listed, whatever the time of the selection."),
      confidence: agrees
        ? "medium; equal numbers need not mean the same cities" : "check before use",
      shownIn: focus.exhibits(tables: ["claims", "city-ties"]))
  }

  /// Who claims a number, and by when: "Tehran Times (by 2021-06-11)".
  private func claimant(_ row: CityFocus.Row) -> String {
    let publisher = focus.material.study.whole.source(SourceID(row["source"]))?.publisher ?? ""
    let name = publisher.isEmpty ? row["source"] : publisher
    return row["date"].isEmpty ? name : "\(name) (\(Self.plain(row["date"])))"
  }

  /// A date as people say it: "../2021-07" is "by 2021-07".
  private static func plain(_ date: String) -> String {
    date.hasPrefix("../") ? "by \(date.dropFirst(3))" : date
  }
}
