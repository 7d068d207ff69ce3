import CityNetworks
public import Execution
public import GraphAlgorithms
import Graphs

/// What becomes of the network of memberships, and of its leading cities, without each organization.
public struct LeaveOut: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "leave-out", question: "How much hangs on each organization?",
    parameters: [
      ("by", "degree, closeness or betweenness, which ranks the cities; degree if absent"),
      ("cities", "how many leading cities to list; 5 if absent"),
      ("top", "how many organizations to leave out, the largest first; all if absent"),
    ])

  private let by: TwoModeCentrality
  private let asked: TwoModeCentrality
  private let cities: Int
  private let top: Int?

  /// Each of the `top` largest organizations, or of all, is left out by itself; a remark says so if
  /// `by` ranks the cities in place of another centrality that was asked for.
  public init(
    by: TwoModeCentrality = .degree, insteadOf asked: TwoModeCentrality? = nil, cities: Int = 5,
    top: Int? = nil
  ) {
    precondition(cities > 0 && top.map { $0 > 0 } ?? true)
    self.by = by
    self.asked = asked ?? by
    self.cities = cities
    self.top = top
  }

  /// The sensitivity that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      by: try parameters.choice("by", standard: .degree),
      cities: try parameters.count("cities", standard: 5, maximum: 100),
      top: try parameters.optionalCount("top"))
  }

  /// One table: the first row has all organizations, each further one is without the one it names.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let known = try StudiedMemberships(of: study)
    let sizes = known.graph.degrees(.groups)
    let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    let chosen = Array(order.prefix(top ?? order.count))
    let pairs = try Projection(of: known.graph, onto: .members).totals(in: context).pairs()
    let redundancy = try TwoModeRedundancy(of: known.graph, .groups, in: context).values
    let silent = ExecutionContext(workers: context.workers, cancellation: context.cancellation)
    let whole = try State(of: known.graph, without: nil, pairs: pairs, by, silent)
    let first = whole.leading(cities)
    var states: [(group: Int, state: State)] = []
    for (done, group) in chosen.enumerated() {
      // A pair is lost if it shares nothing but this organization.
      let own = Double(sizes[group]) * Double(sizes[group] - 1) / 2
      let lost = Int((own * (1 - (redundancy[group] ?? 1))).rounded())
      states.append(
        (group, try State(of: known.graph, without: group, pairs: pairs - lost, by, silent)))
      context.progress.report("organizations left out", completed: done + 1, of: chosen.count)
    }
    let rows =
      [whole.cells(known, nil, whole: whole, first, cities)]
      + states.map { $0.state.cells(known, $0.group, whole: whole, first, cities) }
    return AnalysisResults(tables: [
      ResultTable(
        id: "leave-out-\(by.rawValue)", title: "Memberships without each organization",
        basis: study.basis, columns: columns, rows: rows, method: note,
        remarks: substitution + Remarks.listed(chosen.count, of: order.count, "organizations")
          + known.remarks,
        conclusion: conclusion(known, whole, states, first))
    ])
  }

  private func conclusion(
    _ known: StudiedMemberships, _ whole: State, _ states: [(group: Int, state: State)],
    _ first: [Int]
  ) -> Conclusion? {
    guard
      let heaviest = states.max(by: { ($1.state.pairs, $0.group) < ($0.state.pairs, $1.group) })
    else { return nil }
    let name = known.organizations[heaviest.group].name
    let lost = whole.pairs == 0 ? 0 : 1 - Double(heaviest.state.pairs) / Double(whole.pairs)
    let steady = states.count { Set($0.state.leading(cities)) == Set(first) }
    return Conclusion(
      "Most hangs on \(name): without it \(Quoted.count(heaviest.state.cityCount)) of \(Quoted.count(whole.cityCount)) cities are "
        + "left, and \(Quoted.percent(lost)) of the pairs of cities that share an organization are gone; the "
        + "\(first.count) leading cities stay the same without \(steady) of \(states.count) "
        + "organizations.",
      reservation: 2 * steady < states.count
        ? "The leading cities change without most organizations, so their order is not firm." : nil)
  }

  /// That the cities are not ranked by what was asked for; nothing if they are.
  private var substitution: [String] {
    by == asked
      ? []
      : [
        "Here \(by.rawValue) ranks the cities, since \(asked.rawValue) without each organization would "
          + "take long."
      ]
  }

  private var columns: [ResultColumn] {
    [
      ResultColumn("without", "Without", form: .words, meaning: "The organization left out."),
      ResultColumn("members", "Its members", form: .count, meaning: "Cities that belong to it."),
      ResultColumn(
        "cities", "Cities left", form: .count, meaning: "Cities that still have a membership."),
      ResultColumn("memberships", "Memberships", form: .count, meaning: "Those that are left."),
      ResultColumn("density", "Density", form: .significant(3), meaning: "Of what is left."),
      ResultColumn("components", "Components", form: .count, meaning: "Parts of what is left."),
      ResultColumn(
        "largest_share", "Largest part", form: .decimals(3),
        meaning: "Its share of the cities and organizations that are left."),
      ResultColumn(
        "pairs", "Pairs of cities", form: .count, meaning: "Pairs that share an organization."),
      ResultColumn(
        "closure", "Closure", form: .decimals(4),
        meaning: "Of paths of three memberships, the share that a fourth closes."),
      ResultColumn(
        "agreement", "Same order", form: .decimals(3),
        meaning: "Kendall's τ_b of the cities that are left, by \(by.rawValue), before and after."),
      ResultColumn(
        "top_kept", "Leading kept", form: .count,
        meaning: "Of the leading cities so many are still among as many leading ones."),
      ResultColumn(
        "top", "Leading cities", form: .words, meaning: "Those with the highest \(by.rawValue)."),
      ResultColumn("id", "Id", form: .identifier, meaning: "The organization's id."),
    ]
  }

  private var note: MethodNote {
    MethodNote(
      name: "Leaving out organizations",
      meaning:
        "Each organization is left out with all its memberships; cities that belong to nothing "
        + "else drop out.",
      choices: [
        .init("Leading cities", "by two-mode \(by.rawValue): \(by.formula); equal ones by id"),
        .init("Agreement", "Kendall's τ_b over the cities that are left"),
      ],
      caveat: "One organization at a time; two that share their members can cover for one another.",
      literature: TwoModeDescription.note.literature)
  }

  /// The network of memberships with or without one organization.
  private struct State {
    let cityCount: Int
    let memberships: Int
    let density: Double?
    let components: Int
    let largestShare: Double?
    let pairs: Int
    let closure: Double?
    /// The score of each city of the whole network; nil for one that has dropped out.
    let scores: [Double?]
    private let order: [Int]

    init(
      of graph: TwoModeGraph, without group: Int?, pairs: Int, _ by: TwoModeCentrality,
      _ context: ExecutionContext
    ) throws {
      let part = TwoModePart(of: graph) { $0 == group }
      cityCount = part.members.count
      memberships = part.graph.graph.edgeCount
      density = part.graph.density
      let found = try ConnectedComponents().partition(of: part.graph.graph, in: context)
      components = found.count
      largestShare = found.sizes.first.map { Double($0) / Double(part.graph.graph.nodeCount) }
      self.pairs = pairs
      closure = try part.graph.robinsAlexanderClustering(in: context)
      var scores = [Double?](repeating: nil, count: graph.memberCount)
      for (member, score) in zip(part.members, try by.scores(of: part.graph, in: context).members) {
        scores[member] = score
      }
      self.scores = scores
      order = part.members.sorted { a, b in
        let (x, y) = (scores[a] ?? -1, scores[b] ?? -1)
        return x == y ? a < b : x > y
      }
    }

    func leading(_ count: Int) -> [Int] { Array(order.prefix(count)) }

    func cells(
      _ known: StudiedMemberships, _ group: Int?, whole: State, _ first: [Int], _ count: Int
    ) -> [ResultValue] {
      let top = leading(count)
      let left = scores.indices.filter { scores[$0] != nil && whole.scores[$0] != nil }
      let agreement = RankCorrelation(
        Self.ranks(left.map { whole.scores[$0] ?? 0 }), Self.ranks(left.map { scores[$0] ?? 0 })
      ).tauB
      let organization = group.map { known.organizations[$0] }
      return [
        .text(organization?.name ?? "nothing left out"),
        group.map { .integer(known.graph.degrees(of: .groups, $0)) } ?? .missing,
        .integer(cityCount), .integer(memberships), ResultValue(density), .integer(components),
        ResultValue(largestShare), .integer(pairs), ResultValue(closure),
        ResultValue(group == nil ? nil : agreement),
        group == nil ? .missing : .integer(Set(top).intersection(first).count),
        .text(top.map { known.cities[$0].name }.joined(separator: ", ")),
        ResultValue(organization?.id.rawValue),
      ]
    }

    /// The place of each value among all, the highest first; equal ones share one.
    private static func ranks(_ values: [Double]) -> [Int] {
      let sorted = Set(values).sorted(by: >)
      let place = Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices))
      return values.map { place[$0] ?? 0 }
    }
  }
}
