/// How far a tie has come, or whether it has ended.
///
/// Proposed, intended, dialogue, draft, in preparation, agreed, signed, ratified, in force; then
/// dormant, revived, renewed, suspended, terminated, expired. Events are scheduled, held or called
/// off.
public enum TieStatus: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Somebody proposed it.
  case proposed
  /// A city intends it.
  case intended
  /// The cities talk about it.
  case dialogue
  /// There is a draft.
  case draft
  /// The signing is prepared.
  case inPreparation = "in-preparation"
  /// The cities have agreed.
  case agreed
  /// It is signed.
  case signed
  /// The councils have approved it.
  case ratified
  /// It is in force.
  case inForce = "in-force"
  /// It exists on paper only.
  case dormant
  /// It was dormant or ended and lives again.
  case revived
  /// It was prolonged or signed anew.
  case renewed
  /// A party has suspended it.
  case suspended
  /// A party has ended it.
  case terminated
  /// Its term has run out.
  case expired
  /// The event is announced.
  case scheduled
  /// The event took place.
  case held
  /// The event did not take place.
  case calledOff = "called-off"

  /// What a status does to the tie that it is stated of.
  public enum Role: Hashable, Sendable, CaseIterable {
    /// It brings the tie nearer to being in force.
    case advancing
    /// It ends the tie, for a time or for good.
    case ending
    /// It brings an ended tie back, or prolongs one.
    case restoring
    /// It tells what became of an event.
    case occurring
  }

  /// What the status does to a tie.
  public var role: Role {
    switch self {
    case .proposed, .intended, .dialogue, .draft, .inPreparation, .agreed, .signed, .ratified,
      .inForce:
      .advancing
    case .dormant, .suspended, .terminated, .expired: .ending
    case .revived, .renewed: .restoring
    case .scheduled, .held, .calledOff: .occurring
    }
  }

  /// How far along the status is; the higher of two is the more advanced.
  ///
  /// A restoring status is beyond "in force", which it presupposes.
  public var advancement: Int {
    switch self {
    case .calledOff: 0
    case .scheduled: 1
    case .held: 2
    case .proposed: 0
    case .intended: 1
    case .dialogue: 2
    case .draft: 3
    case .inPreparation: 4
    case .agreed: 5
    case .signed: 6
    case .ratified: 7
    case .inForce: 8
    case .revived: 9
    case .renewed: 10
    case .dormant: 11
    case .suspended: 12
    case .expired: 13
    case .terminated: 14
    }
  }

  /// What the status says of a tie or an event, in one sentence without a full stop.
  public var meaning: String {
    switch self {
    case .proposed: "somebody proposed it"
    case .intended: "a city intends it, also by a letter of intent"
    case .dialogue: "the cities talk about it"
    case .draft: "there is a draft of the agreement"
    case .inPreparation: "the signing is prepared"
    case .agreed: "the cities have agreed"
    case .signed: "it is signed"
    case .ratified: "the councils have approved it"
    case .inForce: "it is in force, or listed without more"
    case .dormant: "it exists on paper only"
    case .revived: "it was dormant or ended and lives again"
    case .renewed: "it was prolonged or signed anew"
    case .suspended: "a party has suspended it"
    case .terminated: "a party has ended it"
    case .expired: "its term has run out"
    case .scheduled: "the event is announced"
    case .held: "the event took place"
    case .calledOff: "the event did not take place"
    }
  }

  /// The name that people read.
  public var title: String { rawValue.replacing("-", with: " ") }

  /// Orders statuses as they are listed, from proposed to called off.
  public static func < (a: TieStatus, b: TieStatus) -> Bool { a.position < b.position }

  private var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
