import CityNetworks
import GraphAlgorithms
import Graphs

/// The tables that describe clubs.
struct ClubTables {
  let rule: ClubRule
  let basis: String
  /// The network with the ties inside clubs.
  let graph: CityGraph
  let clubs: [Club]
  let figures: [ClubFigures]

  static let number = ResultColumn(
    "club", "No.", form: .count, meaning: "The largest club is number 1.")
  static let name = ResultColumn(
    "name", "Club", form: .words,
    meaning: "The organization it is, or its two best-tied members where none is known.")
  static let id = ResultColumn(
    "club_id", "Club id", form: .words, meaning: "What to write behind --clubs.")

  /// One row per club: how large it is and how much of the network.
  func overview(triangles: Int) -> ResultTable {
    let rows = zip(clubs, figures).enumerated().map { place, pair -> [ResultValue] in
      let (club, figures) = pair
      let cities = club.nodes.map { graph.city(of: $0) }
      let mean = { (counts: [Int]) in Double(counts.reduce(0, +)) / Double(counts.count) }
      return [
        .integer(place + 1), .text(club.organization.name), .integer(cities.count),
        .integer(Set(cities.map(\.name)).count),
        .integer(Set(cities.compactMap { $0.country?.code }).count),
        .integer(club.clique.count), .integer(club.cliqueCount), .integer(figures.pairs.count),
        .integer(figures.possiblePairs),
        .real(Double(figures.pairs.count) / Double(graph.graph.edgeCount)),
        .integer(figures.triangles),
        ResultValue(triangles > 0 ? Double(figures.triangles) / Double(triangles) : nil),
        .real(club.insideShare), .text(club.isLikely ? "yes" : "no"), .real(mean(figures.inside)),
        .real(mean(figures.outside)),
        .integer(figures.outside.max() ?? 0), .text(club.id.rawValue),
      ]
    }
    return ResultTable(
      id: "cliques", title: "Clubs: cities that are all, or nearly all, tied with one another",
      basis: basis, columns: Self.overviewColumns, rows: rows, method: method,
      remarks: overviewRemarks(triangles: triangles),
      conclusion: .clubs(
        clubs.count,
        tieShare: Double(Set(figures.flatMap(\.pairs)).count)
          / Double(max(1, graph.graph.edgeCount)),
        triangleShare: clubs.count == 1 && triangles > 0
          ? Double(figures[0].triangles) / Double(triangles) : nil,
        largest: clubs.first.map { "\($0.organization.name) with \($0.nodes.count) cities" }))
  }

  private static let overviewColumns = [
    number, name,
    ResultColumn("cities", "Cities", form: .count, meaning: "Members of the club."),
    ResultColumn(
      "names", "Names", form: .count,
      meaning: "Different names among them; fewer than cities if one stands twice."),
    ResultColumn("countries", "Countries", form: .count, meaning: "Countries of the members."),
    ResultColumn(
      "clique", "Largest clique", form: .count,
      meaning: "The most members that are all tied with one another."),
    ResultColumn(
      "cliques", "Cliques", form: .count,
      meaning: "Maximal cliques of the wanted size that belong to the club."),
    ResultColumn("pairs", "Pairs", form: .count, meaning: "Pairs of members that are tied."),
    ResultColumn(
      "possible_pairs", "Possible", form: .count, meaning: "Pairs of members there are."),
    ResultColumn(
      "tie_share", "Share of ties", form: .decimals(4),
      meaning: "Its tied pairs, divided by all of the network."),
    ResultColumn(
      "triangles", "Triangles", form: .count, meaning: "Triples of members that are all tied."),
    ResultColumn(
      "triangle_share", "Share of triangles", form: .decimals(4),
      meaning: "Its triangles, divided by all of the network."),
    ResultColumn(
      "inside_share", "Inside", form: .decimals(3),
      meaning: "Of the members' ties, counted at each member, the share with other members."),
    ResultColumn(
      "likely", "Likely a list", form: .words,
      meaning: "Yes for a known organization and where at least half of the members' ties are "
        + "inside: --as-membership moves these, and others if --clubs names them."),
    ResultColumn(
      "inside_degree", "Ties inside", unit: "per member", form: .decimals(1),
      meaning: "Members with which a member is tied, on average."),
    ResultColumn(
      "outside_degree", "Ties outside", unit: "per member", form: .decimals(1),
      meaning: "Other cities with which a member is tied, on average."),
    ResultColumn(
      "most_outside", "Most outside", form: .count,
      meaning: "Other cities with which the member with most such ties is tied."),
    id,
  ]

  private func overviewRemarks(triangles: Int) -> [String] {
    guard !clubs.isEmpty else {
      return [
        "No club was found: no \(rule.minimumSize) cities of this selection are all tied with one "
          + "another. A smaller least size looks for smaller ones."
      ]
    }
    let doubtful = clubs.count { !$0.isLikely }
    let doubts =
      doubtful == 0
      ? []
      : [
        "Likely no lists of members: \(doubtful). Their cities have most of their ties elsewhere, as "
          + "capitals and other well-tied cities do; --as-membership leaves them as they are unless "
          + "--clubs names them."
      ]
    let members = clubs.flatMap(\.nodes)
    guard clubs.count > 1, Set(members).count == members.count else { return doubts }
    let pairs = figures.reduce(0) { $0 + $1.pairs.count }
    let closed = figures.reduce(0) { $0 + $1.triangles }
    return doubts + [
      "Together the clubs hold \(pairs) of \(graph.graph.edgeCount) tied pairs and \(closed) of "
        + "\(triangles) triangles."
    ]
  }

  var method: MethodNote {
    MethodNote(
      name: "Membership cliques",
      meaning: "A club is a set of cities that are all tied with one another, grown by those that "
        + "are tied with nearly all of them.",
      choices: rule.choices,
      caveat: "Whether the cities agreed each with each or joined one club, ties cannot tell: look "
        + "at the sources.",
      literature: [
        "Eppstein, Löffler & Strash (2010): Listing all maximal cliques in sparse graphs in "
          + "near-optimal time. ISAAC 2010.",
        "Abello, Resende & Sudarsky (2002): Massive quasi-clique detection. LATIN 2002.",
      ])
  }
}
