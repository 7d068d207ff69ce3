/// What makes a route short: one criterion, or several of which a later one decides only between
/// routes that all earlier ones hold equal.
public struct CostOrder: Sendable, Equatable {
  /// The criteria, the one that decides first at the front; at least one, each once.
  public let criteria: [CostCriterion]

  /// The order that `text` writes: criteria with commas between them.
  ///
  /// - Throws: ``CostError``.
  public init(_ text: String) throws(CostError) {
    var criteria: [CostCriterion] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let criterion = try CostCriterion(String(part))
      guard !criteria.contains(where: { $0.terms == criterion.terms }) else {
        throw .statedTwice(criterion.id)
      }
      criteria.append(criterion)
    }
    self.criteria = criteria
  }

  private init(_ criteria: [CostCriterion]) { self.criteria = criteria }

  /// The number of ties.
  public static let hops: CostOrder = {
    guard let hops = try? CostCriterion("hops") else { preconditionFailure("a known name") }
    return CostOrder([hops])
  }()

  /// The order as it is written: "borders,km".
  public var id: String { criteria.map(\.id).joined(separator: ",") }

  /// The order in words: "border crossings, then kilometres".
  public var title: String { criteria.map(\.title).joined(separator: ", then ") }

  /// What is summed and where it comes from, in one sentence for each criterion.
  public var meaning: String { criteria.map(\.meaning).joined(separator: " ") }
}
