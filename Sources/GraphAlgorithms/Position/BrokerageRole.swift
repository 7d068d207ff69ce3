/// What a node does for two others that it joins and that have no tie of their own, by the groups of
/// the three.
///
/// Source: Gould & Fernandez, Sociological Methodology 19 (1989).
public enum BrokerageRole: Int, Sendable, CaseIterable {
  /// All three belong to one group (w_I).
  case coordinator
  /// The two others belong to one group, the broker to another (w_O).
  case itinerant
  /// The path starts in the broker's group and leads out of it (b_IO).
  case representative
  /// The path comes from outside and ends in the broker's group (b_OI).
  case gatekeeper
  /// All three belong to different groups (b_O).
  case liaison

  /// The sign of Gould and Fernandez, as R's package sna prints it.
  public var sign: String {
    switch self {
    case .coordinator: "w_I"
    case .itinerant: "w_O"
    case .representative: "b_IO"
    case .gatekeeper: "b_OI"
    case .liaison: "b_O"
    }
  }

  /// The role of a broker between the source and the target of a path.
  init(from source: Int, through broker: Int, to target: Int) {
    self =
      switch (source == broker, broker == target, source == target) {
      case (true, true, _): .coordinator
      case (false, false, true): .itinerant
      case (true, false, _): .representative
      case (false, true, _): .gatekeeper
      case (false, false, false): .liaison
      }
  }
}

/// How often a node, or all nodes together, has each role.
public struct BrokerageCounts: Sendable, Equatable {
  private var counts: (Int, Int, Int, Int, Int) = (0, 0, 0, 0, 0)

  init() {}

  /// How often the role is taken.
  public internal(set) subscript(role: BrokerageRole) -> Int {
    get {
      switch role {
      case .coordinator: counts.0
      case .itinerant: counts.1
      case .representative: counts.2
      case .gatekeeper: counts.3
      case .liaison: counts.4
      }
    }
    set {
      switch role {
      case .coordinator: counts.0 = newValue
      case .itinerant: counts.1 = newValue
      case .representative: counts.2 = newValue
      case .gatekeeper: counts.3 = newValue
      case .liaison: counts.4 = newValue
      }
    }
  }

  /// All five together.
  public var total: Int { counts.0 + counts.1 + counts.2 + counts.3 + counts.4 }

  static func += (left: inout BrokerageCounts, right: BrokerageCounts) {
    for role in BrokerageRole.allCases { left[role] += right[role] }
  }

  /// Whether both say the same.
  public static func == (left: BrokerageCounts, right: BrokerageCounts) -> Bool {
    left.counts == right.counts
  }
}
