/// Which statuses count.
public enum StatusRule: Hashable, Sendable, CustomStringConvertible {
  /// Agreements that bind: signed, ratified, in force, renewed, revived; and events held.
  case strict
  /// Agreements on their way: proposed to agreed; and events scheduled.
  case planned
  /// Agreements that sleep: dormant, suspended.
  case dormant
  /// All statuses.
  case any
  /// These statuses and no others.
  case list(Set<TieStatus>)

  /// The statuses that count.
  public var statuses: Set<TieStatus> { Set(TieStatus.allCases.filter(contains)) }

  /// Whether `status` counts.
  public func contains(_ status: TieStatus) -> Bool {
    switch self {
    case .any: return true
    case .list(let statuses): return statuses.contains(status)
    case .strict, .planned, .dormant: break
    }
    return switch status {
    case .signed, .ratified, .inForce, .renewed, .revived, .held: self == .strict
    case .proposed, .intended, .dialogue, .draft, .inPreparation, .agreed, .scheduled:
      self == .planned
    case .dormant, .suspended: self == .dormant
    case .terminated, .expired, .calledOff: false
    }
  }

  /// The rule as it is written on the command line; reading it gives the same rule.
  public var description: String {
    switch self {
    case .strict: "strict"
    case .planned: "planned"
    case .dormant: "dormant"
    case .any: "any"
    case .list(let statuses): statuses.sorted().map(\.rawValue).joined(separator: ",")
    }
  }

  /// The rule that `text` writes: a name of a rule, statuses with commas, or both mixed.
  ///
  /// "dormant" alone is the rule of that name; in a list a rule stands for its statuses.
  ///
  /// - Throws: `UnknownWord`, which lists the words that can be written.
  public init(_ text: String) throws(UnknownWord) {
    let words = UnknownWord.words(of: text)
    if words.count == 1, let rule = Self.rule(named: words[0]) {
      self = rule
      return
    }
    var statuses: Set<TieStatus> = []
    for word in words {
      if let rule = Self.rule(named: word) {
        statuses.formUnion(rule.statuses)
      } else if let status = TieStatus(rawValue: word) {
        statuses.insert(status)
      } else {
        throw UnknownWord(
          what: "status", word: word,
          known: ["strict", "planned", "dormant", "any"]
            + TieStatus.allCases.map(\.rawValue).filter { $0 != "dormant" })
      }
    }
    self = .list(statuses)
  }

  /// The rules that have a name.
  public static let named: [StatusRule] = [.strict, .planned, .dormant, .any]

  private static func rule(named name: String) -> StatusRule? {
    named.first { $0.description == name }
  }
}
