/// The sixteen ways in which three nodes can be tied.
///
/// The digits count mutual, one-way and absent pairs; the letter tells Up, Down, Cycle, Transitive.
public enum TriadType: String, Sendable, CaseIterable {
  /// No tie.
  case empty = "003"
  /// One one-way tie: A → B.
  case oneWay = "012"
  /// One mutual tie: A ↔ B.
  case mutual = "102"
  /// One node sends to both others: A ← B → C.
  case down = "021D"
  /// One node receives from both others: A → B ← C.
  case up = "021U"
  /// A chain: A → B → C.
  case chain = "021C"
  /// A mutual pair of which one receives from outside: A ↔ B ← C.
  case mutualDown = "111D"
  /// A mutual pair of which one sends outside: A ↔ B → C.
  case mutualUp = "111U"
  /// The transitive triple: A → B → C and A → C.
  case transitive = "030T"
  /// The cycle: A → B → C → A.
  case cycle = "030C"
  /// Two mutual pairs: A ↔ B ↔ C.
  case mutualChain = "201"
  /// One node sends to both of a mutual pair: A ← B → C and A ↔ C.
  case mutualClosedDown = "120D"
  /// One node receives from both of a mutual pair: A → B ← C and A ↔ C.
  case mutualClosedUp = "120U"
  /// A chain whose ends are a mutual pair: A → B → C and A ↔ C.
  case mutualClosedChain = "120C"
  /// Two mutual pairs and a one-way tie.
  case almostComplete = "210"
  /// All three pairs are mutual.
  case complete = "300"

  /// Whether all three pairs are tied.
  public var isClosed: Bool {
    switch self {
    case .transitive, .cycle, .mutualClosedDown, .mutualClosedUp, .mutualClosedChain,
      .almostComplete, .complete:
      true
    case .empty, .oneWay, .mutual, .down, .up, .chain, .mutualDown, .mutualUp, .mutualChain: false
    }
  }
}
