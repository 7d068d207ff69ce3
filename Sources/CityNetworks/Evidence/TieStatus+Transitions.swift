extension TieStatus {
  /// The statuses that may come next, in one step or with steps left out that nobody reported.
  ///
  /// A tie on its way may skip stages and may be given up; what is in force may fall dormant, be
  /// suspended, terminated or expire; what has ended may be restored, or made anew step by step, but
  /// is not simply in force again.
  public var allowedSuccessors: Set<TieStatus> { Self.transitions[self] ?? [] }

  /// Whether a report of `next` after a report of this status tells a plausible story.
  public func mayBecome(_ next: TieStatus) -> Bool {
    self == next || allowedSuccessors.contains(next)
  }

  private static let ladder: [TieStatus] = [
    .proposed, .intended, .dialogue, .draft, .inPreparation, .agreed, .signed, .ratified, .inForce,
  ]
  private static let endings: Set<TieStatus> = [.dormant, .suspended, .terminated, .expired]
  private static let restorings: Set<TieStatus> = [.revived, .renewed]

  /// The stages by which a tie is made anew.
  private static let anew: Set<TieStatus> = Set(ladder).subtracting([.inForce])

  private static let transitions: [TieStatus: Set<TieStatus>] = {
    var result: [TieStatus: Set<TieStatus>] = [
      .dormant: restorings.union([.suspended, .terminated, .expired]),
      .suspended: restorings.union([.dormant, .terminated, .expired]),
      .terminated: restorings.union(anew),
      .expired: restorings.union(anew).union([.terminated]),
      .revived: endings.union([.inForce, .renewed]),
      .renewed: endings.union([.inForce, .revived]),
      .scheduled: [.held, .calledOff],
      .held: [],
      .calledOff: [.scheduled],
    ]
    for (position, status) in ladder.enumerated() {
      var next = Set(ladder[(position + 1)...])
      switch status {
      case .signed, .ratified, .inForce: next.formUnion(endings.union(restorings))
      default: next.formUnion([.suspended, .terminated])
      }
      result[status] = next
    }
    return result
  }()
}
