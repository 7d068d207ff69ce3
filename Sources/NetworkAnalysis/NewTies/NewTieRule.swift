import CityNetworks

/// Which pairs of cities without a tie come into question for a new one.
///
/// Written as conditions with commas between them, any one of which suffices; several that must hold
/// together are joined by `+`: `partners=1,organization`, `partners=2+km=800`. The conditions are
/// `partners=N` (at least so many common partners), `km=N` (at most so far apart, on the great
/// circle) and `organization` or `organization=N` (members of one organization of at most N cities,
/// 100 if no number is given: to be two of thousands says little). Cities of one country come into
/// question only if `domestic` stands among the conditions; an unknown country counts as another.
public struct NewTieRule: Sendable, Equatable {
  /// One thing that can speak for a new tie.
  public enum Condition: Sendable, Hashable {
    /// At least so many cities are tied with both.
    case partners(Int)
    /// The two lie at most so many kilometres apart.
    case kilometers(Double)
    /// Both are members of one organization with at most so many cities.
    case organization(mostMembers: Int)
  }

  /// Which two cities a tie can join, whatever speaks for it.
  public enum Ends: Sendable, Equatable {
    /// Cities of two countries, as twinnings do.
    case twoCountries
    /// Any two cities.
    case anywhere
  }

  /// The rule as it is written.
  public let text: String
  /// What suffices: all conditions of any one of these lists, each in a fixed order.
  public let alternatives: [[Condition]]
  /// Which two cities a tie can join.
  public let ends: Ends

  /// How many cities an organization has at most that speaks for a tie, if the rule gives no number.
  public static let usualMembers = 100

  /// Two countries, and a common partner or a shared organization.
  public static let standard: NewTieRule = {
    guard let rule = try? NewTieRule("partners=1,organization") else {
      preconditionFailure("a rule that can be read")
    }
    return rule
  }()

  /// The rule that `text` writes.
  ///
  /// - Throws: ``NewTieError``.
  public init(_ text: String) throws(NewTieError) {
    self.text = text.trimmingSpaces
    var alternatives: [[Condition]] = []
    var ends = Ends.twoCountries
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let words = part.split(separator: "+", omittingEmptySubsequences: false)
        .map { String($0).trimmingSpaces.lowercased() }
      if words == ["domestic"] {
        ends = .anywhere
        continue
      }
      var conditions: [Condition] = []
      for word in words {
        let condition = try Self.condition(word)
        guard !conditions.contains(where: { $0.kind == condition.kind }) else {
          throw .conditionTwice(String(part).trimmingSpaces)
        }
        conditions.append(condition)
      }
      alternatives.append(conditions.sorted { $0.kind < $1.kind })
    }
    guard !alternatives.isEmpty else { throw .noCondition(self.text) }
    self.alternatives = alternatives
    self.ends = ends
  }

  /// The rule in words: "two cities of different countries with at least 1 common partner, or that
  /// are members of one organization of at most 100 cities".
  public var title: String {
    let cities =
      switch ends {
      case .twoCountries: "two cities of different countries"
      case .anywhere: "two cities"
      }
    return cities + " "
      + alternatives.map { $0.map(\.title).joined(separator: " and ") }.joined(separator: ", or ")
  }

  private static func condition(_ word: String) throws(NewTieError) -> Condition {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0).trimmingSpaces }
    let number = parts.count == 2 ? CostTerm.number(parts[1]) : nil
    let whole = number.flatMap { Int(exactly: $0) }
    switch (parts[0], parts.count) {
    case ("partners", 2):
      if let whole, whole >= 1 { return .partners(whole) }
    case ("km", 2):
      if let number, number > 0 { return .kilometers(number) }
    case ("organization", 1): return .organization(mostMembers: usualMembers)
    case ("organization", 2):
      if let whole, whole >= 2 { return .organization(mostMembers: whole) }
    default: break
    }
    throw .badCondition(word)
  }
}

extension NewTieRule.Condition {
  /// In which order conditions are looked at: the cheapest to list pairs by first.
  var kind: Int {
    switch self {
    case .partners: 0
    case .kilometers: 1
    case .organization: 2
    }
  }

  /// The condition in words, behind "two cities".
  var title: String {
    switch self {
    case .partners(let count):
      "with at least \(Remarks.count(count, "common partner", "common partners"))"
    case .kilometers(let most): "at most \(CostTerm.text(most)) km apart"
    case .organization(let members):
      "that are members of one organization of at most \(members) cities"
    }
  }
}

/// Why new ties cannot be found.
public enum NewTieError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The text is no condition.
  case badCondition(String)
  /// A condition stands twice in one alternative.
  case conditionTwice(String)
  /// The rule has no condition.
  case noCondition(String)
  /// More pairs come into question than can be held.
  case tooMany(rule: String, most: Int, generator: NewTieRule.Condition)

  /// What is wrong with the actual value, and what to do.
  public var description: String {
    switch self {
    case .badCondition(let word):
      "'\(word)' is no condition for a new tie. Write partners=N, km=N, organization or "
        + "organization=N, with commas where one suffices and + where all must hold; domestic adds "
        + "ties within a country."
    case .conditionTwice(let part):
      "'\(part)' states one condition twice. State it once, or put a comma between the two."
    case .noCondition(let rule):
      "'\(rule)' says nothing that speaks for a new tie. Add partners=N, km=N or organization."
    case .tooMany(let rule, let most, let generator):
      "more than \(most) pairs of cities fulfil '\(rule)', which is more than a search for routes can "
        + "use. " + Self.remedy(generator) + " Or select fewer cities with --country."
    }
  }

  private static func remedy(_ condition: NewTieRule.Condition) -> String {
    switch condition {
    case .partners(let count): "Ask for more common partners, as partners=\(count + 1)."
    case .kilometers(let most):
      "Ask for shorter ties, as km=\(CostTerm.text(max(1, (most / 2).rounded()))), or for a partner too, "
        + "as partners=1+km=\(CostTerm.text(most))."
    case .organization(let members):
      "Ask for smaller organizations, as organization=\(max(2, members / 2)), or for a partner too, as "
        + "partners=1+organization."
    }
  }
}
