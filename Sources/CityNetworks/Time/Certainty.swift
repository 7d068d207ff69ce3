/// How sure it is that something held on a day.
public enum Certainty: String, CaseIterable, Hashable, Sendable, Comparable {
  /// It cannot have held, whatever the unknown dates are.
  case no
  /// It held if the unknown dates fall one way, and not if they fall another.
  case possible
  /// It held, whatever the unknown dates are.
  case certain

  /// Orders from `no` to `certain`.
  public static func < (a: Certainty, b: Certainty) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .no: 0
    case .possible: 1
    case .certain: 2
    }
  }
}

/// What is assumed where a source says when something began and nobody says that it ended.
public enum OpenEndAssumption: String, CaseIterable, Hashable, Sendable {
  /// It goes on until a source says that it ended.
  case assumeOpen = "assume-open"
  /// Nothing: it may have ended on any later day.
  case none

  /// The assumption in the words that reports print.
  public var statement: String {
    switch self {
    case .assumeOpen: "a tie with no known end is taken to go on"
    case .none: "a tie with no known end may have ended on any day after it began"
    }
  }
}

/// Whether an assertion speaks of something that lasts or of something that takes place.
public enum TemporalNature: Hashable, Sendable, CaseIterable {
  /// A state, such as a twinning: its date says when it was entered, and it lasts.
  case state
  /// An occurrence, such as a festival: its date says when it took place.
  case occurrence
}
