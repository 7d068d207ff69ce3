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
    ClaimedCountRule(), ControlCharacterRule(), CoordinateRule(), CorridorOrderRule(),
    DuplicateAssertionRule(), DuplicateIDRule(), EmptyTableRule(), EventBeforeTieRule(),
    ImpossibleIntervalRule(), MismatchedPartiesRule(), MismatchedStatusRule(), MissingSourceRule(),
    MissingStatusRule(),
    MissingValueRule(), MissingWeightRule(), OneSidedTieRule(), QuantityRule(), RegionRule(),
    SelfTieRule(),
    SharedIDRule(), StatusContradictionRule(), StatusRegressionRule(), SynonymRule(),
    UndatedSourceRule(), UnknownCountryRule(),
    UnknownReferenceRule(), UnknownRelationRule(), UnknownStatusRule(), UnnamedPartnerRule(),
  ]

  /// What is found before any rule sees the rows, while files are read, and what needs the texts of
  /// the sources.
  public static let further: [RuleDescriptor] = [
    RuleDescriptor("duplicate-column", "headers that name a column twice"),
    RuleDescriptor("missing-column", "files without a required column"),
    RuleDescriptor("missing-file", "datasets without a required file"),
    RuleDescriptor("package-description", "datapackage.json missing or not readable"),
    RuleDescriptor(
      "unknown-column", "columns that are not known, and not read or kept as a detail"),
    RuleDescriptor("unreadable-text", "files that are no tables of text"),
    GazetteerRule.description, QuoteRule.description,
  ]

  /// How all rules are named, in the order of their names.
  public static let descriptors: [RuleDescriptor] =
    (all.map(\.descriptor) + further).sorted { $0.id < $1.id }

  /// The name of the rule that a misspelt one most likely stands for.
  public static func nearest(to name: String) -> String? {
    Spelling.nearest(to: name, among: descriptors.map(\.id))
  }
}
