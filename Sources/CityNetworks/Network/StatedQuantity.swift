/// What several statements about one tie, or about one pair of cities, give as one quantity. The
/// rule's name is `latest-else-mean`.
///
/// 1. Only statements that give the quantity count, whatever their status.
/// 2. Those for which another of them is known to speak for a later time are left out.
/// 3. The value is the mean of the rest: of one latest statement its own value.
public struct StatedQuantity: Hashable, Sendable {
  /// The name of the rule, for methods sections and manifests.
  public static let ruleName = "latest-else-mean"

  /// The rule in one sentence for readers.
  public static let rule = """
    Where statements give different values, the latest one counts; where nobody can tell which is \
    the latest, the mean of those that may be.
    """

  /// The value by the rule.
  public let value: Double
  /// The least and the largest value that a statement gives.
  public let stated: ClosedRange<Double>

  /// Whether all statements that give the quantity give the same value.
  public var isAgreed: Bool { stated.lowerBound == stated.upperBound }

  /// What the statements give as the quantity of this name; nil if none of them gives it.
  ///
  /// The order of the statements leaves no trace. O(1) for statements that agree, else quadratic in
  /// their number.
  public init?(_ name: String, among statements: some Sequence<TieStatement>) {
    let giving = statements.compactMap { statement in
      statement.quantities[name].map { (statement: statement, value: $0) }
    }
    let values = giving.map(\.value)
    guard let least = values.min(), let largest = values.max() else { return nil }
    stated = least...largest
    guard least < largest else {
      value = least
      return
    }
    let latest = giving.filter { one in
      !giving.contains { one.statement.order(to: $0.statement) == .earlier }
    }
    // Ascending, so that the order of the statements leaves no trace in the last bit.
    value = latest.map(\.value).sorted().reduce(0, +) / Double(latest.count)
  }
}

extension Tie {
  /// What the statements about the tie give as the quantity of this name; nil if none gives it.
  public func quantity(_ name: String) -> StatedQuantity? {
    StatedQuantity(name, among: statements)
  }

  /// The names of the quantities that statements about the tie give, in their order.
  public var quantityNames: [String] {
    Set(statements.flatMap { $0.quantities.entries.map(\.name) }).sorted()
  }
}
