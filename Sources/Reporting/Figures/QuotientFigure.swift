import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// Clusters, or other groups of cities, as pies, and how they are tied.
public struct QuotientFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "quotient", question: "Clusters as pies by part of the world, and how they are tied",
    parameters: [
      ("method", "the clustering's id; leiden if absent"),
      ("by", "a division in place of a clustering, as for aggregate, such as region"),
      ("top", "how many groups to draw, the largest; 16 if absent"),
    ])

  private let method: String
  private let division: CityDivision?
  private let top: Int

  /// The figure of the `top` largest groups of a division, or of the clusters that a method finds.
  public init(method: String = "leiden", by division: CityDivision? = nil, top: Int = 16) {
    self.method = method
    self.division = division
    self.top = top
  }

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let method = try parameters.optionalText("method")
    let division = try parameters.optionalText("by")
    if method != nil, division != nil {
      throw AnalysisError.contradictoryParameters(
        "The figure quotient takes a method or a division, not both. Leave out one of them.")
    }
    self.init(
      method: method ?? "leiden", by: try division.map { try CityDivision($0) },
      top: try parameters.count("top", standard: 16, minimum: 2))
  }

  /// Which clusters there are; nothing where a division of the data makes the groups.
  public func questions() throws -> [any Analysis] {
    division == nil ? [try CityClustering(method: method)] : []
  }

  private struct Groups {
    var names: [[String]]
    var members: [[CityID]]
    var kind: String
    var quality: String
  }

  /// The figure before it is drawn.
  ///
  /// - Throws: ``AnalysisError/nothingToDraw(_:)`` with fewer than two groups of two cities or more.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    let all = try groups(of: study, results)
    guard all.members.count > 1 else {
      throw AnalysisError.nothingToDraw(
        "there are fewer than two groups by \(all.kind) to draw. Choose another method, or another "
          + "division with by, such as country or world-region.")
    }
    let drawn = min(top, all.members.count)
    let ties = try GroupTies(of: Array(all.members.prefix(drawn)), in: study)
    let shown = ties.pairs.filter(\.isMainstay)
    let ids = (0..<drawn).map { "g\($0)" }
    let titles = all.names.prefix(drawn).map { $0.joined(separator: " – ") }
    let cities = all.members.prefix(drawn).reduce(0) { $0 + $1.count }
    var composition = GroupComposition(
      name: "quotient", title: "Groups of cities and the ties between them",
      description: "A pie per group: its area grows with the number of cities, its wedges show in "
        + "which parts of the world they lie. The width of a line grows with the ties between two "
        + "groups. The table of the figure lists the same.",
      groups: (0..<drawn).map { group in
        let members = all.members[group].compactMap { study.network.city($0) }
        let count = Quoted.count(members.count, "city", "cities")
        return GroupComposition.Group(
          id: ids[group], names: all.names[group], secondary: count, size: Double(members.count),
          shares: Self.shares(members),
          tooltip: "\(titles[group]): \(count), \(ties.inside[group]) ties within")
      },
      ties: shown.map { pair in
        GroupComposition.Tie(
          ids[pair.first], ids[pair.second], count: pair.ties,
          tooltip: "\(titles[pair.first]) – \(titles[pair.second]): \(pair.ties) ties")
      },
      mostNumbers: 16, sizeTitle: "area: cities", widthTitle: "width: ties between two groups",
      notes: notes(all, ties, shown, drawn, study))
    composition.style = style
    return FigureSketch(
      id: "quotient", title: title(all, ties, titles, drawn),
      caption: "Each pie is a group of cities by \(all.kind), its wedges the parts of the world in "
        + "which they lie; \(Quoted.count(cities)) cities in \(drawn) groups. Lines are those that "
        + "hold the network together and the two strongest of each group; the data of the figure, as CSV, list all. "
        + all.quality + "Data: \(study.whole.provenance.datasetID).",
      data: data(titles, all, ties, in: study)
    ) { [composition] renderer in try composition.scene(using: renderer) }
  }

  private func groups(of study: StudiedNetwork, _ results: AnalysisResults) throws -> Groups {
    guard let division else {
      guard let found = results.clusterings.first(where: { $0.method == method }) else {
        throw AnalysisError.missingParameter(analysis: "quotient", name: "clusters by \(method)")
      }
      let kept = found.clusters.indices.filter { found.clusters[$0].count > 1 }
      return Groups(
        names: kept.map { cluster in
          found.clusters[cluster].prefix(2).map { study.network.city($0)?.name ?? $0.rawValue }
        },
        members: kept.map { found.clusters[$0] }, kind: "the clustering “\(method)”",
        quality: Self.quality(found.modularity))
    }
    let labels = try division.labels(in: study)
    var members: [String: [CityID]] = [:]
    for (city, label) in zip(study.network.cities, labels) {
      if let label, !study.network.ties(of: city.id).isEmpty {
        members[label, default: []].append(city.id)
      }
    }
    let order = members.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return Groups(
      names: order.map { Self.rows($0.key) }, members: order.map(\.value), kind: division.title,
      quality: "")
  }

  /// A long name in two rows.
  private static func rows(_ name: String) -> [String] {
    let words = name.split(separator: " ")
    guard name.count > 16, words.count > 1 else { return [name] }
    let cut =
      (1..<words.count).min {
        abs(words[..<$0].joined(separator: " ").count * 2 - name.count)
          < abs(words[..<$1].joined(separator: " ").count * 2 - name.count)
      } ?? 1
    return [words[..<cut].joined(separator: " "), words[cut...].joined(separator: " ")]
  }

  private static func quality(_ modularity: Double?) -> String {
    guard let modularity else { return "" }
    let text = "Modularity Q = \(Quoted.number(modularity))"
    return modularity < 0.3
      ? text + ", which is weak: other divisions would be nearly as good. " : text + ". "
  }

  private static func shares(_ cities: [City]) -> [GroupComposition.Share] {
    let counts = Dictionary(grouping: cities, by: \.worldRegion).mapValues(\.count)
    let known = WorldRegion.allCases.compactMap { region in
      counts[region].map { GroupComposition.Share(region.hueKey, Double($0)) }
    }
    return known + (counts[nil].map { [GroupComposition.Share(nil, Double($0))] } ?? [])
  }

  private func title(
    _ all: Groups, _ ties: GroupTies, _ titles: [String], _ drawn: Int
  ) -> String {
    let within = ties.counted - ties.between
    let share = ties.counted == 0 ? 0 : Double(within) / Double(ties.counted)
    let word = division == nil ? "clusters" : "groups"
    let lead =
      "\(Quoted.percent(share)) of the ties of \(drawn) \(word) stay within one of them"
    guard let most = ties.strongest else { return lead + "; none joins two" }
    return lead
      + "; of the \(Quoted.count(ties.between)) others \(Quoted.count(most.ties)) join the "
      + "\(word) \(titles[most.first]) and \(titles[most.second])"
  }

  private func notes(
    _ all: Groups, _ ties: GroupTies, _ shown: [GroupTies.Pair], _ drawn: Int,
    _ study: StudiedNetwork
  ) -> [String] {
    let lines = shown.reduce(0) { $0 + $1.ties }
    var notes = [
      "Lines: \(shown.count) of \(Quoted.count(ties.pairs.count, "tied pair", "tied pairs")) of "
        + "groups (a spanning tree and the two strongest of each group), "
        + "\(Quoted.count(lines)) of \(Quoted.count(ties.between)) ties between these groups."
    ]
    let rest = all.members.dropFirst(drawn)
    if !rest.isEmpty {
      notes.append(
        "Not drawn: \(Quoted.count(rest.count, "smaller group", "smaller groups")) of "
          + "\(Quoted.count(rest.reduce(0) { $0 + $1.count }, "city", "cities")).")
    }
    let outside = study.network.cities.count - all.members.reduce(0) { $0 + $1.count }
    if outside > 0 {
      notes.append(
        "Not drawn: \(Quoted.count(outside, "city", "cities")) "
          + (division == nil
            ? "that no cluster of two or more holds." : "without a tie or without a \(all.kind)."))
    }
    if !all.quality.isEmpty { notes.append(all.quality) }
    return notes
  }

  private func data(
    _ titles: [String], _ all: Groups, _ ties: GroupTies, in study: StudiedNetwork
  ) -> ResultTable {
    FigureData(
      of: "quotient", "Ties between groups", in: study,
      meaning: "A row per tied pair of groups; a group with itself stands for the ties within."
    ).table(
      GroupColumns.all,
      titles.indices.map { group in
        GroupColumns.row(
          titles[group], titles[group], ties.inside[group], cities: all.members[group].count,
          all.members[group].count, "within")
      }
        + ties.pairs.map { pair in
          GroupColumns.row(
            titles[pair.first], titles[pair.second], pair.ties,
            cities: all.members[pair.first].count, all.members[pair.second].count,
            pair.isMainstay ? "line" : "not drawn")
        })
  }
}

/// The columns of tables of ties between groups.
enum GroupColumns {
  static let all = [
    ResultColumn("from", "From", form: .words, meaning: "The name of one group."),
    ResultColumn("to", "To", form: .words, meaning: "The name of the other group."),
    ResultColumn("ties", "Ties", form: .count, meaning: "How many tied pairs of cities join them."),
    ResultColumn("from_cities", "Cities", form: .count, meaning: "Cities of the one group."),
    ResultColumn("to_cities", "Its cities", form: .count, meaning: "Cities of the other group."),
    ResultColumn("drawn_as", "Drawn as", form: .words, meaning: "What of it is drawn."),
  ]

  static func row(
    _ from: String, _ to: String, _ ties: Int, cities: Int, _ others: Int, _ drawn: String
  ) -> [ResultValue] {
    [
      .text(from), .text(to), .integer(ties), .integer(cities), .integer(others), .text(drawn),
    ]
  }
}
