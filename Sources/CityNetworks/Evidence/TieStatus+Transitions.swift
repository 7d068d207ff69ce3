extension TieStatus {
  /// The statuses that may come next, in one step or with steps left out that nobody reported.
  ///
  /// A tie on its way may skip stages and may be given up; what is in force may fall dormant, be
  /// suspended, terminated or expire; what has ended may be restored, or made anew step by step, but
  /// is not simply in force again.
  public var allowedSuccessors: Set<TieStatus> { Self.successors[self] ?? [] }

  /// Whether a report of `next` after a report of this status tells a plausible story.
  public func mayBecome(_ next: TieStatus) -> Bool {
    self == next || allowedSuccessors.contains(next)
  }

  /// Every status with those that may come next, in their order: the whole life cycle as data.
  public static let transitions: [(status: TieStatus, next: [TieStatus])] = [
    (
      .proposed,
      [
        .intended, .dialogue, .draft, .inPreparation, .agreed, .signed, .ratified, .inForce,
        .suspended, .terminated,
      ]
    ),
    (
      .intended,
      [
        .dialogue, .draft, .inPreparation, .agreed, .signed, .ratified, .inForce, .suspended,
        .terminated,
      ]
    ),
    (
      .dialogue,
      [.draft, .inPreparation, .agreed, .signed, .ratified, .inForce, .suspended, .terminated]
    ),
    (.draft, [.inPreparation, .agreed, .signed, .ratified, .inForce, .suspended, .terminated]),
    (.inPreparation, [.agreed, .signed, .ratified, .inForce, .suspended, .terminated]),
    (.agreed, [.signed, .ratified, .inForce, .suspended, .terminated]),
    (
      .signed,
      [.ratified, .inForce, .dormant, .revived, .renewed, .suspended, .terminated, .expired]
    ),
    (.ratified, [.inForce, .dormant, .revived, .renewed, .suspended, .terminated, .expired]),
    (.inForce, [.dormant, .revived, .renewed, .suspended, .terminated, .expired]),
    (.dormant, [.revived, .renewed, .suspended, .terminated, .expired]),
    (.revived, [.inForce, .dormant, .renewed, .suspended, .terminated, .expired]),
    (.renewed, [.inForce, .dormant, .revived, .suspended, .terminated, .expired]),
    (.suspended, [.dormant, .revived, .renewed, .terminated, .expired]),
    (
      .terminated,
      [
        .proposed, .intended, .dialogue, .draft, .inPreparation, .agreed, .signed, .ratified,
        .revived, .renewed,
      ]
    ),
    (
      .expired,
      [
        .proposed, .intended, .dialogue, .draft, .inPreparation, .agreed, .signed, .ratified,
        .revived, .renewed, .terminated,
      ]
    ),
    (.scheduled, [.held, .calledOff]),
    (.held, []),
    (.calledOff, [.scheduled]),
  ]

  private static let successors: [TieStatus: Set<TieStatus>] = Dictionary(
    uniqueKeysWithValues: transitions.map { ($0.status, Set($0.next)) })
}
