/// The most that a route, or one hop of it, may cost by one criterion: `risk=12`.
public struct RouteCap: Sendable, Equatable {
  /// What is limited.
  public let criterion: CostCriterion
  /// The most that is allowed.
  public let most: Double

  /// A limit on a criterion.
  public init(_ criterion: CostCriterion, most: Double) {
    self.criterion = criterion
    self.most = most
  }

  /// The limit that `text` writes, as `risk=12`.
  ///
  /// - Throws: ``AnalysisError/contradictoryParameters(_:)`` if it is no NAME=VALUE with a value of 0
  ///   or more; what a ``CostCriterion`` throws.
  public init(_ text: String, option: String) throws {
    guard let equals = text.lastIndex(of: "="), equals != text.startIndex else {
      throw AnalysisError.contradictoryParameters(
        "--\(option) '\(text)' names no limit. Write NAME=VALUE, as hops=4, km=1500 or risk=12.")
    }
    let value = text[text.index(after: equals)...]
    guard let most = Double(value), most >= 0, most.isFinite else {
      throw AnalysisError.contradictoryParameters(
        "--\(option) \(text[..<equals]) must be a number of 0 or more, not '\(value)'.")
    }
    self.init(try CostCriterion(String(text[..<equals])), most: most)
  }

  /// The limit as it is written.
  public var text: String { "\(criterion.id)=\(Self.number(most))" }

  /// The limit as people read it: "risk <= 12".
  var condition: String { "\(criterion.id) <= \(Self.number(most))" }

  /// A number for reading, with at most two decimals.
  static func rounded(_ value: Double) -> String { number((value * 100).rounded() / 100) }

  /// A number without a fraction where it has none.
  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
  }
}
