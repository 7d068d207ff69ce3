public import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// What changes when the ties inside clubs count as memberships: the network before and after.
public struct MembershipMove: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "cliques-move",
    question: "What changes when the ties inside clubs count as memberships?",
    parameters: MembershipCliques.parameters)

  private static let listed = 10
  private let rule: ClubRule

  /// The comparison for the clubs under a rule.
  public init(_ rule: ClubRule = ClubRule()) { self.rule = rule }

  /// The comparison that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(try ClubRule(parameters: &parameters))
  }

  /// Two tables: figures of the network before and after, and the first ranks before and after.
  ///
  /// Of a selection that counts the ties of some clubs as memberships, these clubs are meant.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let before = try study.graphWithClubs()
    let choice =
      switch study.selection.clubs {
      case .asTies: ClubChoice(rule: rule)
      case .asMemberships(let choice): choice
      }
    let clubs = try ClubSearch.chosen(choice, in: before, context)
    let moved = before.network.movingToMemberships(
      clubs.map { $0.membershipClub(in: before.network) })
    let after = try CityGraph(moved)
    let method = method(choice.rule)
    let remarks =
      clubs.isEmpty
      ? ["No club was found that is likely a list of members, so nothing changes."]
      : clubs.map { "Counted as memberships: \($0.organization.name) (\($0.id))." }
    let figures = try figures(before, after, in: context)
    let none = ResultTable(
      id: "cliques-before-after", title: "The network before and after", basis: study.basis,
      columns: Self.figureColumns, rows: figures, method: method, remarks: remarks)
    guard !clubs.isEmpty else { return AnalysisResults(tables: [none]) }
    let members = Set(clubs.flatMap(\.nodes))
    let ranks = (
      try MainRanks(of: before.graph, in: context), try MainRanks(of: after.graph, in: context)
    )
    let rows = ranks.0.columns.flatMap { column in
      ranks.1.columns.first { $0.descriptor.id == column.descriptor.id }
        .map { self.rows(column, $0, before, members) } ?? []
    }
    return AnalysisResults(tables: [
      none,
      ResultTable(
        id: "cliques-ranks-before-after", title: "The first ten ranks before and after",
        basis: study.basis, columns: Self.rankColumns, rows: rows, method: method,
        remarks: Set(ranks.0.failures + ranks.1.failures).sorted()),
    ])
  }

  private func figures(
    _ before: CityGraph, _ after: CityGraph, in context: ExecutionContext
  ) throws -> [[ResultValue]] {
    let pairs = zip(
      try MoveFigures(of: before, in: context).rows, try MoveFigures(of: after, in: context).rows)
    return pairs.map { old, new in
      [.text(old.title), old.value, new.value, .text(old.meaning), .text(old.id)]
    }
  }

  /// Everybody with one of the first ranks before or after, by the rank after.
  private func rows(
    _ before: MainRanks.Column, _ after: MainRanks.Column, _ graph: CityGraph,
    _ members: Set<Node>
  ) -> [[ResultValue]] {
    let isFirst = { (rank: Int?) in rank.map { $0 <= Self.listed } ?? false }
    let nodes = graph.graph.nodes.filter {
      isFirst(before.ranks[$0.index]) || isFirst(after.ranks[$0.index])
    }
    let sorted = nodes.sorted { a, b in
      let (first, second) = (after.ranks[a.index] ?? .max, after.ranks[b.index] ?? .max)
      return first != second ? first < second : a < b
    }
    return sorted.map { node in
      let (old, new) = (before.ranks[node.index], after.ranks[node.index])
      let city = graph.city(of: node)
      let change =
        if let old, let new { ResultValue.integer(old - new) } else { ResultValue.missing }
      return [
        .text(before.descriptor.title), .text(city.name), ResultValue(city.country?.name),
        .text(members.contains(node) ? "yes" : "no"), ResultValue(old), ResultValue(new), change,
        .text(city.id.rawValue), .text(before.descriptor.id),
      ]
    }
  }

  private static let figureColumns = [
    ResultColumn("figure", "Figure", form: .words, meaning: "What is counted or measured."),
    ResultColumn(
      "before", "Before", form: .significant(6), meaning: "With the ties inside clubs as ties."),
    ResultColumn("after", "After", form: .significant(6), meaning: "With them as memberships."),
    ResultColumn("meaning", "Meaning", form: .words, meaning: "What the number says."),
    ResultColumn("id", "Id", form: .identifier, meaning: "The figure's name in exports."),
  ]

  private static let rankColumns = [
    ResultColumn("title", "Measure", form: .words, meaning: "By which cities are ranked."),
    .cityName, .country,
    ResultColumn("member", "In a club", form: .words, meaning: "Whether it belongs to a club."),
    ResultColumn("before", "Before", form: .count, meaning: "Its rank before."),
    ResultColumn("after", "After", form: .count, meaning: "Its rank after."),
    ResultColumn("change", "Change", form: .count, meaning: "Ranks gained; lost if negative."),
    .cityID,
    ResultColumn("measure", "Measure id", form: .identifier, meaning: "The measure's id."),
  ]

  private func method(_ rule: ClubRule) -> MethodNote {
    MethodNote(
      name: "Clubs as memberships",
      meaning: "The ties inside clubs are taken out of the network of ties, and each member gets a "
        + "membership that rests on the same statements.",
      choices: rule.choices + [
        .init(
          "Kept as ties",
          "those of other kinds, and those that a source other than the club's states too")
      ],
      caveat: "Two members may have agreed with one another beside the club; where no other source "
        + "says so, that tie is gone as well.")
  }
}
