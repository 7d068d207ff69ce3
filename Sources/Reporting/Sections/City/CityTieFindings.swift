import CityNetworks
import NetworkAnalysis

/// What the ties of a city say: how many, with whom, since when.
struct CityTieFindings {
  private let focus: CityFocus
  private let ties: Int

  init(_ focus: CityFocus) {
    self.focus = focus
    ties = focus.number("ties") ?? 0
  }

  /// How many ties count, and what else there is.
  var scope: Statement {
    let others = focus.otherTies.map { "\($0["city"]) (\($0["status"]))" }
    let left =
      others.isEmpty ? "" : " Not counted, but stated: \(CityFocus.list(others))."
    let words = CitySelectionWords(focus.material.study.selection)
    let selection = words.sentence
    guard ties > 0 else {
      return Statement(
        claim: "No tie of \(focus.name) counts under this selection.",
        evidence: selection + left + otherKinds,
        confidence: "high for the data; ties that no source names are unknown",
        shownIn: focus.exhibits(tables: ["city-ties"], figures: ["ego"]))
    }
    let countries = focus.number("countries") ?? 0
    let regions = focus.number("regions") ?? 0
    let single = focus.number("single_source") ?? 0
    let spread =
      countries > 1
      ? " in \(countries) countries" + (regions > 1 ? " and \(regions) parts of the world" : "")
      : countries == 1
        ? (ties == 1 ? " in" : ", all in") + " \(focus.countedTies.first?["country"] ?? "")" : ""
    return Statement(
      claim: "\(focus.name) \(words.verb) \(CityFocus.count(ties, "city", "cities"))\(spread).",
      evidence: selection + left + otherKinds + memberships(of: "It also has"),
      confidence: single * 10 <= ties
        ? "high for the ties listed; ties that no source names are unknown"
        : "medium; \(single) of \(ties) \(ties == 1 ? "tie rests" : "ties rest") on one source",
      shownIn: focus.exhibits(tables: ["city-ties"], figures: ["ego", "map-city"]))
  }

  private var otherKinds: String {
    let count = focus.number("other_kinds") ?? 0
    return count == 0
      ? ""
      : " With \(CityFocus.count(count, "further city", "further cities")) it has other kinds of "
        + "ties only, such as events."
  }

  private func memberships(of begin: String) -> String {
    let count = focus.number("memberships") ?? 0
    return count == 0
      ? "" : " \(begin) \(CityFocus.count(count, "membership", "memberships")) in city networks."
  }

  /// When ties began.
  var time: Statement? {
    guard ties > 0, let dated = focus.number("dated") else { return nil }
    let shown = focus.exhibits(tables: ["city-ties"], figures: ["timeline"])
    guard dated > 0, let first = focus.number("first_year"), let last = focus.number("last_year")
    else {
      return Statement(
        claim: "No source gives the year in which a tie of \(focus.name) began.",
        evidence: "Dates on which lists were read say only that a tie existed by then.",
        confidence: "high for the data", shownIn: shown)
    }
    let unknown = focus.countedTies.count - dated
    let rest =
      unknown > 0
      ? " Of \(CityFocus.count(unknown, "tie", "ties")) the year in which they began is not known."
      : ""
    return Statement(
      claim: claim(dated, first, last), evidence: range(dated, first, last) + rest + contested,
      confidence: dated * 5 >= focus.countedTies.count * 4
        ? "high for the dates stated; sources may date the same agreement differently"
        : "medium; \(unknown) of \(focus.countedTies.count) ties are not dated",
      shownIn: shown)
  }

  private var contested: String {
    let count = focus.number("contested_begins") ?? 0
    return count == 0
      ? ""
      : " For \(CityFocus.count(count, "tie", "ties")) sources give different dates, as the notes of "
        + "the table tell; the earliest counts."
  }

  private func claim(_ dated: Int, _ first: Int, _ last: Int) -> String {
    if dated == 1 { return "The one tie with a known year began in \(first)." }
    guard dated > 3, let from = focus.number("busiest_from"), let to = focus.number("busiest_to"),
      let most = focus.number("busiest"), most > 2, most * 2 >= dated, from != first || to != last
    else {
      return first == last
        ? "All \(dated) ties with a known year began in \(first)."
        : "The \(dated) ties with a known year began between \(first) and \(last)."
    }
    return "\(most) of the \(dated) ties with a known year began in "
      + (from == to ? "\(from)." : "\(from)–\(to).")
  }

  private func range(_ dated: Int, _ first: Int, _ last: Int) -> String {
    let partners = { (year: Int) in
      CityFocus.list(
        focus.countedTies.filter { $0["since"].hasPrefix("\(year)") }.map { $0["city"] }, most: 3)
    }
    guard dated > 1, first != last else { return "It is the tie with \(partners(first))." }
    return "The first is that with \(partners(first)) (\(first)), the last that with "
      + "\(partners(last)) (\(last))."
  }

  /// Which organizations the city belongs to.
  var memberships: Statement? {
    let rows = focus.rows("city-memberships")
    guard !rows.isEmpty else { return nil }
    let dated = rows.filter {
      !$0["since"].isEmpty && $0["since"] != "unknown" && !$0["since"].hasPrefix("by ")
    }
    return Statement(
      claim: "\(focus.name) is named as a member of "
        + "\(CityFocus.count(rows.count, "city network", "city networks")).",
      evidence: "\(rows.count == 1 ? "It is" : "They are"): "
        + "\(CityFocus.list(rows.map { $0["organization"] })). The date of joining is "
        + "stated for \(dated.count) of \(rows.count). Members of one network are not tied by that.",
      confidence: "medium; lists of members in the data are not complete",
      shownIn: focus.exhibits(tables: ["city-memberships"], figures: ["memberships"]))
  }
}
