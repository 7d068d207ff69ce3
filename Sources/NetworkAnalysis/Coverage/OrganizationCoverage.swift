import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// What each organization contributes to the memberships, and how far its members are known.
public struct OrganizationCoverage: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "organizations",
    question: "How many pairs of cities does each organization bind, and how well is it known?")

  /// The coverage of all organizations.
  public init() {}

  /// The coverage that a plan describes.
  public init(parameters: inout AnalysisParameters) throws { self.init() }

  /// Two tables: a row per organization, and figures of all memberships.
  ///
  /// - Throws: ``AnalysisError/noMemberships(_:)``.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let known = try StudiedMemberships(of: study)
    let pairs = try Projection(of: known.graph, onto: .members).totals(in: context).pairs()
    let redundancy = try TwoModeRedundancy(of: known.graph, .groups, in: context).values
    let memberships = Dictionary(grouping: study.network.memberships) { $0.organization }
    let rule = study.selection.statusRule
    let rows = known.organizations.indices.map { group -> [ResultValue] in
      let organization = known.organizations[group]
      let own = memberships[organization.id] ?? []
      let size = own.count
      let bound = Double(size) * Double(size - 1) / 2
      let sources = Set(own.flatMap { $0.sources(stating: rule) })
      let dated = own.count { $0.started.earliest != nil && $0.started.latest != nil }
      return [
        .text(organization.name), .integer(size),
        .integer(Set(own.compactMap { study.network.city($0.city)?.country }).count),
        ResultValue(pairs == 0 ? nil : 100 * bound / Double(pairs)),
        .integer(Int((bound * (1 - (redundancy[group] ?? 1))).rounded())),
        .real(100 * Double(dated) / Double(size)), .integer(sources.count),
        ResultValue(Self.years(of: sources, in: study)), ResultValue(organization.note),
        .text(organization.id.rawValue),
      ]
    }
    let ordered = rows.sorted { a, b in
      a[1].count == b[1].count ? a[9].exactText < b[9].exactText : a[1].count > b[1].count
    }
    return AnalysisResults(tables: [
      table(ordered, pairs: pairs, known), figures(known, pairs: pairs),
    ])
  }

  /// The years of the sources, the first and the last; nil if no year is known.
  private static func years(of sources: Set<SourceID>, in study: StudiedNetwork) -> String? {
    let years = sources.compactMap { study.whole.source($0)?.yearOfState }
    guard let first = years.min(), let last = years.max() else { return nil }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }

  private func table(
    _ rows: [[ResultValue]], pairs: Int, _ known: StudiedMemberships
  ) -> ResultTable {
    ResultTable(
      id: "organizations", title: "What each organization binds, and how far it is known",
      basis: known.study.basis, columns: Self.columns, rows: rows, method: note,
      remarks: [
        "\(Quoted.count(pairs)) pairs of cities share one organization or more; a pair that shares "
          + "several counts for each, so that the shares add up to more than 100 %."
      ] + known.remarks,
      conclusion: rows.first.flatMap { row in
        guard case .text(let name) = row[0], case .real(let share) = row[3] else { return nil }
        return Conclusion(
          "\(name) has most members, \(Quoted.count(row[1].count)), and binds "
            + "\(Quoted.percent(share / 100)) of the pairs of cities that share an organization; "
            + "\(Quoted.count(row[4].count)) pairs share nothing else.",
          reservation:
            "Members are those that the sources name: where a list is known in part only, "
            + "the organization binds more than is counted here.")
      })
  }

  private func figures(_ known: StudiedMemberships, pairs: Int) -> ResultTable {
    let study = known.study
    let degrees = known.graph.degrees(.members)
    let several = degrees.count { $0 > 1 }
    let rule = study.selection.statusRule
    let all = study.network.memberships
    let dated = all.count { $0.started.earliest != nil && $0.started.latest != nil }
    let single = all.count { $0.sources(stating: rule).count < 2 }
    let count = max(all.count, 1)
    let region = Self.leadingRegion(of: known)
    return ResultTable(
      figures: [
        Figure(
          "cities", "Cities with a membership", .integer(known.cities.count),
          "Cities that belong to one organization or more."),
        Figure(
          "countries", "Countries", .integer(Set(known.cities.compactMap(\.country)).count),
          "Countries of these cities."),
        Figure(
          "organizations", "Organizations with a member", .integer(known.organizations.count),
          "Organizations to which one city or more belongs."),
        .memberships(all.count),
        Figure(
          "mean_memberships", "Memberships per city",
          .real(Double(all.count) / Double(known.cities.count)), "The mean."),
        Figure(
          "several_share", "Share of cities in two or more",
          .real(Double(several) / Double(known.cities.count)),
          "Cities with two memberships or more, of those with one."),
        Figure(
          "dated_share", "Share of memberships whose start is known",
          .real(Double(dated) / Double(count)),
          "The first and the last day on which they can have begun are both known."),
        Figure(
          "single_source_share", "Share of memberships that rest on one source",
          .real(Double(single) / Double(count)), "No second source states them."),
        Figure(
          "leading_region", "Part of the world with most memberships", ResultValue(region?.name),
          "By the countries of the cities."),
        Figure(
          "leading_region_share", "Its share of the memberships", ResultValue(region?.share),
          "Of all memberships of cities whose country is known."),
        Figure(
          "pairs", "Pairs of cities that share an organization", .integer(pairs), "Each pair once."),
      ], id: "organizations-figures", title: "The memberships in figures", basis: study.basis,
      method: note, digits: 3, remarks: known.remarks)
  }

  /// The part of the world with most memberships; of equal ones the first by name.
  private static func leadingRegion(
    of known: StudiedMemberships
  ) -> (name: String, share: Double)? {
    var counts: [String: Int] = [:]
    for (city, degree) in zip(known.cities, known.graph.degrees(.members)) {
      if let region = city.worldRegion?.name { counts[region, default: 0] += degree }
    }
    let all = counts.values.reduce(0, +)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
      .map { ($0.key, Double($0.value) / Double(all)) }
  }

  private static let columns = [
    ResultColumn.organizationName,
    ResultColumn("members", "Members", form: .count, meaning: "Cities here that belong to it."),
    ResultColumn("countries", "Countries", form: .count, meaning: "Countries of these cities."),
    ResultColumn(
      "pair_share", "Pairs bound", unit: "%", form: .decimals(1),
      meaning: "Pairs of its members, of all pairs of cities that share an organization."),
    ResultColumn(
      "only_here", "Bound by nothing else", form: .count,
      meaning: "Pairs of its members that share no other organization."),
    ResultColumn(
      "dated", "Start known", unit: "%", form: .decimals(0),
      meaning: "The share of its memberships whose start is known."),
    ResultColumn(
      "sources", "Sources", form: .count, meaning: "Sources that state these memberships."),
    ResultColumn(
      "years", "Sources of", form: .words,
      meaning: "The years in which the sources appeared, or were read if they are undated."),
    ResultColumn(
      "note", "What the dataset says of it", form: .words,
      meaning: "Such as whether its members are recorded in part only."),
    .organizationID,
  ]

  private var note: MethodNote {
    MethodNote(
      name: "What organizations bind",
      meaning: "An organization with n members binds n(n−1)/2 pairs of them.",
      choices: [
        .init("Pairs", "two cities that belong to one organization or more, each pair once"),
        .init("Start", "known if the first and the last possible day are known"),
      ],
      caveat:
        "Large organizations bind most pairs by their size alone; that two cities belong to one "
        + "says nothing about their working together.",
      literature: [
        "Borgatti & Everett (1997): Network analysis of 2-mode data. Social Networks 19."
      ])
  }
}

extension Source {
  /// The year in which the source appeared at the latest, or was read if it is undated; nil if
  /// neither is known.
  var yearOfState: Int? {
    let published = (published?.text ?? "").split(separator: "/").compactMap { Int($0.prefix(4)) }
    return published.last ?? accessed.flatMap { Int($0.text.prefix(4)) }
  }
}
