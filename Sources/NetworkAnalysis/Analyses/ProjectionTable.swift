import CityNetworks
public import Execution
public import GraphAlgorithms
import Graphs

/// Which cities share organizations, or which organizations share cities, and how much.
public struct ProjectionTable: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "projection",
    question: "Which cities share organizations, or which organizations cities, and how much?",
    parameters: [
      ("onto", "cities or organizations; cities if absent"),
      (
        "weight",
        "weights, the first of which orders the pairs: "
          + ProjectionWeight.allCases.map(\.rawValue).joined(separator: ", ")
          + ", or all; count if "
          + "absent"
      ),
      ("minimum", "how much a pair shares at least; 1 if absent"),
      ("top", "how many pairs to list; 25 if absent"),
    ])

  /// Whose pairs are looked at.
  public enum Onto: String, Sendable, CaseIterable {
    /// Pairs of cities that share organizations.
    case cities
    /// Pairs of organizations that share cities.
    case organizations
  }

  /// Which columns the table has.
  public enum Form: Sendable {
    /// Those that people read.
    case reading
    /// Those of a list of pairs that can be read as a dataset: names, countries, places, weights.
    case pairList
  }

  /// More rows than this are not listed.
  static let most = 3_000_000

  private let onto: Onto
  private let weights: [ProjectionWeight]
  private let minimum: Int
  private let top: Int?
  private let form: Form

  /// The strongest `top` pairs by the first weight, or all of them if nil.
  public init(
    onto: Onto = .cities, weights: [ProjectionWeight] = [.count], minimum: Int = 1,
    top: Int? = 25, form: Form = .reading
  ) {
    precondition(!weights.isEmpty && minimum > 0 && top.map { $0 > 0 } ?? true)
    self.onto = onto
    self.weights = weights
    self.minimum = minimum
    self.top = top
    self.form = form
  }

  /// The projection that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      onto: try parameters.choice("onto", standard: .cities),
      weights: try Self.weights(parameters.list("weight")),
      minimum: try parameters.count("minimum", standard: 1),
      top: try parameters.count("top", standard: 25))
  }

  /// The weights that texts name, in their order, each once; `all` is every one but `binary`, which
  /// is 1 for all pairs; the number that is shared if there is no text.
  ///
  /// - Throws: ``AnalysisError/unknownChoice(_:of:near:known:)``;
  ///   ``AnalysisError/contradictoryParameters(_:)`` for texts without a word.
  public static func weights(_ texts: [String]) throws -> [ProjectionWeight] {
    let words = texts.flatMap { $0.split(separator: ",") }
      .map { part in String(part.filter { $0 != " " }) }
    guard texts.isEmpty || !words.isEmpty else {
      throw AnalysisError.contradictoryParameters(
        "no weight is named. Write weights with commas, as count,newman, or all.")
    }
    var weights: [ProjectionWeight] = []
    for word in words {
      if word == "all" {
        weights += ProjectionWeight.allCases.filter { $0 != .binary }
      } else if let weight = ProjectionWeight(name: word) {
        weights.append(weight)
      } else {
        let known = ProjectionWeight.allCases.map(\.rawValue) + ["all"]
        throw AnalysisError.unknownChoice(
          word, of: "a weight of a projection", near: suggestions(for: word, among: known),
          known: known)
      }
    }
    var seen: Set<ProjectionWeight> = []
    let each = weights.filter { seen.insert($0).inserted }
    return each.isEmpty ? [.count] : each
  }

  /// One table with a pair per row, the strongest first.
  ///
  /// - Throws: ``AnalysisError/tooManyPairs(_:what:most:remedy:)`` where all pairs are too many.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let known = try StudiedMemberships(of: study)
    let side = onto == .cities ? TwoModeSide.members : .groups
    let projection = Projection(of: known.graph, onto: side)
    let totals = try projection.totals(in: context)
    let all = totals.pairs(sharing: minimum)
    let wanted = min(top ?? all, all)
    guard wanted <= Self.most else {
      throw AnalysisError.tooManyPairs(
        wanted, what: "pairs of \(onto.rawValue) share as much", most: Self.most,
        remedy: "List fewer with --top, ask for more that is shared with --minimum, leave out the "
          + "largest organization with --without \(known.largest?.organization.id.rawValue ?? ""), or "
          + "project --onto organizations.")
    }
    let pairs = try projection.strongest(wanted, by: weights[0], minimum: minimum, in: context)
    let rows = ProjectionRows(known: known, projection: projection, weights: weights)
    return AnalysisResults(tables: [
      ResultTable(
        id: "projection-\(onto.rawValue)-\(weights[0].rawValue)",
        title: onto == .cities
          ? "Cities that share organizations" : "Organizations that share cities",
        basis: study.basis, columns: rows.columns(form),
        rows: pairs.map { rows.row($0, form) }, method: note,
        remarks: remarks(known, side, totals, shown: pairs.count),
        conclusion: conclusion(known, side, projection, totals, pairs))
    ])
  }

  private func remarks(
    _ known: StudiedMemberships, _ side: TwoModeSide, _ totals: ProjectionTotals, shown: Int
  ) -> [String] {
    let nodes = known.graph.count(side)
    let possible = nodes * (nodes - 1) / 2
    let share = possible == 0 ? 0 : Double(totals.pairs()) / Double(possible)
    let what = onto == .cities ? "an organization" : "a city"
    return [
      "\(Quoted.count(totals.pairs())) of \(Quoted.count(possible)) pairs of \(onto.rawValue) share \(what) "
        + "(\(Quoted.percent(share))), \(Quoted.count(totals.pairs(sharing: 2))) share two or more; the most that a pair "
        + "shares is \(Quoted.count(totals.most))."
    ] + Remarks.listed(shown, of: totals.pairs(sharing: minimum), "pairs") + known.remarks
  }

  private func conclusion(
    _ known: StudiedMemberships, _ side: TwoModeSide, _ projection: Projection,
    _ totals: ProjectionTotals, _ pairs: [ProjectedPair]
  ) -> Conclusion? {
    guard let best = pairs.first else {
      return Conclusion(
        "No two \(onto.rawValue) share \(minimum == 1 ? "anything" : "\(minimum) or more").")
    }
    let things =
      onto == .cities
      ? Remarks.count(best.shared, "organization", "organizations")
      : Remarks.count(best.shared, "city", "cities")
    let first = known.name(side, best.first)
    let second = known.name(side, best.second)
    let equal = pairs.count { $0.larger == best.larger }
    let alone = pairs.count { $0.shared == 1 }
    var reservations: [String] = []
    if equal > 1 {
      reservations.append(
        "\(equal == pairs.count ? "All \(Quoted.count(equal)) listed" : Quoted.count(equal)) pairs are equally strong by "
          + "this weight, so the one named is an example.")
    } else if onto == .cities, 2 * alone > pairs.count, pairs.count > 1 {
      reservations.append("Most of the listed pairs share a single organization.")
    }
    if best.shared == 1 { reservations.append("The pair named shares only one.") }
    if let dominance = known.dominance, onto == .cities { reservations.append(dominance) }
    return Conclusion(
      "\(first) and \(second) share \(things), the strongest pair by the weight "
        + "\(weights[0].rawValue) (\(decimals(best.larger))) of "
        + "\(Remarks.count(totals.pairs(sharing: minimum), "pair", "pairs")).",
      reservations: reservations)
  }

  private var note: MethodNote {
    let (own, other) = onto == .cities ? ("cities", "organizations") : ("organizations", "cities")
    return MethodNote(
      name: "Projection of memberships onto \(own)",
      meaning:
        "Two \(own) are tied when they share \(other); the weights say how much that joins them.",
      choices: weights.map { .init($0.title, $0.formula) } + [
        .init("k", "the number of memberships: k_a, k_b of the pair, k_p of what is shared"),
        .init("Order", "by \(weights[0].rawValue), then by the number shared"),
      ],
      caveat: "A pair that shares an organization of many members may never have met; who shares "
        + "more than chance would give is another question (see `citynet backbone`).",
      literature: weights.map(\.literature).reduce(into: []) {
        if !$0.contains($1) { $0.append($1) }
      })
  }
}
