public import Execution

/// What chance keeps of the memberships when it is asked whether two nodes share more than by chance.
///
/// Rows are the nodes that are joined, columns what they share.
public enum CoMembershipModel: Sendable, Hashable {
  /// Each row keeps its number of memberships; where they are is left to chance. The number shared is
  /// hypergeometric.
  case fixedRows
  /// Each column keeps its number of memberships. With R rows, two rows share a column of size c with
  /// the chance (c/R)².
  case fixedColumns
  /// Rows and columns keep their numbers on average (``BipartiteConfiguration``). Two rows share a
  /// column with the product of their chances for it.
  case stochasticDegrees
  /// Rows and columns keep their numbers exactly; estimated from `trials` graphs by ``Curveball``.
  case fixedDegrees(trials: Int, seed: Seed)

  /// The name in commands: frm, fcm, sdsm or fdsm.
  public var id: String { kind.rawValue }

  /// A model without its parameters.
  public enum Kind: String, Sendable, CaseIterable {
    /// The stochastic degree sequence model.
    case sdsm
    /// The fixed column model.
    case fcm
    /// The fixed row model.
    case frm
    /// The fixed degree sequence model.
    case fdsm
  }

  /// Which model it is.
  public var kind: Kind {
    switch self {
    case .fixedRows: .frm
    case .fixedColumns: .fcm
    case .stochasticDegrees: .sdsm
    case .fixedDegrees: .fdsm
    }
  }
}

/// Which differences from chance count.
public enum TestTails: String, Sendable, CaseIterable {
  /// Only more than by chance: p is the chance of as much or more.
  case one
  /// More or less than by chance: p is twice the smaller of the two chances, at most 1.
  case two

  /// The p-value of a figure, and whether it is above what chance expects rather than below.
  func pValue(atLeast upper: Double, atMost lower: Double) -> (p: Double, isAbove: Bool) {
    switch self {
    case .one: (upper, true)
    case .two: (min(1, 2 * min(upper, lower)), upper <= lower)
    }
  }
}
