public import Diagrams

/// A rule from facts to marks: what is so is drawn so.
public struct ThemeRule: Hashable, Sendable {
  /// What a rule is about.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Cities.
    case city
    /// Organizations.
    case organization
    /// Countries.
    case country
    /// Lines between two cities.
    case tie
  }

  /// How the marks change; what is nil stays.
  public struct Mark: Hashable, Sendable {
    /// The inside.
    public var fill: DiagramColor?
    /// The border, or the colour of a line.
    public var line: DiagramColor?
    /// The width of border or line, in points.
    public var width: Double?
    /// The pattern of border or line.
    public var pattern: LineStyle.Pattern?
    /// The text.
    public var text: DiagramColor?

    /// A mark that changes nothing.
    public init() {}
  }

  /// What it is about.
  public var subject: Subject
  /// What must be so: for each fact one or several conditions, of which one must hold.
  public var conditions: [Condition]
  /// How the marks change.
  public var mark: Mark
  /// What the legend says of it; nil for nothing.
  public var legend: String?

  /// A rule.
  public init(
    for subject: Subject, when conditions: [Condition], mark: Mark, legend: String? = nil
  ) {
    self.subject = subject
    self.conditions = conditions
    self.mark = mark
    self.legend = legend
  }

  /// One fact and what it must be.
  public struct Condition: Hashable, Sendable {
    /// The fact's name.
    public var fact: String
    /// What it may be; one must hold.
    public var tests: [Test]

    /// A condition on a fact.
    public init(_ fact: String, _ tests: [Test]) {
      self.fact = fact
      self.tests = tests
    }

    /// Whether one of a fact's values passes one of the tests.
    func holds(for values: [String]) -> Bool {
      tests.contains { test in
        test.comparison == .other
          ? !values.contains(test.value) : values.contains(where: test.holds)
      }
    }
  }

  /// What a value must be: `IR`, `!=IR`, `>=1000000`.
  public struct Test: Hashable, Sendable {
    enum Comparison: String, CaseIterable {
      case atLeast = ">="
      case atMost = "<="
      case other = "!="
      case above = ">"
      case below = "<"
      case equal = ""
    }

    let comparison: Comparison
    let value: String

    /// The test that a text describes; nil where a number is missing.
    public init?(_ text: String) {
      let comparison =
        Comparison.allCases.first { !$0.rawValue.isEmpty && text.hasPrefix($0.rawValue) } ?? .equal
      let value = String(text.dropFirst(comparison.rawValue.count))
      switch comparison {
      case .atLeast, .atMost, .above, .below: if Double(value) == nil { return nil }
      case .equal, .other: break
      }
      self.comparison = comparison
      self.value = value
    }

    func holds(_ candidate: String) -> Bool {
      switch comparison {
      case .equal: return candidate == value
      case .other: return candidate != value
      case .atLeast, .atMost, .above, .below:
        guard let one = Double(candidate), let two = Double(value) else { return false }
        return switch comparison {
        case .atLeast: one >= two
        case .atMost: one <= two
        case .above: one > two
        default: one < two
        }
      }
    }
  }

  /// The facts that a rule may ask for; cities have `column:NAME` beside them.
  public static func facts(of subject: Subject) -> [String] {
    switch subject {
    case .city:
      [
        "id", "name", "country", "region", "world-region", "population", "ties", "memberships",
        "organization",
      ]
    case .organization: ["id", "name", "kind", "members"]
    case .country: ["id", "name", "world-region"]
    case .tie:
      ["relation", "status", "line", "since", "sources", "country", "crosses-border", "city"]
    }
  }
}
