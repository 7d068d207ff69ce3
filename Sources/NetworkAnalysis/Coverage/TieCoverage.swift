import CityNetworks
public import Execution

/// How far the ties of each country are known: how many, by how many sources, since when, and
/// whether both cities name them.
public struct TieCoverage: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "coverage", question: "How well are the ties of each country known, and by whom?",
    parameters: [
      (
        "list",
        "how many partners one source must name for a city to count as its list; "
          + "\(usualList) if absent"
      )
    ])

  private static let usualList = 3
  private let list: Int

  /// The coverage, with lists of at least so many partners.
  public init(list: Int = 3) { self.list = list }

  /// The coverage that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(list: try parameters.count("list", standard: Self.usualList))
  }

  /// Two tables: figures of all ties, and a row per country.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let sides = StatedSides(study, least: list)
    let rule = study.selection.statusRule
    let known = study.network.ties.map { tie in
      KnownTie(
        tie: tie, sources: tie.sources(stating: rule), side: sides.side(of: tie),
        countries: [tie.first, tie.second].map { study.network.city($0)?.country })
    }
    return AnalysisResults(tables: [
      figures(known, sides, study), countries(known, study),
    ])
  }

  private func figures(
    _ known: [KnownTie], _ sides: StatedSides, _ study: StudiedNetwork
  ) -> ResultTable {
    let sum = CoverageSum(known)
    let figures: [Figure] = [
      .ties(sum.ties),
      Figure(
        "several_sources", "Ties stated by two or more sources", .integer(sum.severalSources),
        "Counted are sources that state a status which the selection counts."),
      Figure(
        "several_sources_share", "Their share of all ties", ResultValue(sum.severalSourcesShare),
        "The others rest on one source each, or on none that is named."),
      Figure(
        "dated", "Ties whose start is known", .integer(sum.dated),
        "The first and the last day on which they can have begun are both known."),
      Figure("dated_share", "Their share of all ties", ResultValue(sum.datedShare), "Of all ties."),
      Figure(
        "dated_to_day", "Ties whose start is known to the day", .integer(sum.datedToDay),
        "The first and the last day on which they can have begun are the same."),
      Figure(
        "contested_begins", "Ties whose start sources date differently",
        .integer(sum.contestedBegins),
        "Two sources give days for the same step that exclude one another; the earliest counts."),
      Figure(
        "both_sides", "Ties stated from both sides", .integer(sum.bothSides),
        "The list of each of the two cities names the other."),
      Figure(
        "one_side", "Ties stated from one side only", .integer(sum.oneSide),
        "One city's list names the other, whose own list is known and does not name the first."),
      Figure(
        "unknown_sides", "Ties of which that cannot be told", .integer(sum.unknownSides),
        "The sources hold no list of one of the two cities."),
      Figure(
        "both_sides_share", "Share stated from both sides", ResultValue(sum.bothSidesShare),
        "Of the ties of which it can be told."),
      Figure(
        "sources", "Sources of ties", .integer(sum.sources), "Sources that state one or more."),
    ]
    return ResultTable(
      figures: figures, id: "coverage", title: "How far the ties are known", basis: study.basis,
      method: note, digits: 3, remarks: remarks(sides),
      conclusion: sum.conclusion)
  }

  private func remarks(_ sides: StatedSides) -> [String] {
    sides.pairListCount == 0
      ? []
      : [
        Remarks.count(sides.pairListCount, "source is a list", "sources are lists")
          + " of pairs and of no city, so that nothing is told of sides there."
      ]
  }

  private func countries(_ known: [KnownTie], _ study: StudiedNetwork) -> ResultTable {
    var cities: [Country?: Int] = [:]
    for city in study.network.cities { cities[city.country, default: 0] += 1 }
    var ties: [Country?: [KnownTie]] = [:]
    for tie in known {
      for country in Set(tie.countries) { ties[country, default: []].append(tie) }
    }
    let order = cities.keys.sorted { a, b in
      let (x, y) = (ties[a]?.count ?? 0, ties[b]?.count ?? 0)
      return x == y ? (a?.code ?? "~") < (b?.code ?? "~") : x > y
    }
    let rows = order.map { country -> [ResultValue] in
      let sum = CoverageSum(ties[country] ?? [])
      let count = cities[country] ?? 0
      return [
        .text(country?.name ?? "no country on record"), .integer(count), .integer(sum.ties),
        .real(100 * Double(sum.ties) / Double(count)), .integer(sum.sources),
        ResultValue(sum.severalSourcesShare.map { 100 * $0 }),
        ResultValue(sum.datedShare.map { 100 * $0 }),
        .integer(sum.bothSides), .integer(sum.oneSide), ResultValue(country?.code),
      ]
    }
    return ResultTable(
      id: "coverage-countries", title: "How far the ties of each country are known",
      basis: study.basis, columns: Self.columns, rows: rows, method: note,
      remarks: ["A tie of two countries counts for each of them."])
  }

  private static let columns = [
    ResultColumn("country", "Country", form: .words, meaning: "The country of the cities."),
    ResultColumn("cities", "Cities", form: .count, meaning: "Its cities in the selection."),
    ResultColumn("ties", "Ties", form: .count, meaning: "Selected ties with an end there."),
    ResultColumn(
      "ties_per_100", "Ties per 100 cities", form: .decimals(0),
      meaning: "Its ties by hundred of its cities."),
    ResultColumn("sources", "Sources", form: .count, meaning: "Sources that state these ties."),
    ResultColumn(
      "several_sources", "By two or more", unit: "%", form: .decimals(0),
      meaning: "The share of its ties that two or more sources state."),
    ResultColumn(
      "dated", "Start known", unit: "%", form: .decimals(0),
      meaning: "The share of its ties whose first and last possible day of the start are known."),
    ResultColumn(
      "both_sides", "From both sides", form: .count,
      meaning: "Ties that the lists of both cities name."),
    ResultColumn(
      "one_side", "From one side", form: .count,
      meaning: "Ties that one city's list names and the other's known list does not."),
    ResultColumn("code", "Code", form: .identifier, meaning: "The ISO 3166-1 code."),
  ]

  private var note: MethodNote {
    MethodNote(
      name: "Coverage of ties",
      meaning:
        "What is known of ties depends on whose lists were read: a country with many ties for "
        + "its cities may be well connected, or well documented.",
      choices: [
        .init(
          "Sides",
          "the subject of a statement is the city whose list it was read from; a city has a list if "
            + "one source names \(list) or more partners for it"),
        .init(
          "Lists of pairs",
          "a source with ten pairs or more in which the first city always comes first by id says "
            + "nothing of sides"),
        .init(
          "Start",
          "\(TieRule.beginStatement); known if the first and the last possible day are known"),
      ],
      caveat:
        "That a list does not answer is no proof against a tie: lists are of different years, "
        + "and some cities list only their most active ties.")
  }
}

/// A selected tie with what is known of it.
private struct KnownTie {
  let tie: Tie
  let sources: [SourceID]
  let side: StatedSides.Side
  let countries: [Country?]
}

/// What is known of several ties.
private struct CoverageSum {
  let ties: Int
  let severalSources: Int
  let dated: Int
  let datedToDay: Int
  let contestedBegins: Int
  let bothSides: Int
  let oneSide: Int
  let sources: Int

  init(_ known: [KnownTie]) {
    ties = known.count
    severalSources = known.count { $0.sources.count > 1 }
    dated = known.count { $0.tie.started.earliest != nil && $0.tie.started.latest != nil }
    datedToDay = known.count {
      $0.tie.started.earliest != nil && $0.tie.started.earliest == $0.tie.started.latest
    }
    contestedBegins = known.count { !$0.tie.contestedBegins.isEmpty }
    bothSides = known.count { $0.side == .both }
    oneSide = known.count { $0.side == .one }
    sources = Set(known.flatMap(\.sources)).count
  }

  var unknownSides: Int { ties - bothSides - oneSide }
  var severalSourcesShare: Double? { share(severalSources, of: ties) }
  var datedShare: Double? { share(dated, of: ties) }
  var bothSidesShare: Double? { share(bothSides, of: bothSides + oneSide) }

  var conclusion: Conclusion? {
    guard let several = severalSourcesShare, let dated = datedShare else { return nil }
    let sides = bothSidesShare.map {
      "; of the \(Quoted.count(bothSides + oneSide)) of which the lists of both cities are known, "
        + "\(Quoted.percent($0)) are stated from both sides"
    }
    return Conclusion(
      "Of \(Quoted.count(ties, "tie", "ties")), \(Quoted.percent(several)) are stated by two or more "
        + "sources, and the start of \(Quoted.percent(dated)) is known\(sides ?? "").",
      reservation: dated < 0.5
        ? "The start of most ties is not known, so that what is said of growth rests on the others."
        : nil)
  }

  private func share(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }
}
