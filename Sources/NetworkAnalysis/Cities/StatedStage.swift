import CityNetworks

/// How far along a source says that a tie is, in four steps that readers tell apart at once.
enum StatedStage: CaseIterable {
  /// Proposed to agreed.
  case planned
  /// Signed, in force, revived, held.
  case holding
  /// Dormant or suspended.
  case sleeping
  /// Terminated, expired or called off.
  case ended

  init(_ status: TieStatus) {
    self =
      if StatusRule.strict.contains(status) {
        .holding
      } else if StatusRule.planned.contains(status) {
        .planned
      } else if StatusRule.dormant.contains(status) { .sleeping } else { .ended }
  }

  /// The sign in tables.
  var sign: String {
    switch self {
    case .planned: "○"
    case .holding: "●"
    case .sleeping: "◐"
    case .ended: "✕"
    }
  }

  /// What the signs mean, in one sentence.
  static let legend =
    "● stated as signed, in force or held; ○ planned; ◐ dormant or suspended; "
    + "✕ ended; – not mentioned. Several signs stand in the order of the days they speak of."
}
