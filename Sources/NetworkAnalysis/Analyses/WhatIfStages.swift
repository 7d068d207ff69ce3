import CityNetworks

/// A network after each of several edits.
struct WhatIfStages {
  /// What one edit did.
  struct Effect {
    let edit: NetworkEdit
    let cities: String
    let words: String
  }

  let study: StudiedNetwork
  /// The network after each edit, under the same selection.
  let after: [StudiedNetwork]
  let effects: [Effect]

  /// Makes the edits one after another.
  ///
  /// - Throws: `NetworkEditError` also for an edit that changes nothing under the selection.
  init(_ study: StudiedNetwork, _ edits: [NetworkEdit]) throws {
    // All at once first, so that edits that contradict each other are found.
    _ = try study.whole.applying(edits, since: study.selection.time?.firstDay)
    var last = study
    var after: [StudiedNetwork] = []
    var effects: [Effect] = []
    for edit in edits {
      let whole = try last.whole.applying([edit], since: study.selection.time?.firstDay)
      let next = try StudiedNetwork(whole, selection: study.selection)
      guard Self.differ(last.network, next.network) else {
        throw NetworkEditError(
          place: edit.place,
          "under the selection (\(study.selection.summary)) this changes nothing. Widen --status, "
            + "--relation or --country, or give another status.")
      }
      effects.append(Effect(edit, from: last.whole, to: whole))
      after.append(next)
      last = next
    }
    self.study = study
    self.after = after
    self.effects = effects
  }

  /// The network after all edits.
  var last: StudiedNetwork { after.last ?? study }

  /// The edits in one sentence.
  var remarks: [String] {
    let shown = effects.prefix(5).map(\.edit.text).joined(separator: "; ")
    let rest = effects.count > 5 ? " and \(effects.count - 5) more" : ""
    return ["Supposed, not stated by any source: \(shown)\(rest)."]
  }

  private static func differ(_ a: CityNetwork, _ b: CityNetwork) -> Bool {
    a.cities.count != b.cities.count || a.ties != b.ties || a.memberships != b.memberships
  }
}

extension WhatIfStages.Effect {
  fileprivate init(_ edit: NetworkEdit, from old: CityNetwork, to new: CityNetwork) {
    func name(_ id: CityID) -> String { old.city(id)?.name ?? id.rawValue }
    self.edit = edit
    switch edit.subject {
    case .city(let city):
      let ties = Remarks.count(old.ties(of: city).count, "tie", "ties")
      let memberships = Remarks.count(
        old.memberships.count { $0.city == city }, "membership", "memberships")
      cities = name(city)
      words = "drops out with \(ties) and \(memberships)"
    case .pair(let a, let b, _):
      cities = "\(name(a)) – \(name(b))"
      words = Self.words(old.ties(between: a, and: b), new.ties(between: a, and: b))
    case .membership(let city, let organization):
      func status(_ network: CityNetwork) -> String {
        network.memberships.first { $0.city == city && $0.organization == organization }?
          .status.title ?? "none"
      }
      cities = "\(name(city)) in \(old.organization(organization)?.shortName ?? "")"
      words = "membership: \(status(old)) → \(status(new))"
    }
  }

  /// "twinning: none → in force" for each kind of tie that is no longer what it was.
  private static func words(_ old: [Tie], _ new: [Tie]) -> String {
    let keys = Set((old + new).map(\.key)).sorted()
    return keys.compactMap { key -> String? in
      let before = old.first { $0.key == key }
      let after = new.first { $0.key == key }
      guard before != after else { return nil }
      return "\(key.relation.title): \(before?.status.title ?? "none") → "
        + (after?.status.title ?? "none")
    }
    .joined(separator: "; ")
  }
}
