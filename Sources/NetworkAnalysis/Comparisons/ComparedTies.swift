import CityNetworks

/// The ties that came, went or changed between two states, with what the dates tell of each.
struct ComparedTies {
  private let before: StudiedNetwork
  private let after: StudiedNetwork
  private let keys: [TieKey]
  private let old: [TieKey: Tie]
  private let new: [TieKey: Tie]
  /// All that the data of each state hold, selected or not.
  private let stated: (before: [TieKey: Tie], after: [TieKey: Tie])
  let came: Int
  let went: Int
  let changed: Int

  init(from before: StudiedNetwork, to after: StudiedNetwork) {
    self.before = before
    self.after = after
    let old = Dictionary(before.network.ties.map { ($0.key, $0) }) { first, _ in first }
    let new = Dictionary(after.network.ties.map { ($0.key, $0) }) { first, _ in first }
    let keys = Set(old.keys).union(new.keys).sorted().filter { key in
      Self.facts(old[key]) != Self.facts(new[key])
    }
    (self.old, self.new, self.keys) = (old, new, keys)
    stated = (
      Dictionary(before.whole.ties.map { ($0.key, $0) }) { first, _ in first },
      Dictionary(after.whole.ties.map { ($0.key, $0) }) { first, _ in first }
    )
    came = keys.count { old[$0] == nil }
    went = keys.count { new[$0] == nil }
    changed = keys.count - came - went
  }

  private static func facts(_ tie: Tie?) -> [String] {
    guard let tie else { return [] }
    return [
      tie.status.rawValue, tie.since, tie.weight.map { String($0) } ?? "",
      tie.count.map { String($0) } ?? "", String(tie.isDisputed),
    ]
  }

  /// How many of the ties that came may have held before already, as far as dates tell.
  var cameMaybeBefore: Int { keys.count { old[$0] == nil && heldBefore($0) == .possible } }

  /// What is certain comes first: ties that came and were not there before, those that went, those
  /// that changed; then those that came and may have been there.
  private var sorted: [TieKey] {
    func order(_ key: TieKey) -> Int {
      if old[key] == nil { return heldBefore(key) == .possible ? 3 : 0 }
      return new[key] == nil ? 1 : 2
    }
    return keys.sorted { (order($0), $0) < (order($1), $1) }
  }

  private func heldBefore(_ key: TieKey) -> Certainty {
    Self.held(stated.before[key], chosen: old[key], before.selection)
  }

  private func heldAfter(_ key: TieKey) -> Certainty {
    Self.held(stated.after[key], chosen: new[key], after.selection)
  }

  /// Whether a tie belonged to a state, from all that its data say.
  private static func held(
    _ stated: Tie?, chosen: Tie?, _ selection: NetworkSelection
  ) -> Certainty {
    guard selection.coMembership == nil, let stated else { return chosen == nil ? .no : .certain }
    return stated.certainty(under: selection)
  }

  func table(basis: String) -> ResultTable {
    ResultTable(
      id: "comparison-ties", title: "Ties that came, went or changed", basis: basis,
      columns: Self.columns, rows: sorted.map(row),
      method: MethodNote(
        name: "Comparison of ties",
        meaning:
          "Ties are derived from the statements of each state under its selection and compared "
          + "by the two cities, the relation and the direction.",
        choices: [.init("Rule", TieRule.name)],
        caveat:
          "A tie that came may have been there before without a date that says so; the column "
          + "'In the earlier state' tells."),
      remarks: [
        keys.isEmpty
          ? "No tie differs between the two states."
          : "\(Remarks.count(came, "tie came", "ties came")), \(went) went and \(changed) changed; "
            + "there were \(old.count) and are \(new.count)."
      ])
  }

  private static let columns = [
    ResultColumn(
      "change", "Change", form: .words, meaning: "Whether the tie came, went or changed."),
    ResultColumn("city", "City", form: .words, meaning: "One city of the pair."),
    ResultColumn("partner", "Partner", form: .words, meaning: "The other city."),
    ResultColumn("relation", "Kind", form: .words, meaning: "The kind of tie."),
    ResultColumn(
      "status_before", "Status before", form: .words, meaning: "In the earlier state."),
    ResultColumn(
      "status_after", "Status after", form: .words,
      meaning: "In the later state; of a tie that went, what the data say of it by then."),
    ResultColumn("since", "Since", form: .words, meaning: "When the tie began, if that is known."),
    ResultColumn(
      "held_before", "In the earlier state", form: .words,
      meaning: "Whether it belonged to it for certain, possibly or not, as far as dates tell."),
    ResultColumn(
      "held_after", "In the later state", form: .words, meaning: "The same of the later state."),
    ResultColumn(
      "sources", "Sources", form: .sources,
      meaning: "Who states the tie in the later state; of a tie that went, in the earlier."),
    ResultColumn("id", "Id", form: .identifier, meaning: "The first city's id."),
    ResultColumn("partner_id", "Partner's id", form: .identifier, meaning: "The other city's id."),
  ]

  private func row(_ key: TieKey) -> [ResultValue] {
    let (was, now) = (old[key], new[key])
    let change = was == nil ? "came" : now == nil ? "went" : "changed"
    let stated = now ?? was
    let texts: [String?] = [
      change, name(key.first), name(key.second), key.relation.title,
      // The last known status of a tie that went is that of its end.
      now == nil ? Self.status(of: was, before.selection) : was?.status.title,
      (now ?? self.stated.after[key])?.status.title, stated?.since,
      heldBefore(key).words, heldAfter(key).words,
      stated?.sources.map(\.rawValue).joined(separator: ", "), key.first.rawValue,
      key.second.rawValue,
    ]
    return texts.map { ResultValue($0) }
  }

  /// The status on the day of a state, else the last one known.
  private static func status(of tie: Tie?, _ selection: NetworkSelection) -> String? {
    guard let tie else { return nil }
    guard case .asOf(let day)? = selection.time else { return tie.status.title }
    return TieState.status(of: tie, on: day, selection)
  }

  private func name(_ id: CityID) -> String {
    (after.whole.city(id) ?? before.whole.city(id))?.name ?? id.rawValue
  }
}

extension Certainty {
  /// Whether something belongs to a state, in words.
  fileprivate var words: String {
    switch self {
    case .certain: "for certain"
    case .possible: "possibly"
    case .no: "no"
    }
  }
}
