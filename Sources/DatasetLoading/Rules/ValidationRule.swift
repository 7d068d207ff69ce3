/// One question asked of the rows of a dataset.
public protocol ValidationRule: Sendable {
  /// What the rule is called, in lists and in its findings, and what it looks for.
  var descriptor: RuleDescriptor { get }

  /// What is doubtful, in any order.
  func findings(in dataset: RawDataset) -> [Finding]
}

/// How a rule is named in lists.
public struct RuleDescriptor: Hashable, Sendable {
  /// The name in findings: "self-tie".
  public let id: String
  /// What the rule looks for, in one sentence without a full stop.
  public let title: String

  /// A descriptor with this name and this sentence.
  public init(_ id: String, _ title: String) {
    self.id = id
    self.title = title
  }
}

extension ValidationRule {
  /// A finding of this rule.
  func finding(
    _ severity: Severity, _ location: SourceLocation, _ message: String, _ remedy: String
  ) -> Finding {
    Finding(severity, rule: descriptor.id, at: location, message, remedy: remedy)
  }
}

/// All rules that a dataset is checked against.
public enum RuleCatalog {
  /// The rules in the order of their names.
  public static let all: [any ValidationRule] = [
    AmbiguousNameRule(), BadDateRule(), BadIDRule(), BadNumberRule(), CityAndRegionRule(),
    ControlCharacterRule(),
    CoordinateRule(),
    CorridorOrderRule(),
    DuplicateAssertionRule(), DuplicateIDRule(), EmptyTableRule(), EventBeforeTieRule(),
    HomonymRule(),
    ImpossibleIntervalRule(), MismatchedPartiesRule(), MissingSourceRule(), MissingStatusRule(),
    MissingValueRule(), RegionRule(), SelfTieRule(), SharedIDRule(), UnknownCountryRule(),
    UnknownReferenceRule(), UnknownRelationRule(), UnknownStatusRule(), UnnamedPartnerRule(),
  ]
}
