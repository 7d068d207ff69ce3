import CityNetworks

/// Two versions of a network, and all networks between them: those in which some groups of edits
/// are made and the others are not.
///
/// Only edits that can change the selected ties are told apart: assertions of the selected relations
/// and what is said of cities and sources. A city that came is there as soon as one of the groups
/// is whose assertions name it; one that went stays until all such groups are made.
struct EditedNetwork: Sendable {
  /// The most groups there can be.
  static let limit = 8

  /// The groups, the largest first, the joined smallest ones last.
  private(set) var groups: [EditGroup]
  /// The labels of the groups that were joined.
  private(set) var joined: [String] = []

  private let before: CityNetwork
  private let after: CityNetwork
  private var assertions: [Edit<Assertion>] = []
  private var cities: [Edit<City>] = []
  private var sources: [Edit<Source>] = []

  /// One thing in both versions, and the groups that decide between them.
  private struct Edit<Part: Sendable>: Sendable {
    let before: Part?
    let after: Part?
    /// The groups as bits; no bit for what does not differ.
    var groups: Int
    var labels: Set<String> = []
  }

  init(
    before: CityNetwork, after: CityNetwork, relations: Set<Relation>, grouping: EditGrouping
  ) {
    self.before = before
    self.after = after
    groups = []
    let naming = EditNaming(before: before, after: after, grouping: grouping)
    assertions = Self.edits(before.assertions, after.assertions).map { edit in
      guard let stated = edit.after ?? edit.before, relations.contains(stated.relation),
        stated.relation.kind == .cityTie, edit.before != edit.after
      else { return edit }
      return Self.labelled(edit, [naming.label(of: edit.before, to: edit.after, stated)])
    }
    let mentions = Self.mentions(assertions)
    cities = Self.edits(before.cities, after.cities).map { edit in
      // Of what is said of a city only its country can change which ties are selected.
      guard let city = edit.after ?? edit.before,
        edit.before == nil || edit.after == nil || edit.before?.country != edit.after?.country
      else { return edit }
      let named = edit.before == nil || edit.after == nil ? mentions[city.id] ?? [] : []
      return Self.labelled(edit, named.isEmpty ? [naming.label(of: city)] : named)
    }
    sources = Self.edits(before.sources, after.sources).map { edit in
      // A source that came or went is cited by no assertion of the other version.
      guard let source = edit.after, let old = edit.before, Self.order(old) != Self.order(source)
      else { return edit }
      return Self.labelled(edit, [naming.label(of: source)])
    }
    group()
  }

  /// The network in which the edits of the groups in `made` are made, as bits.
  func network(making made: Int) -> CityNetwork {
    CityNetwork(
      cities: cities.compactMap { edit in
        if edit.groups == 0 { return edit.after }
        // A new city comes with the first of its groups, a lost one goes with the last.
        let isMade = edit.after == nil ? made & edit.groups == edit.groups : made & edit.groups != 0
        return isMade ? edit.after : edit.before
      },
      sources: sources.compactMap { edit in
        edit.groups == 0
          ? edit.after ?? edit.before : made & edit.groups != 0 ? edit.after : edit.before
      },
      assertions: assertions.compactMap { edit in
        edit.groups == 0 || made & edit.groups != 0 ? edit.after : edit.before
      },
      provenance: after.provenance)
  }

  private static func edits<Part: Identifiable & Hashable>(
    _ before: [Part], _ after: [Part]
  ) -> [Edit<Part>] where Part.ID: Comparable {
    let new = Dictionary(after.map { ($0.id, $0) }) { first, _ in first }
    let old = Set(before.map(\.id))
    return before.map { Edit(before: $0, after: new[$0.id], groups: 0) }
      + after.filter { !old.contains($0.id) }.map { Edit(before: nil, after: $0, groups: 0) }
  }

  private static func labelled<Part>(_ edit: Edit<Part>, _ labels: Set<String>) -> Edit<Part> {
    var edit = edit
    edit.labels = labels
    return edit
  }

  /// What of a source can put its statements in another order.
  private static func order(_ source: Source) -> [String] {
    [source.publisher, source.published?.text ?? "", source.locator]
  }

  /// The labels of the edits that name each city.
  private static func mentions(_ assertions: [Edit<Assertion>]) -> [CityID: Set<String>] {
    var mentions: [CityID: Set<String>] = [:]
    for edit in assertions where !edit.labels.isEmpty {
      for assertion in [edit.before, edit.after].compactMap({ $0 }) {
        for city in [assertion.subject.city, assertion.object?.city].compactMap({ $0 }) {
          mentions[city, default: []].formUnion(edit.labels)
        }
      }
    }
    return mentions
  }

  /// Makes the groups of the labels, at most `limit`.
  private mutating func group() {
    var found: [String: EditGroup] = [:]
    for edit in assertions {
      for label in edit.labels {
        if edit.before == nil {
          found[label, default: EditGroup(label: label)].added += 1
        } else if edit.after == nil {
          found[label, default: EditGroup(label: label)].removed += 1
        } else {
          found[label, default: EditGroup(label: label)].changed += 1
        }
      }
    }
    for labels in cities.map(\.labels) + sources.map(\.labels) {
      for label in labels { found[label, default: EditGroup(label: label)].others += 1 }
    }
    var sorted = found.values.sorted { ($1.count, $0.label) < ($0.count, $1.label) }
    if sorted.count > Self.limit {
      let rest = sorted[(Self.limit - 1)...]
      joined = rest.map(\.label)
      var other = EditGroup(label: "other (\(rest.count) groups)")
      for group in rest {
        other.added += group.added
        other.removed += group.removed
        other.changed += group.changed
        other.others += group.others
      }
      sorted = sorted[..<(Self.limit - 1)] + [other]
    }
    groups = sorted
    var bits: [String: Int] = [:]
    for (place, group) in sorted.enumerated() { bits[group.label] = 1 << place }
    for label in joined { bits[label] = 1 << (Self.limit - 1) }
    func mask(_ labels: Set<String>) -> Int { labels.reduce(0) { $0 | (bits[$1] ?? 0) } }
    for place in assertions.indices { assertions[place].groups = mask(assertions[place].labels) }
    for place in cities.indices { cities[place].groups = mask(cities[place].labels) }
    for place in sources.indices { sources[place].groups = mask(sources[place].labels) }
  }
}
