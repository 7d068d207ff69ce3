import CityNetworks
import NetworkAnalysis

/// What the position of a city in the network says: whom it joins, its ranks, its corridors.
struct CityPositionFindings {
  private let focus: CityFocus

  init(_ focus: CityFocus) { self.focus = focus }

  private func number(_ figure: String) -> Int? { focus.number(figure, in: "city-position") }

  /// Whether its partners are tied with each other.
  var brokerage: Statement? {
    guard let pairs = number("partner_pairs"), pairs > 0, let tied = number("tied_pairs"),
      let partners = number("partners"),
      let size = focus.real("effective_size", in: "city-position")
    else { return nil }
    let open = pairs - tied
    let claim =
      if tied == 0 {
        "None of the partners of \(focus.name) is known to be tied with another."
      } else if open * 4 >= pairs * 3 {
        "Most partners of \(focus.name) are not tied with each other."
      } else if open * 2 >= pairs {
        "The partners of \(focus.name) are partly tied with each other."
      } else {
        "Most partners of \(focus.name) are tied with each other too."
      }
    let reach = number("reached_2").map {
      " Through them it reaches \(CityFocus.count($0, "further city", "further cities")) in two "
        + "steps."
    }
    return Statement(
      claim: claim,
      evidence:
        "\(open) of the \(CityFocus.count(pairs, "pair", "pairs")) of its \(partners) partners "
        + "\(open == 1 ? "has" : "have") no tie with each other. The ties offer about "
        + "\(CellText.fixed(size, decimals: 1)) separate directions (effective size; \(partners) "
        + "would be the most)." + (reach ?? ""),
      confidence: "medium; a partner whose own list is missing looks like an open pair, so this is "
        + "an upper bound",
      shownIn: focus.exhibits(tables: ["city-position"], figures: ["partners"]))
  }

  /// Where it ranks, and how firmly.
  var rank: Statement? {
    guard let cities = number("cities"), let rank = number("betweenness_rank"),
      let byTies = number("degree_rank"), let ties = number("partners"), ties > 0
    else { return nil }
    guard focus.real("betweenness", in: "city-position") != 0 else {
      return Statement(
        claim: "None of the shortest connections of other cities runs through \(focus.name).",
        evidence: "By its number of ties it is number \(byTies) of \(cities) cities." + national,
        confidence: "medium; a tie that no source names could change that",
        shownIn: focus.exhibits(tables: ["city-comparison"], figures: ["degree-distribution"]))
    }
    let interval = interval
    let isFirm = interval.map { ($0.high - $0.low) * 20 <= max(cities, 60) } ?? false
    let words = interval.map {
      " If ties are drawn anew by chance, its rank by betweenness lies between \($0.low) and "
        + "\($0.high) in 95 % of the draws."
    }
    return Statement(
      claim: "\(focus.name) is number \(rank) of \(cities) cities by betweenness, and number "
        + "\(byTies) by its number of ties.",
      evidence: "Betweenness counts the shortest connections of two other cities that run through "
        + "it." + (words ?? "") + national,
      confidence: isFirm
        ? "medium; the network holds the cities that its sources name, not all cities"
        : "check before use; the rank would change with a few ties",
      shownIn: focus.exhibits(
        tables: ["city-comparison"], figures: ["rank-intervals", "degree-distribution"]))
  }

  /// In which ranks by betweenness the city lies when the data are varied, as the figure draws it.
  private var interval: (low: Int, high: Int)? {
    let tables = focus.material.results.tables + focus.material.figureFacts.tables
    guard
      let table = tables.first(where: { $0.id.hasPrefix("rank-uncertainty-betweenness-") }),
      let ids = table.column("id"), let row = ids.firstIndex(of: .text(focus.city.id.rawValue)),
      let low = Self.whole(table.column("rank_low")?[row]),
      let high = Self.whole(table.column("rank_high")?[row])
    else { return nil }
    return (low, high)
  }

  private static func whole(_ value: ResultValue?) -> Int? {
    switch value {
    case .integer(let number)?: number
    case .real(let number)?: Int(number)
    case .text?, .missing?, nil: nil
    }
  }

  /// Its place among the cities of its country.
  private var national: String {
    guard let rank = number("country_rank"), let all = number("country_cities"), all > 1,
      let country = focus.city.country?.name
    else { return "" }
    let others = focus.rows("city-comparison").filter { $0["chosen"] == "same country" }
    let leader = others.first.map { "\($0["city"]) (\($0["ties"]))" } ?? ""
    let compared = leader.isEmpty ? "" : (rank == 1 ? "; next is \(leader)" : "; \(leader) leads")
    return
      " Of the \(all) cities of \(country) in the data it is number \(rank) by ties\(compared)."
  }

  /// On which corridors it lies.
  var corridors: Statement? {
    let rows = focus.rows("city-corridors")
    guard !rows.isEmpty else { return nil }
    let names = Set(rows.map { $0["corridor"] }).sorted()
    let abroad = Dictionary(
      grouping: rows.filter {
        $0["link"] != "same country" && $0["link"] != "outside the selection"
      }
    ) { $0["id"] }.sorted { $0.key < $1.key }.compactMap(\.value.first)
    let tied = abroad.filter { $0["link"] == "tied" }
    let claim =
      abroad.isEmpty
      ? "On \(Self.corridors(names.count)), \(focus.name) has no neighbour in another country."
      : "On \(Self.corridors(names.count)), \(focus.name) is tied with \(tied.isEmpty ? "none" : "\(tied.count)") of "
        + "its \(CityFocus.count(abroad.count, "neighbour", "neighbours")) in other countries."
    let missing = abroad.filter { $0["link"] != "tied" }.map { $0["neighbor"] }
    return Statement(
      claim: claim,
      evidence: (names.count == 1 ? "The corridor is: " : "The corridors are: ")
        + CityFocus.list(names) + "."
        + (tied.isEmpty ? "" : " Tied: \(CityFocus.list(tied.map { $0["neighbor"] })).")
        + (missing.isEmpty ? "" : " Without a tie: \(CityFocus.list(missing))."),
      confidence: "medium; corridors are as their sources list them",
      shownIn: focus.exhibits(tables: ["city-corridors"], figures: ["corridor", "map-corridor"]))
  }

  private static func corridors(_ count: Int) -> String {
    count == 1 ? "its corridor" : "its \(count) corridors"
  }
}
