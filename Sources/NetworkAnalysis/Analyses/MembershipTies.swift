import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which cities share more organizations than chance would have it, or which organizations cities.
public struct MembershipTies: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "backbone",
    question:
      "Which cities share more organizations than by chance, or which organizations cities?",
    parameters: BackboneChoices.parameters + [
      ("onto", "cities or organizations; cities if absent"),
      ("list", "kept (pairs beyond chance) or all (pairs that share something); kept if absent"),
      ("top", "how many pairs to list; 25 if absent"),
    ])

  /// Which pairs are listed.
  public enum Listing: String, Sendable, CaseIterable {
    /// Those that are kept.
    case kept
    /// All that share something.
    case all
  }

  /// More rows than this are not listed.
  static let most = 3_000_000

  private let choices: BackboneChoices
  private let side: TwoModeSide
  private let listing: Listing
  private let top: Int?
  private let form: PairForm

  /// The test of pairs of cities or of organizations, with the first `top` pairs or all.
  public init(
    _ choices: BackboneChoices, onto: ProjectionTable.Onto = .cities, listing: Listing = .kept,
    top: Int? = 25, form: PairForm = .reading
  ) {
    precondition(top.map { $0 > 0 } ?? true)
    self.choices = choices
    side = onto == .cities ? .members : .groups
    self.listing = listing
    self.top = top
    self.form = form
  }

  /// The test that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      try BackboneChoices(parameters: &parameters),
      onto: try parameters.choice("onto", standard: .cities),
      listing: try parameters.choice("list", standard: .kept),
      top: try parameters.count("top", standard: 25))
  }

  /// The pairs by one model; of several models the table in which they agree or differ, and one of
  /// the models.
  ///
  /// - Throws: ``AnalysisError/noMemberships(_:)``, ``GraphAlgorithmError``, `CancellationError`.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let known = try StudiedMemberships(of: study)
    let graph = MembershipGraph(study.network).graph
    let tests = try choices.models.map {
      try choices.method($0).test(graph, onto: side, in: context)
    }
    let ends = PairEnds(study, side, form)
    let tables = MembershipTieTables(
      choices: choices, ends: ends, tests: tests, listing: listing, known: known)
    let pairs = try listed(tests, context)
    return AnalysisResults(
      tables: tests.count == 1
        ? [tables.ties(pairs)] : [tables.agreement(pairs), tables.models()],
      seeds: choices.seeds)
  }

  /// The pairs to list, and how many there are in all.
  private func listed(
    _ tests: [BackboneTest], _ context: ExecutionContext
  ) throws -> (pairs: [(first: Int, second: Int)], all: Int) {
    switch listing {
    case .kept where tests.count == 1:
      let wanted = try checked(min(top ?? .max, tests[0].keptCount))
      return (try tests[0].kept(top: wanted, in: context).map(\.ends), tests[0].keptCount)
    case .kept:
      _ = try checked(tests.reduce(0) { $0 + $1.keptCount })
      let votes = try tests.reduce(into: [Place: Int]()) { votes, test in
        for pair in try test.kept(in: context) { votes[Place(pair), default: 0] += 1 }
      }
      let order = votes.keys.sorted { a, b in
        let (mine, others) = (votes[a] ?? 0, votes[b] ?? 0)
        return mine != others ? mine > others : isBefore(a, b, tests)
      }
      return (order.prefix(top ?? order.count).map { ($0.first, $0.second) }, order.count)
    case .all:
      let wanted = try checked(min(top ?? .max, tests[0].sharingCount))
      return (try tests[0].sharing(top: wanted, in: context).map(\.ends), tests[0].sharingCount)
    }
  }

  private func checked(_ count: Int) throws -> Int {
    guard count <= Self.most else {
      throw AnalysisError.tooManyPairs(
        count, what: "pairs of \(side == .members ? "cities" : "organizations") are to be listed",
        most: Self.most,
        remedy: "List fewer with --top and one model, lower --alpha, or use sdsm.")
    }
    return count
  }

  /// By p-values from the first model on, then by number.
  private func isBefore(_ a: Place, _ b: Place, _ tests: [BackboneTest]) -> Bool {
    for test in tests {
      let (mine, other) = (
        test.pair(a.first, a.second)?.p ?? 1, test.pair(b.first, b.second)?.p ?? 1
      )
      if mine != other { return mine < other }
    }
    return (a.first, a.second) < (b.first, b.second)
  }

  /// A pair by its numbers.
  private struct Place: Hashable {
    let first: Int
    let second: Int

    init(_ pair: BackboneTest.Pair) { (first, second) = (pair.first, pair.second) }
  }
}

extension BackboneTest.Pair {
  fileprivate var ends: (first: Int, second: Int) { (first, second) }
}
